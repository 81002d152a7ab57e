"""What visitors sent becomes messages of conversations, and lines on their own screens."""

import logging
from collections.abc import Sequence
from uuid import UUID, uuid5

from django.db import connection, transaction
from django.db.models import F

from alvast.channels.webchat.actions.addresses import read_address
from alvast.channels.webchat.actions.lines import add_line
from alvast.channels.webchat.models import Line, Original, Visit
from alvast.channels.webchat.rules.originals import SaidWords, Unreadable, read
from alvast.channels.webchat.rules.words import one_line
from alvast.conversations.actions import receive_messages
from alvast.conversations.inbound import InboundMessage, NewAttachment
from alvast.kernel.blobs import delete_blobs, read_blobs
from alvast.timeline.actions import Person, customers_for_addresses

CHANNEL = "webchat"
BATCH = 50
TRIES = 5
SUBJECT = 80  # characters of the first words
_ARRIVING = 7_240  # first half of the advisory locks "this visit's words are being taken in"

State, Side, Level = Original.State, Line.Side, Visit.Level
log = logging.getLogger(__name__)


@transaction.atomic
def land(*, originals: Sequence[UUID]) -> int:
    """Takes in those that wait and that nobody else is taking in; all or none. Answers how many it looked at."""
    waiting = Original.objects.filter(id__in=originals, state=State.WAITING)
    held = {visit for visit in waiting.values_list("visit", flat=True) if visit is not None}
    hold_arrivals(held)
    rows = list(waiting.select_for_update(skip_locked=True, of=("self",)).order_by("id"))
    said = {row.id: words for row in rows if (words := _read(row)) is not None}
    hold_arrivals({row.visit_id for row in rows if row.visit_id is not None} - held)
    visits = _visits({row.visit_id for row in rows if row.id in said and row.visit_id is not None})
    arriving = [row for row in rows if row.visit_id in visits and row.id in said]
    first: dict[UUID, UUID] = {}
    messages = [_message(row, said[row.id], visits[row.visit_id], first) for row in arriving if row.visit_id]
    for row, received in zip(arriving, receive_messages(messages=messages), strict=True):
        _settle(row, visits[row.visit_id], received.conversation, received.message)  # type: ignore[index]
        read_address(visits[row.visit_id], said[row.id].text)  # type: ignore[index]
    return len(rows)


def land_waiting() -> int:
    """A batch of what waits, oldest first; 0 when nothing does. One that fails is tried alone, five times, then set aside."""
    waiting = Original.objects.filter(state=State.WAITING).order_by("tries", "received_at", "id")
    batch = list(waiting.values_list("id", flat=True)[:BATCH])
    try:
        land(originals=batch)
    except Exception:
        log.exception("chat_batch_not_taken_in", extra={"count": len(batch)})
        for original in batch:
            _land_alone(original)
    return len(batch)


def _land_alone(original: UUID) -> None:
    try:
        land(originals=[original])
    except Exception:
        log.exception("chat_message_not_taken_in", extra={"original": original})
        waiting = Original.objects.filter(id=original, state=State.WAITING)
        waiting.update(tries=F("tries") + 1)
        waiting.filter(tries__gte=TRIES).update(state=State.ASIDE, failure="parked")


def _read(row: Original) -> SaidWords | None:
    """None, and set aside, when no message can be made of it. Finds out whose it is where only the words tell."""
    try:
        words = read(bytes(row.content))
    except Unreadable as unreadable:
        row.state, row.failure = State.ASIDE, str(unreadable)
        row.save(update_fields=["state", "failure"])
        return None
    if row.visit_id is None:
        row.visit_id, row.client = _visit_of(row, words), words.client
        if Original.objects.filter(visit=row.visit_id, client=words.client).exclude(id=row.id).exists():
            row.state, row.failure, row.client = State.ASIDE, "said_before", None
        row.save(update_fields=["visit", "client", "state", "failure"])
    return words if row.state == State.WAITING else None


def _visit_of(row: Original, words: SaidWords) -> UUID:
    visit = Visit(
        id=uuid5(row.inbox_id, words.visitor), inbox_id=row.inbox_id, name=words.name, language=words.language or "nl",
        made_at=row.received_at, seen_at=row.received_at,
    )  # fmt: skip
    Visit.objects.bulk_create([visit], ignore_conflicts=True)
    return visit.id


def _visits(ids: set[UUID]) -> dict[UUID, Visit]:
    """Those that are there, each with a customer. The caller holds their arrivals."""
    visits = {visit.id: visit for visit in Visit.objects.filter(id__in=ids).select_related("inbox")}
    for visit in visits.values():
        if visit.customer_id is None:
            visit.customer_id = customers_for_addresses(people=[Person("", visit.name)], source=CHANNEL)[""]
            visit.save(update_fields=["customer"])
    return visits


def hold_arrivals(visits: set[UUID]) -> None:
    """Always before a conversation is held, so that who answers and who writes never wait for each other."""
    with connection.cursor() as cursor:
        for visit in sorted(visits):
            cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [_ARRIVING, str(visit)])


def _message(row: Original, said: SaidWords, visit: Visit, first: dict[UUID, UUID]) -> InboundMessage:
    begins = first.setdefault(visit.id, row.id)
    is_known = visit.level in (Level.SIGNED, Level.CODE)
    return InboundMessage(
        channel=CHANNEL, account=visit.inbox_id, team=visit.inbox.team_id, raw=row.id, external_id=str(said.client),
        author_address="", author_name=visit.name, occurred_at=row.received_at, subject=one_line(said.text, SUBJECT),
        text=said.text, quoted="", html="", recipients=(), attachments=_files(row), automatic="",
        trust="known" if is_known else "unproven", conversation=visit.conversation_id,
        follows=begins if begins != row.id and visit.conversation_id is None else None, language=visit.language,
        customer=visit.customer_id,
    )  # fmt: skip


def _files(row: Original) -> tuple[NewAttachment, ...]:
    contents = read_blobs([UUID(file["blob"]) for file in row.files])
    return tuple(NewAttachment(file["name"], file["type"], contents[UUID(file["blob"])]) for file in row.files)


def _settle(row: Original, visit: Visit, conversation: UUID, message: UUID) -> None:
    """The message has the files now; the visitor sees the line."""
    delete_blobs([UUID(file["blob"]) for file in row.files])
    row.state, row.message, row.files = State.DONE, message, []
    row.save(update_fields=["state", "message", "files"])
    if visit.conversation_id != conversation:
        visit.conversation_id = conversation
        visit.save(update_fields=["conversation"])
    add_line(visit.id, side=Side.VISITOR, message=message)
