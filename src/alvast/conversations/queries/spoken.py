"""What was said by us in a message, for rooms that read it: no gate, because they act for the house itself."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.conversations.models import Message

MOST = 200


@dataclass(frozen=True, slots=True)
class SpokenMessage:
    """An outgoing message or a note, and the conversation it is in. `written_at` is when its author wrote it, `left_at` when
    it may leave."""

    id: UUID
    conversation: UUID
    team: UUID
    owner: UUID | None
    customer: UUID
    language: str
    kind: str
    author_kind: str
    author_id: UUID | None
    text: str
    is_forward: bool
    written_at: datetime
    left_at: datetime


def spoken_messages(messages: Collection[UUID]) -> list[SpokenMessage]:
    """Those of them that we wrote and that were not taken back or erased, in the order they were written; one query."""
    rows = Message.objects.filter(id__in=messages, kind__in=(Message.Kind.OUTBOUND, Message.Kind.NOTE), erased_at=None)
    rows = rows.exclude(delivery=Message.Delivery.UNDONE).select_related("conversation").order_by("recorded_at", "id")
    return [_spoken(row) for row in rows]


def _spoken(row: Message) -> SpokenMessage:
    place = row.conversation
    return SpokenMessage(
        row.id, place.id, place.team_id, place.owner_id, place.customer_id, place.language, row.kind, row.author_kind,
        row.author_id, row.text, row.forwarded, row.recorded_at, row.send_at or row.recorded_at,
    )  # fmt: skip


def spoken_since(conversation: UUID, at: datetime) -> list[SpokenMessage]:
    """What we wrote in a conversation after `at` that has left or is a note, oldest first; one query."""
    rows = Message.objects.filter(conversation=conversation, recorded_at__gt=at, erased_at=None)
    left = rows.filter(kind=Message.Kind.OUTBOUND, delivery__in=(Message.Delivery.QUEUED, Message.Delivery.SENT))
    notes = rows.filter(kind=Message.Kind.NOTE)
    return [_spoken(row) for row in (left | notes).select_related("conversation").order_by("recorded_at", "id")[:MOST]]
