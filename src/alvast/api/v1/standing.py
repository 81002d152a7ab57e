"""`/standing`: how a purchase stands in law on a day, past or to come, as far as we knew at a moment."""

from datetime import date, datetime
from typing import Any

from django.http import HttpRequest
from ninja import Query, Router, Schema

from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token, actor_of
from alvast.api.v1.facts import Subject
from alvast.api.v1.problems import PROBLEMS
from alvast.api.v1.shapes import Moment
from alvast.api.v1.sight import subject_in_view
from alvast.timeline.queries import Question, Standing, standing_of

router = Router(tags=["facts"])


class On(Schema):
    """The day asked about, and as far as known when; `known_at` is now when left out."""

    question: Question
    on: date
    known_at: Moment | None = None


class Clock(Schema):
    """A term: `ends` is its last day, `counted` the day it would have been without weekend or holiday."""

    rule: str
    begins: date
    ends: date
    counted: date
    runs: bool


class RuleVersion(Schema):
    """One version of a rule of law, and where it is written."""

    version: str
    valid_from: date
    valid_to: date | None
    source: str


class Contradiction(Schema):
    """Two days that cannot both be right; a person decides."""

    code: str
    first: date
    second: date


class StandingShown(Schema):
    """The answer; `explanation` by language, for people."""

    subject: str
    question: Question
    on: date
    known_at: datetime
    outcome: str
    needs_person: bool
    values: dict[str, str]
    state: dict[str, Any]
    own_age_days: int | None
    clocks: list[Clock]
    rules: list[RuleVersion]
    contradictions: list[Contradiction]
    explanation: dict[str, str]


@router.get("/standing", response={200: StandingShown, **PROBLEMS}, auth=Token(Scope.FACTS_READ))
def get_standing(request: HttpRequest, subject: Query[Subject], asked: Query[On]) -> dict[str, object]:
    """In what state it was on that day, under which version of which rule, and what comes of it."""
    found = subject_in_view(actor_of(request), subject)
    standing = standing_of(found, question=asked.question, on=asked.on, known_at=asked.known_at)
    return {"subject": subject, "question": asked.question, **_shown(standing)}


def _shown(standing: Standing) -> dict[str, object]:
    finding = standing.finding
    return {
        "on": standing.on, "known_at": standing.known_at, "outcome": finding.outcome, "needs_person": standing.needs_person,
        "values": dict(finding.values), "state": dict(standing.state), "own_age_days": standing.own_age_days,
        "clocks": [
            {"rule": c.rule.version, "begins": c.begins, "ends": c.ends, "counted": c.counted, "runs": c.runs_on(standing.on)}
            for c in finding.clocks
        ],
        "rules": [
            {"version": r.version, "valid_from": r.valid_from, "valid_to": r.valid_to, "source": r.source} for r in finding.rules
        ],
        "contradictions": [{"code": c.code, "first": c.first, "second": c.second} for c in finding.contradictions],
        "explanation": dict(standing.explanation),
    }  # fmt: skip
