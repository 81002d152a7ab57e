"""A conversation as one line of a list: one query for a page, whatever its length."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import JSONObject

from alvast.conversations.models import Conversation, ConversationLabel, Draft, Message, Viewing
from alvast.kernel.actor import Actor
from alvast.kernel.ids import ConversationId

_COLUMNS = (
    "id", "number", "subject", "preview", "customer_id", "customer_name", "team_id", "team__name", "owner_id", "owner__name",
    "status", "snoozed_until", "handler", "priority", "channel", "messages", "last_activity_at", "waiting_since",
    "last_inbound_at", "has_draft", "read_up_to", "hung",
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
    handler: str
    priority: int
    channel: str
    messages: int
    last_activity_at: datetime
    waiting_since: datetime | None
    is_unread: bool
    has_draft: bool
    labels: tuple[LabelLine, ...]


def channels_of(conversations: Collection[UUID]) -> dict[UUID, set[str]]:
    """Over which channels something was said in each. The caller took them through the gate."""
    said = Message.objects.filter(conversation__in=conversations).exclude(channel="")
    found: dict[UUID, set[str]] = {conversation: set() for conversation in conversations}
    for conversation, channel in said.order_by().values_list("conversation", "channel").distinct():
        found[conversation].add(channel)
    return found


def lines_of(actor: Actor, rows: QuerySet[Conversation]) -> tuple[ConversationLine, ...]:
    """The rows as lines, in their order. The caller took the rows through the gate."""
    found = _with_own_marks(actor, rows).annotate(hung=hung_labels()).values_list(*_COLUMNS)
    return tuple(_line(row) for row in found)


def hung_labels() -> ArraySubquery:
    """A column with the labels of each conversation, by name; `label_lines` reads it."""
    links = ConversationLabel.objects.filter(conversation=OuterRef("pk")).order_by("label__name")
    return ArraySubquery(links.values_list(JSONObject(id="label_id", name="label__name", hue="label__hue")))


def label_lines(hung: list[dict[str, Any]]) -> tuple[LabelLine, ...]:
    return tuple(LabelLine(UUID(label["id"]), label["name"], label["hue"]) for label in hung)


def _with_own_marks(actor: Actor, rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
    mine = {"conversation": OuterRef("pk"), "agent": actor.id}
    read_up_to = Viewing.objects.filter(**mine).values("read_up_to")[:1]
    return rows.annotate(has_draft=Exists(Draft.objects.filter(**mine)), read_up_to=Subquery(read_up_to))


def _line(row: tuple[Any, ...]) -> ConversationLine:
    *shown, last_inbound_at, has_draft, read_up_to, hung = row
    is_unread = last_inbound_at is not None and (read_up_to is None or last_inbound_at > read_up_to)
    shown[9] = shown[9] or ""
    return ConversationLine(*shown, is_unread=is_unread, has_draft=has_draft, labels=label_lines(hung))
