"""`/facts`: what was true of a subject when, as we knew it when; and stating it."""

from collections.abc import Mapping
from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

from django.http import HttpRequest
from ninja import Query, Router, Schema
from ninja.responses import Status
from pydantic import Field

from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token, actor_of
from alvast.api.v1.problems import PROBLEMS
from alvast.api.v1.shapes import Asked, Line, Moment
from alvast.api.v1.sight import subject_in_view
from alvast.timeline import actions
from alvast.timeline.queries import FactLine, Record, record_as_of

router = Router(tags=["facts"])

Subject = Annotated[str, Field(min_length=3, max_length=241, examples=["order/48213", "customer/c-17"])]


class AsOf(Schema):
    """Both moments are now when left out: what holds at `valid_at`, as far as we knew at `known_at`."""

    valid_at: Moment | None = None
    known_at: Moment | None = None


class Fact(Schema):
    """One attribute. After an erasure `value` is null and `erased_at` and `erasure_ground` say when and why."""

    value: Any
    valid_from: datetime
    valid_to: datetime | None
    recorded_at: datetime
    source: str
    erased_at: datetime | None
    erasure_ground: str


class Facts(Schema):
    """A record as it was, by attribute."""

    subject: str
    valid_at: datetime
    known_at: datetime
    facts: dict[str, Fact]


class NewFact(Asked):
    """`valid_to` left out: until what is known to follow (when recorded), or for good (when corrected)."""

    subject: Subject
    attribute: Annotated[str, Field(min_length=1, max_length=80)]
    value: Any
    valid_from: Moment
    valid_to: Moment | None = None
    source: Line = "api"


@router.get("/facts", response={200: Facts, **PROBLEMS}, auth=Token(Scope.FACTS_READ))
def get_facts(request: HttpRequest, subject: Query[Subject], at: Query[AsOf]) -> dict[str, object]:
    """The record of one subject."""
    found = subject_in_view(actor_of(request), subject)
    return facts_shown(subject, record_as_of(found, valid_at=at.valid_at, known_at=at.known_at))


@router.post("/facts", response={201: Facts, **PROBLEMS}, auth=Token(Scope.FACTS_WRITE))
def record_fact(request: HttpRequest, payload: NewFact) -> Status[dict[str, object]]:
    """States what was or will be true. What was already known of later stays."""
    return Status(201, _stated(request, payload, actions.record_fact))


@router.post("/facts/corrections", response={201: Facts, **PROBLEMS}, auth=Token(Scope.FACTS_WRITE))
def correct_fact(request: HttpRequest, payload: NewFact) -> Status[dict[str, object]]:
    """Overrules what was known of that time. What we knew before can still be asked with `known_at`."""
    return Status(201, _stated(request, payload, actions.correct_fact))


def facts_shown(subject: str, record: Record) -> dict[str, object]:
    return {
        "subject": subject, "valid_at": record.valid_at, "known_at": record.known_at, "facts": lines_shown(record.facts),
    }  # fmt: skip


def lines_shown(facts: Mapping[str, FactLine]) -> dict[str, object]:
    return dict(facts.items())


def _stated(request: HttpRequest, asked: NewFact, act: Any) -> dict[str, object]:
    actor = actor_of(request)
    subject: UUID = subject_in_view(actor, asked.subject)
    act(
        actor=actor, subject=subject, attribute=asked.attribute, value=asked.value, valid_from=asked.valid_from,
        valid_to=asked.valid_to, source=asked.source,
    )  # fmt: skip
    return facts_shown(asked.subject, record_as_of(subject, valid_at=asked.valid_from))
