"""WooCommerce's order webhooks (REST API v3 orders), shape after its public documentation. Pure.

`completed` means that the shop sent it and is done with it; no scan of a carrier follows, so it counts as shipped.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Final

from alvast.api.errors import PayloadUnreadable
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

TOPICS: Final = frozenset({"order.created", "order.updated", "order.restored", "order.deleted"})
STATES: Final[Mapping[str, str]] = {
    "pending": "payment_pending", "on-hold": "payment_pending", "failed": "payment_pending", "processing": "paid",
    "completed": "shipped", "cancelled": "cancelled", "refunded": "refunded", "trash": "cancelled",
}  # fmt: skip
NOT_YET_ORDERS: Final = frozenset({"checkout-draft", "auto-draft", "draft"})


def events(topic: str, payload: Payload, sender: Sender, *, at: datetime, known_as: str = "") -> list[CloudEvent]:
    """What a delivery tells. `at` is when it came, `known_as` the subject of the order that `mentioned` named.

    Raises PayloadUnreadable or EventRefused.
    """
    id_ = needed(payload, "id")
    if topic == "order.deleted":
        subject = known_as or subject_of(id_, sender)
        return [told(sender, subject, at, "order.cancelled", f"{id_}-deleted", {"reason": "deleted in the shop"})]
    if text(payload, "status") in NOT_YET_ORDERS:
        return []
    order = _order(payload)
    return [*story(order, sender), *_refunds(payload, order, sender), *_unknown_state(payload, order, sender)]


def mentioned(topic: str, payload: Payload) -> str:
    """The shop's own id of an order of which the delivery tells no more than that."""
    return text(payload, "id") if topic == "order.deleted" else ""


def _order(payload: Payload) -> Order:
    status = text(payload, "status").removeprefix("wc-")
    changed_at = first_moment(payload, "date_modified_gmt", "date_created_gmt")
    cancelled = status in ("cancelled", "trash")
    return Order(
        id=needed(payload, "id"), number=text(payload, "number") or needed(payload, "id"),
        placed_at=moment(payload, "date_created_gmt"), changed_at=changed_at, paid_at=moment(payload, "date_paid_gmt"),
        cancelled_at=changed_at if cancelled else None, state=STATES.get(status, ""), customer=_customer(payload),
        facts={
            "amount": text(payload, "total"), "currency": text(payload, "currency"), "delivery_address": _address(payload),
            "lines": [_line(item) for item in many(payload, "line_items")],
        },
    )  # fmt: skip


def _customer(payload: Payload) -> dict[str, str]:
    billing = inner(payload, "billing")
    number = text(payload, "customer_id")
    return {
        "id": "" if number == "0" else number, "email": text(billing, "email"), "phone": text(billing, "phone"),
        "name": _name(billing),
    }  # fmt: skip


def _address(payload: Payload) -> dict[str, str | int]:
    """Where it goes; a shop that ships nowhere else leaves that empty, and the billing address counts."""
    shipping = inner(payload, "shipping")
    given = shipping if any(text(shipping, name) for name in ("address_1", "postcode", "city")) else inner(payload, "billing")
    line = f"{text(given, 'address_1')} {text(given, 'address_2')}".strip()
    return address(
        line, postcode=text(given, "postcode"), town=text(given, "city"), country=text(given, "country"),
        company=text(given, "company"),
    )  # fmt: skip


def _line(item: Payload) -> dict[str, str | int]:
    return {"sku": text(item, "sku"), "title": text(item, "name"), "quantity": _count(item)}


def _count(item: Payload) -> int:
    count = item.get("quantity")
    return count if isinstance(count, int) else 1


def _name(person: Payload) -> str:
    return f"{text(person, 'first_name')} {text(person, 'last_name')}".strip()[:200]


def _refunds(payload: Payload, order: Order, sender: Sender) -> Iterator[CloudEvent]:
    """WooCommerce tells what went back, not when; so it counts from the change that told of it."""
    for refund in many(payload, "refunds"):
        if order.changed_at:
            subject, mark = subject_of(order.number, sender), f"refund-{needed(refund, 'id')}"
            data = {"partial": True, "amount": f"{_refunded(refund):.2f}", "currency": text(payload, "currency")}
            yield told(sender, subject, order.changed_at, "payment.refunded", mark, data)


def _refunded(refund: Payload) -> Decimal:
    try:
        return abs(Decimal(text(refund, "total") or "0"))
    except InvalidOperation as error:
        raise PayloadUnreadable(field="refunds.total") from error


def _unknown_state(payload: Payload, order: Order, sender: Sender) -> Iterator[CloudEvent]:
    """A state that a plug-in added: kept on the timeline and reported, never guessed at."""
    status = text(payload, "status")
    if status and order.changed_at and not order.state:
        subject, mark = subject_of(order.number, sender), f"{order.id}-{status}-{stamp(order.changed_at)}"
        yield told(sender, subject, order.changed_at, "woocommerce.order_state", mark, {"state": status})
