"""Questions and findings as the customer's pages show them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from uuid import UUID

from alvast.decisions.queries import DecisionRecord, address_words, decision
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.proactive.models import Finding, Question
from alvast.proactive.queries.gates import finding_for
from alvast.proactive.ways import way_words
from alvast.timeline.queries import records_of, subject_names


@dataclass(frozen=True, slots=True)
class Option:
    """One answer to tap: `place` is what `answer_question` takes, `label` what stands on the button, `answer` what it says."""

    place: int
    label: str
    answer: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class AskedQuestion:
    """`kind`: address, or way (how to be in time for `needed_on`, for what is `meant_for`). `state` is open, answered, withdrawn
    or expired. `answer` is what was chosen, `chosen` in words; `wants_to_stop`: to stop the order.
    """

    id: UUID
    kind: str
    finding: UUID
    decision: UUID
    subject: UUID
    subject_name: str
    customer: UUID | None
    options: Sequence[Option]
    reason: str  # why it is asked: missing, doubtful, contradictory, impossible, or empty
    asked_at: datetime
    open_until: datetime
    state: str
    answer: Mapping[str, Any] | None
    wants_to_stop: bool
    expected_on: date | None
    chosen: str
    needed_on: date | None
    meant_for: str


@dataclass(frozen=True, slots=True)
class FoundForCustomer:
    """Something about one of the customer's orders that we saw and did; `question` when it waits for their answer."""

    id: UUID
    subject: UUID
    subject_name: str
    cause: str
    state: str
    found_at: datetime
    is_open: bool
    decision: UUID
    question: UUID | None
    expected_on: date | None
    conversation: UUID | None


def question_for(actor: Actor, question: UUID) -> AskedQuestion:
    """The question, for the customer it is asked and for the staff. Raises NotFound."""
    row = Question.objects.filter(id=question).first()
    if row is None:
        raise NotFound
    finding = finding_for(actor, row.finding_id)
    return _asked(row, finding, subject_names([finding.subject_id])[finding.subject_id])


def for_customer(customer: UUID, *, limit: int = 20) -> list[FoundForCustomer]:
    """What we saw and did about this person's orders, newest first, merges followed; what was left alone on purpose is not told.

    Raises NotFound for an unknown customer.
    """
    rows = Finding.objects.filter(customer__in=records_of(customer)).exclude(state=Finding.State.LEFT)
    found = list(rows.select_related("question").order_by("-found_at", "-id")[:limit])
    names = subject_names([row.subject_id for row in found])
    return [_found(row, names[row.subject_id]) for row in found]


def _asked(row: Question, finding: Finding, name: str) -> AskedQuestion:
    made = decision(finding.decision)
    stop = bool(row.answer and row.answer.get("cancel"))
    return AskedQuestion(
        row.id, row.kind, finding.id, finding.decision, finding.subject_id, name, finding.customer_id,
        [Option(place, option_words(option), option) for place, option in enumerate(row.options)],
        str(made.parameters.get("address", "")), row.asked_at, row.open_until, _state(row, finding), row.answer, stop,
        finding.expected_on, option_words(row.answer) if row.answer and not stop else "", needed_on(made), meant_for(made),
    )  # fmt: skip


def option_words(option: Mapping[str, Any]) -> str:
    """An address, or a way to go."""
    return way_words(option["way"]) if "way" in option else address_words(option)


def needed_on(made: DecisionRecord) -> date | None:
    """The day that the order is meant for, as it stood when this was decided."""
    day = made.parameters.get("needed_on")
    return date.fromisoformat(str(day)) if day else None


def meant_for(made: DecisionRecord) -> str:
    """What the customer said it is for: "verjaardag"; empty where nothing was said, or when it was erased."""
    purpose = made.fact("purpose")
    value = purpose.value if purpose is not None else None
    return str(value.get("text") or "")[:60] if isinstance(value, dict) else ""


def _state(row: Question, finding: Finding) -> str:
    if row.answered_at is not None:
        return "answered"
    if row.withdrawn_at is not None or finding.closed_at is not None:
        return "withdrawn"
    return "expired" if row.open_until <= now() else "open"


def _found(row: Finding, name: str) -> FoundForCustomer:
    question = getattr(row, "question", None)
    waits = question is not None and _state(question, row) == "open"
    return FoundForCustomer(
        row.id, row.subject_id, name, row.cause, row.state, row.found_at, row.closed_at is None, row.decision,
        question.id if question is not None and waits else None, row.expected_on, row.conversation,
    )  # fmt: skip
