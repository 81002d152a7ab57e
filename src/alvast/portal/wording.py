"""Orders and addresses in the words of a customer."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils.dateparse import parse_date
from django.utils.formats import number_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alvast.decisions.wording import address_words, day_words
from alvast.timeline.queries import FactLine, TimelineLine

OVER = frozenset({"delivered", "cancelled", "refunded"})
ROAD = ("placed", "paid", "packed", "shipped", "delivered")
_REACHED = {
    "placed": 0, "payment_pending": 0, "paid": 1, "in_review": 1, "address_incomplete": 1, "awaiting_stock": 1,
    "in_progress": 1, "packed": 2, "announced": 2, "shipped": 3, "delivered": 4,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Step:
    """One stage of the road of an order; `state` is done, now or ahead."""

    words: str
    state: str


@dataclass(frozen=True, slots=True)
class Line:
    """One article of an order."""

    title: str
    quantity: int


@dataclass(frozen=True, slots=True)
class OrderView:
    """An order as its customer reads it. `expected` is empty when nobody knows a date: then nothing is promised."""

    id: UUID
    number: str
    status: str
    status_words: str
    expected: str
    amount: str
    lines: tuple[Line, ...]
    address: str
    carrier: str
    tracking_code: str
    steps: tuple[Step, ...]
    placed_on: str
    whose: str

    @property
    def is_over(self) -> bool:
        return self.status in OVER

    @property
    def may_change_address(self) -> bool:
        """Until it is packed."""
        return _REACHED.get(self.status, 9) < 2


def order_view(id: UUID, name: str, facts: Mapping[str, FactLine], *, whose: str = "") -> OrderView:
    value = {attribute: line.value for attribute, line in facts.items() if not line.erased_at}
    status = str(value.get("status") or "")
    began = facts["status"].valid_from if "status" in facts else None
    return OrderView(
        id=id, number=name.partition("/")[2], status=status, status_words=_words(status, facts), expected=_expected(value),
        amount=_money(value), lines=_lines(value.get("lines")), address=_address(value.get("delivery_address")),
        carrier=str(value.get("carrier") or ""), tracking_code=str(value.get("tracking_code") or ""), steps=_steps(status),
        placed_on=day_words(localtime(began).date()) if began else "", whose=whose,
    )  # fmt: skip


def _words(status: str, facts: Mapping[str, FactLine]) -> str:
    """The shop's word, until the address that it waited for is there."""
    said, address = facts.get("status"), facts.get("delivery_address")
    if status == "address_incomplete" and said and address and address.valid_from > said.valid_from:
        return status_words("in_progress")
    return status_words(status)


def status_words(code: str) -> str:
    words = {
        "placed": _("We have your order"), "payment_pending": _("Waiting for your payment"), "paid": _("Paid; we get it ready"),
        "in_review": _("We are checking your order"), "address_incomplete": _("Your address is not complete"),
        "awaiting_stock": _("Waiting for an article"), "in_progress": _("We are getting it ready"),
        "packed": _("Packed; it leaves soon after"), "announced": _("Ready for the carrier"), "shipped": _("On its way to you"),
        "delivered": _("Delivered"), "cancelled": _("Cancelled"), "return_announced": _("You are sending it back"),
        "return_received": _("We have your return"), "refunded": _("Your money is paid back"),
    }  # fmt: skip
    return words.get(code, code.replace("_", " ") or _("We have your order"))


def happening_words(line: TimelineLine) -> str:
    """What happened, or empty for what is no news to a customer."""
    words = {
        "order.placed": _("You placed this order"), "order.paid": _("We received your payment"),
        "order.cancelled": _("The order was cancelled"), "order.address_corrected": _("The delivery address was corrected"),
        "shipment.announced": _("Your parcel was announced to the carrier"), "shipment.scanned": _("The carrier has your parcel"),
        "shipment.delayed": _("The carrier says that it is delayed"), "shipment.delivered": _("Your parcel was delivered"),
        "return.announced": _("You said that you send it back"), "return.received": _("We received your return"),
        "payment.refunded": _("We paid your money back"),
    }  # fmt: skip
    if line.type == "order.status_changed":
        return status_words(str(line.data.get("status", "")))
    return words.get(line.type, "")


def _expected(value: Mapping[str, Any]) -> str:
    on = parse_date(str(value.get("expected_on") or "")[:10]) if value.get("expected_on") else None
    if on is None:
        return ""
    slot = value.get("slot")
    times = [slot.get(name) for name in ("from", "to")] if isinstance(slot, Mapping) else []
    if len(times) == 2 and all(times):
        return _("{day} between {start} and {end}").format(day=day_words(on), start=times[0], end=times[1])
    return f"{day_words(on)}, {slot}" if isinstance(slot, str) and slot else day_words(on)


def _address(value: Any) -> str:
    return address_words(value) if isinstance(value, Mapping) else str(value or "")


def _money(value: Mapping[str, Any]) -> str:
    amount = value.get("amount")
    sign = {"EUR": "€"}.get(str(value.get("currency") or "EUR"), str(value.get("currency")))
    return f"{sign} {number_format(str(amount), 2, force_grouping=True)}" if amount else ""


def _lines(value: Any) -> tuple[Line, ...]:
    found = value if isinstance(value, list) else []
    return tuple(
        Line(str(line.get("title") or line.get("sku") or ""), int(line.get("quantity") or 1))
        for line in found
        if isinstance(line, Mapping)
    )


def _steps(status: str) -> tuple[Step, ...]:
    reached = _REACHED.get(status)
    if reached is None:
        return ()
    words = (_("Ordered"), _("Paid"), _("Packed"), _("On its way"), _("Delivered"))
    states = ["done" if place < reached else "now" if place == reached else "ahead" for place in range(len(ROAD))]
    if status == "delivered":
        states[-1] = "done"
    return tuple(Step(word, state) for word, state in zip(words, states, strict=True))
