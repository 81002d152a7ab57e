"""Where an order is: only what its record says, each sentence with the facts it rests on."""

from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from django.utils import translation
from django.utils.dateparse import parse_date
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alvast.bots.deeds.orders import Order
from alvast.kernel.actor import Actor, ActorKind
from alvast.proactive.links import QUESTION, link_to
from alvast.proactive.queries import for_customer, question_for
from alvast.promises.queries import promises_of_subject
from alvast.promises.queries.lists import UNSETTLED
from alvast.promises.queries.on_record import dates_among

NO_TEAM = UUID(int=0)


@dataclass(slots=True)
class Told:
    """Sentences, and the facts they rest on."""

    sentences: list[str] = field(default_factory=list)
    facts: list[tuple[UUID, str]] = field(default_factory=list)

    def say(self, sentence: str, facts: tuple[tuple[UUID, str], ...] = ()) -> None:
        if sentence:
            self.sentences.append(sentence)
            self.facts += facts


def status_told(order: Order, *, customer: UUID, at: datetime, language: str, team: UUID | None = None) -> Told:
    """What is known of the order, for the customer it belongs to."""
    told = Told()
    with translation.override(language):
        told.say(_state(order), order.used("status"))
        if not order.is_over:
            _expected(order, told, at=at, language=language, team=team)
            _parcel(order, told)
            _waits_for_answer(order, told, customer)
            _promised(order, told)
    return told


def _state(order: Order) -> str:
    sentences = {
        "placed": _("We have your order {order}."), "payment_pending": _("Your order {order} is waiting for your payment."),
        "paid": _("Your order {order} is paid, and we are getting it ready."),
        "in_review": _("We are checking your order {order}."),
        "address_incomplete": _("Your order {order} cannot leave yet: the address is not complete."),
        "awaiting_stock": _("Your order {order} is waiting for an article that is not in stock."),
        "in_progress": _("We are getting your order {order} ready."), "packed": _("Your order {order} is packed."),
        "announced": _("Your order {order} is ready for the carrier."),
        "shipped": _("Your order {order} is on its way to you."),
        "delivered": _("Your order {order} was delivered on {day}."),
        "cancelled": _("Your order {order} was cancelled on {day}."),
        "return_announced": _("You said on {day} that you send order {order} back."),
        "return_received": _("We received your return of order {order} on {day}."),
        "refunded": _("We paid back the money for order {order} on {day}."),
    }  # fmt: skip
    day = _day(order.since) if order.since else ""
    return sentences.get(order.status, _("We have your order {order}.")).format(order=order.number, day=day)


def _expected(order: Order, told: Told, *, at: datetime, language: str, team: UUID | None) -> None:
    """A day only when the order or the carrier names it; one that passed is admitted."""
    offers = dates_among(order.read, team=team or NO_TEAM, language=language, at=at)
    if offers:
        ahead = offers[0]
        told.say(_("It comes on {day}.").format(day=ahead.text), order.used("expected_on", "slot"))
        return
    missed = parse_date(order.value("expected_on")[:10]) if order.value("expected_on") else None
    if missed is not None and missed < localtime(at).date():
        sentence = _("It should have come on {day}, and it did not. A new day is not known yet.")
        told.say(sentence.format(day=date_format(missed, "l j F")), order.used("expected_on"))
    elif order.status == "awaiting_stock" and (stock := parse_date(order.value("stock_expected_on")[:10])):
        told.say(_("We expect the article on {day}.").format(day=date_format(stock, "l j F")), order.used("stock_expected_on"))
    else:
        told.say(_("A day on which it comes is not known yet."))


def _parcel(order: Order, told: Told) -> None:
    carrier, code = order.value("carrier"), order.value("tracking_code")
    if carrier and code:
        told.say(_("It travels with {carrier}, under number {code}.").format(carrier=carrier, code=code),
                 order.used("carrier", "tracking_code"))  # fmt: skip


def _waits_for_answer(order: Order, told: Told, customer: UUID) -> None:
    """What our watches saw: a question that holds the order up is asked again, with the page that answers it."""
    found = next((f for f in for_customer(customer) if f.subject == order.subject and f.question and f.is_open), None)
    if found is None or found.question is None:
        return
    asked = question_for(Actor(kind=ActorKind.CUSTOMER, id=customer), found.question)
    link = link_to(QUESTION, customer=customer, thing=asked.id, until=asked.open_until)
    told.say(_("We wait for your answer to one question. You can answer it here: {link}").format(link=link))


def _promised(order: Order, told: Told) -> None:
    """What we promised about it and have not kept yet."""
    promise = next((p for p in promises_of_subject(order.subject) if p.state in UNSETTLED and p.text and not p.kept_at), None)
    if promise is not None:
        told.say(_("We promised you: “{words}”.").format(words=promise.text.strip().rstrip(".")))


def _day(at: datetime) -> str:
    return date_format(localtime(at).date(), "l j F")
