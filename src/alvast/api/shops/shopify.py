"""Shopify's order, fulfillment and refund webhooks (Admin API), shape after its public documentation. Pure."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from alvast.api.errors import OrderNotKnownYet, PayloadUnreadable
from alvast.api.shops.orders import (
    Order,
    Payload,
    Sender,
    address,
    first_moment,
    inner,
    many,
    moment,
    needed,
    stamp,
    story,
    subject_of,
    text,
    told,
)
from alvast.timeline.actions import CloudEvent

ORDER_TOPICS: Final = frozenset({"orders/create", "orders/updated", "orders/paid", "orders/cancelled", "orders/fulfilled"})
TOPICS: Final = ORDER_TOPICS | {"fulfillments/create", "fulfillments/update", "refunds/create"}
PAID: Final[Mapping[str, str]] = {
    "pending": "payment_pending", "authorized": "payment_pending", "partially_paid": "payment_pending", "paid": "paid",
    "partially_refunded": "paid", "refunded": "refunded", "voided": "cancelled",
}  # fmt: skip
SCANS: Final[Mapping[str, str]] = {
    "confirmed": "shipment.announced", "label_printed": "shipment.announced", "label_purchased": "shipment.announced",
    "in_transit": "shipment.scanned", "out_for_delivery": "shipment.scanned", "ready_for_pickup": "shipment.scanned",
    "attempted_delivery": "shipment.delayed", "delayed": "shipment.delayed", "failure": "shipment.delayed",
    "delivered": "shipment.delivered",
}  # fmt: skip


def events(topic: str, payload: Payload, sender: Sender, *, at: datetime, known_as: str = "") -> list[CloudEvent]:
    """What a delivery tells. `at` is when it came, `known_as` the subject of the order that `mentioned` named.

    Raises PayloadUnreadable, OrderNotKnownYet or EventRefused.
    """
    if topic in ORDER_TOPICS:
        order = _order(payload)
        subject = subject_of(order.number, sender)
        parcels = [event for one in many(payload, "fulfillments") for event in _parcel(one, subject, sender)]
        refunds = [_refund(one, subject, sender, at) for one in many(payload, "refunds")]
        return [*story(order, sender), *parcels, *refunds]
    if not known_as:
        raise OrderNotKnownYet
    if topic == "refunds/create":
        return [_refund(payload, known_as, sender, at)]
    return list(_parcel(payload, known_as, sender))


def mentioned(topic: str, payload: Payload) -> str:
    """The shop's own id of an order of which the delivery tells no more than that."""
    return "" if topic in ORDER_TOPICS else text(payload, "order_id")


def _order(payload: Payload) -> Order:
    cancelled_at = moment(payload, "cancelled_at")
    paid = text(payload, "financial_status") == "paid"
    return Order(
        id=needed(payload, "id"), number=(text(payload, "name") or needed(payload, "order_number")).removeprefix("#"),
        placed_at=moment(payload, "created_at"), changed_at=first_moment(payload, "updated_at", "created_at"),
        paid_at=moment(payload, "processed_at") if paid else None, cancelled_at=cancelled_at,
        state="cancelled" if cancelled_at else _state(payload), customer=_customer(payload),
        facts={
            "amount": text(payload, "current_total_price") or text(payload, "total_price"), "currency": text(payload, "currency"),
            "lines": [_line(item) for item in many(payload, "line_items")], "delivery_address": _address(payload),
        },
    )  # fmt: skip


def _state(payload: Payload) -> str:
    """Sent says more than paid; a part of it sent does not yet say that it is."""
    if text(payload, "fulfillment_status") == "fulfilled" and text(payload, "financial_status") != "refunded":
        return "shipped"
    return PAID.get(text(payload, "financial_status"), "")


def _customer(payload: Payload) -> dict[str, str]:
    person, to = inner(payload, "customer"), inner(payload, "shipping_address") or inner(payload, "billing_address")
    name = f"{text(person, 'first_name')} {text(person, 'last_name')}".strip() or text(to, "name")
    return {
        "id": text(person, "id"), "name": name[:200], "email": text(payload, "email") or text(person, "email"),
        "phone": text(payload, "phone") or text(person, "phone") or text(to, "phone"),
        "language": text(payload, "customer_locale")[:2],
    }  # fmt: skip


def _address(payload: Payload) -> dict[str, str | int]:
    given = inner(payload, "shipping_address")
    if not given:
        return {}
    line = f"{text(given, 'address1')} {text(given, 'address2')}".strip()
    return address(
        line, postcode=text(given, "zip"), town=text(given, "city"), country=text(given, "country_code"),
        company=text(given, "company"),
    )  # fmt: skip


def _line(item: Payload) -> dict[str, str | int]:
    count = item.get("quantity")
    title = f"{text(item, 'title')} {text(item, 'variant_title')}".strip()
    return {"sku": text(item, "sku"), "title": title[:200], "quantity": count if isinstance(count, int) else 1}


def _parcel(payload: Payload, subject: str, sender: Sender) -> Iterator[CloudEvent]:
    """A parcel: that it was handed over, and how far it is. One that failed or was called off tells nothing."""
    id_, sent_at, seen_at = needed(payload, "id"), moment(payload, "created_at"), moment(payload, "updated_at")
    if text(payload, "status") in ("cancelled", "error", "failure") or sent_at is None:
        return
    parcel = {"carrier": text(payload, "tracking_company"), "tracking_code": text(payload, "tracking_number")}
    yield told(sender, subject, sent_at, "shipment.announced", f"parcel-{id_}-announced", parcel)
    scan = text(payload, "shipment_status")
    type_ = SCANS.get(scan)
    if type_ and type_ != "shipment.announced" and seen_at:
        yield told(sender, subject, seen_at, type_, f"parcel-{id_}-{scan}-{stamp(seen_at)}", parcel)


def _refund(payload: Payload, subject: str, sender: Sender, at: datetime) -> CloudEvent:
    """What went back, by the payments in it; the order itself says what state that leaves it in."""
    paid_back = [item for item in many(payload, "transactions") if text(item, "kind") == "refund"]
    try:
        amount = sum((Decimal(text(item, "amount") or "0") for item in paid_back), Decimal())
    except InvalidOperation as error:
        raise PayloadUnreadable(field="transactions.amount") from error
    when = moment(payload, "processed_at") or moment(payload, "created_at") or at
    currency = text(paid_back[0], "currency") if paid_back else ""
    data = {"partial": True, "amount": f"{amount:.2f}", "currency": currency}
    return told(sender, subject, when, "payment.refunded", f"refund-{needed(payload, 'id')}", data)
