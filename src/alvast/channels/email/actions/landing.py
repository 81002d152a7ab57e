"""One batch of stored mails lands: as messages, as reports on messages, or aside. All in one transaction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection, transaction

from alvast.channels.email.actions.acknowledging import acknowledge
from alvast.channels.email.actions.reports import record_reports
from alvast.channels.email.models import Inbox, OutgoingMail, RawMail
from alvast.channels.email.parsing import BoundedParser, ParsedMail, ParseFailure
from alvast.channels.email.rules.loops import reason_to_hold
from alvast.channels.email.rules.retries import READING_TRIES, next_reading_at
from alvast.channels.email.rules.threading import Clues, Companion, place_of
from alvast.channels.email.tokens import is_ours
from alvast.channels.email.translation import Author, InboxFacts, author_of, clues_of, inbound_message
from alvast.conversations.actions import receive_messages
from alvast.conversations.inbound import InboundMessage
from alvast.conversations.queries.channel_side import messages_by_external_id, threads_of_messages
from alvast.kernel.blobs import read_blobs
from alvast.kernel.clock import now
from alvast.kernel.rows import update_by_id

State = RawMail.State
_LANDING = 7_237_003  # advisory lock
PATIENCE = 10.0  # seconds of reading after which the rest is put off: a transaction must come to its end


class Stored(NamedTuple):
    """What of a stored mail is needed to read it; a model's row each would cost more than the query."""

    id: UUID
    inbox_id: UUID
    received_at: datetime
    tries: int
    return_path: str
    released_at: datetime | None
    blob: UUID | None


@dataclass(slots=True)
class Incoming:
    """A mail on its way: read, with what it shows, and in the end where it went."""

    id: UUID
    inbox: InboxFacts
    received_at: datetime
    tries: int
    mail: ParsedMail
    author: Author
    clues: Clues
    state: str = State.STORED
    failure: str = ""
    conversation: UUID | None = None
    message: UUID | None = None
    next_try_at: datetime | None = None
    is_released: bool = False

    @classmethod
    def read(cls, row: Stored, inbox: InboxFacts, mail: ParsedMail) -> "Incoming":
        seen = replace(mail, return_path=mail.return_path or row.return_path or None)
        author = author_of(seen, inbox)
        clues, is_released = clues_of(seen, author, inbox), row.released_at is not None
        return cls(row.id, inbox, row.received_at, row.tries, seen, author, clues, is_released=is_released)


@transaction.atomic
def land_mails(mails: Sequence[UUID], *, parser: BoundedParser) -> list[UUID]:
    """Reads and settles these claimed mails. Answers those it did not reach, behind a slow mail."""
    # Waits for locks: another worker that looks for mails to claim holds one on these for a moment, and lets them be.
    waiting = RawMail.objects.select_for_update().filter(id__in=mails, state=State.STORED)
    rows = [Stored(*row) for row in waiting.order_by("received_at", "id").values_list(*Stored._fields)]
    inboxes = inbox_facts()
    incoming, unread = _read(rows, inboxes, parser)
    _wait_for_turn()
    _hold_our_own(incoming)
    record_reports([i for i in incoming if i.state == State.STORED and i.mail.report is not None])
    _receive([i for i in incoming if i.state == State.STORED])
    _save(incoming)
    return unread


def _wait_for_turn() -> None:
    """One batch lands at a time, while the next is being read.

    So each finds all that landed before it. And batches share customers and conversations: side by side they would wait for
    each other's rows all the same.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LANDING])
        # The next batch need not wait for the disk: the mail itself is on it, and would land again. Whatever is done on the
        # ground of this commit is a commit after it, and so on disk only when this one is.
        cursor.execute("SET LOCAL synchronous_commit = off")


def inbox_facts() -> dict[UUID, InboxFacts]:
    """All inboxes, also those out of use: their addresses stay ours."""
    rows = list(Inbox.objects.values_list("id", "address", "team_id", "authserv"))
    own = frozenset(address.lower() for _, address, _, _ in rows)
    return {i: InboxFacts(i, address.lower(), team, authserv, own) for i, address, team, authserv in rows}


def _read(rows: list[Stored], inboxes: dict[UUID, InboxFacts], parser: BoundedParser) -> tuple[list[Incoming], list[UUID]]:
    """What could be read, and what was not reached; a mail that could not be read within its bounds is settled here."""
    contents = read_blobs([row.blob for row in rows if row.blob])
    raws = [contents.get(row.blob, b"") if row.blob else b"" for row in rows]
    results = parser.parse_all(raws, until_slow=True, patience=PATIENCE)
    found = []
    for row, result in zip(rows, results, strict=False):
        if isinstance(result, ParseFailure):
            _save_failure(row, result)
        else:
            found.append(Incoming.read(row, inboxes[row.inbox_id], result))
    return found, [row.id for row in rows[len(results) :]]


def _save_failure(row: Stored, failure: ParseFailure) -> None:
    again = next_reading_at(tries=min(row.tries, READING_TRIES), at=now())
    RawMail.objects.filter(id=row.id).update(
        state=State.STORED if again else State.PARKED, next_try_at=again, failure=failure.reason[:200]
    )


def _hold_our_own(incoming: list[Incoming]) -> None:
    """Mails that we sent ourselves, by their ids or by our own address, are kept aside, unless an administrator let them in."""
    ids = [i.mail.message_id for i in incoming if i.mail.message_id]
    ours = set(OutgoingMail.objects.filter(message_id__in=ids).values_list("message_id", flat=True))
    for one in incoming:
        if one.is_released:
            continue
        is_own = one.mail.message_id in ours or is_ours(one.mail.message_id)
        one.failure = reason_to_hold(sender=one.author.address, is_own_mail=is_own, own_addresses=one.inbox.own_addresses)
        one.state = State.HELD if one.failure else State.STORED


def _receive(incoming: list[Incoming]) -> None:
    if not incoming:
        return
    results = receive_messages(messages=list(_messages(incoming)))
    for one, received in zip(incoming, results, strict=True):
        one.state, one.conversation, one.message = State.TRANSLATED, received.conversation, received.message
    acknowledge([one for one, received in zip(incoming, results, strict=True) if received.opened])


def _messages(incoming: list[Incoming]) -> Iterator[InboundMessage]:
    by_message = threads_of_messages({token for i in incoming for token in i.clues.tokens})
    by_external_id = messages_by_external_id({ref for i in incoming if i.clues.is_vouched for ref in i.clues.references})
    companions: dict[str, list[Companion]] = {}
    for one in incoming:
        place = place_of(one.clues, by_message=by_message, by_external_id=by_external_id, companions=companions)
        if one.mail.message_id:
            companions.setdefault(one.mail.message_id, []).append(Companion(one.id, one.author.address))
        yield inbound_message(one.mail, raw=one.id, author=one.author, place=place, inbox=one.inbox, received_at=one.received_at)


def _save(incoming: list[Incoming]) -> None:
    """All outcomes in one statement."""
    at = now()
    outcomes = [
        {
            "id": i.id, "state": i.state, "failure": i.failure, "conversation": i.conversation, "message": i.message,
            "sender": i.author.address, "translated_at": at, "next_try_at": None,
        }
        for i in incoming
    ]  # fmt: skip
    update_by_id(RawMail, outcomes)
