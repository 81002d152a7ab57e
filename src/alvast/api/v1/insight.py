"""`/insight/figures`: the board, for programs."""

from datetime import datetime

from django.http import HttpRequest
from ninja import Field, Query, Router, Schema

from alvast.api.rules.scopes import Scope
from alvast.api.v1.door import Token
from alvast.api.v1.problems import PROBLEMS
from alvast.insight.queries import board, board_document, period_between

router = Router(tags=["insight"])


class Share(Schema):
    """From 0 to 1, of `n`; `low` to `high` holds the true one in 95 of 100 cases. Not `is_enough`: too few for a verdict."""

    value: float | None
    n: int
    low: float | None
    high: float | None
    is_enough: bool


class Figure(Share):
    """`unit`: count, share or hours. The definition is part of the figure."""

    code: str
    name: str
    definition: str
    unit: str


class Cause(Schema):
    cause: str
    name: str
    count: int


class Window(Share):
    """Of the first contacts: the share that came back within so many days."""

    days: int


class BySpan(Schema):
    """By the time until the first answer: 4h, 24h, 72h or longer."""

    span: str
    name: str
    windows: list[Window]


class ByReason(Schema):
    """By label; empty without one."""

    reason: str
    windows: list[Window]


class Change(Schema):
    """A difference of two shares. `is_sure`: enough cases, and nought lies outside the interval."""

    value: float
    low: float
    high: float
    is_enough: bool
    is_sure: bool


class Avoided(Schema):
    """Who wrote to us within two weeks of a problem: with our help, and left alone by a draw."""

    treated: Share
    held_out: Share
    change: Change | None


class Estimate(Schema):
    value: float
    low: float
    high: float


class WhatIf(Schema):
    """Were those who waited longer than 72 hours answered within 4: an association, not a proof."""

    days: int
    slow: Share
    fast: Share
    change: Change | None
    contacts: Estimate
    fte: Estimate


class Staffing(Schema):
    """The assumptions of `what_if`."""

    minutes: float
    hours_a_week: float
    shrinkage: float


class Board(Schema):
    from_: datetime = Field(alias="from")
    until: datetime
    figures: list[Figure]
    causes: list[Cause]
    repeats_by_reply_time: list[BySpan]
    repeats_by_reason: list[ByReason]
    avoided: Avoided
    what_if: WhatIf
    staffing: Staffing


class Wanted(Schema):
    """Days as 2026-11-21, both included. Left out: the last ninety days."""

    from_: str = Field("", alias="from", max_length=10)
    to: str = Field("", max_length=10)


@router.get("/insight/figures", response={200: Board, **PROBLEMS}, auth=Token(Scope.INSIGHT_READ), by_alias=True)
def figures(request: HttpRequest, wanted: Query[Wanted]) -> dict[str, object]:  # noqa: ARG001 - as ninja calls it
    """The figures of the whole house, each with its definition, n and interval; none is about a person."""
    period = period_between(wanted.from_, wanted.to)
    return board_document(board(period.begin, period.end))
