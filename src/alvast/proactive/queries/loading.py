"""Orders as the rules see them, by the hundred: a handful of queries for any number."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from uuid import UUID

from alvast.proactive.models import Followed
from alvast.proactive.rules.marks import order_mark
from alvast.proactive.rules.seen import Happened, Known, Seen
from alvast.proactive.rules.standing import PART_KINDS, Standing, names_order, standing_of
from alvast.timeline.queries import (
    FactLine,
    Happening,
    SubjectLine,
    canonical_of,
    contact_points_of,
    facts_as_of,
    happenings_of,
    subject_lines,
    subjects_with_keys,
)

KINDS = ("order", *PART_KINDS)
ALL_WE_KNOW = datetime(9999, 12, 31, tzinfo=UTC)

Waiting = Mapping[str, Sequence[UUID]]
NOBODY_WAITS: Waiting = {}


@dataclass(slots=True)
class Scope:
    """What is judged together: orders (and shipments whose order we never heard of) with their parts.

    `marks`: of the shipments and returns that were asked for, the mark of the order each names; empty when it names none.
    """

    orders: dict[UUID, SubjectLine]
    parts: dict[UUID, SubjectLine] = field(default_factory=dict)
    of: defaultdict[UUID, list[UUID]] = field(default_factory=lambda: defaultdict(list))
    marks: dict[UUID, str] = field(default_factory=dict)

    @property
    def ids(self) -> list[UUID]:
        return [*self.orders, *self.parts]


@dataclass(frozen=True, slots=True)
class Case:
    """One order (or a shipment whose order we never heard of), with its parts and whose it is."""

    line: SubjectLine
    standing: Standing | None
    customer: UUID | None  # as it was told with; `people_of` follows merges
    parts: Sequence[UUID] = ()  # its shipments and returns with a subject of their own


@dataclass(frozen=True, slots=True)
class Person:
    """A customer: the record kept after merges, a mail address and the language; empty texts where there is none."""

    customer: UUID
    address: str
    language: str


def scope_of(
    subjects: Collection[UUID], *, valid_at: datetime, known_at: datetime = ALL_WE_KNOW, waiting: Waiting = NOBODY_WAITS
) -> Scope:
    """What stands behind these subjects: of a shipment the order it belongs to. Erased ones and other kinds are left out.

    `waiting`: of `waiting_parts`, for a look that writes nothing.
    """
    scope = _orders_behind(_judgeable(subjects), valid_at, known_at)
    _add_parts(scope, waiting)
    return scope


def waiting_parts(subjects: Collection[UUID], *, valid_at: datetime) -> dict[str, list[UUID]]:
    """The shipments and returns among these that nobody judged yet, by the mark of the order each names."""
    noted = Followed.objects.filter(subject__in=subjects).exclude(order_mark="").values_list("subject_id", flat=True)
    fresh = [id_ for id_, line in _judgeable(set(subjects) - set(noted)).items() if line.kind != "order"]
    found: defaultdict[str, list[UUID]] = defaultdict(list)
    for part, number in _numbers(fresh, valid_at, ALL_WE_KNOW).items() if fresh else ():
        if number:
            found[order_mark(number)].append(part)
    return dict(found)


def load(scope: Scope, *, valid_at: datetime, known_at: datetime = ALL_WE_KNOW) -> list[Case]:
    """Each order with what is known of it; two queries for any number."""
    facts = facts_as_of(scope.ids, valid_at=valid_at, known_at=known_at)
    happened = happenings_of(scope.ids, valid_at=valid_at, known_at=known_at)
    everything = {**scope.orders, **scope.parts}
    seen = {id_: _seen(line, facts.get(id_, {}), happened.get(id_, ())) for id_, line in everything.items()}
    return [_case(line, scope, seen) for line in scope.orders.values()]


def people_of(customers: Iterable[UUID], *, valid_at: datetime, known_at: datetime = ALL_WE_KNOW) -> dict[UUID, Person]:
    """By the record that was asked for; three queries for any number."""
    wanted = set(customers)
    if not wanted:
        return {}
    kept = canonical_of(wanted)
    addresses: dict[UUID, str] = {}
    for point in contact_points_of([*kept.values(), *wanted], known_at=ALL_WE_KNOW):
        if point.kind == "email":
            addresses.setdefault(point.customer, point.value)
    facts = facts_as_of(list(set(kept.values())), valid_at=valid_at, known_at=known_at)
    return {
        customer: Person(own, addresses.get(own) or addresses.get(customer, ""), _language(facts, own))
        for customer, own in kept.items()
    }


def _judgeable(subjects: Collection[UUID]) -> dict[UUID, SubjectLine]:
    return {id_: line for id_, line in subject_lines(subjects).items() if line.kind in KINDS and not line.is_erased}


def _orders_behind(asked: Mapping[UUID, SubjectLine], valid_at: datetime, known_at: datetime) -> Scope:
    """The orders to judge. A part whose order is unknown stands for itself."""
    orders = {id_: line for id_, line in asked.items() if line.kind == "order"}
    parts = {id_: line for id_, line in asked.items() if line.kind != "order"}
    if not parts:
        return Scope(orders)
    numbers = _numbers(list(parts), valid_at, known_at)
    known = subjects_with_keys("order", {number for number in numbers.values() if number})
    behind = subject_lines(set(known.values()) - orders.keys())
    orders |= {id_: line for id_, line in behind.items() if not line.is_erased}
    orders |= {id_: line for id_, line in parts.items() if numbers[id_] not in known}
    return Scope(orders, marks={id_: order_mark(number) if number else "" for id_, number in numbers.items()})


def _numbers(parts: Sequence[UUID], valid_at: datetime, known_at: datetime) -> dict[UUID, str]:
    """The number of the order that each part names."""
    facts = facts_as_of(parts, valid_at=valid_at, known_at=known_at)
    return {id_: names_order(facts[id_]["order"].value) if "order" in facts.get(id_, {}) else "" for id_ in parts}


def _add_parts(scope: Scope, waiting: Waiting) -> None:
    """The shipments and returns that name these orders; they were followed when they were judged."""
    marks = {order_mark(line.key): id_ for id_, line in scope.orders.items() if line.kind == "order"}
    if not marks:
        return
    marked = Followed.objects.exclude(order_mark="")  # said again, so that the index of marked rows serves long lists too
    found = list(marked.filter(order_mark__in=list(marks)).order_by("subject").values_list("subject", "order_mark"))
    found += [(part, mark) for mark in marks if mark in waiting for part in waiting[mark]]
    if not found:
        return
    scope.parts = {id_: line for id_, line in subject_lines([id_ for id_, _ in found]).items() if not line.is_erased}
    for part, mark in found:
        if part in scope.parts:
            scope.of[marks[mark]].append(part)


def _case(line: SubjectLine, scope: Scope, seen: Mapping[UUID, Seen]) -> Case:
    parts = scope.of.get(line.id, [])
    customer = line.customer or next((scope.parts[part].customer for part in parts if scope.parts[part].customer), None)
    return Case(line, standing_of(seen[line.id], [seen[part] for part in parts]), customer, parts)


def _seen(line: SubjectLine, facts: Mapping[str, FactLine], happened: Iterable[Happening]) -> Seen:
    known = {name: Known(fact.value, fact.valid_from, fact.id, fact.recorded_at) for name, fact in facts.items()}
    return Seen(line.id, line.kind, known, [Happened(*one) for one in happened])


def _language(facts: Mapping[UUID, Mapping[str, FactLine]], customer: UUID) -> str:
    line = facts.get(customer, {}).get("language")
    return str(line.value)[:2] if line is not None and line.value else ""
