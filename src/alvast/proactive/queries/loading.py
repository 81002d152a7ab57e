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


@dataclass(frozen=True, slots=True)
class Case:
    """One order (or a shipment whose order we never heard of), with its parts and whose it is."""

    line: SubjectLine
    standing: Standing | None
    customer: UUID | None
    address: str = ""  # the customer's mail address
    language: str = ""
    parts: Sequence[UUID] = ()  # its shipments and returns with a subject of their own


def load(subjects: Collection[UUID], *, valid_at: datetime, known_at: datetime = ALL_WE_KNOW) -> list[Case]:
    """What stands behind these subjects: of a shipment the order it belongs to. Erased ones and other kinds are left out."""
    orders = _orders_behind(_judgeable(subjects), valid_at, known_at)
    parts = _parts_of(orders)
    everything = {**orders, **parts.lines}
    facts = facts_as_of(list(everything), valid_at=valid_at, known_at=known_at)
    happened = happenings_of(list(everything), valid_at=valid_at, known_at=known_at)
    seen = {id_: _seen(line, facts.get(id_, {}), happened.get(id_, ())) for id_, line in everything.items()}
    customers = {id_: _customer(line, [parts.lines[part] for part in parts.of[id_]]) for id_, line in orders.items()}
    people = _people(customers.values(), valid_at, known_at)
    standings = {id_: standing_of(seen[id_], [seen[part] for part in parts.of[id_]]) for id_ in orders}
    nobody = (None, "", "")
    return [Case(line, standings[id_], *people.get(customers[id_], nobody), parts.of[id_]) for id_, line in orders.items()]


def everything_behind(subjects: Collection[UUID], *, valid_at: datetime) -> set[UUID]:
    """The ids of all that is judged together with these: the orders, and the parts of those orders."""
    orders = _orders_behind(_judgeable(subjects), valid_at, ALL_WE_KNOW)
    return {*orders, *_parts_of(orders).lines}


def marks_of(subjects: Collection[UUID], *, valid_at: datetime) -> dict[UUID, str]:
    """Of the parts among these, the mark of the order that each names; empty when it names none."""
    parts = [id_ for id_, line in _judgeable(subjects).items() if line.kind != "order"]
    numbers = _numbers(parts, valid_at, ALL_WE_KNOW) if parts else {}
    return {id_: order_mark(number) if number else "" for id_, number in numbers.items()}


@dataclass(slots=True)
class _Parts:
    lines: dict[UUID, SubjectLine] = field(default_factory=dict)
    of: defaultdict[UUID, list[UUID]] = field(default_factory=lambda: defaultdict(list))


def _judgeable(subjects: Collection[UUID]) -> dict[UUID, SubjectLine]:
    return {id_: line for id_, line in subject_lines(subjects).items() if line.kind in KINDS and not line.is_erased}


def _orders_behind(asked: Mapping[UUID, SubjectLine], valid_at: datetime, known_at: datetime) -> dict[UUID, SubjectLine]:
    """The orders to judge. A part whose order is unknown stands for itself."""
    orders = {id_: line for id_, line in asked.items() if line.kind == "order"}
    parts = {id_: line for id_, line in asked.items() if line.kind != "order"}
    if not parts:
        return orders
    numbers = _numbers(list(parts), valid_at, known_at)
    known = subjects_with_keys("order", {number for number in numbers.values() if number})
    behind = subject_lines(set(known.values()) - orders.keys())
    orders |= {id_: line for id_, line in behind.items() if not line.is_erased}
    return orders | {id_: line for id_, line in parts.items() if numbers[id_] not in known}


def _numbers(parts: Sequence[UUID], valid_at: datetime, known_at: datetime) -> dict[UUID, str]:
    """The number of the order that each part names."""
    facts = facts_as_of(parts, valid_at=valid_at, known_at=known_at)
    return {id_: names_order(facts[id_]["order"].value) if "order" in facts.get(id_, {}) else "" for id_ in parts}


def _parts_of(orders: Mapping[UUID, SubjectLine]) -> _Parts:
    """The shipments and returns that name these orders; they were followed when they came in."""
    parts = _Parts()
    marks = {order_mark(line.key): id_ for id_, line in orders.items() if line.kind == "order"}
    if not marks:
        return parts
    rows = Followed.objects.filter(order_mark__in=list(marks)).order_by("subject").values_list("subject", "order_mark")
    found = list(rows)
    parts.lines = {id_: line for id_, line in subject_lines([id_ for id_, _ in found]).items() if not line.is_erased}
    for part, mark in found:
        if part in parts.lines:
            parts.of[marks[mark]].append(part)
    return parts


def _seen(line: SubjectLine, facts: Mapping[str, FactLine], happened: Iterable[Happening]) -> Seen:
    known = {name: Known(fact.value, fact.valid_from, fact.id, fact.recorded_at) for name, fact in facts.items()}
    return Seen(line.id, line.kind, known, [Happened(one.type, one.status, one.first, one.last) for one in happened])


def _customer(line: SubjectLine, parts: Sequence[SubjectLine]) -> UUID | None:
    return line.customer or next((part.customer for part in parts if part.customer), None)


def _people(
    customers: Iterable[UUID | None], valid_at: datetime, known_at: datetime
) -> dict[UUID | None, tuple[UUID | None, str, str]]:
    """For each the record kept after merges, a mail address and the language; empty texts where there is none."""
    wanted = {customer for customer in customers if customer is not None}
    if not wanted:
        return {}
    kept = canonical_of(wanted)
    addresses: dict[UUID, str] = {}
    for point in contact_points_of([*kept.values(), *wanted], known_at=ALL_WE_KNOW):
        if point.kind == "email":
            addresses.setdefault(point.customer, point.value)
    facts = facts_as_of(list(set(kept.values())), valid_at=valid_at, known_at=known_at)
    return {
        customer: (kept[customer], addresses.get(kept[customer]) or addresses.get(customer, ""), _language(facts, kept[customer]))
        for customer in wanted
        if customer in kept
    }


def _language(facts: Mapping[UUID, Mapping[str, FactLine]], customer: UUID) -> str:
    line = facts.get(customer, {}).get("language")
    return str(line.value)[:2] if line is not None and line.value else ""
