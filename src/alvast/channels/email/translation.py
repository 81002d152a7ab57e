"""A read mail becomes what `conversations` takes in. Pure: no database, no clock."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from alvast.channels.email.parsing import Address, ParsedMail, Problem
from alvast.channels.email.rules.addresses import domain_of, reaches_nobody, without_plus
from alvast.channels.email.rules.authentication import vouched_domain
from alvast.channels.email.rules.threading import Clues, Place
from alvast.channels.email.tokens import messages_named_by
from alvast.conversations.inbound import InboundMessage, NewAttachment, Recipient
from alvast.kernel.addresses import mail_address

MOST_REFERENCES = 20  # the newest ones; long threads and hostile lists cost no more
OLDEST = timedelta(days=365 * 40)


@dataclass(frozen=True, slots=True)
class InboxFacts:
    """What reading a mail needs to know of its inbox. `own_addresses` are those of all inboxes of this installation."""

    id: UUID
    address: str
    team: UUID
    authserv: str
    own_addresses: frozenset[str]


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote a mail, as it claims. `is_from_form`: a web form sent it for the person in its Reply-To."""

    address: str
    name: str
    is_from_form: bool = False


def author_of(mail: ParsedMail, inbox: InboxFacts) -> Author:
    """The From; for a mail that claims to come from ourselves or from nobody who reads, as contact forms do, its Reply-To."""
    for written in (mail.from_, *mail.sender, Address("", mail.return_path or "")):
        address = mail_address(written.address)
        is_own = without_plus(address) in inbox.own_addresses
        if address and not is_own and not reaches_nobody(address):
            return Author(address, written.name or mail.from_.name)
        if address:
            return _behind_form(mail, inbox) or Author(without_plus(address) if is_own else address, written.name)
    return Author("", mail.from_.name)


def _behind_form(mail: ParsedMail, inbox: InboxFacts) -> Author | None:
    for answer_to in mail.reply_to:
        address = mail_address(answer_to.address)
        if address and without_plus(address) not in inbox.own_addresses:
            return Author(address, answer_to.name, is_from_form=True)
    return None


def clues_of(mail: ParsedMail, author: Author, inbox: InboxFacts) -> Clues:
    """What the mail shows about where it belongs; a mail with several From addresses, or a form's, proves nothing."""
    is_single = Problem.FROM_SEVERAL not in mail.problems and not author.is_from_form
    vouched = vouched_domain(mail.auth_results, inbox.authserv)
    references = tuple(dict.fromkeys((*mail.in_reply_to, *reversed(mail.references))))[:MOST_REFERENCES]
    return Clues(
        sender=author.address if is_single else "",
        tokens=messages_named_by(addresses=_own_recipients(mail, inbox), message_ids=references),
        references=references,
        is_vouched=bool(vouched) and vouched == domain_of(author.address),
    )


def inbound_message(
    mail: ParsedMail, *, raw: UUID, author: Author, place: Place, inbox: InboxFacts, received_at: datetime
) -> InboundMessage:
    """The message as `conversations` takes it in, every text within its bounds."""
    return InboundMessage(
        channel="email", account=inbox.id, team=inbox.team, raw=raw, external_id=mail.message_id[:512],
        author_address=author.address, author_name=author.name, occurred_at=_written_at(mail.date, received_at),
        subject=mail.subject, text=mail.reply, quoted="\n\n".join(filter(None, (mail.signature, mail.quoted))),
        html=mail.html_safe, recipients=tuple(_recipients(mail, inbox)), attachments=tuple(_attachments(mail)),
        automatic=mail.automatic_reason[:40] or ("automatic" if mail.automatic else ""), trust=place.trust.value,
        conversation=place.conversation, follows=place.follows, own_addresses=inbox.own_addresses,
    )  # fmt: skip


def _written_at(claimed: datetime | None, received_at: datetime) -> datetime:
    """What the sender claims, unless it lies in the future or before there was mail."""
    if claimed is None or not received_at - OLDEST < claimed <= received_at:
        return received_at
    return claimed


def _own_recipients(mail: ParsedMail, inbox: InboxFacts) -> list[str]:
    written = (*mail.delivered_to, *(address.address for address in (*mail.to, *mail.cc)))
    addresses = (mail_address(address) for address in written)
    return [address for address in addresses if without_plus(address) in inbox.own_addresses]


def _recipients(mail: ParsedMail, inbox: InboxFacts) -> Iterator[Recipient]:
    """Each address once; our own plus addresses become the inbox's address, so that no token is shown or copied on."""
    seen: set[str] = set()
    for place, people in (("to", mail.to), ("cc", mail.cc), ("bcc", mail.bcc)):
        for person in people:
            address = mail_address(person.address)
            if without_plus(address) in inbox.own_addresses:
                address = without_plus(address)
            if address and address not in seen:
                seen.add(address)
                yield Recipient(place, person.name, address)


def _attachments(mail: ParsedMail) -> Iterator[NewAttachment]:
    for file in mail.attachments:
        yield NewAttachment(file.name[:200], file.type[:120], file.content, file.content_id[:200], file.inline)
