"""`/messages`: what was said, and saying something."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from django.http import HttpRequest
from ninja import Router, Schema
from ninja.responses import Status
from pydantic import Field

from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token, actor_of
from alvast.api.v1.paging import Limit, Paged, opened, sealed
from alvast.api.v1.problems import PROBLEMS
from alvast.api.v1.shapes import Address, Asked, Moment, Words
from alvast.conversations import actions, queries
from alvast.conversations.queries import ShownMessage

router = Router(tags=["messages"])


class Author(Schema):
    """`kind` is customer, agent, bot, token or system."""

    kind: str
    id: UUID | None
    name: str
    address: str


class Recipient(Schema):
    """`place` is to, cc or bcc."""

    place: str
    name: str
    address: str


class Attachment(Schema):
    id: UUID
    name: str
    type: str
    size: int
    inline: bool


class Message(Schema):
    """One utterance. `kind` is inbound, outbound or note; `delivery` is empty for what is not ours to deliver."""

    id: UUID
    kind: str
    channel: str
    author: Author
    at: datetime
    occurred_at: datetime
    subject: str
    text: str
    quoted: str
    recipients: list[Recipient]
    attachments: list[Attachment]
    automatic: str
    trust: str
    delivery: str
    send_at: datetime | None
    sent_at: datetime | None
    delivery_code: str
    erased_at: datetime | None


class Messages(Paged):
    items: list[Message]


class NewReply(Asked):
    """`to` left out is the customer; `then` is the status of the conversation from now on."""

    text: Words
    to: Annotated[list[Address], Field(min_length=1, max_length=50)] | None = None
    cc: list[Address] = Field(default_factory=list, max_length=50)
    bcc: list[Address] = Field(default_factory=list, max_length=50)
    send_at: Moment | None = None
    then: Literal["waiting", "open", "closed"] = "waiting"


class NewNote(Asked):
    text: Words
    mentions: list[UUID] = Field(default_factory=list, max_length=20)


@router.get("/conversations/{conversation}/messages", response={200: Messages, **PROBLEMS}, auth=Token(Scope.MESSAGES_READ))
def list_messages(request: HttpRequest, conversation: str, limit: Limit = 50, after: str | None = None) -> dict[str, object]:
    """The messages of one conversation (id or number), oldest first."""
    messages = queries.conversation_view(actor_of(request), conversation).messages
    start = _index_after(messages, opened(request, after))
    shown = messages[start : start + limit]
    place = str(shown[-1].id) if start + limit < len(messages) else None
    return {"items": shown, "next": sealed(request, place)}


@router.get("/messages/{message}", response={200: Message, **PROBLEMS}, auth=Token(Scope.MESSAGES_READ))
def get_message(request: HttpRequest, message: UUID) -> ShownMessage:
    return queries.shown_message(actor_of(request), message)


@router.post("/conversations/{conversation}/replies", response={201: Message, **PROBLEMS}, auth=Token(Scope.MESSAGES_WRITE))
def write_reply(request: HttpRequest, conversation: str, payload: NewReply) -> Status[ShownMessage]:
    """Answers the customer. It leaves after the time in which it can be undone, or at `send_at`."""
    actor = actor_of(request)
    found = queries.conversation_for(actor, conversation)
    message = actions.write_reply(actor=actor, conversation=found.id, **payload.dict())
    return Status(201, queries.shown_message(actor, message))


@router.post("/conversations/{conversation}/notes", response={201: Message, **PROBLEMS}, auth=Token(Scope.MESSAGES_WRITE))
def write_note(request: HttpRequest, conversation: str, payload: NewNote) -> Status[ShownMessage]:
    """A private note: agents see it, customers never."""
    actor = actor_of(request)
    found = queries.conversation_for(actor, conversation)
    message = actions.write_note(actor=actor, conversation=found.id, **payload.dict())
    return Status(201, queries.shown_message(actor, message))


def _index_after(messages: tuple[ShownMessage, ...], place: str | None) -> int:
    return next((index for index, message in enumerate(messages, start=1) if str(message.id) == place), 0)
