"""Whether the model may be asked, kept in the database: all processes share one memory of how it went."""

from datetime import datetime

from django.db import transaction
from django.db.models import F, Q

from alvast.bots.model.client import Connection
from alvast.bots.model.errors import ModelFailed, Problem
from alvast.bots.model.models import Endpoint
from alvast.bots.model.rules.resting import MOST_FAILURES, PROBE, Circuit
from alvast.kernel.clock import now
from alvast.kernel.secrets import unseal


def connection_to_model() -> tuple[Connection, int]:
    """Where to ask, and the edition of the settings. Raises ModelFailed: off, or resting.

    After a rest one may try: a conditional update says who.
    """
    at, row = now(), Endpoint.objects.filter(is_on=True).first()
    if row is None:
        raise ModelFailed(Problem.OFF)
    if Circuit(row.failures, row.opened_at, row.probing_until).is_resting(at) or not _may_try(row, at):
        raise ModelFailed(Problem.RESTING)
    return connection_of(row), row.edition


def connection_of(row: Endpoint) -> Connection:
    return Connection(row.url, unseal(row.sealed_key), row.model, row.seconds, row.reaches_inside)


def note_answer(edition: int) -> None:
    """It answered: the circuit closes. Written only when that says something new."""
    Endpoint.objects.filter(edition=edition).filter(~Q(failures=0) | Q(last_answer_at=None) | ~Q(last_problem="")).update(
        failures=0, opened_at=None, probing_until=None, last_problem="", last_answer_at=now()
    )


def note_failure(edition: int, problem: Problem) -> None:
    """Counted; the fifth in a row opens the circuit, and a failed attempt after a rest opens it again."""
    at = now()
    rows = Endpoint.objects.filter(edition=edition)
    rows.update(failures=F("failures") + 1, probing_until=None, last_problem=problem, last_problem_at=at)
    rows.filter(failures__gte=MOST_FAILURES).update(opened_at=at)


@transaction.atomic
def _may_try(row: Endpoint, at: datetime) -> bool:
    """The one that tries may be in a transaction until it has its answer: who finds the row held hears at once that it rests."""
    if row.opened_at is None:
        return True
    free = Q(probing_until=None) | Q(probing_until__lte=at)
    held = Endpoint.objects.select_for_update(skip_locked=True).filter(free, opened_at=row.opened_at)
    return bool(Endpoint.objects.filter(id__in=held.values("id")).update(probing_until=at + PROBE))
