"""A conversation as one line of a list: two queries for a page, whatever its length."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, OuterRef, QuerySet, Subquery

from alvast.conversations.models import Conversation, ConversationLabel, Draft, Viewing
from alvast.kernel.actor import Actor
from alvast.kernel.ids import ConversationId

_COLUMNS = (
    "id", "number", "subject", "preview", "customer_id", "customer_name", "team_id", "team__name", "owner_id", "owner__name",
    "status", "snoozed_until", "priority", "channel", "messages", "last_activity_at", "waiting_since", "last_inbound_at",
    "has_draft", "read_up_to",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class LabelLine:
    """A label as shown; `hue` is a place on the colour circle (0–359)."""

    id: UUID
    name: str
    hue: int


@dataclass(frozen=True, slots=True)
class ConversationLine:
    """A conversation in a list. `is_unread`: the customer wrote since this agent last looked."""

    id: ConversationId
    number: int
    subject: str
    preview: str
    customer: UUID
    customer_name: str
    team: UUID
    team_name: str
    owner: UUID | None
    owner_name: str
    status: str
    snoozed_until: datetime | None
    priority: int
    channel: str
    messages: int
    last_activity_at: datetime
    waiting_since: datetime | None
    is_unread: bool
    has_draft: bool
    labels: tuple[LabelLine, ...]


def lines_of(actor: Actor, rows: QuerySet[Conversation]) -> tuple[ConversationLine, ...]:
    """The rows as lines, in their order. The caller took the rows through the gate."""
    found = list(_with_own_marks(actor, rows).values_list(*_COLUMNS))
    labels = labels_by_conversation(row[0] for row in found)
    return tuple(_line(row, labels.get(row[0], ())) for row in found)


def labels_by_conversation(conversations: Iterable[UUID]) -> dict[UUID, tuple[LabelLine, ...]]:
    """The labels of these conversations, by name; one query."""
    links = ConversationLabel.objects.filter(conversation__in=list(conversations)).order_by("label__name")
    found: dict[UUID, tuple[LabelLine, ...]] = {}
    for conversation, id, name, hue in links.values_list("conversation_id", "label_id", "label__name", "label__hue"):
        found[conversation] = (*found.get(conversation, ()), LabelLine(id, name, hue))
    return found


def _with_own_marks(actor: Actor, rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
    mine = {"conversation": OuterRef("pk"), "agent": actor.id}
    read_up_to = Viewing.objects.filter(**mine).values("read_up_to")[:1]
    return rows.annotate(has_draft=Exists(Draft.objects.filter(**mine)), read_up_to=Subquery(read_up_to))


def _line(row: tuple[Any, ...], labels: tuple[LabelLine, ...]) -> ConversationLine:
    *shown, last_inbound_at, has_draft, read_up_to = row
    is_unread = last_inbound_at is not None and (read_up_to is None or last_inbound_at > read_up_to)
    shown[9] = shown[9] or ""
    return ConversationLine(*shown, is_unread=is_unread, has_draft=has_draft, labels=labels)
