"""Waiting mails leave, one inbox at a time: claimed by a conditional update, tried, and what became of them recorded.

A crash between the server's yes and our commit may send a mail again: with the same bytes and the same Message-ID.
"""

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from django.db import connection, transaction
from django.db.models import F, Q

from alvast.channels.email.actions.inboxes import record_sending
from alvast.channels.email.models import Inbox, OutgoingMail
from alvast.channels.email.queries import due_mails
from alvast.channels.email.rules.retries import next_delivery_at
from alvast.channels.email.servers import ServerFailed, smtp_connection
from alvast.channels.email.smtp import Answer, Session, smtp_session
from alvast.conversations.actions import record_delivery
from alvast.kernel.blobs import read_blob
from alvast.kernel.clock import now

State = OutgoingMail.State
A_TURN = timedelta(seconds=60)  # then other jobs come first
_SENDERS = 7_236  # first half of the advisory locks "who sends for this inbox"

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Claim:
    """A mail in our hands: nobody else sends it until it is recorded or the claim is stale."""

    id: UUID
    message: UUID | None
    blob: UUID
    remaining: tuple[str, ...]
    refused: tuple[str, ...]
    tries: int
    made_at: datetime
    has_been_taken: bool


def send_waiting(*, inbox: UUID) -> int:
    """Sends what is due from this inbox on one connection, for at most a minute; answers how many mails were tried.

    One sender per inbox at a time: a server that stalls holds up nobody else's mail.
    """
    with _only_sender(inbox) as is_ours:
        if not is_ours or not due_mails().filter(inbox=inbox).exists():
            return 0
        settings = Inbox.objects.get(id=inbox)
        if not settings.smtp_host:
            return _give_up_without_server(inbox)
        return _send(settings)


def _send(inbox: Inbox) -> int:
    tried, until = 0, now() + A_TURN
    try:
        with smtp_session(smtp_connection(inbox)) as session:
            record_sending(inbox=inbox.id)
            while now() < until and (claim := _claim(inbox.id)):
                tried += 1
                if not _send_one(session, inbox, claim):
                    break
    except ServerFailed as failed:
        log.warning("mail_server_failed", extra={"inbox": inbox.id, "failure": failed.failure.value})
        record_sending(inbox=inbox.id, failure=failed.failure.value)
        _put_off_due(inbox.id, failed)
    return tried


def _send_one(session: Session, inbox: Inbox, claim: Claim) -> bool:
    """False when the server is about to hang up."""
    answers = session.deliver(read_blob(claim.blob), sender=inbox.address, recipients=claim.remaining)
    _record(claim, answers)
    return all(answer.code != 421 for answer in answers)


@transaction.atomic
def _claim(inbox: UUID) -> Claim | None:
    """Takes the mail that waits longest; the row count of the update says whether it is ours."""
    row = due_mails().filter(inbox=inbox).select_for_update(skip_locked=True).order_by("next_try_at", "id").first()
    if row is None or row.blob is None:
        return None
    OutgoingMail.objects.filter(id=row.id).update(state=State.CLAIMED, claimed_at=now(), tries=F("tries") + 1)
    return Claim(
        row.id,
        row.message,
        row.blob,
        tuple(row.remaining),
        tuple(row.refused),
        row.tries + 1,
        row.made_at,
        has_been_taken=row.sent_at is not None,
    )


@transaction.atomic
def _record(claim: Claim, answers: Sequence[Answer]) -> None:
    """What the server said, on the mail and on its message, in one commit."""
    at = now()
    accepted = [a for a in answers if a.is_accepted]
    put_off = [a for a in answers if not a.is_accepted and not a.is_refused]
    again = next_delivery_at(tries=claim.tries, made_at=claim.made_at, at=at) if put_off else None
    refused = [a for a in answers if a.is_refused or (a in put_off and again is None)]
    is_taken = claim.has_been_taken or bool(accepted)
    fields: dict[str, Any] = {
        "state": State.WAITING if again else State.SENT if is_taken else State.FAILED, "claimed_at": None, "next_try_at": again,
        "remaining": [a.address for a in put_off] if again else [], "code": str(answers[0].code),
        "response": _said(answers[0])[:300], "refused": [*claim.refused, *map(_said, refused)],
    }  # fmt: skip
    if accepted and not claim.has_been_taken:
        fields["sent_at"] = at
    is_ours = OutgoingMail.objects.filter(id=claim.id, state=State.CLAIMED).update(**fields)
    if is_ours and claim.message is not None:
        if accepted:
            record_delivery(message=claim.message, delivery="sent", at=at)
        if fields["refused"] and (accepted or refused):
            delivery = "bounced" if is_taken else "failed"
            code = str((refused or answers)[0].code)
            record_delivery(message=claim.message, delivery=delivery, code=code, detail="; ".join(fields["refused"])[:500], at=at)


def _said(answer: Answer) -> str:
    return f"{answer.address}: {answer.code} {answer.text}"


@transaction.atomic
def _put_off_due(inbox: UUID, failed: ServerFailed) -> None:
    """The server could not be used: that counts as a try of every mail that wanted to leave through it."""
    at = now()
    waiting = Q(inbox=inbox, state=State.CLAIMED) | Q(inbox=inbox, state=State.WAITING, next_try_at__lte=at)
    for row in OutgoingMail.objects.select_for_update().filter(waiting):
        tries = row.tries + (row.state == State.WAITING)
        again = next_delivery_at(tries=tries, made_at=row.made_at, at=at)
        state = State.WAITING if again else State.SENT if row.sent_at else State.FAILED
        OutgoingMail.objects.filter(id=row.id).update(
            state=state, tries=tries, claimed_at=None, next_try_at=again, code=failed.failure.value, response=""
        )
        if again is None and row.message is not None:
            delivery = "bounced" if row.sent_at else "failed"
            record_delivery(message=row.message, delivery=delivery, code=failed.failure.value, at=at)


@transaction.atomic
def _give_up_without_server(inbox: UUID) -> int:
    """The inbox no longer has a server to send with: its mails fail, visibly, instead of waiting for ever."""
    mails = list(due_mails().filter(inbox=inbox).select_for_update().values_list("id", "message"))
    OutgoingMail.objects.filter(id__in=[mail for mail, _ in mails]).update(state=State.FAILED, code="no_server", next_try_at=None)
    for _, message in mails:
        if message is not None:
            record_delivery(message=message, delivery="failed", code="no_server", at=now())
    return len(mails)


@contextmanager
def _only_sender(inbox: UUID) -> Iterator[bool]:
    """Whether we are the one who sends for this inbox. The lock goes with our connection, however this process ends."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s, hashtext(%s))", [_SENDERS, str(inbox)])
        is_ours = bool(cursor.fetchone()[0])
        try:
            yield is_ours
        finally:
            if is_ours:
                cursor.execute("SELECT pg_advisory_unlock(%s, hashtext(%s))", [_SENDERS, str(inbox)])
