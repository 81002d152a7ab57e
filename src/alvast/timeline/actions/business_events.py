"""Business events of client systems: put on the timeline once, and turned into the facts they state."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection, transaction

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.ids import SubjectId, new_id
from alvast.timeline.actions.facts import Statement, lock_subjects, record_facts
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


@dataclass(frozen=True, slots=True)
class Recorded:
    """`duplicate`: it was there already, nothing changed. `known`: its type is one whose meaning we know."""

    duplicate: bool
    known: bool
    subject: SubjectId


@dataclass(frozen=True, slots=True)
class _Placed:
    """An event with the subject it is about and the customer behind it. Of an erased subject nothing is kept."""

    event: CloudEvent
    id: UUID
    subject: UUID
    is_erased: bool
    customer: UUID | None


def record_business_event(*, event: CloudEvent, actor: Actor = SYSTEM) -> Recorded:
    """Records one event; see record_business_events."""
    return record_business_events(events=[event], actor=actor)[0]


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
    rows = TimelineEvent.objects.filter(source__in={e.source for e in events}, event_id__in={e.id for e in events})
    return {(source, id_): subject for source, id_, subject in rows.values_list("source", "event_id", "subject")}


def _placed(events: Sequence[CloudEvent]) -> list[_Placed]:
    subjects = _subjects(events)
    people = {_identity(e): _person(e) for e in events if e.subject not in subjects or not subjects[e.subject][1]}
    customers = introduce(people.values())
    placed = []
    for event in events:
        person = people.get(_identity(event))
        customer = customers.get(person) if person else None
        subject, is_erased = subjects.get(event.subject) or (customer, False)
        assert subject is not None  # an event about a customer names one
        placed.append(_Placed(event, new_id(), subject, is_erased, customer))
    return placed


def _person(event: CloudEvent) -> ClientPerson:
    given = customer_in(event)
    return ClientPerson.named(given.get("id", ""), given.get("email", ""))


def _subjects(events: Sequence[CloudEvent]) -> dict[str, tuple[UUID, bool]]:
    """The subjects that are no customers, made where needed: name -> id and whether it is erased."""
    names = {e.subject: parts for e in events if (parts := split_name(e.subject)) and parts[0] != "customer"}
    known = _known_subjects(names)
    missing = sorted(names.keys() - known.keys())
    if missing:
        at = now()
        Subject.objects.bulk_create(
            [Subject(kind=names[name][0], key=names[name][1], made_at=at) for name in missing], ignore_conflicts=True
        )
        known = _known_subjects(names)
    return known


def _known_subjects(names: dict[str, tuple[str, str]]) -> dict[str, tuple[UUID, bool]]:
    marks = {(kind, fingerprint(kind, key)): name for name, (kind, key) in names.items()}
    marks |= {(kind, key): name for name, (kind, key) in names.items()}
    rows = Subject.objects.filter(kind__in={kind for kind, _ in marks}, key__in=[key for _, key in marks])
    found = rows.values_list("kind", "key", "id", "erased_at")
    return {marks[kind, key]: (id_, erased_at is not None) for kind, key, id_, erased_at in found if (kind, key) in marks}


def _inserted(placed: Sequence[_Placed]) -> list[_Placed]:
    """Those of which the database says that they are new."""
    lock_subjects({p.subject for p in placed} | {p.customer for p in placed if p.customer})
    at = now()
    TimelineEvent.objects.bulk_create([_row(p, at) for p in placed], ignore_conflicts=True)
    ours = set(TimelineEvent.objects.filter(id__in=[p.id for p in placed]).values_list("id", flat=True))
    return [p for p in placed if p.id in ours]


def _row(placed: _Placed, at: datetime) -> TimelineEvent:
    event = placed.event
    return TimelineEvent(
        id=placed.id, source=event.source, event_id=event.id, type=event.type, is_known_type=event.type in MEANINGS,
        subject_id=placed.subject, occurred_at=event.time, recorded_at=at,
        data={} if placed.is_erased else event.data, erased_at=at if placed.is_erased else None,
    )  # fmt: skip


def _state_facts(placed: Sequence[_Placed], actor: Actor) -> None:
    _link([(p.subject, p.customer) for p in placed if p.customer])
    phones = [(p.customer, customer_in(p.event).get("phone", "")) for p in placed if p.customer]
    add_phones([(customer, phone) for customer, phone in phones if phone])
    record_facts(statements=[statement for p in placed for statement in _statements(p)], actor=actor)
    refresh_names({p.customer for p in placed if p.customer and not customer_in(p.event).get("name")}, at=now())


def _link(pairs: Sequence[tuple[UUID, UUID | None]]) -> None:
    """Says whose an order is; the first who says it counts."""
    if pairs:
        with connection.cursor() as cursor:
            cursor.execute(_LINK, [[subject for subject, _ in pairs], [customer for _, customer in pairs]])


def _statements(placed: _Placed) -> list[Statement]:
    event = placed.event
    stated: list[tuple[UUID, str, Any]] = [(placed.subject, *fact) for fact in facts_of_subject(event)]
    if placed.customer:
        stated += [(placed.customer, *fact) for fact in facts_of_customer(event)]
    return [Statement(subject, attribute, value, event.time, event.source) for subject, attribute, value in stated]


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
