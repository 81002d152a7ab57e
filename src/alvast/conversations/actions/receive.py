"""Messages from outside become part of conversations."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.arrivals import (
    Arrival,
    arrivals,
    attachment_row,
    message_row,
    participant_rows,
    standing,
)
from alvast.conversations.actions.catching_up import mark_for_search
from alvast.conversations.actions.changing import Kind, history_row
from alvast.conversations.actions.ownership import let_go_when_reopened
from alvast.conversations.events import MessageReceived
from alvast.conversations.inbound import InboundMessage, Received
from alvast.conversations.models import Attachment, Conversation, Message, Participant, StateChange
from alvast.conversations.rules.causes import Cause
from alvast.conversations.rules.receiving import after_message
from alvast.conversations.rules.words import PREVIEW, one_line
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.blobs import store_blobs
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import ConversationId, MessageId
from alvast.kernel.rows import copy_in, insert_new, row_of, update_by_id
from alvast.timeline.actions import NewTimelineEvent, record_events

SOURCE = "alvast/conversations"
CHANGED_BY_A_MESSAGE = (
    "status", "snoozed_until", "preview", "last_activity_at", "last_inbound_at", "waiting_since", "closed_at",
    "reopened_at", "reopens", "messages", "language",
)  # fmt: skip


@transaction.atomic
def receive_messages(*, messages: Sequence[InboundMessage]) -> list[Received]:
    """Takes in messages that channels have read: all of them or none, each original once.

    The number of queries does not depend on the number of messages. The message rows go in first and the
    database decides which are new; only those touch conversations, participants, timeline and listeners.
    What they say can be found a moment later: the search index catches up.
    """
    if not messages:
        return []
    at = now()
    batch = arrivals(messages, at=at)
    landed = insert_new(Message, [message_row(a, at=at) for a in batch], mostly=True)  # by the unique key on `raw`
    fresh = [a for a in batch if a.id in landed]
    changes = [line for a in fresh for line in _fold(a, at)]
    _save_conversations(fresh)
    copy_in(StateChange, changes)
    let_go_when_reopened(conversations={a.place.id for a in fresh if a.reopened})
    _save_participants(fresh, at)
    _save_attachments(fresh, at)
    record_events(events=[_timeline_event(a, at) for a in fresh])
    mark_for_search({a.place.id for a in fresh})
    state([_received_event(a) for a in fresh])
    return _results(batch, landed)


def _fold(arrival: Arrival, at: datetime) -> list[dict[str, Any]]:
    """Applies one message to its conversation, in memory; answers the lines of history."""
    row, before = arrival.place, standing(arrival.place)
    after = after_message(before, automatic=bool(arrival.given.automatic), at=at)
    is_first = arrival.opened and row.messages == 0
    arrival.opened, arrival.reopened = is_first, after.status != before.status
    row.status, row.closed_at, row.waiting_since = after.status, after.closed_at, after.waiting_since
    row.reopened_at, row.reopens = after.reopened_at, after.reopens
    row.messages += 1
    row.last_activity_at = row.last_inbound_at = at
    row.preview = one_line(arrival.given.text, PREVIEW)
    row.language = arrival.given.language[:5] or row.language
    if not is_first and not arrival.reopened:
        return []
    row.snoozed_until = None
    who = Actor(kind=ActorKind.CUSTOMER, id=arrival.customer)
    before_status = "" if is_first else before.status
    return [history_row(row, actor=who, kind=Kind.STATUS, before=before_status, after=row.status, cause=Cause.RECEIVED)]


def _save_conversations(fresh: list[Arrival]) -> None:
    """Inserts the new ones; writes back the held ones in one statement, as rows that exist already."""
    rows = {a.place.id: a.place for a in fresh}.values()
    new = [row for row in rows if row._state.adding]
    held = [row for row in rows if not row._state.adding]
    copy_in(Conversation, [row_of(row) for row in new])
    numbers = dict(Conversation.objects.filter(id__in=[row.id for row in new]).values_list("id", "number"))
    for row in new:
        row.number, row._state.adding = numbers[row.id], False
    update_by_id(Conversation, [{name: getattr(row, name) for name in ("id", *CHANGED_BY_A_MESSAGE)} for row in held])


def _save_participants(fresh: list[Arrival], at: datetime) -> None:
    """Who takes part already stays as they are."""
    new: dict[tuple[UUID, str], dict[str, Any]] = {}
    maybe: dict[tuple[UUID, str], dict[str, Any]] = {}
    opened = {a.place.id for a in fresh if a.opened}
    for arrival in fresh:
        rows = new if arrival.place.id in opened else maybe
        for one in participant_rows(arrival, at=at):
            rows.setdefault((arrival.place.id, one["address"]), one)
    copy_in(Participant, list(new.values()))
    insert_new(Participant, list(maybe.values()))


def _save_attachments(fresh: list[Arrival], at: datetime) -> None:
    files = [(a.id, file) for a in fresh for file in a.given.attachments]
    if not files:
        return
    blobs = store_blobs([file.content for _, file in files])
    rows = [attachment_row(message, file, blob, at=at) for (message, file), blob in zip(files, blobs, strict=True)]
    copy_in(Attachment, rows)


def _timeline_event(arrival: Arrival, at: datetime) -> NewTimelineEvent:
    return NewTimelineEvent(
        source=SOURCE, event_id=str(arrival.id), type="message.received", subject=arrival.customer, occurred_at=at,
        data={"conversation": str(arrival.place.id), "message": str(arrival.id), "channel": arrival.given.channel},
    )  # fmt: skip


def _received_event(arrival: Arrival) -> MessageReceived:
    return MessageReceived(
        conversation=arrival.place.id, team=arrival.place.team_id, message=arrival.id, opened=arrival.opened,
        reopened=arrival.reopened, automatic=bool(arrival.given.automatic),
    )  # fmt: skip


def _results(batch: list[Arrival], landed: set[UUID]) -> list[Received]:
    known = _known_by_original([a.given.raw for a in batch if a.id not in landed])
    return [_received(a) if a.id in landed else known[a.given.raw] for a in batch]


def _received(arrival: Arrival) -> Received:
    place = ConversationId(arrival.place.id)
    return Received(arrival.id, place, arrival.place.number, arrival.opened, arrival.reopened, duplicate=False)


def _known_by_original(originals: list[UUID | None]) -> dict[UUID | None, Received]:
    """What became of originals that were taken in before."""
    if not originals:
        return {}
    rows = Message.objects.filter(raw__in=originals).values_list("raw", "id", "conversation_id", "conversation__number")
    return {
        raw: Received(MessageId(message), ConversationId(conversation), number, opened=False, reopened=False, duplicate=True)
        for raw, message, conversation, number in rows
    }
