"""The automatic "we have your message": off unless an inbox asks for it, and never part of a loop."""

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.db import connection
from django.utils.translation import gettext, override

from alvast.channels.email.actions.queueing import Leaving, queue_letters
from alvast.channels.email.composing import Automatic, Letter, Person
from alvast.channels.email.composing.bodies import Words
from alvast.channels.email.models import AnsweredSource, AutomaticAnswer, Inbox
from alvast.channels.email.rules.addresses import domain_of
from alvast.channels.email.rules.loops import DAY, HOUR, LEAST_BETWEEN, MOST_A_DAY, MOST_A_SOURCE, may_answer_automatically
from alvast.channels.email.rules.sources import sending_network
from alvast.channels.email.tokens import message_id_for
from alvast.kernel.clock import now
from alvast.kernel.copying import texts_text
from alvast.kernel.rows import ids_text
from alvast.kernel.secrets import sign

if TYPE_CHECKING:
    from alvast.channels.email.actions.landing import Incoming

KEPT = timedelta(days=7)

Answer = tuple[UUID, str]  # inbox, address

_COUNT = """
INSERT INTO email_automaticanswer AS a (inbox_id, address, count, started_at, newest_at)
SELECT inbox, address, 1, %(at)s, %(at)s FROM unnest(%(inboxes)s::uuid[], %(addresses)s::text[]) AS wanted(inbox, address)
ON CONFLICT (inbox_id, address) DO UPDATE SET newest_at = %(at)s,
    count = CASE WHEN a.started_at <= %(day_ago)s THEN 1 ELSE a.count + 1 END,
    started_at = CASE WHEN a.started_at <= %(day_ago)s THEN %(at)s ELSE a.started_at END
WHERE a.newest_at <= %(just_now)s AND (a.started_at <= %(day_ago)s OR a.count < %(most)s)
RETURNING inbox_id, address
"""
_COUNT_SOURCES = """
INSERT INTO email_answeredsource AS s (source, count, started_at)
SELECT source, wanted, %(at)s FROM unnest(%(sources)s::text[], %(wanted)s::int[]) AS asked(source, wanted)
ON CONFLICT (source) DO UPDATE SET
    count = CASE WHEN s.started_at <= %(hour_ago)s THEN excluded.count ELSE least(s.count, %(most)s) + excluded.count END,
    started_at = CASE WHEN s.started_at <= %(hour_ago)s THEN %(at)s ELSE s.started_at END
RETURNING source, count
"""


def acknowledge(opened: Sequence["Incoming"]) -> None:
    """Answers the mails that opened a conversation, where the inbox does so and no rule against loops forbids it.

    The number of queries does not depend on the number of mails; an address that wrote twice is answered once. A mail server
    that brings ever more senders of whom nobody vouches is answered for so many an hour: they may all be victims.
    """
    inboxes = Inbox.objects.filter(acknowledge=True).in_bulk({one.inbox.id for one in opened}) if opened else {}
    wanted: dict[Answer, Incoming] = {}
    for one in opened:
        if one.inbox.id in inboxes and _may_answer(one):
            wanted.setdefault((one.inbox.id, one.author.address), one)
    wanted = _within_source(wanted)
    if wanted:
        queue_letters([_answer(inboxes[inbox], wanted[inbox, address]) for inbox, address in _counted(sorted(wanted))])


def forget_old_counts() -> int:
    """Counts that no limit looks at any more, with the addresses in them."""
    sources = AnsweredSource.objects.filter(started_at__lt=now() - KEPT).delete()[0]
    return sources + AutomaticAnswer.objects.filter(newest_at__lt=now() - KEPT).delete()[0]


def _may_answer(one: "Incoming") -> bool:
    automatic = one.mail.automatic_reason or ("automatic" if one.mail.automatic else "")
    return may_answer_automatically(
        sender=one.author.address, automatic=automatic, own_addresses=one.inbox.own_addresses
    ) and not (one.author.is_from_form or one.is_released)  # fmt: skip


def _within_source(wanted: "dict[Answer, Incoming]") -> "dict[Answer, Incoming]":
    """Without those whose mail server has used up its hour. What proves its sender, or names no server, is not counted."""
    by_source: dict[str, list[Answer]] = {}
    for answer, one in wanted.items():
        network = "" if one.clues.is_vouched else sending_network(one.mail.headers)
        if network:
            by_source.setdefault(sign("answered-source", network), []).append(answer)
    refused = {answer for source, left in _left(by_source).items() for answer in by_source[source][left:]}
    return {answer: one for answer, one in wanted.items() if answer not in refused}


def _left(by_source: dict[str, list[Answer]]) -> dict[str, int]:
    """How many of its answers each source may still have; the database counts, in one order as below."""
    if not by_source:
        return {}
    at, sources = now(), sorted(by_source)
    limits: dict[str, Any] = {
        "sources": texts_text(sources), "wanted": [len(by_source[source]) for source in sources], "at": at, "hour_ago": at - HOUR,
        "most": MOST_A_SOURCE,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_COUNT_SOURCES, limits)
        return {source: max(0, len(by_source[source]) - max(0, count - MOST_A_SOURCE)) for source, count in cursor.fetchall()}


def _counted(wanted: Sequence[Answer]) -> list[Answer]:
    """Those within the limits; the database counts them in the same step. In one order, so that two batches never lock each
    other out."""
    at = now()
    limits: dict[str, Any] = {
        "inboxes": ids_text([inbox for inbox, _ in wanted]), "addresses": texts_text([address for _, address in wanted]),
        "at": at, "most": MOST_A_DAY, "just_now": at - LEAST_BETWEEN, "day_ago": at - DAY,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, limits)
        return [(inbox, address) for inbox, address in cursor.fetchall()]


def _answer(inbox: Inbox, one: "Incoming") -> Leaving:
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
    return Leaving(letter, inbox.id, [one.author.address])
