"""What stands on the list: every order that does not get to its customer, the gravest first."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal
from uuid import UUID

from alvast.proactive.models import Finding
from alvast.proactive.queries.judging import Found, Judged
from alvast.proactive.rules.causes import GRAVITY, Cause
from alvast.timeline.queries import subject_names

HOUR = 3600


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of `watches run`. `decision` is None in a dry run, which records nothing."""

    subject: str
    watch: str
    cause: str
    also: Sequence[str]
    since: datetime
    age_hours: float
    amount: Decimal | None
    currency: str
    remedy: str
    decision: UUID | None
    finding: UUID | None = None
    is_treated: bool = False  # the order was set free, the shop has not moved it yet


def listed_findings(*, at: datetime) -> list[Listed]:
    """All that is open at `at`."""
    rows = list(Finding.objects.filter(closed_at=None, since__lte=at))
    names = subject_names([row.subject_id for row in rows])
    return in_order([_from_finding(row, names[row.subject_id], at) for row in rows])


def listed_judgements(judged: Collection[Judged], *, at: datetime) -> list[Listed]:
    """What a judgement found, before anything is kept."""
    return in_order([_from_found(one.found, at) for one in judged if one.found is not None])


def in_order(lines: Collection[Listed]) -> list[Listed]:
    return sorted(lines, key=lambda line: (GRAVITY[Cause(line.cause)], -line.age_hours, line.subject))


def age_in_hours(since: datetime, at: datetime) -> float:
    """By event time, to a tenth."""
    return round((at - since).total_seconds() / HOUR, 1)


def _from_finding(row: Finding, name: str, at: datetime) -> Listed:
    return Listed(
        name, row.watch, row.cause, tuple(row.also), row.since, age_in_hours(row.since, at), row.amount, row.currency,
        row.remedy, row.decision, row.id, row.treated_at is not None,
    )  # fmt: skip


def _from_found(found: Found, at: datetime) -> Listed:
    problem, standing = found.problem, found.standing
    return Listed(
        found.case.line.name, problem.watch.code, problem.cause, tuple(found.also), problem.since,
        age_in_hours(problem.since, at), standing.amount, standing.order.text("currency")[:3], found.choice.remedy, None,
    )  # fmt: skip
