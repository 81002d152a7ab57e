"""Who takes from the line now."""

from datetime import timedelta
from uuid import UUID

from alvast.kernel.clock import now
from alvast.queueing.models import Presence
from alvast.staff.queries import agents_who_see

HEARD = timedelta(minutes=3)  # a desk that is open is heard of every minute


def is_available(agent: UUID) -> bool:
    """Whether this agent said to be available, with a desk that is still open."""
    return Presence.objects.filter(agent=agent, is_available=True, seen_at__gt=now() - HEARD).exists()


def available_agents(team: UUID) -> set[UUID]:
    """Those who take from the line of a team now."""
    there = Presence.objects.filter(agent__in=agents_who_see(team), is_available=True, seen_at__gt=now() - HEARD)
    return set(there.values_list("agent", flat=True))
