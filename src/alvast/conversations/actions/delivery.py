"""The way out: held messages are taken back or released, and their channel reports what became of them."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q

from alvast.conversations.actions.changing import locked, to_status
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.actions.stock import take_stock
from alvast.conversations.errors import NotFound, TooLateToUndo
from alvast.conversations.events import DeliveryRecorded, MessageReadyToSend
from alvast.conversations.models import Attachment, Conversation, Draft, Message
from alvast.conversations.rules.causes import Cause
from alvast.conversations.rules.delivery import overrules
from alvast.conversations.rules.recipients import spoken_to
from alvast.conversations.rules.words import one_line
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.timeline.actions import NewTimelineEvent, record_events

Delivery = Message.Delivery
BATCH = 200  # messages released in one transaction


@transaction.atomic
def undo_send(*, actor: Actor, message: UUID) -> None:
    """Takes back a message that has not left: its words are the author's draft again, its files wait for a message.

    Its author may, and a lead. Raises NotFound, TooLateToUndo.
    """
    row = locked(actor, _conversation_of(message))
    taken = Message.objects.filter(id=message, conversation=row)
    if not actor.is_lead:
        taken = taken.filter(author_id=actor.id)
    found = taken.first()
    if found is None:
        raise NotFound
    if not taken.filter(delivery=Delivery.HELD).update(delivery=Delivery.UNDONE, text="", html=""):
        raise TooLateToUndo
    Attachment.objects.filter(message=message).update(
        message=None, uploaded_by=found.author_id, uploaded_for=found.conversation_id
    )
    _back_to_draft(found)
    _our_turn_again(row, actor=actor, cause=Cause.UNDONE)
    reindex([row.id])
    _announce(row, message, Delivery.UNDONE, actor=actor)


def release_due_messages(*, at: datetime) -> int:
    """Hands every held message whose time has come to its channel; answers how many. Each leaves once, whoever else releases."""
    released = 0
    while batch := _release_batch(at):
        released += batch
    return released


@transaction.atomic
def record_delivery(*, message: UUID, delivery: str, at: datetime, code: str = "", detail: str = "",
                    external_id: str | None = None) -> bool:  # fmt: skip
    """What a channel reports: queued (with the fixed `external_id`), sent, failed or bounced. Reports may repeat and overtake.

    A message that did not arrive, with someone or with someone more, brings its conversation back to its owner. Answers
    whether anything changed.
    """
    row = place_held(message)
    if external_id:
        Message.objects.filter(id=message, external_id="").update(external_id=external_id)
    sent, told = {"sent_at": at} if delivery == Delivery.SENT else {}, one_line(detail, 500)
    overruled = Q(delivery__in=overrules(delivery))
    if delivery == Delivery.BOUNCED:
        overruled |= Q(delivery=Delivery.BOUNCED) & ~Q(delivery_detail=told)
    changed = Message.objects.filter(overruled, id=message).update(
        delivery=delivery, delivery_code=code[:40], delivery_detail=told, **sent
    )
    if not changed:
        return False
    if delivery == Delivery.SENT:
        _record_sent(row, message, at)
    elif delivery in (Delivery.FAILED, Delivery.BOUNCED):
        _our_turn_again(row, actor=SYSTEM, cause=Cause.NOT_DELIVERED)
    _announce(row, message, delivery, actor=SYSTEM)
    return True


@transaction.atomic
def _release_batch(at: datetime) -> int:
    due = Message.objects.select_for_update(skip_locked=True, no_key=True, of=("self",)).select_related("conversation")
    messages = list(due.filter(delivery=Delivery.HELD, send_at__lte=at).order_by("send_at")[:BATCH])
    Message.objects.filter(id__in=[m.id for m in messages]).update(delivery=Delivery.QUEUED)
    state([ready(message) for message in messages])
    return len(messages)


def ready(message: Message) -> MessageReadyToSend:
    """That its channel may have it."""
    row = message.conversation
    return MessageReadyToSend(
        conversation=row.id,
        team=row.team_id,
        message=message.id,
        channel=message.channel,
        account=message.account or row.account,
    )


def _conversation_of(message: UUID) -> UUID:
    """Raises NotFound."""
    conversation = Message.objects.filter(id=message).values_list("conversation_id", flat=True).first()
    if conversation is None:
        raise NotFound
    return conversation


def place_held(message: UUID) -> Conversation:
    """The conversation the message is in, held; looks again when a merge or a split moved it meanwhile. Raises NotFound."""
    while True:
        row = Conversation.objects.select_for_update(no_key=True).get(id=_conversation_of(message))
        if Message.objects.filter(id=message, conversation=row).exists():
            return row


def _back_to_draft(message: Message) -> None:
    """Nothing typed is lost: what the author has meanwhile begun to write stays below the words taken back."""
    if message.author_kind != ActorKind.AGENT or message.author_id is None:
        return  # a program wrote it, and programs keep no drafts here
    draft, is_new = Draft.objects.select_for_update().get_or_create(
        conversation_id=message.conversation_id, agent_id=message.author_id, kind="forward" if message.forwarded else "reply",
        defaults={"text": message.text, "recipients": spoken_to(message.recipients), "saved_at": now()},
    )  # fmt: skip
    if not is_new:
        draft.text, draft.saved_at = f"{message.text}\n\n{draft.text}".strip(), now()
        draft.save(update_fields=["text", "saved_at"])


def _our_turn_again(row: Conversation, *, actor: Actor, cause: Cause) -> None:
    """The conversation is open for its owner, and the customer waits since the words that have no answer."""
    to_status(row, Conversation.Status.OPEN, actor=actor, cause=cause)
    take_stock(row)


def _record_sent(row: Conversation, message: UUID, at: datetime) -> None:
    data = {"conversation": str(row.id), "message": str(message), "channel": row.channel}
    record_events(events=[NewTimelineEvent(
        source="alvast/conversations", event_id=f"{message}/sent", type="message.sent", subject=row.customer_id,
        occurred_at=at, data=data,
    )])  # fmt: skip


def _announce(row: Conversation, message: UUID, delivery: str, *, actor: Actor) -> None:
    state([DeliveryRecorded(conversation=row.id, team=row.team_id, message=message, delivery=delivery)], actor=actor)
