"""The customer beside a conversation and on a page of its own: who it is now, or was, as known now or then."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.conf.locale import LANG_INFO
from django.utils.dateparse import parse_date
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from alvast.conversations import queries as conversations
from alvast.conversations.queries import ConversationLine
from alvast.desk.pages.customer.happenings import Happening, belonging_name, happenings_of
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.timeline import queries as timeline
from alvast.timeline.queries import CustomerCard, FactLine

EARLIER = 6  # conversations shown on the card; its own page has more


@dataclass(frozen=True, slots=True)
class Moment:
    """The moments looked at: valid at, known at; None is now."""

    valid_at: datetime | None = None
    known_at: datetime | None = None

    @property
    def is_past(self) -> bool:
        return self.valid_at is not None or self.known_at is not None


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
    """An order or another thing of the customer."""

    name: str
    status: str
    is_open: bool
    rows: tuple[FactRow, ...]


@dataclass(frozen=True, slots=True)
class CardView:
    card: CustomerCard
    name: str
    moment: Moment
    facts: tuple[FactRow, ...]
    orders: tuple[OrderCard, ...]
    earlier: tuple[ConversationLine, ...]
    happenings: tuple[Happening, ...]


def card_view(actor: Actor, customer: UUID, *, moment: Moment | None = None, besides: int = 0, limit: int = EARLIER) -> CardView:
    """A customer the actor has a conversation of in view. `besides` is the conversation that stands open.

    Raises NotFound, also for a customer of other teams only.
    """
    when = moment or Moment()
    card = timeline.customer_card(customer, valid_at=when.valid_at, known_at=when.known_at)
    present = timeline.records_of(customer) if when.known_at else card.records
    seen = conversations.conversations_of_customer(actor, present, limit=limit + 1)
    if not seen and not actor.sees_all:
        raise NotFound
    return CardView(
        card=card, name=card.name or next((line.customer_name for line in seen), ""), moment=when, facts=_facts(card.facts),
        orders=tuple(_order(belonging.name, belonging.facts) for belonging in card.belongings),
        earlier=tuple(line for line in seen if line.number != besides)[:limit],
        happenings=happenings_of(card),
    )  # fmt: skip


def _facts(facts: Mapping[str, FactLine]) -> tuple[FactRow, ...]:
    hidden = ("name", "email", "phone")  # shown as the title and as contact points
    return tuple(_row(line) for attribute, line in facts.items() if attribute not in hidden)


def _order(name: str, facts: Mapping[str, FactLine]) -> OrderCard:
    status = facts.get("status")
    code = str(status.value) if status and status.value else ""
    rows = tuple(_row(line) for attribute, line in facts.items() if attribute not in ("status", "currency", "lines"))
    return OrderCard(
        belonging_name(name), _status_name(code), code not in ("delivered", "cancelled", "refunded", "return_received"), rows
    )


def _row(line: FactLine) -> FactRow:
    return FactRow(
        _attribute_name(line.attribute), _shown(line.attribute, line.value), line.valid_from, line.erased_at, line.erasure_ground
    )


def _attribute_name(attribute: str) -> str:
    names = {
        "address": _("Address"), "language": _("Language"), "amount": _("Amount"), "purpose": _("Meant for"),
        "delivery_address": _("Delivered to"), "carrier": _("Carrier"), "tracking_code": _("Tracking code"),
        "expected_on": _("Expected on"), "slot": _("Between"), "return_reason": _("Reason of return"),
        "refunded_amount": _("Refunded"), "return_lines": _("Returned"),
    }  # fmt: skip
    return names.get(attribute, attribute.replace("_", " ").capitalize())


def _status_name(code: str) -> str:
    names = {
        "placed": _("Placed"), "payment_pending": _("Waits for payment"), "paid": _("Paid"), "in_review": _("Being checked"),
        "address_incomplete": _("Address not complete"), "awaiting_stock": _("Waits for stock"),
        "in_progress": _("Being made ready"), "packed": _("Packed"), "announced": _("Handed to the carrier"),
        "shipped": _("On its way"), "delivered": _("Delivered"), "cancelled": _("Cancelled"),
        "return_announced": _("Return announced"), "return_received": _("Return received"), "refunded": _("Refunded"),
    }  # fmt: skip
    return names.get(code, code.replace("_", " "))


def _shown(attribute: str, value: Any) -> str:
    """A value in the reader's language; lists and addresses on one line."""
    if attribute in ("amount", "refunded_amount") and isinstance(value, str):
        return f"€ {number_format(value, 2)}"
    if attribute == "language" and isinstance(value, str) and value in LANG_INFO:
        return str(get_language_info(value)["name_translated"])
    if isinstance(value, dict):
        as_written = sorted(value, key=lambda name: (name != "text", name in ("land", "country")))
        return ", ".join(_shown("", value[name]) for name in as_written if value[name])
    if isinstance(value, list):
        return ", ".join(_shown("", part) for part in value)
    return "" if value is None else _in_words(str(value))


def _in_words(text: str) -> str:
    """A date as people write it; other text as it is."""
    day = parse_date(text) if len(text) == len("2026-05-23") else None
    return date_format(day, "l j F") if day else text
