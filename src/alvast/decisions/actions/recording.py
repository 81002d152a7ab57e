"""Recording choices: each once, with the facts they were made on."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.decisions.events import DecisionMade
from alvast.decisions.models import Decision, UsedFact
from alvast.decisions.rules.contents import holds_no_words
from alvast.kernel.actor import Role
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.kernel.ids import new_id

SURE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Alternative:
    """What else could have been chosen, and why it was not: two codes."""

    code: str
    because: str


@dataclass(frozen=True, slots=True)
class NewDecision:
    """A choice to be recorded. `facts` are (fact id, attribute), the weightiest first, as known at `known_at`; `conversation` is
    where the customer is told of it in the same transaction."""

    kind: str
    subject: UUID
    truth: str
    outcome: str
    rule: str
    rule_version: str
    known_at: datetime
    customer: UUID | None = None
    conversation: UUID | None = None
    facts: Sequence[tuple[UUID, str]] = ()
    alternatives: Sequence[Alternative] = ()
    confidence: Decimal = SURE
    may_overrule: Role = Role.AGENT
    parameters: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RecordedDecision:
    """`is_new`: no decision of this kind was made on this truth before; else `id` is that earlier one."""

    id: UUID
    is_new: bool


def record_decision(*, decision: NewDecision) -> RecordedDecision:
    """Records one choice; see record_decisions."""
    return record_decisions(decisions=[decision])[0]


@transaction.atomic
def record_decisions(*, decisions: Sequence[NewDecision]) -> list[RecordedDecision]:
    """Records choices in three queries, in the order given; one that was made already on the same truth stays as it was.

    Raises ValueError when a record would hold words: that is a fault of the caller.
    """
    if not decisions:
        return []
    at = now()
    rows = [_row(decision, at) for decision in decisions]
    Decision.objects.bulk_create(rows, ignore_conflicts=True)
    kept = _kept(rows)
    fresh = [(row, new) for row, new in zip(rows, decisions, strict=True) if kept[_identity(row)] == row.id]
    UsedFact.objects.bulk_create(used for row, new in fresh for used in _used(row.id, new.facts))
    state([_announced(row) for row, _ in fresh])
    return [RecordedDecision(kept[_identity(row)], kept[_identity(row)] == row.id) for row in rows]


@transaction.atomic
def link_results(*, decision: UUID, facts: Sequence[tuple[UUID, str]]) -> None:
    """Notes which facts the choice made true."""
    UsedFact.objects.bulk_create(_used(decision, facts, is_result=True), ignore_conflicts=True)


@transaction.atomic
def link_conversation(*, decision: UUID, conversation: UUID) -> None:
    """Notes in which conversation the customer was told; the first counts."""
    Decision.objects.filter(id=decision, conversation=None).update(conversation=conversation)


def _identity(row: Decision) -> tuple[UUID, str, str]:
    return row.subject_id, row.kind, row.truth


def _kept(rows: Sequence[Decision]) -> dict[tuple[UUID, str, str], UUID]:
    """The decision that stands for each: ours, or the one that was there."""
    found = Decision.objects.filter(subject__in={row.subject_id for row in rows}, truth__in={row.truth for row in rows})
    return {(subject, kind, truth): id_ for id_, subject, kind, truth in found.values_list("id", "subject_id", "kind", "truth")}


def _row(new: NewDecision, at: datetime) -> Decision:
    alternatives = [{"code": other.code, "because": other.because} for other in new.alternatives]
    parameters = dict(new.parameters)
    if not holds_no_words([parameters, alternatives, new.outcome, new.rule]):
        raise ValueError("a decision record holds codes, ids, dates and amounts only")
    return Decision(
        kind=new.kind, subject_id=new.subject, truth=new.truth, customer_id=new.customer, conversation=new.conversation,
        made_at=at, known_at=new.known_at, outcome=new.outcome, rule=new.rule, rule_version=new.rule_version,
        confidence=new.confidence, may_overrule=new.may_overrule, alternatives=alternatives, parameters=parameters,
    )  # fmt: skip


def _used(decision: UUID, facts: Sequence[tuple[UUID, str]], *, is_result: bool = False) -> list[UsedFact]:
    return [
        UsedFact(id=new_id(), decision_id=decision, fact_id=fact, attribute=attribute, place=place, is_result=is_result)
        for place, (fact, attribute) in enumerate(dict(facts).items())
    ]


def _announced(row: Decision) -> DecisionMade:
    return DecisionMade(decision=row.id, subject=row.subject_id, customer=row.customer_id, about=row.kind, outcome=row.outcome)
