"""The open orders of a customer, with what is expected of them."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.timeline.queries import Belonging, FactLine, customer_card

SETTLED = frozenset(("delivered", "cancelled", "refunded", "return_received", "return_announced"))
_NUMBER = re.compile(r"[\w-]*\d[\w-]*")


@dataclass(frozen=True, slots=True)
class OpenOrder:
    """An order, or a shipment, that is not settled. `name` is what the client system calls it."""

    subject: UUID
    name: str
    kind: str
    expected_on: Any
    slot: Any
    source: str

    @property
    def number(self) -> str:
        return self.name.partition("/")[2]


def open_orders(customer: UUID, *, at: datetime) -> list[OpenOrder]:
    """Orders and shipments of the person, merged records included, that are not settled at `at`."""
    return open_among(customer_card(customer, valid_at=at).belongings)


def open_among(belongings: Iterable[Belonging]) -> list[OpenOrder]:
    """Those of these belongings that are orders or shipments and not settled."""
    return [order for belonging in belongings if (order := _order(belonging))]


def order_meant(orders: list[OpenOrder], text: str) -> UUID | None:
    """The one order that a text names; without a name the only order there is."""
    named = set(_NUMBER.findall(text))
    meant = [order for order in orders if order.kind == "order" and order.number in named]
    only = [order for order in orders if order.kind == "order"]
    if len(meant) == 1:
        return meant[0].subject
    return only[0].subject if not meant and len(only) == 1 else None


def _order(belonging: Belonging) -> OpenOrder | None:
    kind = belonging.name.partition("/")[0]
    if kind not in ("order", "shipment") or _value(belonging.facts, "status") in SETTLED:
        return None
    expected = belonging.facts.get("expected_on") or belonging.facts.get("slot")
    return OpenOrder(
        belonging.subject, belonging.name, kind, _value(belonging.facts, "expected_on"), _value(belonging.facts, "slot"),
        expected.source if expected else "",
    )  # fmt: skip


def _value(facts: Mapping[str, FactLine], name: str) -> Any:
    line = facts.get(name)
    return line.value if line is not None and line.erased_at is None else None
