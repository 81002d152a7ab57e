"""What replies, forwards and notes share: written here, in once, with their attachments, and counted by their conversation."""

from collections.abc import Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.conversations.actions.changing import write
from alvast.conversations.errors import (
    AlreadyWritten,
    ConversationErased,
    EmptyMessage,
    NoRecipient,
    NotWithTheBot,
    UnreadableAddress,
    UploadGone,
)
from alvast.conversations.models import Attachment, Conversation, Message, Participant
from alvast.conversations.queries.writing import context_of
from alvast.conversations.rules.recipients import Unreadable, placed
from alvast.conversations.rules.words import NAME, PREVIEW, one_line, storable
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.ids import MessageId
from alvast.staff.queries import agent_names
from alvast.writing.errors import TextCannotLeave
from alvast.writing.queries import blocking


def written(row: Conversation, *, actor: Actor, kind: Message.Kind, text: str, at: datetime,
            client_key: UUID | None, author_name: str = "", **fields: Any) -> Message:  # fmt: skip
    """A message of this actor in a conversation that is held; not yet saved. Raises ConversationErased."""
    if row.erased_at is not None:
        raise ConversationErased
    return Message(
        conversation=row, kind=kind, channel=row.channel, author_kind=actor.kind, author_id=actor.id,
        author_name=one_line(author_name, NAME) or _name(actor), occurred_at=at, recorded_at=at, subject=row.subject,
        text=storable(text).strip(), trust=Message.Trust.OWN, client_key=client_key, **fields,
    )  # fmt: skip


def insert_once(message: Message) -> MessageId | None:
    """Saves the message; None when it went in, else the id of the one that the same form wrote before.

    Raises AlreadyWritten when that one says something else: a page from the browser's memory, filled in anew.
    """
    Message.objects.bulk_create([message], ignore_conflicts=True)
    if message.client_key is None:
        return None
    first = Message.objects.get(author_id=message.author_id, client_key=message.client_key)
    if first.id == message.id:
        return None
    if _said(first) != _said(message):
        raise AlreadyWritten
    return MessageId(first.id)


def take_uploads(message: Message, uploads: Sequence[UUID], *, actor: Actor) -> None:
    """Hangs what the actor uploaded on the message. Raises UploadGone when one is no longer free."""
    free = Attachment.objects.filter(id__in=uploads, message=None, uploaded_by=actor.id)
    if free.update(message=message.id) != len(set(uploads)):
        raise UploadGone


def refuse_empty(text: str, uploads: Sequence[UUID]) -> None:
    if not text.strip() and not uploads:
        raise EmptyMessage


def refuse_silenced(row: Conversation, actor: Actor) -> None:
    """Raises NotWithTheBot for a bot in a conversation (held) that is not, or no longer, with it."""
    if actor.kind is ActorKind.BOT and row.handler != Conversation.Handler.BOT:
        raise NotWithTheBot


def refuse_unfit(text: str, row: Conversation) -> None:
    """Raises TextCannotLeave for words that go to no customer: a vague term (R7) or a knock-out of writing."""
    found = blocking(text, context_of(row)) if text.strip() else ()
    if found:
        raise TextCannotLeave(quote=one_line(found[0].quote, 80), advice=found[0].advice)


def recipients(row: Conversation, *, to: Sequence[str], cc: Sequence[str], bcc: Sequence[str]) -> list[dict[str, str]]:
    """Everyone a message goes to, with the names we know. Raises UnreadableAddress, NoRecipient."""
    try:
        places = placed(to=to, cc=cc, bcc=bcc)
    except Unreadable as error:
        raise UnreadableAddress(address=str(error)) from error
    if not any(place == "to" for place, _ in places):
        raise NoRecipient
    known = dict(Participant.objects.filter(conversation=row).values_list("address", "name"))
    return [{"place": place, "name": known.get(address, ""), "address": address} for place, address in places]


def let_take_part(row: Conversation, people: Sequence[dict[str, str]], *, actor: Actor, at: datetime) -> None:
    """Whom an agent writes to takes part from now on."""
    Participant.objects.bulk_create(
        [
            Participant(
                conversation_id=row.id, address=person["address"], name=person["name"], place=Participant.Place.COPY,
                added_at=at, added_by=actor.id,
            )
            for person in people
        ],
        ignore_conflicts=True,
    )  # fmt: skip


def count_message(row: Conversation, message: Message, **fields: Any) -> None:
    """The conversation has one more message, its newest."""
    write(row, messages=row.messages + 1, last_activity_at=message.recorded_at, preview=one_line(message.text, PREVIEW), **fields)


def _said(message: Message) -> tuple[object, ...]:
    people = [(person["place"], person["address"]) for person in message.recipients]
    return message.conversation_id, message.kind, message.text, people


def _name(actor: Actor) -> str:
    if actor.kind is not ActorKind.AGENT or actor.id is None:
        return ""
    return agent_names({actor.id}).get(actor.id, "")
