"""What a customer may see of a conversation: what they wrote and what we sent to them; no note, no draft, no mail to others."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.conversations.doors import doors_without_addresses
from alvast.conversations.models import Attachment, Conversation, Message
from alvast.conversations.queries.gates import named
from alvast.kernel.blobs import read_blob
from alvast.kernel.errors import NotFound

_LEFT = (Message.Delivery.QUEUED, Message.Delivery.SENT)
LARGEST = 100


@dataclass(frozen=True, slots=True)
class OwnConversation:
    """A conversation as its customer sees it listed. `whose_turn`: us, customer or nobody."""

    id: UUID
    number: int
    subject: str
    whose_turn: str
    opened_at: datetime
    last_activity_at: datetime


@dataclass(frozen=True, slots=True)
class OwnFile:
    id: UUID
    name: str
    type: str
    size: int


@dataclass(frozen=True, slots=True)
class OwnMessage:
    """`is_ours`: we wrote it, `author` says who; else it is the customer's own."""

    id: UUID
    is_ours: bool
    author: str
    at: datetime
    text: str
    files: tuple[OwnFile, ...]


@dataclass(frozen=True, slots=True)
class OwnConversationView:
    """One conversation with what its customer may read, oldest first; `team`, `channel`, `account` say where answers go."""

    line: OwnConversation
    messages: tuple[OwnMessage, ...]
    customer: UUID
    team: UUID
    channel: str
    account: UUID | None


def own_conversations(customers: Collection[UUID], *, limit: int = 30) -> tuple[OwnConversation, ...]:
    """Of all records of one person (timeline.queries.records_of), newest first; erased and merged ones left out."""
    rows = _own(customers).order_by("-last_activity_at", "-id")[: min(limit, LARGEST)]
    return tuple(_line(row) for row in rows)


def own_conversation(customers: Collection[UUID], addresses: Collection[str], number: int | str | UUID) -> OwnConversationView:
    """Raises NotFound, also for another's. A merged one answers as the conversation it went into."""
    row = Conversation.objects.filter(customer__in=customers, **named(number)).select_related("merged_into").first()
    if row is not None and row.merged_into is not None:
        row = row.merged_into
    if row is None or row.customer_id not in set(customers) or row.erased_at:
        raise NotFound
    messages = _shown(list(_readable(row.id, customers, addresses)))
    return OwnConversationView(_line(row), messages, row.customer_id, row.team_id, row.channel, row.account)


def own_file(customers: Collection[UUID], addresses: Collection[str], file: UUID) -> tuple[OwnFile, bytes]:
    """A file of a message the customer may read, with its bytes. Raises NotFound."""
    row = Attachment.objects.filter(id=file, message__conversation__customer__in=customers).select_related("message").first()
    if row is None or row.message is None:
        raise NotFound
    if not _readable(row.message.conversation_id, customers, addresses).filter(id=row.message_id).exists():
        raise NotFound
    return _file(row), read_blob(row.blob)


def count_own_messages(customers: Collection[UUID], *, since: datetime) -> int:
    """How many messages they wrote since then."""
    return Message.objects.filter(
        conversation__customer__in=customers, kind=Message.Kind.INBOUND, author_id__in=customers, recorded_at__gte=since
    ).count()


def _own(customers: Collection[UUID]) -> QuerySet[Conversation]:
    return Conversation.objects.filter(customer__in=customers, merged_into=None, erased_at=None)


def _readable(conversation: UUID, customers: Collection[UUID], addresses: Collection[str]) -> QuerySet[Message]:
    """Theirs by author; ours when it left, to one of their addresses in sight of all or by a door that reaches only them, and
    was no forward to somebody else."""
    theirs = Q(kind=Message.Kind.INBOUND, author_id__in=customers)
    to_them = Q(pk__in=[])
    for address in addresses:
        for place in ("to", "cc"):
            to_them |= Q(recipients__contains=[{"place": place, "address": address}])
    to_them |= Q(channel__in=doors_without_addresses())
    ours = Q(kind=Message.Kind.OUTBOUND, forwarded=False, delivery__in=_LEFT) & to_them
    return Message.objects.filter(conversation=conversation, erased_at=None).filter(theirs | ours).order_by("recorded_at", "id")


def _line(row: Conversation) -> OwnConversation:
    return OwnConversation(row.id, row.number, row.subject, _turn(row), row.opened_at, row.last_activity_at)


def _turn(row: Conversation) -> str:
    if row.status == Conversation.Status.CLOSED:
        return "nobody"
    return "customer" if row.status == Conversation.Status.WAITING else "us"


def _shown(rows: list[Message]) -> tuple[OwnMessage, ...]:
    files: dict[Any, list[OwnFile]] = {}
    for file in Attachment.objects.filter(message__in=[row.id for row in rows]).order_by("made_at", "id"):
        files.setdefault(file.message_id, []).append(_file(file))
    return tuple(
        OwnMessage(
            row.id, row.kind == Message.Kind.OUTBOUND, row.author_name, row.sent_at or row.occurred_at, row.text,
            tuple(files.get(row.id, ())),
        )
        for row in rows
    )  # fmt: skip


def _file(row: Attachment) -> OwnFile:
    return OwnFile(row.id, row.name, row.type, row.size)
