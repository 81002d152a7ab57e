"""The judgement of many orders, without writing anything: what `watches run --dry-run`, history and the real thing share."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from alvast.kernel.calendar import BusinessCalendar
from alvast.proactive.models import Followed, Outreach
from alvast.proactive.queries.address_checks import address_outcomes, is_lasting
from alvast.proactive.queries.drawing import watches_drawing
from alvast.proactive.queries.loading import (
    ALL_WE_KNOW,
    NOBODY_WAITS,
    Case,
    Person,
    Scope,
    Waiting,
    load,
    people_of,
    scope_of,
)
from alvast.proactive.queries.watches import shop_calendar, shop_zone, watches_on
from alvast.proactive.rules.addressing import FINE, AddressOutcome
from alvast.proactive.rules.judging import Bench, Judgement, Problem, judge, needs_address
from alvast.proactive.rules.marks import address_mark, is_held_out, truth_of
from alvast.proactive.rules.remedies import Choice, choose
from alvast.proactive.rules.standing import Standing
from alvast.proactive.rules.watches import Counts, Watch


@dataclass(frozen=True, slots=True)
class Found:
    """The gravest thing that is wrong with an order, and what is to be done about it. `also`: other causes, each once."""

    case: Case
    customer: UUID | None
    standing: Standing
    address: AddressOutcome
    problem: Problem
    truth: str
    choice: Choice
    also: Sequence[str]


@dataclass(frozen=True, slots=True)
class Judged:
    """One order as it was judged; `found` is None when nothing is wrong. `sound_address`: see Followed."""

    case: Case
    judgement: Judgement
    sound_address: str
    found: Found | None

    @property
    def is_open(self) -> bool:
        return self.case.standing is not None and not self.case.standing.is_over


def bench_at(at: datetime) -> Bench:
    """The watches, zone and, where a watch counts in it, working time of this shop."""
    watches = watches_on()
    needs_calendar = any(watch.counts is Counts.WORKING for watch in watches.values())
    return Bench(at, watches, shop_calendar() if needs_calendar else BusinessCalendar.always_open(), shop_zone())


def judge_all(
    subjects: Collection[UUID], bench: Bench, *, known_at: datetime = ALL_WE_KNOW, waiting: Waiting = NOBODY_WAITS
) -> list[Judged]:
    """Judges the orders behind these subjects, in one fixed order. `waiting`: parts that came in and were not judged yet."""
    scope = scope_of(subjects, valid_at=bench.at, known_at=known_at, waiting=waiting)
    rows = Followed.objects.filter(subject__in=scope.ids).exclude(sound_address="")
    return judge_scope(scope, bench, sound=dict(rows.values_list("subject_id", "sound_address")), known_at=known_at)


def judge_scope(scope: Scope, bench: Bench, *, sound: Mapping[UUID, str], known_at: datetime = ALL_WE_KNOW) -> list[Judged]:
    """As `judge_all`, of what was found already. `sound`: marks of addresses that need no looking up (see Followed)."""
    cases = sorted(load(scope, valid_at=bench.at, known_at=known_at), key=lambda case: case.line.id)
    looked = _looked(cases, bench, sound)
    concerned = {one.case.customer for one in looked if one.case.customer is not None and one.judgement.problems}
    people = people_of(concerned, valid_at=bench.at, known_at=known_at)
    told = _told([person.customer for person in people.values()], bench)
    drawing = watches_drawing([one.judgement.problems[0].watch for one in looked if one.judgement.problems], bench.at)
    return [_judged(one, people.get(one.case.customer) if one.case.customer else None, told, drawing, bench.at) for one in looked]


@dataclass(frozen=True, slots=True)
class _Looked:
    """One order before anything is chosen."""

    case: Case
    judgement: Judgement
    address: AddressOutcome
    mark: str


def _looked(cases: Sequence[Case], bench: Bench, sound: Mapping[UUID, str]) -> list[_Looked]:
    """All of them; the addresses that are new are looked up together."""
    marks = {case.line.id: address_mark(value) for case, value in _addresses(cases)}
    fresh = {case.line.id: value for case, value in _addresses(cases) if sound.get(case.line.id) != marks[case.line.id]}
    outcomes = dict(zip(fresh, address_outcomes(list(fresh.values())), strict=True))
    looked = []
    for case in cases:
        outcome, mark = outcomes.get(case.line.id, FINE), marks.get(case.line.id, "")
        judgement = judge(case.standing, outcome, bench) if case.standing is not None else Judgement()
        is_kept = case.line.id not in outcomes or is_lasting(outcome)
        looked.append(_Looked(case, judgement, outcome, mark if is_kept else ""))
    return looked


def _addresses(cases: Sequence[Case]) -> Iterator[tuple[Case, Any]]:
    """Those whose delivery address matters now, with what the shop said it is."""
    for case in cases:
        if case.standing is not None and case.standing.address is not None and needs_address(case.standing):
            yield case, case.standing.address.value


def _judged(one: _Looked, person: Person | None, told: Sequence[Outreach], drawing: Collection[str], at: datetime) -> Judged:
    standing, problems = one.case.standing, one.judgement.problems
    if standing is None or not problems:
        return Judged(one.case, one.judgement, one.mark, None)
    problem = problems[0]
    truth = truth_of(problem.cause, problem.truth)
    choice = choose(
        problem, one.address, is_reachable=person is not None and bool(person.address),
        is_held_out=_drawn(one.case.line.id, problem.watch, told) if problem.watch.code in drawing else None,
        is_capped=person is not None and _had_enough(person, problem.watch, _of_others(told, one.case.line.id, truth), at),
    )  # fmt: skip
    also = [cause for cause in dict.fromkeys(str(other.cause) for other in problems) if cause != problem.cause]
    customer = person.customer if person else None
    found = Found(one.case, customer, standing, one.address, problem, truth, choice, also)
    return Judged(one.case, one.judgement, one.mark, found)


def _drawn(order: UUID, watch: Watch, told: Sequence[Outreach]) -> bool | None:
    """Whether this order is left alone; no draw is held about who was told of it already, and counts on us."""
    if any(row.subject_id == order for row in told):
        return None
    return is_held_out(order, watch.cause, watch.held_out)


def _told(customers: Collection[UUID], bench: Bench) -> list[Outreach]:
    """The messages of ours that count, to these customers, as far back as any watch looks."""
    if not customers:
        return []
    since = bench.at - timedelta(days=max((watch.cap_days for watch in bench.watches.values()), default=0))
    return list(Outreach.objects.filter(customer__in=customers, kind__in=_COUNTED, written_at__gte=since))


def _of_others(told: Sequence[Outreach], order: UUID, truth: str) -> list[Outreach]:
    """Without the message about this very truth: judged again, or tried on the past, it must not stand in its own way."""
    return [row for row in told if (row.subject_id, row.truth) != (order, truth)]


def _had_enough(person: Person, watch: Watch, told: Sequence[Outreach], at: datetime) -> bool:
    """Whether the customer had as many messages lately as the watch allows."""
    days = timedelta(days=watch.cap_days)
    lately = [
        row for row in told if row.customer_id == person.customer and row.written_at and timedelta() <= at - row.written_at < days
    ]
    return len(lately) >= watch.cap


_COUNTED = (Outreach.Kind.REPAIRED, Outreach.Kind.QUESTION, Outreach.Kind.DATE)
