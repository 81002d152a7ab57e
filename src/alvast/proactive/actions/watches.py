"""Setting a watch: a new version each time, because decisions name the version they were made with."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import time
from typing import Any, TypedDict

from django.db import transaction
from typing_extensions import Unpack

from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.proactive.errors import WatchUnreadable
from alvast.proactive.events import WatchChanged
from alvast.proactive.models import Followed, WatchVersion
from alvast.proactive.queries.watches import watches
from alvast.proactive.rules.causes import Remedy, Way
from alvast.proactive.rules.setting import fault_in
from alvast.proactive.rules.watches import DEFAULTS, Counts, Watch
from alvast.staff.errors import NotAllowed


class Settings(TypedDict, total=False):
    """What of a watch can be set; what is left out stays as it is."""

    remedy: Remedy
    limits: dict[str, float]
    counts: Counts
    needs_approval: bool
    cap: int
    cap_days: int
    quiet_from: time
    quiet_to: time
    held_out: int
    is_on: bool
    ways: Sequence[Way]


@transaction.atomic
def save_watch(*, actor: Actor, code: str, **settings: Unpack[Settings]) -> int:
    """Sets a watch and has everything open judged by it soon; answers its version. For leads and administrators.

    Raises NotAllowed, NotFound, WatchUnreadable.
    """
    if not may_set(actor):
        raise NotAllowed
    if code not in DEFAULTS:
        raise NotFound
    newest = list(WatchVersion.objects.select_for_update().filter(code=code).order_by("-version")[:1])
    before = watches()[code]
    wanted = replace(before, **settings)
    if fault := fault_in(wanted):
        raise WatchUnreadable(detail=fault)
    if wanted == before:
        return before.version
    version = (newest[0].version if newest else 0) + 1
    WatchVersion.objects.filter(code=code, replaced_at=None).update(replaced_at=now())
    WatchVersion.objects.create(**_fields(wanted), version=version, made_at=now(), made_by_id=actor.id)
    Followed.objects.filter(is_open=True).update(due_at=now())
    state([WatchChanged(watch=code, version=version)], actor=actor)
    return version


def may_set(actor: Actor) -> bool:
    return actor.is_lead or actor.kind is ActorKind.SYSTEM


def _fields(watch: Watch) -> dict[str, Any]:
    return {
        "code": watch.code, "cause": watch.cause, "remedy": watch.remedy, "limits": dict(watch.limits), "counts": watch.counts,
        "needs_approval": watch.needs_approval, "cap": watch.cap, "cap_days": watch.cap_days, "quiet_from": watch.quiet_from,
        "quiet_to": watch.quiet_to, "held_out": watch.held_out, "is_on": watch.is_on, "ways": list(watch.ways),
    }  # fmt: skip
