"""Reads: an agent's list, the number on the bell, what a digest would hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.conversations.queries import ConversationLine, lines_by_id
from alvast.desk.models import Notification
from alvast.kernel.actor import Actor

SHOWN = 100
COUNTED = 100


@dataclass(frozen=True, slots=True)
class NotificationLine:
    """One line of the list; conversations that are out of view by now have none. `about`: an intent of bots, else empty."""

    id: UUID
    kind: str
    conversation: ConversationLine | None
    about: str
    message: UUID | None
    made_at: datetime
    is_unread: bool


def notifications(actor: Actor, *, limit: int = SHOWN) -> tuple[NotificationLine, ...]:
    """The newest first; three queries."""
    return _lines(actor, Notification.objects.filter(agent=actor.id).order_by("-made_at", "-id")[:limit])


def unmailed(actor: Actor) -> tuple[NotificationLine, ...]:
    """Unread and in no digest yet, the oldest first."""
    rows = Notification.objects.filter(agent=actor.id, read_at=None, mailed_at=None)
    return _lines(actor, rows.order_by("made_at", "id")[:SHOWN])


def newest_unread(actor: Actor) -> NotificationLine | None:
    """What a browser notice is about."""
    lines = _lines(actor, Notification.objects.filter(agent=actor.id, read_at=None).order_by("-made_at", "-id")[:1])
    return lines[0] if lines else None


def unread_count(agent: UUID) -> int:
    """Stops counting at COUNTED."""
    return Notification.objects.filter(agent=agent, read_at=None)[:COUNTED].count()


def agents_with_news() -> list[UUID]:
    """Active agents with something unread that no digest has told."""
    rows = Notification.objects.filter(read_at=None, mailed_at=None, agent__is_active=True)
    return list(rows.order_by("agent").values_list("agent", flat=True).distinct())


def _lines(actor: Actor, rows: Iterable[Notification]) -> tuple[NotificationLine, ...]:
    found = list(rows)
    seen = lines_by_id(actor, {row.conversation for row in found if row.conversation})
    return tuple(
        NotificationLine(
            row.id, row.kind, seen.get(row.conversation) if row.conversation else None, row.about, row.message, row.made_at,
            row.read_at is None,
        )
        for row in found
        if row.about or row.conversation in seen
    )  # fmt: skip
