"""One visit, for the page it is shown on."""

from dataclasses import dataclass
from uuid import UUID

from alvast.channels.webchat.models import ChatSession, Visit
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class VisitLine:
    """Who visits and how far the view goes."""

    id: UUID
    level: str
    name: str
    address: str
    language: str
    conversation: UUID | None
    lines: int


def visit_line(visit: UUID) -> VisitLine:
    """Raises NotFound."""
    fields = ("id", "level", "name", "address", "language", "conversation", "lines")
    row = Visit.objects.filter(id=visit).values_list(*fields).first()
    if row is None:
        raise NotFound
    return VisitLine(*row)


def sessions_in_force(sessions: set[UUID]) -> set[UUID]:
    """Those that still hold."""
    return set(ChatSession.objects.filter(id__in=sessions, ends_at__gt=now()).values_list("id", flat=True))
