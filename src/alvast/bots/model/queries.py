"""Reads of the room."""

from dataclasses import dataclass
from datetime import datetime

from alvast.bots.model.composer import version_of
from alvast.bots.model.errors import Problem
from alvast.bots.model.models import Endpoint
from alvast.bots.model.rules.resting import MOST_FAILURES, REST, Circuit
from alvast.kernel.clock import now

__all__ = ["MOST_FAILURES", "REST", "EndpointLine", "Problem", "endpoint"]


@dataclass(frozen=True, slots=True)
class EndpointLine:
    """The connected model as an administrator sees it; the key is never shown again. `problem` is the last one, a code."""

    is_on: bool
    url: str
    model: str
    has_key: bool
    reaches_inside: bool
    seconds: float
    version: str
    is_resting: bool
    failures: int
    problem: str
    problem_at: datetime | None
    answered_at: datetime | None


def endpoint() -> EndpointLine | None:
    """None while nobody connected a model."""
    row = Endpoint.objects.first()
    if row is None:
        return None
    circuit = Circuit(row.failures, row.opened_at, row.probing_until)
    return EndpointLine(
        is_on=row.is_on, url=row.url, model=row.model, has_key=bool(row.sealed_key), reaches_inside=row.reaches_inside,
        seconds=row.seconds, version=version_of(row.model, row.edition) if row.is_on else "",
        is_resting=circuit.is_resting(now()),
        failures=row.failures, problem=row.last_problem, problem_at=row.last_problem_at, answered_at=row.last_answer_at,
    )  # fmt: skip
