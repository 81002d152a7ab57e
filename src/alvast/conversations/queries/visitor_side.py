"""Messages by their ids, for a door that shows a customer what was said on both sides: no notes, no forwards, nothing undone.

Not for pages: nothing here passes the gate, because a channel acts for the house itself.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Exists, Max, OuterRef

from alvast.conversations.models import Attachment, Conversation, Message, Viewing
from alvast.conversations.queries.customer_side import OwnFile
from alvast.kernel.blobs import read_blob
from alvast.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class Spoken:
    """One message. `automatic` says that a machine made it, and what."""

    id: UUID
    conversation: UUID
    is_ours: bool
    author_kind: str
    author_name: str
    channel: str
    text: str
    at: datetime
    automatic: str
    is_erased: bool
    files: tuple[OwnFile, ...]


@dataclass(frozen=True, slots=True)
class Attention:
    """Who has a conversation in hand and how closely: `read_up_to` is the `at` of the newest message an agent has seen."""

    handler: str
    owner: UUID | None
    status: str
    read_up_to: datetime | None
    typing: frozenset[UUID]


def spoken(messages: Collection[UUID]) -> dict[UUID, Spoken]:
    """By id; two queries."""
    rows = Message.objects.filter(id__in=list(messages), forwarded=False).exclude(kind=Message.Kind.NOTE)
    rows = rows.exclude(delivery=Message.Delivery.UNDONE)
    files: dict[Any, list[OwnFile]] = {}
    for file in Attachment.objects.filter(message__in=list(messages)).order_by("made_at", "id"):
        files.setdefault(file.message_id, []).append(OwnFile(file.id, file.name, file.type, file.size))
    return {row.id: _spoken(row, tuple(files.get(row.id, ()))) for row in rows}


def spoken_file(file: UUID, messages: Collection[UUID]) -> tuple[OwnFile, bytes]:
    """A file of one of these messages, with its bytes. Raises NotFound."""
    row = Attachment.objects.filter(id=file, message__in=list(messages)).first()
    if row is None:
        raise NotFound
    return OwnFile(row.id, row.name, row.type, row.size), read_blob(row.blob)


def attention(conversations: Collection[UUID], *, typing_since: datetime) -> dict[UUID, Attention]:
    """Of each conversation; three queries for any number. Who said it types no longer."""
    read, typing = read_up_to(conversations), dict[UUID, frozenset[UUID]]()
    said = Message.objects.filter(
        conversation=OuterRef("conversation"), author_id=OuterRef("agent"), recorded_at__gt=OuterRef("typing_at")
    )
    looking = Viewing.objects.filter(~Exists(said), conversation__in=list(conversations), typing_at__gte=typing_since)
    for conversation, agent in looking.values_list("conversation", "agent"):
        typing[conversation] = typing.get(conversation, frozenset()) | {agent}
    rows = Conversation.objects.filter(id__in=list(conversations)).values_list("id", "handler", "owner", "status")
    return {
        id_: Attention(handler, owner, status, read.get(id_), typing.get(id_, frozenset()))
        for id_, handler, owner, status in rows
    }


def looked_at(*, since: datetime) -> set[UUID]:
    """The conversations that agents have had open since then; one query."""
    return set(Viewing.objects.filter(seen_at__gte=since).values_list("conversation", flat=True))


def read_up_to(conversations: Collection[UUID]) -> dict[UUID, datetime | None]:
    """The `at` of the newest message that an agent has seen, of those that anybody looked at; one query."""
    viewings = Viewing.objects.filter(conversation__in=list(conversations))
    return dict(viewings.values_list("conversation").annotate(up_to=Max("read_up_to")))


def _spoken(row: Message, files: tuple[OwnFile, ...]) -> Spoken:
    return Spoken(
        row.id, row.conversation_id, row.kind == Message.Kind.OUTBOUND, row.author_kind, row.author_name, row.channel, row.text,
        row.recorded_at, row.automatic, row.erased_at is not None, files,
    )  # fmt: skip
