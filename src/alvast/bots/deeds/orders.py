"""The orders of one customer, each with what its shipments tell; and which of them a text means."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.bots.rules.replies import order_numbers_in
from alvast.timeline.queries import Belonging, FactLine, customer_card

OVER = frozenset({"delivered", "cancelled", "refunded"})


@dataclass(frozen=True, slots=True)
class Order:
    """`facts` are those of the order, and of its shipments where these are newer. `read`: the order and its shipments, as the
    record has them."""

    subject: UUID
    number: str
    facts: Mapping[str, FactLine]
    read: tuple[Belonging, ...]

    def value(self, attribute: str) -> str:
        line = self.facts.get(attribute)
        return "" if line is None or line.value is None else str(line.value)

    @property
    def status(self) -> str:
        return self.value("status")

    @property
    def is_over(self) -> bool:
        return self.status in OVER

    @property
    def since(self) -> datetime | None:
        """When it came into the state that it has."""
        line = self.facts.get("status")
        return line.valid_from if line else None

    def used(self, *attributes: str) -> tuple[tuple[UUID, str], ...]:
        """The rows of the timeline behind these attributes, as a decision keeps them."""
        return tuple((self.facts[name].id, name) for name in attributes if name in self.facts)


def orders_of(customer: UUID) -> list[Order]:
    """The newest first; those that were erased are nobody's any more. Raises NotFound for an unknown customer."""
    belongings = customer_card(customer).belongings
    shipments = [b for b in belongings if b.name.startswith("shipment/")]
    return [_order(b, shipments) for b in belongings if b.name.startswith("order/")]


def orders_meant(orders: Sequence[Order], text: str) -> list[Order]:
    """Those that the text names; where it names none of them, those that are not over, else all."""
    named = set(order_numbers_in(text))
    meant = [order for order in orders if order.number in named]
    if meant or (named and orders):
        return meant
    return [order for order in orders if not order.is_over] or list(orders)


def _order(belonging: Belonging, shipments: Sequence[Belonging]) -> Order:
    number = belonging.name.partition("/")[2]
    facts, read = dict(belonging.facts), [belonging]
    for shipment in shipments:
        of_order = shipment.facts.get("order")
        if of_order is not None and str(of_order.value).rpartition("/")[2] == number:
            read.append(shipment)
            facts |= {name: line for name, line in shipment.facts.items() if _is_newer(line, facts.get(name))}
    return Order(belonging.subject, number, {name: f for name, f in facts.items() if f.erased_at is None}, tuple(read))


def _is_newer(line: FactLine, known: FactLine | None) -> bool:
    return line.attribute != "order" and (known is None or line.valid_from > known.valid_from)
