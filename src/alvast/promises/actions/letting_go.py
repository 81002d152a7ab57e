"""Promises of colleagues who left fall to whoever has the conversation."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import SYSTEM
from alvast.promises.actions.changing import Kind, held, write
from alvast.promises.models import Promise
from alvast.promises.rules.standing import State
from alvast.staff.queries import agents_who_see


@transaction.atomic
def let_go_of_promises(*, agents: Collection[UUID]) -> int:
    """Of these agents, the promises they can no longer see get the conversation's owner, or the shop's name; answers how many."""
    rows = held(Promise.objects.filter(owner__in=agents, state__in=(State.OPEN, State.AT_RISK, State.BROKEN)))
    seeing: dict[UUID, set[UUID]] = {}
    moved = 0
    for row in rows:
        place = row.message.conversation
        team = seeing.setdefault(place.team_id, set(agents_who_see(place.team_id)))
        if row.owner_id in team:
            continue
        heir = place.owner_id if place.owner_id in team else None
        write(row, actor=SYSTEM, kind=Kind.OWNER, owner_id=heir)
        moved += 1
    return moved
