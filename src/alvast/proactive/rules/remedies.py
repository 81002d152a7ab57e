"""What is done about a problem, and what else could have been. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from alvast.proactive.rules.addressing import AddressOutcome, AddressState
from alvast.proactive.rules.causes import Cause, Remedy
from alvast.proactive.rules.judging import Problem

NEARLY = Decimal("0.900")
SURE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Choice:
    """`outcome` is what the decision record says; `alternatives` are (remedy, why not), both codes. `was_drawn`: chance decided
    whether we act."""

    remedy: Remedy
    outcome: str
    alternatives: Sequence[tuple[str, str]] = ()
    confidence: Decimal = SURE
    was_drawn: bool = False


def choose(problem: Problem, address: AddressOutcome, *, is_reachable: bool, is_held_out: bool | None, is_capped: bool) -> Choice:
    """Repair only beyond doubt, ask where one answer helps, tell only a date that is known; else a person.

    Only who would be told a date can be left alone for it. `is_held_out` is None when no draw is held.
    """
    choice = _help(problem, address, is_reachable=is_reachable, is_capped=is_capped)
    if is_held_out is None or choice.remedy is not Remedy.NOTIFY:
        return choice
    if is_held_out:
        return Choice(Remedy.NONE, "held_out", [("notify", "held_out")], was_drawn=True)
    return replace(choice, was_drawn=True)


def _help(problem: Problem, address: AddressOutcome, *, is_reachable: bool, is_capped: bool) -> Choice:
    if problem.watch.remedy is Remedy.HUMAN:
        return Choice(Remedy.HUMAN, "human", [("notify", "watch_says_human")])
    if not is_reachable:
        return Choice(Remedy.HUMAN, "human", [(wanted(problem), "no_way_to_reach")])
    if is_capped:
        return Choice(Remedy.HUMAN, "human", [(wanted(problem), "enough_messages")])
    if problem.cause is Cause.ADDRESS_INCOMPLETE:
        return _for_address(problem, address)
    if problem.watch.remedy is Remedy.ASK:
        return _for_purpose(problem)
    if problem.expected is None:
        return Choice(Remedy.HUMAN, "human", [("notify", "no_date_known")])
    return Choice(Remedy.NOTIFY, "notified", [("human", "date_known")], NEARLY)


def wanted(problem: Problem) -> str:
    """The remedy that the watch would have liked."""
    return str(problem.watch.remedy)


def _for_purpose(problem: Problem) -> Choice:
    """Only the customer knows what helps; on the day itself nothing can be chosen any more, and a person sees to it."""
    if problem.needed_on is None:
        return Choice(Remedy.HUMAN, "human", [("ask", "day_is_here")])
    return Choice(Remedy.ASK, "asked", [("notify", "customer_knows_best"), ("human", "customer_knows_best")], NEARLY)


def _for_address(problem: Problem, address: AddressOutcome) -> Choice:
    if address.state is AddressState.REPAIRABLE and problem.watch.remedy is Remedy.REPAIR:
        return Choice(Remedy.REPAIR, "repaired", [("ask", "beyond_doubt"), ("human", "beyond_doubt")])
    because = "watch_says_ask" if address.state is AddressState.REPAIRABLE else f"address_{address.state}"
    return Choice(Remedy.ASK, "asked", [("repair", because), ("human", "customer_knows_best")], NEARLY)
