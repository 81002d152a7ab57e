"""What both sides said in a conversation, for rooms that read it: no gate, because they act for the house itself."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Max, Min

from alvast.conversations.models import Conversation, Message
from alvast.conversations.rules.delivery import UNDELIVERED
from alvast.kernel.actor import ActorKind

LATEST = 200


@dataclass(frozen=True, slots=True)
class Utterance:
    """One message between the customer and us; notes and what never left are none. `at` is when we had it, `channel` the door
    it came by, which need not be that of the conversation; `author` the record of the customer, or the agent, who wrote it."""

    id: UUID
    is_ours: bool
    author_kind: str
    author_name: str
    text: str
    at: datetime
    trust: str
    channel: str
    author: UUID | None


@dataclass(frozen=True, slots=True)
class Talk:
    """A conversation as it is: whose it is, where it stands and what was said, the oldest first."""

    id: UUID
    number: int
    customer: UUID
    team: UUID
    owner: UUID | None
    case: UUID | None
    channel: str
    account: UUID | None
    language: str
    status: str
    handler: str
    said: tuple[Utterance, ...]


_READ = ("id", "number", "customer_id", "team_id", "owner_id", "case_id", "channel", "account", "language", "status", "handler")


def talk_of(conversation: UUID) -> Talk | None:
    """None for one that does not exist, or went into another; at most the latest two hundred messages."""
    row = Conversation.objects.filter(id=conversation, merged_into=None).values_list(*_READ).first()
    if row is None:
        return None
    return Talk(*row, said=_said(conversation))


def is_written(key: UUID) -> bool:
    """Whether the house itself wrote a message under this key."""
    return Message.objects.filter(author_id=None, client_key=key).exists()


def asked_since(conversation: UUID) -> datetime | None:
    """Since when its customer needs a person: their first words since a person of ours last answered; a bot's answer is no
    person's. None when nobody asked since."""
    messages = Message.objects.filter(conversation=conversation)
    people = messages.filter(kind=Message.Kind.OUTBOUND, author_kind=ActorKind.AGENT, forwarded=False)
    answered = people.exclude(delivery__in=UNDELIVERED).aggregate(at=Max("recorded_at"))["at"]
    asked = messages.filter(kind=Message.Kind.INBOUND, automatic="")
    if answered is not None:
        asked = asked.filter(recorded_at__gt=answered)
    since: datetime | None = asked.aggregate(at=Min("recorded_at"))["at"]
    return since


def _said(conversation: UUID) -> tuple[Utterance, ...]:
    rows = Message.objects.filter(conversation=conversation, erased_at=None).exclude(kind=Message.Kind.NOTE)
    rows = rows.exclude(delivery__in=UNDELIVERED).exclude(forwarded=True).order_by("-recorded_at", "-id")[:LATEST]
    return tuple(_utterance(row) for row in reversed(rows))


def _utterance(row: Message) -> Utterance:
    is_ours = row.kind == Message.Kind.OUTBOUND
    return Utterance(
        row.id, is_ours, row.author_kind, row.author_name, row.text, row.recorded_at, row.trust, row.channel, row.author_id
    )  # fmt: skip


def texts_of(messages: Collection[UUID]) -> dict[UUID, str]:
    """What these messages say, by id; one query. The caller took their conversation through the gate."""
    return dict(Message.objects.filter(id__in=messages, erased_at=None).values_list("id", "text"))
