"""The dates that the record supports: what may be said in place of "as soon as possible" (R7)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import UUID

from alvast.conversations.queries import conversation_for
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.promises.queries.found import calendar_for
from alvast.promises.queries.orders import OpenOrder, open_among, open_orders
from alvast.promises.rules.slots import expected_day, slot_hours
from alvast.promises.rules.wording import slot_said
from alvast.timeline.queries import Belonging


@dataclass(frozen=True, slots=True)
class DateOffer:
    """A date to say: `text` is ready to stand in a sentence. It is on record for `subject_name` ("order/48213")."""

    subject: UUID
    subject_name: str
    text: str
    due_on: date
    source: str


def date_on_record(actor: Actor, conversation: UUID, *, language: str = "nl") -> tuple[DateOffer, ...]:
    """The dates expected for the customer's open orders that still lie ahead, the nearest first. Raises NotFound."""
    found = conversation_for(actor, conversation)
    return dates_of_customer(found.customer, team=found.team, language=language)


def dates_of_customer(customer: UUID, *, team: UUID, language: str, at: datetime | None = None) -> tuple[DateOffer, ...]:
    """The same for the house itself; no gate."""
    moment = at or now()
    return _offers(open_orders(customer, at=moment), team=team, language=language, at=moment)


def dates_among(belongings: Iterable[Belonging], *, team: UUID, language: str, at: datetime) -> tuple[DateOffer, ...]:
    """The same of orders and shipments that were read already."""
    return _offers(open_among(belongings), team=team, language=language, at=at)


def _offers(orders: Iterable[OpenOrder], *, team: UUID, language: str, at: datetime) -> tuple[DateOffer, ...]:
    local = at.astimezone(calendar_for(team).zone)
    offers = [_offer(order, local, language) for order in orders]
    return tuple(sorted((offer for offer in offers if offer), key=lambda offer: (offer.due_on, offer.subject_name)))


def _offer(order: OpenOrder, local: datetime, language: str) -> DateOffer | None:
    day = expected_day(order.expected_on, order.slot, local.tzinfo)
    if day is None or day < local.date():
        return None
    first, last = slot_hours(order.slot, local.tzinfo)
    if day == local.date() and (last or time(23, 59)) <= local.time():
        return None
    return DateOffer(order.subject, order.name, slot_said(day, first, last, language), day, order.source)
