"""The customer beside a conversation and on a page of its own: who it is now, or was, as known now or then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alvast.conversations import queries as conversations
from alvast.conversations.queries import ConversationLine
from alvast.desk.pages.ahead.page import cause_name
from alvast.desk.pages.customer.happenings import Happening, belonging_name, happenings_of
from alvast.desk.pages.customer.values import shown, status_name
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.proactive.queries import for_customer
from alvast.timeline import queries as timeline
from alvast.timeline.queries import CustomerCard, FactLine

MENDED = frozenset({"repaired", "answered"})  # set free; the shop has yet to move on
EARLIER = 6  # conversations shown on the card; its own page has more


@dataclass(frozen=True, slots=True)
class Moment:
    """The moments looked at: valid at, known at; None is now."""

    valid_at: datetime | None = None
    known_at: datetime | None = None

    @property
    def is_past(self) -> bool:
        return self.valid_at is not None or self.known_at is not None

    @property
    def latest(self) -> datetime | None:
        """What came later had not happened, or was not known; None is now. Conversations are known as they happen."""
        return min((at for at in (self.valid_at, self.known_at) if at is not None), default=None)


@dataclass(frozen=True, slots=True)
class FactRow:
    """One attribute in words. `erased_at` and `ground` when its value was erased."""

    name: str
    value: str
    valid_from: datetime
    erased_at: datetime | None
    ground: str


@dataclass(frozen=True, slots=True)
class OrderCard:
    """An order or another thing of the customer. `trouble`: what a watch found wrong with it now, empty when nothing is."""

    name: str
    status: str
    is_open: bool
    rows: tuple[FactRow, ...]
    trouble: str = ""


@dataclass(frozen=True, slots=True)
class CardView:
    """`opened_from` is the number of the conversation that one came from, 0 for none."""

    card: CustomerCard
    name: str
    moment: Moment
    facts: tuple[FactRow, ...]
    orders: tuple[OrderCard, ...]
    earlier: tuple[ConversationLine, ...]
    happenings: tuple[Happening, ...]
    opened_from: int = 0

    @property
    def url(self) -> str:
        """The customer's own page, as things are now."""
        page = reverse("desk:customer", args=[self.card.id])
        return f"{page}?van={self.opened_from}" if self.opened_from else page


def card_view(
    actor: Actor, customer: UUID, *, moment: Moment | None = None, besides: int = 0, opened_from: int = 0, limit: int = EARLIER
) -> CardView:
    """A customer the actor has a conversation of in view. `besides` is the conversation that stands open.

    Raises NotFound, also for a customer of other teams only.
    """
    when = moment or Moment()
    card = timeline.customer_card(customer, valid_at=when.valid_at, known_at=when.known_at)
    present = timeline.records_of(customer) if when.known_at else card.records
    seen = conversations.conversations_of_customer(actor, present, limit=limit + 1)
    if not seen and not actor.sees_all:
        raise NotFound
    then = when.latest
    shown_then = seen if then is None else conversations.conversations_of_customer(actor, present, limit=limit + 1, at=then)
    return CardView(
        card=card, name=card.name or next((line.customer_name for line in seen), ""), moment=when, facts=_facts(card.facts),
        orders=_orders(card, when),
        earlier=tuple(line for line in shown_then if line.number != besides)[:limit],
        happenings=happenings_of(card), opened_from=opened_from or besides,
    )  # fmt: skip


def _facts(facts: Mapping[str, FactLine]) -> tuple[FactRow, ...]:
    hidden = ("name", "email", "phone")  # shown as the title and as contact points
    return tuple(_row(line) for attribute, line in facts.items() if attribute not in hidden)


def _orders(card: CustomerCard, when: Moment) -> tuple[OrderCard, ...]:
    """Of the past, only what held then: what a watch finds is about now."""
    found = [] if when.is_past or not card.belongings else for_customer(card.id)
    troubles = {one.subject: cause_name(one.cause) for one in reversed(found) if one.is_open and one.state not in MENDED}
    return tuple(_order(thing.name, thing.facts, troubles.get(thing.subject, "")) for thing in card.belongings if thing.facts)


_NEXT = ("expected_on", "stock_expected_on", "slot")


def _order(name: str, facts: Mapping[str, FactLine], trouble: str) -> OrderCard:
    """The day that comes next stands first."""
    status = facts.get("status")
    code = str(status.value) if status and status.value else ""
    lines = sorted(facts.items(), key=lambda fact: fact[0] not in _NEXT)
    rows = tuple(_row(line) for attribute, line in lines if attribute not in ("status", "currency", "lines"))
    is_open = code not in ("delivered", "cancelled", "refunded", "return_received")
    return OrderCard(belonging_name(name), status_name(code), is_open, rows, trouble)


def _row(line: FactLine) -> FactRow:
    return FactRow(
        _attribute_name(line.attribute), shown(line.attribute, line.value), line.valid_from, line.erased_at, line.erasure_ground
    )


def _attribute_name(attribute: str) -> str:
    names = {
        "address": _("Address"), "language": _("Language"), "amount": _("Amount"), "purpose": _("Meant for"),
        "delivery_address": _("Delivered to"), "carrier": _("Carrier"), "tracking_code": _("Tracking code"),
        "expected_on": _("Expected on"), "slot": _("Between"), "return_reason": _("Reason of return"),
        "stock_expected_on": _("Stock expected on"), "refunded_amount": _("Refunded"), "return_lines": _("Returned"),
    }  # fmt: skip
    return names.get(attribute, attribute.replace("_", " ").capitalize())
