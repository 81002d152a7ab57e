"""How a purchase stands in law on a day: its clocks, the version of each rule, and what comes of it. Pure.

Dates that contradict each other are never reasoned away: they are named, and a person decides.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from enum import StrEnum

from alvast.timeline.rules.packs import Pack, RuleVersion
from alvast.timeline.rules.terms import end_of_term, months_later


class Question(StrEnum):
    """What may be asked."""

    STATE = "state"
    WITHDRAW = "withdraw"
    DEFECT = "defect"
    DELIVERY = "delivery"
    INVOICE = "invoice"


@dataclass(frozen=True, slots=True)
class Days:
    """The days that matter, in the customer's own calendar; None where nothing is known.

    `own_age` is the age of the thing by its own clock, in days, for a thing that has one.
    """

    bought: date | None = None
    delivered: date | None = None
    promised: date | None = None
    supplied: date | None = None
    invoiced: date | None = None
    credited: date | None = None
    returned: date | None = None
    made: date | None = None
    found: date | None = None
    repaired: date | None = None
    own_age: int | None = None


@dataclass(frozen=True, slots=True)
class Purchase:
    """What is known of it. `is_informed`: whether the customer was told of the right to withdraw.

    `amount` is as agreed; `index` percent a year are added for each whole year after `indexed_from`, up to the supply.
    """

    days: Days
    is_informed: bool = True
    amount: Decimal | None = None
    currency: str = "EUR"
    index: Decimal = Decimal()
    indexed_from: date | None = None


@dataclass(frozen=True, slots=True)
class Clock:
    """A term: `ends` is its last day, `counted` the day it would have been without weekend or holiday."""

    rule: RuleVersion
    begins: date
    ends: date
    counted: date

    def runs_on(self, day: date) -> bool:
        return day <= self.ends


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two days that cannot both be right."""

    code: str
    first: date
    second: date


@dataclass(frozen=True, slots=True)
class Finding:
    """What comes of a question: `values` fill the sentence of `outcome`."""

    outcome: str
    values: Mapping[str, str] = field(default_factory=dict)
    clocks: tuple[Clock, ...] = ()
    rules: tuple[RuleVersion, ...] = ()
    contradictions: tuple[Contradiction, ...] = ()

    @property
    def needs_person(self) -> bool:
        return self.outcome in ("person", "unknown", "to_be_proven")


def judge(purchase: Purchase, question: Question, on: date, rules: Pack) -> Finding:
    """How it stands on that day. Contradictions that touch the question lead to a person; the clocks are shown all the same."""
    clocks = tuple(clocks_of(purchase, rules))
    contradictions = tuple(contradictions_in(purchase.days)) if question is not Question.STATE else ()
    outcome, values, used = ("person", {}, ()) if contradictions else _ANSWERS[question](purchase, on, rules, _by_name(clocks))
    versions = tuple(dict.fromkeys([*(clock.rule for clock in clocks), *used]))
    return Finding(outcome, values, clocks, versions, contradictions)


def own_age(days: Days, on: date) -> int | None:
    """How old the thing is on a day: by its own clock where it has one, else by the calendar; None when that says nothing."""
    if days.own_age is not None:
        return days.own_age
    born = days.made or days.delivered
    return (on - born).days if born and born <= on else None


def clocks_of(purchase: Purchase, rules: Pack) -> Iterator[Clock]:
    """Every term that the known days set going, oldest rule of the pack first."""
    days = purchase.days
    if days.bought is None:
        return
    is_service = days.supplied is not None and days.delivered is None
    is_awaited = days.promised is None and days.delivered is None and not is_service
    starts = {
        "withdrawal": days.bought if is_service else days.delivered, "presumption": days.delivered, "complaint": days.found,
        "delivery": days.bought if is_awaited else None,
    }  # fmt: skip
    for name, begins in starts.items():
        rule = rules.version_on(name, days.bought)
        if rule and begins:
            yield _clock(rule, begins, purchase)
    yield from _extension(days, rules)


def contradictions_in(days: Days) -> Iterator[Contradiction]:
    """Pairs of days in an order that cannot be."""
    pairs = (
        ("returned_before_bought", days.returned, days.bought), ("delivered_before_bought", days.delivered, days.bought),
        ("made_after_delivery", days.delivered, days.made), ("broken_before_delivery", days.found, days.delivered),
        ("credited_before_invoiced", days.credited, days.invoiced),
    )  # fmt: skip
    for code, first, second in pairs:
        if first and second and first < second:
            yield Contradiction(code, first, second)


def _clock(rule: RuleVersion, begins: date, purchase: Purchase) -> Clock:
    ends, counted = end_of_term(rule, begins)
    if rule.months_if_not_informed and not purchase.is_informed:
        ends = counted = months_later(counted, rule.months_if_not_informed)
    return Clock(rule, begins, ends, counted)


def _extension(days: Days, rules: Pack) -> Iterator[Clock]:
    """Choosing repair while the presumption ran adds to it, once."""
    presumption = rules.version_on("presumption", days.bought) if days.bought else None
    rule = rules.version_on("repair_extension", days.repaired) if days.repaired else None
    if presumption and rule and days.delivered and days.repaired:
        ends, _ = end_of_term(presumption, days.delivered)
        if days.repaired <= ends:
            longer = months_later(ends, rule.months)
            yield Clock(rule, days.repaired, longer, longer)


_Answer = tuple[str, Mapping[str, str], tuple[RuleVersion, ...]]
_Clocks = Mapping[str, Clock]


def _by_name(clocks: tuple[Clock, ...]) -> _Clocks:
    return {clock.rule.name: clock for clock in clocks}


def _state(_purchase: Purchase, _on: date, _rules: Pack, _clocks: _Clocks) -> _Answer:
    return "state_only", {}, ()


def _withdraw(purchase: Purchase, on: date, _rules: Pack, clocks: _Clocks) -> _Answer:
    clock = clocks.get("withdrawal")
    if clock is None or on < clock.begins:
        return ("withdrawal_not_begun" if purchase.days.bought else "unknown"), {}, ()
    return ("withdrawal_open" if clock.runs_on(on) else "withdrawal_over"), {"ends": clock.ends.isoformat()}, ()


def _defect(_purchase: Purchase, on: date, _rules: Pack, clocks: _Clocks) -> _Answer:
    presumption, extension = clocks.get("presumption"), clocks.get("repair_extension")
    if presumption is None:
        return "unknown", {}, ()
    if presumption.runs_on(on):
        return "presumed", {"ends": presumption.ends.isoformat()}, ()
    if extension and extension.runs_on(on):
        return "extended", {"ends": extension.ends.isoformat()}, ()
    return "to_be_proven", {"ends": (extension or presumption).ends.isoformat()}, ()


def _delivery(purchase: Purchase, on: date, _rules: Pack, clocks: _Clocks) -> _Answer:
    by_law = clocks.get("delivery")
    ends = purchase.days.promised or (by_law.ends if by_law else None)
    if ends is None:
        return "unknown", {}, ()
    arrived = purchase.days.delivered
    is_late = (arrived or on) > ends
    return ("delivery_late" if is_late else "delivery_in_time"), {"ends": ends.isoformat()}, ()


def _invoice(purchase: Purchase, on: date, rules: Pack, _clocks: _Clocks) -> _Answer:
    """The rate is that of the day of supply; both views are worked out, so that a difference is seen. From the day it is credited
    the invoice is undone at its own rate, whatever the rate of that later day; with two rates a person has to say which."""
    credited = purchase.days.credited
    is_undone = credited is not None and credited <= on
    invoiced, supplied = purchase.days.invoiced, purchase.days.supplied or purchase.days.delivered
    if not (invoiced and supplied and purchase.amount is not None):
        return "unknown", {}, ()
    first, later = rules.version_on("btw", invoiced), rules.version_on("btw", supplied)
    if first is None or later is None:
        return "unknown", {}, ()
    used = tuple(dict.fromkeys([first, later]))
    if first.percent != later.percent:
        return ("person" if is_undone else "views_differ"), {"percent": first.percent, "later": later.percent}, used
    amount = f"{amount_on(purchase, supplied):.2f} {purchase.currency}"
    if is_undone:
        return "credited", {"amount": amount, "percent": first.percent}, used
    return "views_agree", {"amount": amount, "percent": first.percent, "index": f"{purchase.index.normalize():f}"}, used


def amount_on(purchase: Purchase, day: date) -> Decimal:
    """What is due for a supply on that day, to the cent, halves up; zero when no amount is known."""
    amount, began = purchase.amount or Decimal(), purchase.indexed_from
    years = 0 if began is None else max(0, day.year - began.year - ((day.month, day.day) < (began.month, began.day)))
    return (amount * (1 + purchase.index / 100) ** years).quantize(Decimal("0.01"), ROUND_HALF_UP)


_ANSWERS: Mapping[Question, Callable[[Purchase, date, Pack, _Clocks], _Answer]] = {
    Question.STATE: _state, Question.WITHDRAW: _withdraw, Question.DEFECT: _defect, Question.DELIVERY: _delivery,
    Question.INVOICE: _invoice,
}  # fmt: skip
