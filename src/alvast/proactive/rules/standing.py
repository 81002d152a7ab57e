"""How an order stands: one picture from its own record and those of its shipments and returns. Pure.

All times are when things happened, never when we heard: so late, doubled and shuffled events end in the same picture.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from decimal import Decimal, InvalidOperation
from typing import Any

from alvast.proactive.rules.seen import Known, Seen

BEFORE_PARCEL = (
    "placed", "payment_pending", "paid", "in_review", "address_incomplete", "awaiting_stock", "in_progress", "packed",
)  # fmt: skip
UNPAID = ("", "placed", "payment_pending")
ON_ITS_WAY = ("announced", "shipped")
RETURNING = ("return_announced", "return_received")
PART_KINDS = ("shipment", "parcel", "return", "payment", "refund")


@dataclass(frozen=True, slots=True)
class Parcel:
    """A parcel under way. `sign` is the carrier's last sign of life; `delayed_at` when the carrier last said it is late."""

    seen: Seen
    status: str
    since: datetime
    sign: datetime
    delayed_at: datetime | None


@dataclass(frozen=True, slots=True)
class Return:
    """Goods that came back: when, and when the customer withdrew (as far as known)."""

    seen: Seen
    received_at: datetime
    withdrawn_at: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """`is_over`: cancelled, refunded or delivered, so nothing is expected of us any more."""

    order: Seen
    status: str
    since: datetime
    is_over: bool
    parcels: Sequence[Parcel] = ()
    returned: Return | None = None
    address: Known | None = None
    address_corrected_at: datetime | None = None

    @property
    def amount(self) -> Decimal | None:
        return decimal_of(self.order.text("amount"))

    @property
    def is_before_parcel(self) -> bool:
        return self.status in BEFORE_PARCEL and not self.parcels

    def fact(self, attribute: str) -> Known | None:
        """The newest that the order or one of its parcels says."""
        said = [seen.facts[attribute] for seen in (self.order, *(p.seen for p in self.parcels)) if attribute in seen.facts]
        return max(said, key=lambda known: known.since, default=None)


def standing_of(order: Seen, parts: Sequence[Seen] = ()) -> Standing | None:
    """None when nothing is known of its state, so nothing can be judged."""
    everything = (order, *parts)
    moments = [(seen.since, seen.status) for seen in everything if seen.since and seen.status]
    if not moments:
        return None
    status, since = _status(order, parts)
    returned = _return(everything)
    return Standing(
        order=order, status=status, since=since, is_over=_is_over(order, parts, status, returned),
        parcels=_parcels(order, parts), returned=returned, address=order.facts.get("delivery_address"),
        address_corrected_at=order.last_of_type("order.address_corrected"),
    )  # fmt: skip


def decimal_of(text: str) -> Decimal | None:
    try:
        return Decimal(text) if text else None
    except InvalidOperation:
        return None


def _status(order: Seen, parts: Sequence[Seen]) -> tuple[str, datetime]:
    """The newest of all; of the order's own statuses nothing newer than its delivery counts but what follows a delivery."""
    parts = [part for part in parts if part.status != "cancelled"] if order.status else parts
    stated = [(seen.since, seen.status) for seen in (order, *parts) if seen.since and seen.status]
    since, status = max(stated, key=lambda found: found[0])
    delivered = order.first("delivered")
    if delivered is not None and status in (*BEFORE_PARCEL, *ON_ITS_WAY):
        return "delivered", delivered
    return status, since


def _is_over(order: Seen, parts: Sequence[Seen], status: str, returned: Return | None) -> bool:
    if order.first("cancelled") is not None or order.status == "cancelled" or _is_refunded((order, *parts), returned):
        return True
    if returned is not None:
        return False
    if status in ("delivered", "return_announced", "refunded"):
        shipments = [part for part in parts if _is_shipment(part)]
        return order.first("delivered") is not None or all(map(_is_done, shipments))
    return False


def _is_refunded(everything: Sequence[Seen], returned: Return | None) -> bool:
    """Wholly, or after what came back: a part of the money back does not end what the customer still waits for."""
    paid = decimal_of(everything[0].text("amount"))
    for seen in everything:
        at = seen.last("refunded") or (seen.since if seen.status == "refunded" else None)
        back = decimal_of(seen.text("refunded_amount"))
        if at is not None and (back is None or paid is None or back >= paid or (returned and at >= returned.received_at)):
            return True
    return False


def _return(everything: Sequence[Seen]) -> Return | None:
    for seen in everything:
        received = seen.first("return_received") or (seen.since if seen.status == "return_received" else None)
        if received is not None:
            asked = min((at for one in everything if (at := one.first("return_announced"))), default=received)
            return Return(seen, received, min(asked, received))
    return None


def _parcels(order: Seen, parts: Sequence[Seen]) -> list[Parcel]:
    """Those under way: the shipments, or the order itself when its shipment has no subject of its own."""
    shipments = [part for part in parts if _is_shipment(part)]
    if not shipments and order.first("delivered") is None:
        shipments = [order]
    return [_parcel(seen) for seen in shipments if seen.status in ON_ITS_WAY and not _is_done(seen)]


def _parcel(seen: Seen) -> Parcel:
    assert seen.since is not None
    first_scan = seen.first("shipped")
    status = "shipped" if first_scan is not None or seen.status == "shipped" else "announced"
    signs = [at for at in (seen.last("shipped"), seen.last_of_type("shipment."), seen.since) if at is not None]
    announced = seen.first("announced") or seen.since
    since = (first_scan or seen.since) if status == "shipped" else announced
    return Parcel(seen, status, since, max(signs), seen.last_of_type("shipment.delayed"))


def _is_shipment(part: Seen) -> bool:
    return part.kind in ("shipment", "parcel")


def _is_done(seen: Seen) -> bool:
    return seen.first("delivered", "cancelled") is not None or seen.status in ("delivered", "cancelled")


def names_order(value: Any) -> str:
    """The order that a shipment or return belongs to, as its sender writes it: 48213, "order/48213", {"id": …}; else empty."""
    if isinstance(value, dict):
        value = value.get("id") or value.get("number") or ""
    return str(value).strip().removeprefix("order/")[:200] if isinstance(value, str | int) else ""
