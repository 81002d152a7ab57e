"""Decision records, whole."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db.models import QuerySet

from alvast.decisions.models import Decision, UsedFact
from alvast.decisions.rules.gates import may_see
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.timeline.queries import records_of, subject_names


@dataclass(frozen=True, slots=True)
class FactUsed:
    """A fact as it was known when it was used. `is_result`: the decision made it true. When erased, `value` is None."""

    id: UUID
    subject: UUID
    attribute: str
    value: Any
    valid_from: datetime
    valid_to: datetime | None
    recorded_at: datetime
    source: str
    erased_at: datetime | None
    is_result: bool


@dataclass(frozen=True, slots=True)
class Objection:
    """Who did not agree, when, and the case a person got because of it."""

    at: datetime
    by_kind: str
    by: UUID | None
    case: UUID | None


@dataclass(frozen=True, slots=True)
class DecisionRecord:
    """One automated choice with all it was made on. `alternatives` are (code, why not)."""

    id: UUID
    kind: str
    subject: UUID
    subject_name: str
    customer: UUID | None
    conversation: UUID | None
    made_at: datetime
    known_at: datetime
    outcome: str
    rule: str
    rule_version: str
    confidence: Decimal
    may_overrule: str
    alternatives: Sequence[tuple[str, str]]
    parameters: Mapping[str, Any]
    facts: Sequence[FactUsed]
    objection: Objection | None

    def fact(self, attribute: str) -> FactUsed | None:
        """The first fact used with this attribute."""
        return next((fact for fact in self.facts if fact.attribute == attribute and not fact.is_result), None)

    def result(self, attribute: str) -> FactUsed | None:
        """What the decision made true of this attribute."""
        return next((fact for fact in self.facts if fact.attribute == attribute and fact.is_result), None)


def decision(id_: UUID) -> DecisionRecord:
    """Raises NotFound. For work without a person asking; pages go through `decision_for`."""
    return _only(Decision.objects.filter(id=id_))


def decision_for(actor: Actor, id_: UUID) -> DecisionRecord:
    """The record, for the staff and for the person it is about. Raises NotFound."""
    found = decision(id_)
    if not may_see(actor, records=records_of(found.customer) if found.customer else ()):
        raise NotFound
    return found


def decisions_about(subject: UUID, *, limit: int = 20) -> list[DecisionRecord]:
    """What was chosen about one subject, newest first; four queries for any number."""
    return _records(Decision.objects.filter(subject=subject).order_by("-made_at", "-id")[:limit])


def decisions_of_customer(records: Sequence[UUID], *, limit: int = 50) -> list[DecisionRecord]:
    """What was chosen about what belongs to one person (`timeline.queries.records_of`), newest first."""
    return _records(Decision.objects.filter(customer__in=records).order_by("-made_at", "-id")[:limit])


def _only(rows: QuerySet[Decision]) -> DecisionRecord:
    found = _records(rows)
    if not found:
        raise NotFound
    return found[0]


def _records(rows: QuerySet[Decision]) -> list[DecisionRecord]:
    found = list(rows)
    facts: defaultdict[UUID, list[FactUsed]] = defaultdict(list)
    used = UsedFact.objects.filter(decision__in=[row.id for row in found]).select_related("fact")
    for use in used.order_by("decision", "is_result", "place"):
        facts[use.decision_id].append(_fact(use))
    names = subject_names([row.subject_id for row in found])
    return [_record(row, names[row.subject_id], facts[row.id]) for row in found]


def _fact(use: UsedFact) -> FactUsed:
    fact = use.fact
    return FactUsed(
        fact.id, fact.subject_id, use.attribute, fact.value, fact.valid_from, fact.valid_to, fact.recorded_at, fact.source,
        fact.erased_at, use.is_result,
    )  # fmt: skip


def _record(row: Decision, name: str, facts: Sequence[FactUsed]) -> DecisionRecord:
    objection = Objection(row.objected_at, row.objected_by_kind, row.objected_by, row.case) if row.objected_at else None
    return DecisionRecord(
        row.id, row.kind, row.subject_id, name, row.customer_id, row.conversation, row.made_at, row.known_at, row.outcome,
        row.rule, row.rule_version, row.confidence, row.may_overrule,
        tuple((other["code"], other["because"]) for other in row.alternatives), row.parameters, facts, objection,
    )  # fmt: skip
