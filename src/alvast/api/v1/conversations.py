"""`/conversations`: lists, one whole, and what may be changed of it."""

from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from ninja import Query, Router, Schema
from ninja.responses import Status
from pydantic import Field, model_validator

from alvast.api.errors import FieldsInvalid
from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token, actor_of
from alvast.api.v1.paging import Limit, Paged, opened, sealed
from alvast.api.v1.problems import PROBLEMS
from alvast.api.v1.shapes import Address, Asked, Line, Moment, Words
from alvast.channels.email.queries import inboxes
from alvast.conversations import actions, queries
from alvast.conversations.queries import ConversationFilter, ConversationView, inbox_page
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound

router = Router(tags=["conversations"])

Priority = Annotated[int, Field(ge=0, le=3, description="0 low, 1 normal, 2 high, 3 urgent.")]
State = Literal["open", "waiting", "snoozed", "closed"]


class Label(Schema):
    id: UUID
    name: str


class ConversationLine(Schema):
    """A conversation in a list."""

    id: UUID
    number: int
    subject: str
    preview: str
    customer: UUID
    customer_name: str
    team: UUID
    owner: UUID | None
    status: str
    snoozed_until: datetime | None
    priority: int
    channel: str
    messages: int
    last_activity_at: datetime
    waiting_since: datetime | None
    labels: list[Label]


class Conversations(Paged):
    items: list[ConversationLine]


class Participant(Schema):
    address: str
    name: str
    place: str


class Conversation(Schema):
    """One conversation whole, its messages apart."""

    id: UUID
    number: int
    subject: str
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
    opened_at: datetime
    last_activity_at: datetime
    waiting_since: datetime | None
    closed_at: datetime | None
    merged_into: int | None
    participants: list[Participant]
    labels: list[Label]


class Wanted(Schema):
    """What a list shows: everything in view, newest first, unless it says otherwise."""

    status: list[State] = Field(default_factory=list)
    team: UUID | None = None
    owner: UUID | None = None
    label: list[UUID] = Field(default_factory=list)
    priority: list[Priority] = Field(default_factory=list)
    q: str = Field("", max_length=200, description="Words, a name, an address or a number, as in the desk's search.")
    order: Literal["newest", "waiting", "priority"] = "newest"

    def filter(self) -> ConversationFilter:
        return ConversationFilter(
            place="all", team=self.team, owner=self.owner, statuses=tuple(self.status), labels=tuple(self.label),
            priorities=tuple(self.priority), text=self.q, order=self.order,
        )  # fmt: skip


class NewConversation(Asked):
    """A conversation that we begin by mail; `inbox` left out is the team's first that sends. With `text` it says something."""

    team: UUID
    to: Address
    name: Annotated[str, Field(max_length=200)] = ""
    subject: Line
    inbox: UUID | None = None
    text: Words | None = None


class Changes(Asked):
    """What is left out stays as it is. `labels` is the whole new set; `owner` null makes it nobody's."""

    status: State | None = None
    snoozed_until: Moment | None = None
    owner: UUID | None = None
    team: UUID | None = None
    priority: Priority | None = None
    labels: Annotated[list[UUID], Field(max_length=50)] | None = None
    reason: Annotated[str, Field(max_length=300)] = ""

    @model_validator(mode="after")
    def _snooze_has_an_end(self) -> "Changes":
        if (self.status == "snoozed") != (self.snoozed_until is not None):
            raise ValueError("snoozed and snoozed_until go together")
        return self


@router.get("/conversations", response={200: Conversations, **PROBLEMS}, auth=Token(Scope.CONVERSATIONS_READ))
def list_conversations(
    request: HttpRequest, wanted: Query[Wanted], limit: Limit = 50, after: str | None = None
) -> dict[str, object]:
    """The conversations of the token's teams."""
    page = inbox_page(actor_of(request), wanted.filter(), after=opened(request, after), limit=limit)
    return {"items": page.lines, "next": sealed(request, page.next)}


@router.get("/conversations/{conversation}", response={200: Conversation, **PROBLEMS}, auth=Token(Scope.CONVERSATIONS_READ))
def get_conversation(request: HttpRequest, conversation: str) -> ConversationView:
    """By id or by number."""
    return queries.conversation_view(actor_of(request), conversation)


@router.post("/conversations", response={201: Conversation, **PROBLEMS}, auth=Token(Scope.CONVERSATIONS_WRITE))
def open_conversation(request: HttpRequest, payload: NewConversation) -> Status[ConversationView]:
    """Begins a conversation with a customer. Saying something at once also needs the scope messages:write."""
    actor = actor_of(request)
    if payload.text is not None:
        Token(Scope.MESSAGES_WRITE)(request)
    with transaction.atomic():
        conversation = actions.open_conversation(
            actor=actor, team=payload.team, address=payload.to, name=payload.name, subject=payload.subject, channel="email",
            account=_inbox(actor, payload),
        )  # fmt: skip
        if payload.text is not None:
            actions.write_reply(actor=actor, conversation=conversation, text=payload.text, to=[payload.to])
    return Status(201, queries.conversation_view(actor, conversation))


@router.patch(
    "/conversations/{conversation}", response={200: Conversation, 204: None, **PROBLEMS}, auth=Token(Scope.CONVERSATIONS_WRITE)
)
def change_conversation(request: HttpRequest, conversation: str, payload: Changes) -> "Status[ConversationView] | Status[None]":
    """Changes what is named, all or nothing. 204: it went to a team that this token does not see."""
    actor = actor_of(request)
    found = queries.conversation_for(actor, conversation)
    with transaction.atomic():
        _change(actor, found.id, payload)
    try:
        return Status(200, queries.conversation_view(actor, found.id))
    except NotFound:
        return Status(204, None)


def _change(actor: Actor, conversation: UUID, wanted: Changes) -> None:
    """The team comes last: after it, the token may see no more of it."""
    named = wanted.model_fields_set
    if wanted.priority is not None:
        actions.set_priority(actor=actor, conversation=conversation, priority=wanted.priority, reason=wanted.reason)
    if wanted.labels is not None:
        _set_labels(actor, conversation, set(wanted.labels))
    if wanted.status == "snoozed":
        assert wanted.snoozed_until is not None
        actions.snooze(actor=actor, conversation=conversation, until=wanted.snoozed_until, reason=wanted.reason)
    elif wanted.status is not None:
        actions.change_status(actor=actor, conversation=conversation, status=wanted.status, reason=wanted.reason)
    if wanted.team is not None:
        actions.transfer(actor=actor, conversation=conversation, team=wanted.team, reason=wanted.reason, owner=wanted.owner)
    elif "owner" in named:
        actions.assign(actor=actor, conversation=conversation, owner=wanted.owner, reason=wanted.reason)


def _set_labels(actor: Actor, conversation: UUID, wanted: set[UUID]) -> None:
    has = {label.id for label in queries.conversation_view(actor, conversation).labels}
    if has - wanted:
        actions.remove_labels(actor=actor, conversation=conversation, labels=sorted(has - wanted))
    if wanted - has:
        actions.add_labels(actor=actor, conversation=conversation, labels=sorted(wanted - has))


def _inbox(actor: Actor, asked: NewConversation) -> UUID:
    """Raises NotFound for an inbox out of sight, FieldsInvalid when the team has none that sends."""
    usable = [line for line in inboxes() if line.is_active and line.sends_mail and line.team == asked.team]
    if not actor.may_see_team(asked.team):
        raise NotFound
    if asked.inbox is not None:
        usable = [line for line in usable if line.id == asked.inbox]
        if not usable:
            raise NotFound
    if not usable:
        detail = _("This team has no inbox that sends mail.")
        raise FieldsInvalid(problems=[{"field": "body.team", "code": "no_inbox", "detail": detail}])
    return usable[0].id
