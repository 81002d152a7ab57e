"""A customer says where an order must go, while it can still be sent there."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.proactive.actions.answering import typed_address
from alvast.proactive.errors import TooLateToChange
from alvast.proactive.events import OrderAddressCorrected
from alvast.timeline.actions import CloudEvent, record_business_event
from alvast.timeline.queries import event_named, record_as_of, records_of, subject_lines

SOURCE = "alvast"
CHANGEABLE = frozenset({"placed", "payment_pending", "paid", "in_review", "address_incomplete", "awaiting_stock", "in_progress"})


@transaction.atomic
def change_address(*, actor: Actor, order: UUID, address: Mapping[str, Any], form: UUID, is_sure: bool = False) -> None:
    """States the address on the timeline and tells the shop; `form` makes that a form sent twice is one change.

    `is_sure`: the customer says that it is right although the register does not know it so. What was wrong with the old
    address is over with this, so an open question closes by itself.
    Raises NotFound, TooLateToChange, AnswerMissing, AddressDoubtful.
    """
    line = subject_lines([order]).get(order)
    if line is None or line.is_erased or line.customer is None or line.customer not in records_of(actor.id or order):
        raise NotFound
    if record_as_of(order).value("status") not in CHANGEABLE:
        raise TooLateToChange
    event = CloudEvent(
        source=SOURCE, id=f"change/{order}/{form}", type="order.address_corrected", subject=line.name, time=now(),
        data={"delivery_address": dict(typed_address(address, is_sure=is_sure))},
    )  # fmt: skip
    if record_business_event(event=event).duplicate:
        return
    told = OrderAddressCorrected(subject=order, customer=line.customer, event=event_named(SOURCE, event.id), decision=None)
    state([told], actor=actor)
