"""Webhook endpoints: added, changed, their secrets rotated, disabled, deleted."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import transaction

from alvast.api.errors import NameMissing, TypeUnknown
from alvast.api.events import WebhookDisabled
from alvast.api.models import WebhookDelivery, WebhookEndpoint
from alvast.api.rules.gates import may_manage
from alvast.api.rules.signing import new_secret
from alvast.api.rules.webhook_types import TYPES
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.outgoing import checked
from alvast.kernel.secrets import seal
from alvast.staff.errors import NotAllowed
from alvast.staff.queries import all_teams

OLD_SECRET_SIGNS_FOR = timedelta(hours=24)

Because = WebhookEndpoint.Because


@dataclass(frozen=True, slots=True)
class MadeEndpoint:
    """`secret` is shown once; the receiver checks signatures with it."""

    id: UUID
    secret: str


def add_endpoint(
    *, actor: Actor, name: str, url: str, types: Iterable[str], teams: Iterable[UUID] = (), sees_all: bool = False
) -> MadeEndpoint:
    """From now on the address is told of these types in these teams.

    Raises NotAllowed, NameMissing, TypeUnknown, NotFound, DestinationRefused, ProviderError.
    """
    fields = _fields(actor, name, url, types, teams, sees_all)
    secret = new_secret()
    made_by = actor.id if actor.kind is ActorKind.AGENT else None
    endpoint = WebhookEndpoint.objects.create(**fields, secret=seal(secret), made_at=now(), made_by_id=made_by)
    return MadeEndpoint(endpoint.id, secret)


def change_endpoint(
    *, actor: Actor, endpoint: UUID, name: str, url: str, types: Iterable[str], teams: Iterable[UUID] = (),
    sees_all: bool = False,
) -> None:  # fmt: skip
    """Raises as `add_endpoint` does."""
    fields = _fields(actor, name, url, types, teams, sees_all)
    if not WebhookEndpoint.objects.filter(id=endpoint).update(**fields):
        raise NotFound


@transaction.atomic
def rotate_secret(*, actor: Actor, endpoint: UUID) -> str:
    """A new secret; for a day the old one signs along, so that the receiver can change without missing anything.

    Raises NotAllowed, NotFound.
    """
    _require_manager(actor)
    row = WebhookEndpoint.objects.select_for_update().filter(id=endpoint).first()
    if row is None:
        raise NotFound
    secret = new_secret()
    row.old_secret, row.old_secret_until = row.secret, now() + OLD_SECRET_SIGNS_FOR
    row.secret = seal(secret)
    row.save(update_fields=["secret", "old_secret", "old_secret_until"])
    return secret


def disable_endpoint(*, actor: Actor, endpoint: UUID, because: str = Because.CHOSEN) -> bool:
    """It is told nothing more, and what waited fails; False when it was so already. Raises NotAllowed."""
    _require_manager(actor)
    with transaction.atomic():
        rows = WebhookEndpoint.objects.filter(id=endpoint, disabled_at=None)
        if not rows.update(disabled_at=now(), disabled_because=because):
            return False
        waiting = WebhookDelivery.objects.filter(endpoint=endpoint, state=WebhookDelivery.State.WAITING)
        waiting.update(state=WebhookDelivery.State.FAILED, problem="endpoint_disabled", next_try_at=None, done_at=now())
        if because != Because.CHOSEN:
            state([WebhookDisabled(endpoint=endpoint, because=because)], actor=SYSTEM)
        return True


def enable_endpoint(*, actor: Actor, endpoint: UUID) -> bool:
    """It is told of what happens from now on; what failed meanwhile can be replayed. Raises NotAllowed."""
    _require_manager(actor)
    rows = WebhookEndpoint.objects.filter(id=endpoint).exclude(disabled_at=None)
    return bool(rows.update(disabled_at=None, disabled_because=Because.NOT_DISABLED))


def delete_endpoint(*, actor: Actor, endpoint: UUID) -> None:
    """With its log. Raises NotAllowed, NotFound."""
    _require_manager(actor)
    if not WebhookEndpoint.objects.filter(id=endpoint).delete()[0]:
        raise NotFound


def _fields(actor: Actor, name: str, url: str, types: Iterable[str], teams: Iterable[UUID], sees_all: bool) -> dict[str, object]:
    _require_manager(actor)
    wanted, places = sorted(set(types)), [] if sees_all else sorted(set(teams))
    if not name.strip():
        raise NameMissing
    if not wanted or not set(wanted) <= set(TYPES.values()):
        raise TypeUnknown
    if not (sees_all or places) or not set(places) <= {team.id for team in all_teams()}:
        raise NotFound
    checked(url)
    return {"name": name.strip()[:80], "url": url, "types": wanted, "teams": places, "sees_all": sees_all}


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed
