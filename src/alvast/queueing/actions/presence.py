"""Who takes from the line: said on the desk, and true for as long as that desk is heard of."""

from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.queueing.events import PresenceChanged
from alvast.queueing.models import Presence


@transaction.atomic
def set_presence(*, actor: Actor, is_available: bool) -> None:
    """The agent takes from the line from now on, or stops."""
    if actor.id is None:
        raise NotFound
    at = now()
    fields = {"is_available": is_available, "since": at, "seen_at": at}
    row, is_new = Presence.objects.select_for_update().get_or_create(agent_id=actor.id, defaults=fields)
    if not is_new:
        if row.is_available != is_available:
            row.is_available, row.since = is_available, at
        row.seen_at = at
        row.save()
    state([PresenceChanged(agent=actor.id, is_available=is_available)], actor=actor)


def keep_presence(*, agent: UUID) -> bool:
    """The agent's desk is still there; False when the agent did not say to be available."""
    return bool(Presence.objects.filter(agent=agent, is_available=True).update(seen_at=now()))


def end_presence(*, agents: set[UUID]) -> int:
    """Agents who left the company, or were shut out."""
    return Presence.objects.filter(agent__in=agents, is_available=True).update(is_available=False, since=now())
