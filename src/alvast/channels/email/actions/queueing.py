"""Outgoing mails: a row with its bytes and its Message-ID, committed before the first try to send it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext, override

from alvast.channels.email.composing import Automatic, Letter, Person, compose
from alvast.channels.email.composing.bodies import Words
from alvast.channels.email.models import Inbox, OutgoingMail
from alvast.channels.email.rules.addresses import domain_of
from alvast.channels.email.rules.failures import Failure
from alvast.channels.email.tokens import message_id_for, reply_address
from alvast.conversations.actions import record_delivery
from alvast.conversations.errors import NotFound
from alvast.conversations.outbound import OutboundMessage, Quoted
from alvast.conversations.queries.channel_side import outbound_message
from alvast.kernel.blobs import delete_blobs, store_blobs
from alvast.kernel.clock import now
from alvast.kernel.rows import filled, insert_new


@dataclass(frozen=True, slots=True)
class Leaving:
    """A letter that must leave by an inbox. `message` is the message of a conversation that it is; None for any other."""

    letter: Letter
    inbox: UUID
    envelope_to: Sequence[str]
    message: UUID | None = None


@transaction.atomic
def queue_message(*, message: UUID) -> bool:
    """Puts a message in the outgoing mail, once however often it is asked; False when it was there or is gone."""
    try:
        said = outbound_message(message)
    except NotFound:
        return False
    if said.delivery != "queued" or OutgoingMail.objects.filter(message=message).exists():
        return False
    inbox = _inbox_for(said)
    if inbox is None or not inbox.smtp_host:
        record_delivery(message=message, delivery="failed", code="no_server", at=now())
        return False
    if not all(address.isascii() for address in said.addresses()):
        record_delivery(message=message, delivery="failed", code=Failure.ADDRESS, at=now())
        return False
    letter = letter_for(said, inbox)
    is_new = queue_letter(letter, inbox=inbox.id, envelope_to=said.addresses(), message=message)
    if is_new:
        record_delivery(message=message, delivery="queued", external_id=letter.message_id, at=now())
    return is_new


def queue_letter(letter: Letter, *, inbox: UUID, envelope_to: Sequence[str], message: UUID | None) -> bool:
    """Writes the row and wakes the sender, in the running transaction; False when the message has its row already."""
    return bool(queue_letters([Leaving(letter, inbox, envelope_to, message)]))


def queue_letters(letters: Sequence[Leaving]) -> int:
    """The same for many, in as many statements as for one; answers how many had no row yet."""
    blobs = store_blobs([compose(one.letter) for one in letters])
    rows = [_row(one, blob) for one, blob in zip(letters, blobs, strict=True)]
    landed = insert_new(OutgoingMail, rows, mostly=True)
    superfluous: list[UUID] = [made["blob"] for made in rows if made["id"] not in landed]
    if superfluous:
        delete_blobs(superfluous)
    for inbox in {made["inbox_id"] for made in rows if made["id"] in landed}:
        _wake_sender(inbox)
    return len(landed)


def _row(one: Leaving, blob: UUID) -> dict[str, Any]:
    return filled(
        OutgoingMail, message=one.message, inbox_id=one.inbox, message_id=one.letter.message_id,
        envelope_to=list(one.envelope_to), remaining=list(one.envelope_to), blob=blob, automatic=bool(one.letter.automatic),
        next_try_at=now(), made_at=now(),
    )  # fmt: skip


def _wake_sender(inbox: UUID) -> None:
    from alvast.channels.email.jobs import send_mails

    send_mails.defer(inbox=str(inbox))


def _inbox_for(said: OutboundMessage) -> Inbox | None:
    """The inbox the conversation came in by; when it is no longer in use, the first one that can send."""
    active = Inbox.objects.filter(is_active=True)
    own = active.filter(id=said.account).first() if said.account else None
    return own or active.exclude(smtp_host="").order_by("made_at", "id").first()


def letter_for(said: OutboundMessage, inbox: Inbox) -> Letter:
    """The mail that a message of a conversation becomes, with a token that brings its answer back."""
    people = {place: [Person(r.name, r.address) for r in said.recipients if r.place == place] for place in ("to", "cc")}
    return Letter(
        from_=Person(inbox.name, inbox.address), to=people["to"], cc=people["cc"], subject=_subject(said),
        message_id=message_id_for(said.id, domain_of(inbox.address)), at=now(), words=_words(said, inbox),
        reply_to=reply_address(inbox.address, said.id) if inbox.plus_addressing else "", references=said.references,
        language=inbox.language, automatic=Automatic.GENERATED if said.is_automatic else Automatic.NO,
        attachments=said.attachments,
    )  # fmt: skip


_PREFIXES = ("re:", "antw:", "aw:", "sv:", "fwd:", "fw:", "doorst:")


def _subject(said: OutboundMessage) -> str:
    subject = " ".join(said.subject.split())
    if said.is_forward:
        return f"Fwd: {subject}"
    return f"Re: {subject}" if said.references and not subject.lower().startswith(_PREFIXES) else subject


def _words(said: OutboundMessage, inbox: Inbox) -> Words:
    signature = "\n\n".join(part.strip() for part in (said.signature, inbox.signature) if part.strip())
    with override(inbox.language):
        if said.is_forward:
            return Words(said.text, said.html, signature, passed_on=said.passed_on)
        if said.answers is None or not inbox.quotes_original:
            return Words(said.text, said.html, signature)
        return Words(said.text, said.html, signature, _attribution(said.answers), said.answers.text)


def _attribution(answered: Quoted) -> str:
    """The line above a quote, in words that mail programs know as such."""
    written_at = timezone.localtime(answered.written_at)
    return gettext("On %(date)s at %(time)s, %(name)s wrote:") % {
        "date": date_format(written_at, "j F Y"),
        "time": date_format(written_at, "H:i"),
        "name": answered.author_name or answered.author_address,
    }
