"""The judgement of many orders, without writing anything: what `watches run --dry-run`, history and the real thing share."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from alvast.proactive.models import Followed, Outreach
from alvast.proactive.queries.address_checks import address_outcome, is_lasting
from alvast.proactive.queries.loading import ALL_WE_KNOW, Case, load
from alvast.proactive.queries.watches import shop_calendar, shop_zone, watches_on
from alvast.proactive.rules.addressing import FINE, AddressOutcome
from alvast.proactive.rules.judging import Bench, Judgement, Problem, judge, needs_address
from alvast.proactive.rules.marks import address_mark, is_held_out, truth_of
from alvast.proactive.rules.remedies import Choice, choose
from alvast.proactive.rules.standing import Standing


@dataclass(frozen=True, slots=True)
class Found:
    """The gravest thing that is wrong with an order, and what is to be done about it. `also`: other causes, each once."""

    case: Case
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
    """The watches, calendar and zone of this shop."""
    return Bench(at, watches_on(), shop_calendar(), shop_zone())


def judge_all(subjects: Collection[UUID], bench: Bench, *, known_at: datetime = ALL_WE_KNOW) -> list[Judged]:
    """Judges the orders behind these subjects, in one fixed order."""
    cases = load(subjects, valid_at=bench.at, known_at=known_at)
    sound = _sound_addresses([case.line.id for case in cases])
    looked = [(case, *_look(case, bench, sound)) for case in sorted(cases, key=lambda case: case.line.id)]
    tired = _capped([case.customer for case, judgement, _, _ in looked if case.customer and judgement.problems], bench)
    return [_judged(case, judgement, outcome, mark, tired) for case, judgement, outcome, mark in looked]


def _look(case: Case, bench: Bench, sound: Mapping[UUID, str]) -> tuple[Judgement, AddressOutcome, str]:
    standing = case.standing
    if standing is None:
        return Judgement(), FINE, ""
    outcome, mark = FINE, ""
    if needs_address(standing) and standing.address is not None:
        mark = address_mark(standing.address.value)
        if sound.get(case.line.id) != mark:
            outcome = address_outcome(standing.address.value)
            mark = mark if is_lasting(outcome) else ""
    return judge(standing, outcome, bench), outcome, mark


def _judged(case: Case, judgement: Judgement, outcome: AddressOutcome, mark: str, tired: Collection[tuple[UUID, str]]) -> Judged:
    if case.standing is None or not judgement.problems:
        return Judged(case, judgement, mark, None)
    problem = judgement.problems[0]
    choice = choose(
        problem, outcome, is_reachable=bool(case.address),
        is_held_out=is_held_out(case.line.id, problem.cause, problem.watch.held_out),
        is_capped=case.customer is not None and (case.customer, problem.watch.code) in tired,
    )  # fmt: skip
    causes = dict.fromkeys(str(other.cause) for other in judgement.problems)
    also = [cause for cause in causes if cause != problem.cause]
    found = Found(case, case.standing, outcome, problem, truth_of(problem.cause, problem.truth), choice, also)
    return Judged(case, judgement, mark, found)


def _sound_addresses(subjects: Sequence[UUID]) -> dict[UUID, str]:
    rows = Followed.objects.filter(subject__in=subjects).exclude(sound_address="")
    return dict(rows.values_list("subject_id", "sound_address"))


def _capped(customers: Collection[UUID], bench: Bench) -> set[tuple[UUID, str]]:
    """Customers and watches of which the customer had as many messages lately as the watch allows."""
    if not customers:
        return set()
    since = bench.at - timedelta(days=max((watch.cap_days for watch in bench.watches.values()), default=0))
    rows = Outreach.objects.filter(customer__in=customers, kind__in=_COUNTED, written_at__gte=since)
    told = [(row.customer_id, row.written_at) for row in rows if row.written_at is not None]
    return {
        (customer, watch.code)
        for watch in bench.watches.values()
        for customer in {customer for customer, _ in told}
        if sum(1 for one, at in told if one == customer and bench.at - at < timedelta(days=watch.cap_days)) >= watch.cap
    }


_COUNTED = (Outreach.Kind.REPAIRED, Outreach.Kind.QUESTION, Outreach.Kind.DATE)
