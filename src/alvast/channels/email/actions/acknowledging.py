"""The automatic "we have your message": off unless an inbox asks for it, and never part of a loop."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext, override

from alvast.channels.email.actions.queueing import queue_letter
from alvast.channels.email.composing import Automatic, Letter, Person
from alvast.channels.email.composing.bodies import Words
from alvast.channels.email.models import AutomaticAnswer, Inbox
from alvast.channels.email.rules.addresses import domain_of
from alvast.channels.email.rules.loops import LEAST_BETWEEN, MOST_PER_DAY, may_answer_automatically
from alvast.channels.email.tokens import message_id_for
from alvast.kernel.clock import now

if TYPE_CHECKING:
    from alvast.channels.email.actions.landing import Incoming

KEPT = timedelta(days=7)

_COUNT = """
INSERT INTO email_automaticanswer AS a (inbox_id, address, day, count, newest_at)
VALUES (%(inbox)s, %(address)s, %(day)s, 1, %(at)s)
ON CONFLICT (inbox_id, address, day) DO UPDATE SET count = a.count + 1, newest_at = %(at)s
WHERE a.count < %(most)s AND a.newest_at <= %(before)s
"""


def acknowledge(opened: Sequence["Incoming"]) -> None:
    """Answers the mails that opened a conversation, where the inbox does so and no rule against loops forbids it."""
    inboxes = Inbox.objects.in_bulk({one.inbox.id for one in opened}) if opened else {}
    for one in opened:
        inbox = inboxes[one.inbox.id]
        if inbox.acknowledge and _may_answer(one) and _counted(inbox.id, one.author.address):
            _queue(inbox, one)


def forget_old_counts() -> int:
    """Counts that no limit looks at any more, with the addresses in them."""
    return AutomaticAnswer.objects.filter(newest_at__lt=now() - KEPT).delete()[0]


def _may_answer(one: "Incoming") -> bool:
    automatic = one.mail.automatic_reason or ("automatic" if one.mail.automatic else "")
    return may_answer_automatically(
        sender=one.author.address, automatic=automatic, own_addresses=one.inbox.own_addresses
    ) and not one.author.is_from_form  # fmt: skip


def _counted(inbox: UUID, address: str) -> bool:
    """Whether this one is within the limits; the database counts it in the same step. Midnight does not end the hour."""
    at = now()
    limits = {"inbox": inbox, "address": address, "day": at.date(), "at": at, "most": MOST_PER_DAY, "before": at - LEAST_BETWEEN}
    recent = AutomaticAnswer.objects.filter(inbox=inbox, address=address, newest_at__gt=limits["before"])
    if recent.exclude(day=at.date()).exists():
        return False
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, limits)
        return cursor.rowcount == 1


def _queue(inbox: Inbox, one: "Incoming") -> None:
    """Nothing in it is the sender's: whoever forges a From must not be able to write to that person through us.

    Only a vouched sender's own Message-ID is referred to.
    """
    with override(inbox.language):
        subject = gettext("We have received your message")
        text = inbox.acknowledgement.strip() or gettext("Thank you for your message. We read it and will answer you.")
    letter = Letter(
        from_=Person(inbox.name, inbox.address), to=[Person("", one.author.address)], subject=subject,
        message_id=message_id_for(one.message, domain_of(inbox.address)), at=now(),
        words=Words(text, signature=inbox.signature), language=inbox.language, automatic=Automatic.REPLIED,
        references=[one.mail.message_id] if one.clues.is_vouched and one.mail.message_id else [],
    )  # fmt: skip
    queue_letter(letter, inbox=inbox.id, envelope_to=[one.author.address], message=None)
