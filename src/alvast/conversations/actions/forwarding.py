"""A message passed on, with a word of one's own, to someone outside the conversation."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext

from alvast.conversations.actions.changing import locked
from alvast.conversations.actions.reply import announce, held
from alvast.conversations.actions.writing import count_message, insert_once, recipients, refuse_unfit, take_uploads, written
from alvast.conversations.errors import MessageErased
from alvast.conversations.models import Attachment, Draft, Message
from alvast.conversations.queries.gates import message_for
from alvast.kernel.actor import Actor
from alvast.kernel.blobs import copy_blobs
from alvast.kernel.clock import now
from alvast.kernel.ids import MessageId


@transaction.atomic
def forward_message(
    *, actor: Actor, message: UUID, to: Sequence[str], note_text: str = "", cc: Sequence[str] = (), bcc: Sequence[str] = (),
    attachments: Sequence[UUID] = (), with_attachments: bool = True, send_at: datetime | None = None,
    client_key: UUID | None = None,
) -> MessageId:  # fmt: skip
    """Sends a message of the conversation on, below `note_text`, with its files; it can be undone like a reply.

    Who gets it does not take part in the conversation, the status stays, and the customer still waits for an answer.
    Raises NotFound, AlreadyMerged, NoRecipient, UnreadableAddress, UploadGone, NotInTheFuture, MessageErased, TextCannotLeave.
    """
    found = message_for(actor, message)
    at, row = now(), locked(actor, found.conversation)
    original = Message.objects.get(id=message)
    if original.erased_at is not None:
        raise MessageErased
    refuse_unfit(note_text, row)
    people = recipients(row, to=to, cc=cc, bcc=bcc)
    passed_on = written(
        row, actor=actor, kind=Message.Kind.OUTBOUND, text=note_text, at=at, client_key=client_key, forwarded=True,
        quoted=_passed_on_text(original), recipients=people, recipients_count=len(people), **held(send_at, at=at),
    )  # fmt: skip
    first = insert_once(passed_on)
    if first is not None:
        return first
    take_uploads(passed_on, attachments, actor=actor)
    if with_attachments:
        _copy_attachments(original, passed_on, at)
    count_message(row, passed_on)
    Draft.objects.filter(conversation=row, agent=actor.id, kind="forward").delete()
    announce(row, passed_on, actor=actor)
    return MessageId(passed_on.id)


def _passed_on_text(original: Message) -> str:
    """Whose words these were and when, then the words, both the new and the quoted ones."""
    author = " ".join(part for part in (original.author_name, f"<{original.author_address}>") if part.strip("<>"))
    head = [
        gettext("---------- Forwarded message ----------"),
        gettext("From: {author}").format(author=author),
        gettext("Date: {date}").format(date=date_format(localtime(original.occurred_at), "DATETIME_FORMAT")),
        gettext("Subject: {subject}").format(subject=original.subject),
    ]
    return "\n\n".join(part for part in ("\n".join(head), original.text, original.quoted) if part)


def _copy_attachments(original: Message, passed_on: Message, at: datetime) -> None:
    """A blob has one owner, so the files are copied: erasing one message never takes them from another."""
    files = list(Attachment.objects.filter(message=original))
    copies = copy_blobs([file.blob for file in files])
    Attachment.objects.bulk_create(
        Attachment(
            message_id=passed_on.id, blob=copies[file.blob], name=file.name, type=file.type, size=file.size,
            content_id=file.content_id, inline=file.inline, made_at=at,
        )
        for file in files
    )  # fmt: skip
