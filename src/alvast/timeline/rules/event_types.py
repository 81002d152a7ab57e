"""The types of business events we know, and what each makes true: THE table "type -> facts". Pure."""

from collections.abc import Mapping
from dataclasses import dataclass, field

# Shops name the day on which goods, and the day on which stock, is expected in more than one way.
_EXPECTED = dict.fromkeys(("expected_on", "expected_at", "expected_date", "delivery_date", "new_expected_on"), "expected_on")
_IN_STOCK = ("stock_expected_on", "stock_date", "stock_on", "restock_on", "restock_date", "available_on", "available_from")
_STOCK = dict.fromkeys(_IN_STOCK, "stock_expected_on")
_PART = {"order": "order", "order_id": "order", "order_number": "order"}  # a shipment or return that has a subject of its own
_SLOT = {"slot": "slot", "delivery_slot": "slot", "new_slot": "slot"}
_ORDER = {
    **{name: name for name in ("status", "amount", "currency", "lines", "purpose", "delivery_address")},
    **_EXPECTED, **_STOCK, **_SLOT,
}  # fmt: skip
_SHIPMENT = {
    **{name: name for name in ("status", "carrier", "tracking_code", "delivery_address")}, **_EXPECTED, **_SLOT, **_PART,
}  # fmt: skip
_RETURN = {"status": "status", "lines": "return_lines", "reason": "return_reason", **_PART}


@dataclass(frozen=True, slots=True)
class Meaning:
    """`status`: what it becomes when the event does not say. `facts`: field of its data -> attribute. `required`: a field."""

    status: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)
    required: str = ""


MEANINGS: Mapping[str, Meaning] = {
    "customer.updated": Meaning(facts={"address": "address"}),
    "order.placed": Meaning("placed", _ORDER),
    "order.paid": Meaning("paid", _ORDER),
    "order.status_changed": Meaning(facts=_ORDER, required="status"),
    "order.address_corrected": Meaning(facts=_ORDER, required="delivery_address"),
    "order.cancelled": Meaning("cancelled", _ORDER),
    "shipment.announced": Meaning("announced", _SHIPMENT),
    "shipment.scanned": Meaning("shipped", _SHIPMENT),
    "shipment.delayed": Meaning(facts=_SHIPMENT),
    "shipment.delivered": Meaning("delivered", _SHIPMENT),
    "return.announced": Meaning("return_announced", _RETURN),
    "return.received": Meaning("return_received", _RETURN),
    "payment.refunded": Meaning("refunded", {"status": "status", "amount": "refunded_amount", "currency": "currency", **_PART}),
}
