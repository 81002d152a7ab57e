"""Proving who writes in a conversation: a code to the mail address of the order that was named. Asked once, kept for good."""

import secrets
from datetime import timedelta
from uuid import UUID

from django.core.mail import send_mail
from django.db import transaction
from django.db.models import F
from django.utils import translation

from alvast.bots.deeds.wording import code_mail
from alvast.bots.models import Identification, MailCode
from alvast.channels.email.errors import NoServerToSend
from alvast.channels.webchat.actions import record_identity
from alvast.conversations.actions import set_customer
from alvast.conversations.queries.talk import Talk, Utterance
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.codes import CODE_LIFE, CODE_TRIES, new_code
from alvast.kernel.errors import NotFound
from alvast.kernel.secrets import sign
from alvast.timeline.queries import canonical_of, contact_points_of, records_of, subject_lines, subject_named

COUNTED_OVER = timedelta(hours=1)
MOST_CODES = 5  # to one customer, and asked in one conversation, in that time
BY_MAIL_CODE = "mail_code"
# From where on a door is sure enough of who writes: in a chat, that the site vouches for its visitor, or a code came back.
# A mail is never proof, signed or not: whoever got a copy can answer it.
PROVEN = frozenset({("webchat", "known")})


def ask_code(*, conversation: UUID, order_number: str, language: str) -> bool:
    """Sends a code to the address of the customer of this order, by a job; False when too many were asked already.

    A number that is nobody's takes the same road, and no code will be right. In the caller's transaction.
    """
    from alvast.bots.jobs import send_code_by_mail

    customer, since = _customer_of(order_number), now() - COUNTED_OVER
    recent = MailCode.objects.filter(asked_at__gt=since)
    if recent.filter(conversation=conversation).count() >= MOST_CODES:
        return False
    if customer and recent.filter(customer=customer).count() >= MOST_CODES:
        customer = None  # whoever asks need not know that somebody else asked too
    row = MailCode.objects.create(conversation_id=conversation, customer_id=customer, asked_at=now())
    send_code_by_mail.defer(asked=str(row.id), language=language)
    return True


@transaction.atomic
def send_code(*, asked: UUID, language: str) -> bool:
    """Makes and mails the code, once; False when there is nobody to send it to."""
    row = MailCode.objects.select_for_update().filter(id=asked, code_mark="", used_at=None).exclude(customer=None).first()
    if row is None or row.customer_id is None or row.asked_at < now() - CODE_LIFE:
        return False
    address = _mail_of(row.customer_id)
    if not address:
        return False
    code = new_code()
    MailCode.objects.filter(id=row.id).update(code_mark=_mark(row.id, code))
    with translation.override(language):
        subject, text = code_mail(code)
    try:
        send_mail(subject, text, None, [address])
    except NoServerToSend:
        return False
    return True


def open_code(conversation: UUID) -> MailCode | None:
    """The code that this conversation waits for."""
    alive = MailCode.objects.filter(conversation=conversation, used_at=None, asked_at__gt=now() - CODE_LIFE)
    return alive.order_by("-asked_at", "-id").first()


def prove(*, waits: MailCode, typed: str, writer: UUID) -> UUID | None:
    """The customer, when the code is right that `writer` typed; the conversation is theirs from then on. In the caller's
    transaction."""
    alive = MailCode.objects.filter(id=waits.id, used_at=None, tries__lt=CODE_TRIES)
    if not alive.update(tries=F("tries") + 1):  # counted before it is looked at
        return None
    row = MailCode.objects.get(id=waits.id)
    if row.customer_id is None or not row.code_mark or not secrets.compare_digest(row.code_mark, _mark(row.id, typed)):
        return None
    MailCode.objects.filter(id=row.id).update(used_at=now())
    identify(conversation=row.conversation_id, writer=writer, customer=row.customer_id, way=BY_MAIL_CODE)
    return row.customer_id


def tries_left(waits: MailCode) -> int:
    tries: int = MailCode.objects.values_list("tries", flat=True).get(id=waits.id)
    return max(0, CODE_TRIES - tries)


def identify(*, conversation: UUID, writer: UUID, customer: UUID, way: str) -> None:
    """Notes who this writer is; of two proofs the newest counts, also over a handover. A visitor of a chat stays known there."""
    row = Identification(conversation_id=conversation, writer_id=writer, customer_id=customer, way=way, at=now())
    Identification.objects.bulk_create(
        [row], update_conflicts=True, unique_fields=["conversation", "writer"], update_fields=["customer", "way", "at"]
    )
    set_customer(actor=SYSTEM, conversation=conversation, customer=customer)
    record_identity(conversation=conversation, writer=writer, customer=customer, address=_mail_of(customer))


def known_customer(talk: Talk, asked: Utterance) -> UUID | None:
    """Who the writer of these words is proven to be, now or earlier in this conversation; by its own door, for a copy by mail
    reaches others too. None when the conversation is somebody else's: then they would read what is told."""
    if asked.channel != talk.channel or asked.author is None:
        return None
    found = asked.author if (asked.channel, asked.trust) in PROVEN else _identified(talk, asked.author)
    return found if found and _is_same(found, talk.customer) else None


def may_prove(talk: Talk, asked: Utterance) -> bool:
    """Whether the writer can be asked for a proof: the conversation is theirs, so that nobody else reads what follows."""
    author = asked.author
    return author is not None and (_is_same(author, talk.customer) or _identified(talk, author) is not None)


def _identified(talk: Talk, writer: UUID) -> UUID | None:
    found = Identification.objects.filter(conversation=talk.id).exclude(writer=None).order_by("-at", "-id")
    proven = list(found.values_list("writer", "customer"))
    records = set(records_of(writer)) if proven else set()
    return next((customer for who, customer in proven if who in records), None)


def _is_same(one: UUID, other: UUID) -> bool:
    if one == other:
        return True
    kept = canonical_of([one, other])
    return one in kept and kept[one] == kept.get(other)


def _mail_of(customer: UUID) -> str:
    points = contact_points_of(records_of(customer))
    return next((point.value for point in points if point.kind == "email"), "")


def _customer_of(number: str) -> UUID | None:
    try:
        order = subject_named(f"order/{number}")
    except NotFound:
        return None
    line = subject_lines([order]).get(order)
    return None if line is None or line.is_erased else line.customer


def _mark(asked: UUID, code: str) -> str:
    return sign("bot code", f"{asked}:{code}", length=16)
