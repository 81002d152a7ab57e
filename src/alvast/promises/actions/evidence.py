"""What happens in the world keeps promises, or shows progress: business events, answers, notes of talks. Any order will do."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction

from alvast.conversations.queries.spoken import SpokenMessage, spoken_messages, spoken_since
from alvast.kernel.actor import SYSTEM, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.ids import SubjectId
from alvast.promises.actions.changing import Kind, held, write
from alvast.promises.models import Promise
from alvast.promises.rules.kinds import KEPT_BY_MESSAGE, kept_by_event, kept_by_note
from alvast.promises.rules.kinds import Kind as Deed
from alvast.promises.rules.standing import earliest_of
from alvast.timeline.queries import TimelineLine, events_about, records_of
from alvast.timeline.queries.directory import customers_of
from alvast.timeline.queries.happenings import happenings_by_id
from alvast.timeline.queries.identity import records_of_many

Evidence = Promise.Evidence
NOT_DELIVERED = ("failed", "bounced", "undone")
PROGRESS = ("order.", "shipment.", "payment.", "return.")  # events a customer can notice


def take_happenings(*, events: Sequence[UUID]) -> int:
    """Business events, by their place on the timeline; answers how many promises they touched.

    Most events are about people whom nothing was promised: those cost a few queries for all of them together.
    """
    lines = [line for line in happenings_by_id(events) if line.type.startswith(PROGRESS)]
    customers = customers_of([line.subject for line in lines])
    records = _records_with_promises(set(customers.values()))
    about = [(line, records.get(customers.get(line.subject, line.subject), [])) for line in lines]
    return sum(_take_happening(line, found) for line, found in about if found)


def _records_with_promises(customers: Collection[UUID]) -> dict[UUID, list[SubjectId]]:
    """Of these customers, those whom something was promised, each with all records of that person; two queries."""
    records = records_of_many(customers)
    everyone = [record for found in records.values() for record in found]
    promised = Promise.objects.filter(withdrawn_at=None, message__conversation__customer__in=everyone)
    known = set(promised.values_list("message__conversation__customer", flat=True).distinct())
    return {customer: found for customer, found in records.items() if known.intersection(found)}


def take_messages(*, messages: Sequence[UUID]) -> int:
    """Messages that left, and notes; answers how many promises they touched."""
    return sum(_take_message(message) for message in spoken_messages(messages))


@transaction.atomic
def take_deliveries(*, messages: Sequence[UUID]) -> int:
    """A promise in a message that never arrived was never made, until it is sent again and arrives; answers how many changed."""
    rows = Promise.objects.filter(message__in=messages, message__erased_at=None)
    lost = held(rows.filter(message__delivery__in=NOT_DELIVERED, withdrawn_at=None))
    found = [row for row in held(rows.filter(message__delivery="sent").exclude(withdrawn_at=None)) if _was_lost(row)]
    for row in lost:
        write(row, actor=SYSTEM, withdrawn_at=now())
    for row in found:
        write(row, actor=SYSTEM, withdrawn_at=None)
    return len(lost) + len(found)


def _was_lost(row: Promise) -> bool:
    """Was it withdrawn because its message did not arrive, and not by a person?"""
    last = row.changes.filter(kind=Kind.WITHDRAWN).order_by("at", "id").values_list("actor_kind", flat=True).last()
    return last == ActorKind.SYSTEM


def catch_up(message: SpokenMessage, rows: Sequence[Promise]) -> None:
    """What happened between the making of these promises, all of one message, and their recording. They are held."""
    later = [one for one in spoken_since(message.conversation, message.written_at) if one.id != message.id]
    lines = [line for line in _lines_of(message.customer) if line.occurred_at >= message.left_at]
    for row in rows:
        for one in later:
            _weigh_message(row, one)
        for line in lines:
            if _is_about(row, line):
                _weigh_happening(row, line)


def _lines_of(customer: UUID) -> list[TimelineLine]:
    at = now()
    return events_about(records_of(customer), valid_at=at, known_at=at, limit=50)


@transaction.atomic
def _take_happening(line: TimelineLine, records: Sequence[SubjectId]) -> int:
    rows = held(
        Promise.objects.filter(withdrawn_at=None, message__conversation__customer__in=records, made_at__lte=line.occurred_at)
    )
    return sum(_weigh_happening(row, line) for row in rows if _is_about(row, line))


def _is_about(row: Promise, line: TimelineLine) -> bool:
    """A promise about an order is not kept by another order; a shipment may be of any of the customer's orders."""
    return row.subject_id in (None, line.subject) or not line.subject_name.startswith("order/")


def _weigh_happening(row: Promise, line: TimelineLine) -> bool:
    keeps = row.kind in kept_by_event(line.type, line.data.get("status"))
    return _weigh(row, at=line.occurred_at, keeps=keeps, evidence=Evidence.BUSINESS_EVENT, by=line.id)


@transaction.atomic
def _take_message(message: SpokenMessage) -> int:
    rows = Promise.objects.filter(withdrawn_at=None, message__conversation=message.conversation, made_at__lte=message.left_at)
    return sum(_weigh_message(row, message) for row in held(rows.exclude(message=message.id)))


def _weigh_message(row: Promise, message: SpokenMessage) -> bool:
    """An agent's answer keeps a promise to answer; a note that tells of a talk keeps one to call. Our own apology keeps none."""
    if message.id == row.apology or message.id == row.message_id:
        return False
    is_note = message.kind == "note"
    deeds = kept_by_note(message.text) if is_note else _deeds(message)
    if is_note and not deeds:
        return False
    at = message.written_at if is_note else message.left_at
    return _weigh(row, at=at, keeps=row.kind in deeds, evidence=Evidence.NOTE if is_note else Evidence.MESSAGE, by=message.id)


def _deeds(message: SpokenMessage) -> Collection[Deed]:
    return KEPT_BY_MESSAGE if message.author_kind == ActorKind.AGENT and not message.is_forward else ()


def _weigh(row: Promise, *, at: datetime, keeps: bool, evidence: Evidence, by: UUID) -> bool:
    """The earliest evidence counts, whenever it is learned; True when the promise changed."""
    if at < row.made_at or row.withdrawn_at is not None:
        return False
    progress = earliest_of(row.progress_at, at)
    if not keeps or (row.kept_at is not None and row.kept_at <= at):
        if progress == row.progress_at:
            return False
        write(row, actor=SYSTEM, progress_at=progress)
        return True
    late = Kind.KEPT_LATE if at > row.due_at and row.kept_at is None else None
    write(row, actor=SYSTEM, kind=late, progress_at=progress, kept_at=at, evidence_kind=evidence, evidence=by)
    return True
