"""What a wish still needs before it can be done: who asks, which order, the address, one clear yes. Reads only."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.addresses.queries import check, given_from
from alvast.bots import wording
from alvast.bots.deeds import wording as words
from alvast.bots.deeds.orders import Order, orders_meant, orders_of
from alvast.bots.deeds.status import status_told
from alvast.bots.pipeline.thinking import ANSWERED, CLARIFY, HANDOVER, IDENTIFY, UNKNOWN, Reply
from alvast.bots.rules.replies import address_in, order_numbers_in
from alvast.proactive.actions.changing_address import CHANGEABLE
from alvast.proactive.actions.returning import SENT
from alvast.proactive.errors import NothingToReturn, TooLateToChange

MOST_TOLD = 3  # orders of which the state is told at once; of more it is asked which one is meant


@dataclass(frozen=True, slots=True)
class Wanted:
    """A wish as far as it is known. `customer` is proven; `text` are the words that may say which order or address."""

    kind: str
    customer: UUID | None
    text: str
    at: datetime
    language: str
    team: UUID | None = None
    order: UUID | None = None
    address: Mapping[str, Any] | None = None


@dataclass(frozen=True, slots=True)
class Advance:
    """The next thing to say, and what is known now. `asks_yes`: all is known, one yes is left."""

    reply: Reply
    order: Order | None = None
    address: Mapping[str, Any] | None = None
    asks_yes: bool = False


def advance(wanted: Wanted) -> Advance:
    """In the language that is active."""
    if wanted.kind == "call_back":
        return Advance(Reply(HANDOVER, "", "call_back", intent=wanted.kind))
    if wanted.customer is None:
        text = words.ask_order_number(wanted.kind)
        return Advance(Reply(IDENTIFY, text, "identity_needed", intent=wanted.kind))
    orders = orders_of(wanted.customer)
    known = [order for order in orders if order.subject == wanted.order]
    meant = known or orders_meant(orders, wanted.text)
    if not meant:
        return _no_order(wanted)
    if wanted.kind == "order_status":
        return _status(wanted, meant)
    if len(meant) > 1:
        text, choices = words.which_order(meant)
        return Advance(Reply(CLARIFY, text, "which_order", choices, intent=wanted.kind))
    return {"change_address": _address, "start_return": _return, "withdraw": _withdrawal}[wanted.kind](wanted, meant[0])


def _no_order(wanted: Wanted) -> Advance:
    number = next(iter(order_numbers_in(wanted.text)), "")
    choices = wording.person_choices(wanted.language)
    return Advance(Reply(UNKNOWN, words.no_order(number), "no_such_order", choices, intent=wanted.kind))


def _status(wanted: Wanted, meant: list[Order]) -> Advance:
    if len(meant) > MOST_TOLD:
        text, choices = words.which_order(meant)
        return Advance(Reply(CLARIFY, text, "which_order", choices, intent=wanted.kind))
    assert wanted.customer is not None
    told = [
        status_told(order, customer=wanted.customer, at=wanted.at, language=wanted.language, team=wanted.team) for order in meant
    ]
    text = "\n\n".join(" ".join(one.sentences) for one in told)
    facts = tuple(fact for one in told for fact in one.facts)
    return Advance(Reply(ANSWERED, text, facts=facts, intent=wanted.kind), meant[0] if len(meant) == 1 else None)


def _address(wanted: Wanted, order: Order) -> Advance:
    if order.status not in CHANGEABLE:
        return _refused(wanted, order, str(TooLateToChange()), "too_late_to_change")
    given = wanted.address or address_in(wanted.text)
    if not given:
        return Advance(Reply(CLARIFY, words.ask_address(order.number), "address_needed", intent=wanted.kind), order)
    verdict = check(given_from(given))
    if verdict.address is None and (verdict.holds_up or verdict.missing):
        text = words.doubtful_address(verdict.detail)
        return Advance(Reply(CLARIFY, text, "address_doubtful", intent=wanted.kind), order)
    return _ask_yes(wanted, order, {**given, **verdict.address.shown()} if verdict.address else given)


def _return(wanted: Wanted, order: Order) -> Advance:
    if order.status not in SENT:
        return _refused(wanted, order, str(NothingToReturn()), "nothing_to_return")
    return _ask_yes(wanted, order)


def _withdrawal(wanted: Wanted, order: Order) -> Advance:
    """In any state of the order, and without a question why."""
    return _ask_yes(wanted, order)


def _ask_yes(wanted: Wanted, order: Order, address: Mapping[str, Any] | None = None) -> Advance:
    text, choices = words.confirm(wanted.kind, order=order.number, address=address)
    reply = Reply(CLARIFY, text, "asks_yes", choices, order.used("status"), intent=wanted.kind)
    return Advance(reply, order, address, asks_yes=True)


def _refused(wanted: Wanted, order: Order, text: str, because: str) -> Advance:
    choices = wording.person_choices(wanted.language)
    return Advance(Reply(ANSWERED, text, because, choices, order.used("status"), intent=wanted.kind), order)
