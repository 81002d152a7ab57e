"""One conversation, as a page shows it and the API answers it; at most eleven queries, however long it is."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce, JSONObject

from alvast.conversations.doors import door_of
from alvast.conversations.errors import NotFound
from alvast.conversations.models import Conversation, Draft, Message, Participant, WrapUp
from alvast.conversations.queries.gates import conversation_for, message_for, named, visible_conversations
from alvast.conversations.queries.history import change_rows, numbered, shown_changes
from alvast.conversations.queries.lines import hung_labels, label_lines
from alvast.conversations.queries.messages import files_of, message_rows, moved_from, shown_messages, standing
from alvast.conversations.queries.numbers import numbers_leading, numbers_of
from alvast.conversations.queries.shown import (
    ConversationView,
    ShownCase,
    ShownDraft,
    ShownMessage,
    ShownParticipant,
    ShownWrapUp,
)
from alvast.conversations.queries.viewing import looked_at
from alvast.conversations.rules.next_steps import next_steps
from alvast.kernel.actor import Actor
from alvast.kernel.events import events_after

_PLAIN = (
    "id", "number", "subject", "customer", "team", "owner", "status", "snoozed_until", "handler", "priority", "channel",
    "account", "language", "opened_at", "last_activity_at", "waiting_since", "closed_at", "erased_at", "customer_name",
)  # fmt: skip
_NAMES = {"team_name": "team__name", "owner_name": "owner__name"}
_LINKS = {"merged_into": "merged_into__number", "continues": "continues__number"}
_BESIDE = ("people", "hung", "sources", "onward", "total", "written_from")
_CASE = {
    "id": "case", "number": "case__number", "title": "case__title", "kind": "case__kind", "owner": "case__owner",
    "owner_name": "case__owner__name", "closed_at": "case__closed_at",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class ChangesSince:
    """What a page that knows everything up to an earlier number must fetch again: messages by id, and kinds of change."""

    seq: int
    messages: tuple[UUID, ...]
    what: frozenset[str]


def conversation_view(
    actor: Actor, id_or_number: UUID | int | str, *, latest: int | None = None, skip: int = 0
) -> ConversationView:
    """Everything a page shows. Raises NotFound.

    `latest` leaves out all messages but the newest so many, `skip` leaves out the first so many; with them goes the history
    that is older than the messages shown.
    """
    head = _head(actor, id_or_number)
    conversation, people = head["id"], _participants(head["people"])
    skipped = max(0, min(skip, head["total"]) if latest is None else head["total"] - latest)
    message_lines = message_rows(conversation, skip=skipped)
    since = message_lines[0]["recorded_at"] if skipped and message_lines else None
    change_lines = change_rows(conversation, since=since)
    numbers = numbers_of(numbered(change_lines) | moved_from(message_lines))
    files = files_of(message_lines, conversation=conversation, actor=actor)
    viewers, read_up_to = looked_at(conversation, actor)
    return ConversationView(
        **_head_fields(head), merged_from=tuple(head["sources"]),
        continued_by=tuple(head["onward"]), case=_case(head), reply_to=_reply_to(head, people),
        messages=shown_messages(message_lines, files, numbers, actor=actor), changes=shown_changes(change_lines, numbers),
        wrap_ups=_wrap_ups(conversation, since), participants=people, labels=label_lines(head["hung"]),
        drafts=_drafts(conversation, actor), viewers=viewers, uploads=tuple(files[None]),
        read_up_to=read_up_to, may=_may(head, actor, head["total"]), skipped=skipped,
    )  # fmt: skip


def changes_since(actor: Actor, conversation: UUID, seq: int) -> ChangesSince:
    """What happened in a conversation after event number `seq`, of at most the next thousand events. Raises NotFound."""
    found, events = conversation_for(actor, conversation), events_after(seq)
    own = [event for event in events if event.payload.get("conversation") == str(found.id)]
    messages = dict.fromkeys(UUID(event.payload["message"]) for event in own if "message" in event.payload)
    what = frozenset(event.payload.get("what", event.kind) for event in own)
    return ChangesSince(events[-1].seq if events else seq, tuple(messages), what)


def shown_message(actor: Actor, message: UUID) -> ShownMessage:
    """One message as its page shows it, for a fragment. Raises NotFound, also when it was taken back."""
    found = message_for(actor, message)
    rows = message_rows(found.conversation, only=found.id)
    if not rows:
        raise NotFound
    return shown_messages(rows, files_of(rows), numbers_of(moved_from(rows)), actor=actor)[0]


def _head(actor: Actor, id_or_number: UUID | int | str) -> dict[str, Any]:
    names = (*_PLAIN, *_NAMES.values(), *_LINKS.values(), *_CASE.values(), *_BESIDE)
    row = _with_beside(visible_conversations(actor)).filter(**named(id_or_number)).values(*names).first()
    if row is None:
        raise NotFound
    return dict(row)


def _with_beside(rows: QuerySet[Conversation]) -> QuerySet[Conversation]:
    """Short lists come along as columns: each would cost more to ask for than to read."""
    people = Participant.objects.filter(conversation=OuterRef("pk")).order_by("-place", "added_at", "id")
    messages = standing(Message.objects.filter(conversation=OuterRef("pk")))
    written = messages.filter(kind=Message.Kind.INBOUND, author_id=OuterRef("customer")).exclude(author_address="")
    return rows.annotate(
        people=ArraySubquery(people.values_list(JSONObject(address="address", name="name", place="place"))),
        total=Coalesce(Subquery(messages.order_by().values("conversation").values(count=Count("id"))), 0),
        written_from=Subquery(written.order_by("-recorded_at", "-id").values("author_address")[:1]),
        hung=hung_labels(), sources=numbers_leading("merged_into"), onward=numbers_leading("continues"),
    )  # fmt: skip


def _head_fields(head: dict[str, Any]) -> dict[str, Any]:
    names = {name: head[column] or "" for name, column in _NAMES.items()}
    return {name: head[name] for name in _PLAIN} | names | {name: head[column] for name, column in _LINKS.items()}


def _case(head: dict[str, Any]) -> ShownCase | None:
    if head["case"] is None:
        return None
    fields = {name: head[column] for name, column in _CASE.items()}
    return ShownCase(**(fields | {"owner_name": fields["owner_name"] or ""}))


def _participants(people: list[dict[str, str]]) -> tuple[ShownParticipant, ...]:
    return tuple(ShownParticipant(**person) for person in people)


def _reply_to(head: dict[str, Any], people: tuple[ShownParticipant, ...]) -> tuple[str, ...]:
    """Where the customer is reached: the address last written from, as in actions/reply.py; no address where none is needed."""
    if not door_of(head["channel"]).is_addressed:
        return ()
    known = [person.address for person in people if person.place == Participant.Place.CUSTOMER]
    return (head["written_from"],) if head["written_from"] else tuple(known[:1])


def _wrap_ups(conversation: UUID, since: datetime | None) -> tuple[ShownWrapUp, ...]:
    rows = WrapUp.objects.filter(conversation=conversation).order_by("at", "id")
    rows = rows if since is None else rows.filter(at__gte=since)
    found = rows.values_list("id", "disposition__name", "cause", "note", "at", "agent__name")
    return tuple(ShownWrapUp(id_, name, cause, note, at, agent or "") for id_, name, cause, note, at, agent in found)


def _drafts(conversation: UUID, actor: Actor) -> tuple[ShownDraft, ...]:
    rows = Draft.objects.filter(conversation=conversation, agent=actor.id).values_list("kind", "text", "recipients", "saved_at")
    return tuple(
        ShownDraft(kind, text, {place: tuple(addresses) for place, addresses in recipients.items()}, saved_at)
        for kind, text, recipients, saved_at in rows
    )


def _may(head: dict[str, Any], actor: Actor, messages: int) -> frozenset[str]:
    return next_steps(
        status=head["status"], is_merged=head["merged_into__number"] is not None, is_erased=head["erased_at"] is not None,
        handler=head["handler"], has_owner=head["owner"] is not None, is_own=head["owner"] == actor.id, messages=messages,
    )  # fmt: skip
