"""A customer with an order, and what is known of it."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

import pytest

from alvast.timeline.actions import CloudEvent, record_business_event
from alvast.timeline.queries import canonical, record_as_of, subject_named


@dataclass
class Order:
    """Chidi's order, paid an hour ago."""

    subject: UUID
    customer: UUID

    def facts(self, *attributes):
        known = record_as_of(self.subject).facts
        return [(known[name].id, name) for name in attributes]


@pytest.fixture
def order(db, clock):
    customer = {"id": "c-17", "name": "Chidi", "email": "chidi@example.net"}
    tell("e-1", "order.placed", clock.at - timedelta(hours=2), {"customer": customer, "amount": "49.95"})
    tell("e-2", "order.paid", clock.at - timedelta(hours=1), {})
    return Order(subject_named("order/48213"), canonical(subject_named("customer/c-17")))


def tell(id_, type_, at, data):
    record_business_event(event=CloudEvent(id=id_, source="shop", type=type_, subject="order/48213", time=at, data=data))
