"""Messages that leave by another door than their conversation's own."""

from uuid import UUID

from django.db import transaction

from alvast.conversations.actions.changing import locked
from alvast.conversations.actions.delivery import place_held, ready
from alvast.conversations.actions.search_index import reindex
from alvast.conversations.actions.writing import count_message, insert_once, recipients, written
from alvast.conversations.errors import NotFound
from alvast.conversations.events import DeliveryRecorded, MessageReadyToSend, MessageWritten
from alvast.conversations.models import Conversation, Message, Participant
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import MessageId

Delivery = Message.Delivery


@transaction.atomic
def send_otherwise(*, message: UUID, channel: str, account: UUID | None, address: str) -> bool:
    """An answer that its door could not bring to the customer leaves by `channel`, once, to this address.

    The address takes part from then on, so that what comes back from it joins the conversation. False, and nothing
    happened, when it left by that channel already, never left, or is gone. Raises UnreadableAddress.
    """
    try:
        row = place_held(message)
    except NotFound:
        return False
    people = recipients(row, to=[address], cc=(), bcc=())
    left = Message.objects.filter(id=message, kind=Message.Kind.OUTBOUND, delivery__in=(Delivery.QUEUED, Delivery.SENT))
    changed = left.filter(erased_at=None).exclude(channel=channel).update(
        channel=channel, account=account, recipients=people, recipients_count=1, delivery=Delivery.QUEUED
    )  # fmt: skip
    if not changed:
        return False
    let_customer_take_part(row, people[0]["address"])
    state([
        DeliveryRecorded(conversation=row.id, team=row.team_id, message=message, delivery=Delivery.QUEUED),
        MessageReadyToSend(conversation=row.id, team=row.team_id, message=message, channel=channel, account=account),
    ])  # fmt: skip
    return True


@transaction.atomic
def write_aside(
    *, actor: Actor, conversation: UUID, text: str, subject: str, channel: str, account: UUID | None, address: str,
    automatic: str, client_key: UUID | None = None,
) -> MessageId:  # fmt: skip
    """A message that a machine makes of the conversation for its customer (`automatic` says what), by another door.

    It is no answer: the customer's wait, the status and the owner stay as they are. Raises NotFound, AlreadyMerged,
    UnreadableAddress.
    """
    at, row = now(), locked(actor, conversation)
    people = recipients(row, to=[address], cc=(), bcc=())
    message = written(
        row, actor=actor, kind=Message.Kind.OUTBOUND, text=text, at=at, client_key=client_key, recipients=people,
        recipients_count=1, delivery=Delivery.QUEUED, send_at=at, account=account, automatic=automatic,
    )  # fmt: skip
    message.channel, message.subject = channel, subject
    first = insert_once(message)
    if first is not None:
        return first
    let_customer_take_part(row, people[0]["address"])
    count_message(row, message)
    reindex([row.id])
    known = MessageWritten(conversation=row.id, team=row.team_id, message=message.id, note=False)
    state([known, ready(message)], actor=SYSTEM)
    return MessageId(message.id)


def let_customer_take_part(row: Conversation, address: str) -> None:
    """Only here does the address mean the customer: no other record is joined to it."""
    Participant.objects.bulk_create(
        [Participant(conversation=row, address=address, place=Participant.Place.CUSTOMER, added_at=now())], ignore_conflicts=True
    )
