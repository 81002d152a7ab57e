"""Trying a watch on the past before it goes live: what it would have found, and what it would have done. Writes nothing."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from alvast.proactive.models import Arrival
from alvast.proactive.queries.judging import Found, bench_at, judge_all
from alvast.proactive.queries.loading import Waiting, waiting_parts
from alvast.proactive.rules.watches import Watch
from alvast.timeline.queries import newest_subjects

ORDERS = 300  # the newest; a look at each day of each of them takes some milliseconds
EACH = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class WouldHave:
    """One order that the watch would have found, when it first would have, and what it would have done."""

    subject: UUID
    subject_name: str
    cause: str
    at: datetime
    age_hours: float
    remedy: str


@dataclass(frozen=True, slots=True)
class History:
    """`orders` were looked at once a day from `begin` to `end`. `remedies`: how often each. By when things happened."""

    begin: datetime
    end: datetime
    orders: int
    found: Sequence[WouldHave]
    remedies: Mapping[str, int]


def try_on_history(watch: Watch, *, begin: datetime, end: datetime, orders: int = ORDERS) -> History:
    """The newest orders, judged by this watch alone at every day of the period."""
    subjects = newest_subjects("order", limit=orders)
    waiting = waiting_parts(set(Arrival.objects.values_list("subject_id", flat=True)), valid_at=end)
    found: dict[tuple[UUID, str], WouldHave] = {}
    at = begin
    while at <= end:
        for one in _found_at(subjects, watch, at, waiting):
            found.setdefault((one.case.line.id, one.truth), _would_have(one, at))
        at += EACH
    lines = sorted(found.values(), key=lambda line: (line.at, line.subject_name))
    return History(begin, end, len(subjects), lines, Counter(line.remedy for line in lines))


def _found_at(subjects: Sequence[UUID], watch: Watch, at: datetime, waiting: Waiting) -> list[Found]:
    bench = replace(bench_at(at), watches={watch.cause: replace(watch, held_out=0)})
    return [judged.found for judged in judge_all(subjects, bench, waiting=waiting) if judged.found is not None]


def _would_have(one: Found, at: datetime) -> WouldHave:
    age = round((at - one.problem.since).total_seconds() / 3600, 1)
    return WouldHave(one.case.line.id, one.case.line.name, one.problem.cause, at, age, one.choice.remedy)
