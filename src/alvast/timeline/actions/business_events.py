"""Business events of client systems: put on the timeline once, and turned into the facts they state."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.copying import as_json
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.garbage import collected_later
from alvast.kernel.ids import SubjectId, new_id, new_ids
from alvast.kernel.rows import ids_text, insert_new
from alvast.timeline.actions.facts import Statement, lock_subjects, state_facts
from alvast.timeline.actions.introducing import ClientPerson, add_phones, introduce
from alvast.timeline.actions.names import refresh_names
from alvast.timeline.events import BusinessEventRecorded
from alvast.timeline.models import Subject, TimelineEvent
from alvast.timeline.queries.identity import fingerprint
from alvast.timeline.rules.cloudevents import CloudEvent
from alvast.timeline.rules.event_types import MEANINGS
from alvast.timeline.rules.gates import may_write
from alvast.timeline.rules.meaning import customer_in, facts_of_customer, facts_of_subject
from alvast.timeline.rules.naming import split_name

_LINK = """
UPDATE timeline_subject s SET customer_id = given.customer
FROM unnest(%s::uuid[], %s::uuid[]) AS given(subject, customer) WHERE s.id = given.subject AND s.customer_id IS NULL
"""
_ALREADY = """
SELECT e.source, e.event_id, e.subject_id FROM json_to_recordset(%s) AS given(source text, id text)
JOIN timeline_timelineevent e ON e.source = given.source AND e.event_id = given.id
"""
_SUBJECTS = """
SELECT s.kind, s.key, s.id, s.erased_at IS NOT NULL FROM json_to_recordset(%s) AS given(kind text, key text)
JOIN timeline_subject s ON s.kind = given.kind AND s.key = given.key
"""


@dataclass(frozen=True, slots=True)
class Recorded:
    """`duplicate`: it was there already, nothing changed. `known`: its type is one whose meaning we know."""

    duplicate: bool
    known: bool
    subject: SubjectId


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event with the subject it is about, the customer behind it and what it says of that one. Of an erased one nothing."""

    event: CloudEvent
    id: UUID
    subject: UUID
    is_erased: bool
    customer: UUID | None
    person: Mapping[str, str]


def record_business_event(*, event: CloudEvent, actor: Actor = SYSTEM) -> Recorded:
    """Records one event; see record_business_events."""
    return record_business_events(events=[event], actor=actor)[0]


@collected_later()
@transaction.atomic
def record_business_events(*, events: Sequence[CloudEvent], actor: Actor = SYSTEM) -> list[Recorded]:
    """Records events in one transaction, each once by `source` and `id`, and states the facts they mean.

    The facts hold since the event's own time, so that any order of arrival ends in the same record. An unknown type is
    kept on the timeline and states no facts. What still arrives about an erased order is kept without its data.
    """
    if not may_write(actor):
        raise NotFound
    already = _already_recorded(events)
    wanted = {_identity(event): event for event in reversed(events) if _identity(event) not in already}
    placed = _placed(list(reversed(wanted.values())))
    ours = _inserted(placed)
    _state_facts([p for p in ours if not p.is_erased], actor)
    state([_announcement(p) for p in ours], actor=actor)
    subjects = already | {_identity(p.event): p.subject for p in placed}
    return _outcomes(events, subjects, fresh={_identity(p.event) for p in ours})


def _identity(event: CloudEvent) -> tuple[str, str]:
    return event.source, event.id


def _already_recorded(events: Sequence[CloudEvent]) -> dict[tuple[str, str], UUID]:
    with connection.cursor() as cursor:
        cursor.execute(_ALREADY, [as_json([{"source": e.source, "id": e.id} for e in events])])
        return {(source, id_): subject for source, id_, subject in cursor.fetchall()}


def _placed(events: Sequence[CloudEvent]) -> list[_Placed]:
    subjects = _subjects({event.subject for event in events})
    given = [customer_in(event) for event in events]
    people = [ClientPerson.named(person.get("id", ""), person.get("email", "")) for person in given]
    customers = introduce(person for person, event in zip(people, events, strict=True) if not _is_erased(event, subjects))
    placed = []
    for id_, event, details, person in zip(new_ids(len(events)), events, given, people, strict=True):
        customer = customers.get(person)
        subject, is_erased = subjects.get(event.subject) or (customer, False)
        assert subject is not None  # an event about a customer names one
        placed.append(_Placed(event, id_, subject, is_erased, None if is_erased else customer, details))
    return placed


def _is_erased(event: CloudEvent, subjects: dict[str, tuple[UUID, bool]]) -> bool:
    return event.subject in subjects and subjects[event.subject][1]


def _subjects(names: Collection[str]) -> dict[str, tuple[UUID, bool]]:
    """The subjects that are no customers, made where needed: name -> id and whether it is erased."""
    wanted = {name: parts for name in names if (parts := split_name(name)) and parts[0] != "customer"}
    known = _known_subjects({parts: name for name, parts in wanted.items()})
    if missing := {name: parts for name, parts in wanted.items() if name not in known}:
        known |= _known_subjects({(kind, fingerprint(kind, key)): name for name, (kind, key) in missing.items()})
        at = now()
        fresh = [
            {"id": new_id(), "kind": kind, "key": key, "name": "", "name_grams": [], "made_at": at}
            for name, (kind, key) in sorted(missing.items()) if name not in known
        ]  # fmt: skip
        insert_new(Subject, fresh)
        known |= _known_subjects({(row["kind"], row["key"]): f"{row['kind']}/{row['key']}" for row in fresh})
    return known


def _known_subjects(marks: dict[tuple[str, str], str]) -> dict[str, tuple[UUID, bool]]:
    """Which of these kinds and keys there are; `marks` says whose they are."""
    if not marks:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_SUBJECTS, [as_json([{"kind": kind, "key": key} for kind, key in marks])])
        return {marks[kind, key]: (id_, is_erased) for kind, key, id_, is_erased in cursor.fetchall()}


def _inserted(placed: Sequence[_Placed]) -> list[_Placed]:
    """Those of which the database says that they are new; what was erased a moment ago is seen here at the latest."""
    held = lock_subjects({p.subject for p in placed} | {p.customer for p in placed if p.customer})
    sure = [_without_erased(p, held) for p in placed] if any(held.values()) else placed
    at = now()
    ours = insert_new(TimelineEvent, [_row(p, at) for p in sure], mostly=True)
    return [p for p in sure if p.id in ours]


def _without_erased(placed: _Placed, held: Mapping[UUID, bool]) -> _Placed:
    customer = None if placed.customer and held[placed.customer] else placed.customer
    return replace(placed, is_erased=held[placed.subject], customer=customer)


def _row(placed: _Placed, at: datetime) -> dict[str, Any]:
    event = placed.event
    return {
        "id": placed.id, "source": event.source, "event_id": event.id, "type": event.type,
        "is_known_type": event.type in MEANINGS, "subject_id": placed.subject, "occurred_at": event.time, "recorded_at": at,
        "data": {} if placed.is_erased else event.data, "erased_at": at if placed.is_erased else None,
    }  # fmt: skip


def _state_facts(placed: Sequence[_Placed], actor: Actor) -> None:
    """The subjects and customers of these are held, and not erased."""
    _link([(p.subject, p.customer) for p in placed if p.customer and p.customer != p.subject])
    reached = [(p.customer, p.person) for p in placed if p.customer]
    add_phones([(customer, person["phone"]) for customer, person in reached if person.get("phone")])
    renamed = state_facts([statement for p in placed for statement in _statements(p)], actor)
    refresh_names({c for c, person in reached if "email" in person or "phone" in person} - renamed, at=now())


def _link(pairs: Sequence[tuple[UUID, UUID]]) -> None:
    """Says whose an order is; the first who says it counts."""
    if pairs:
        with connection.cursor() as cursor:
            cursor.execute(_LINK, [ids_text([subject for subject, _ in pairs]), ids_text([customer for _, customer in pairs])])


def _statements(placed: _Placed) -> Iterator[Statement]:
    event = placed.event
    for attribute, value in facts_of_subject(event):
        yield Statement(placed.subject, attribute, value, event.time, event.source)
    if placed.customer:
        for attribute, value in facts_of_customer(event, placed.person):
            yield Statement(placed.customer, attribute, value, event.time, event.source)


def _announcement(placed: _Placed) -> BusinessEventRecorded:
    type_ = placed.event.type
    return BusinessEventRecorded(
        event=placed.id, subject=placed.subject, customer=placed.customer, type=type_, is_known_type=type_ in MEANINGS
    )


def _outcomes(
    events: Sequence[CloudEvent], subjects: dict[tuple[str, str], UUID], *, fresh: set[tuple[str, str]]
) -> list[Recorded]:
    outcomes = []
    for event in events:
        identity = _identity(event)
        outcomes.append(Recorded(identity not in fresh, event.type in MEANINGS, SubjectId(subjects[identity])))
        fresh.discard(identity)  # a second one in the same batch is a duplicate
    return outcomes
