"""Answers to the customer: written, held for as long as they may be undone, then released to their channel."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.conversations import jobs
from alvast.conversations.actions.changing import Kind, change, locked, silence_bot, to_status
from alvast.conversations.actions.delivery import ready
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.actions.writing import (
    count_message,
    insert_once,
    let_take_part,
    recipients,
    refuse_empty,
    refuse_silenced,
    refuse_unfit,
    take_uploads,
    written,
)
from alvast.conversations.doors import door_of
from alvast.conversations.errors import InvalidInput, NotInTheFuture
from alvast.conversations.events import MessageWritten
from alvast.conversations.models import Conversation, Draft, Message, Participant
from alvast.conversations.rules.causes import Cause
from alvast.conversations.rules.delivery import UNDO, leaves_at, may_leave_at
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import MessageId

THEN = (Conversation.Status.WAITING, Conversation.Status.OPEN, Conversation.Status.CLOSED)


@transaction.atomic
def write_reply(
    *, actor: Actor, conversation: UUID, text: str, to: Sequence[str] | None = None, cc: Sequence[str] = (),
    bcc: Sequence[str] = (), attachments: Sequence[UUID] = (), send_at: datetime | None = None, then: str = "waiting",
    client_key: UUID | None = None, is_answer: bool = True, author_name: str = "",
) -> MessageId:  # fmt: skip
    """Writes an answer that leaves at `send_at`, or as soon as its door no longer lets it be undone (mail: 10 s).

    `to` left out is the customer; a door without addresses always reaches the customer, and nobody else. `then` is the status of
    the conversation from now on. The same `client_key` of the same author is one answer, however often the form is sent: the id
    of the first is answered. What is not `is_answer` is told on the way: the customer still waits for us.
    `author_name` is for who is not on the staff, such as a bot.
    Raises NotFound, AlreadyMerged, EmptyMessage, NoRecipient, UnreadableAddress, UploadGone, NotInTheFuture, TextCannotLeave,
    and NotWithTheBot when a bot would speak after people took over.
    """
    refuse_empty(text, attachments)
    if then not in THEN:
        raise InvalidInput(detail=f"then={then}")
    at, row = now(), locked(actor, conversation)
    refuse_silenced(row, actor)
    refuse_unfit(text, row)
    people = _reached(row, to=to, cc=cc, bcc=bcc)
    message = written(
        row, actor=actor, kind=Message.Kind.OUTBOUND, text=text, at=at, client_key=client_key,
        recipients=people, recipients_count=len(people), author_name=author_name,
        **held(send_at, at=at, undo=door_of(row.channel).undo),
    )  # fmt: skip
    first = insert_once(message)
    if first is not None:
        return first
    take_uploads(message, attachments, actor=actor)
    let_take_part(row, people, actor=actor, at=at)
    count_message(row, message, **({"waiting_since": None} if is_answer else {}))
    _adopt(row, actor)
    if actor.kind is ActorKind.AGENT:
        silence_bot(row, actor=actor)
    to_status(row, then, actor=actor, cause=Cause.REPLIED)
    if actor.kind is ActorKind.AGENT:
        Draft.objects.filter(conversation=row, agent=actor.id, kind="reply").delete()
    announce(row, message, actor=actor)
    return MessageId(message.id)


def held(send_at: datetime | None, *, at: datetime, undo: timedelta = UNDO) -> dict[str, Any]:
    """The fields of a message that may still be undone, or that leaves at once where nothing can. Raises NotInTheFuture."""
    if send_at is not None and not may_leave_at(send_at, at=at):
        raise NotInTheFuture
    leaves = leaves_at(chosen=send_at, at=at, undo=undo)
    return {"delivery": Message.Delivery.HELD if leaves > at else Message.Delivery.QUEUED, "send_at": leaves}


def announce(row: Conversation, message: Message, *, actor: Actor) -> None:
    """Makes a written message findable and known, and has it released in time: here and now when nothing holds it."""
    reindex([row.id])
    known = MessageWritten(conversation=row.id, team=row.team_id, message=message.id, note=False)
    if message.delivery == Message.Delivery.QUEUED:
        state([known, ready(message)], actor=actor)
    else:
        state([known], actor=actor)
        jobs.release_due.configure(schedule_at=message.send_at).defer()


def _reached(row: Conversation, *, to: Sequence[str] | None, cc: Sequence[str], bcc: Sequence[str]) -> list[dict[str, str]]:
    """Who gets the answer. Raises UnreadableAddress, NoRecipient."""
    if not door_of(row.channel).is_addressed:
        return []
    return recipients(row, to=_customer(row) if to is None else to, cc=cc, bcc=bcc)


def _customer(row: Conversation) -> list[str]:
    """Where the customer of this conversation is reached: the address last written from."""
    written_from = Message.objects.filter(
        conversation=row, kind=Message.Kind.INBOUND, author_id=row.customer_id
    ).exclude(author_address="").order_by("-recorded_at", "-id").values_list("author_address", flat=True).first()  # fmt: skip
    if written_from:
        return [written_from]
    own = Participant.objects.filter(conversation=row, place=Participant.Place.CUSTOMER).order_by("added_at", "id")
    return list(own.values_list("address", flat=True)[:1])


def _adopt(row: Conversation, actor: Actor) -> None:
    """Who answers a conversation that is nobody's makes it their own."""
    if row.owner_id is None and actor.kind is ActorKind.AGENT and row.team_id in actor.teams:
        change(row, actor=actor, kind=Kind.OWNER, before=None, after=actor.id, fields={"owner_id": actor.id}, cause=Cause.REPLIED)
