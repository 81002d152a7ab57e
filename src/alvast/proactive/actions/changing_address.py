"""A customer says where an order must go, while it can still be sent there."""

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.proactive.actions.answering import set_free, typed_address
from alvast.proactive.errors import TooLateToChange
from alvast.proactive.events import OrderAddressCorrected
from alvast.proactive.models import Finding
from alvast.proactive.rules.causes import Cause
from alvast.timeline.actions import CloudEvent, record_business_event
from alvast.timeline.queries import event_named, record_as_of, records_of, subject_lines

SOURCE = "alvast"
CHANGEABLE = frozenset({"placed", "payment_pending", "paid", "in_review", "address_incomplete", "awaiting_stock", "in_progress"})


@transaction.atomic
def change_address(*, actor: Actor, order: UUID, address: Mapping[str, Any], form: UUID, is_sure: bool = False) -> None:
    """States the address on the timeline and tells the shop; `form` makes that a form sent twice is one change.

    `is_sure`: the customer says that it is right although the register does not know it so. Where the old address held the
    order up, this is the answer to what was wrong with it: the order is set free and the customer is thanked.
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
    held_up = Finding.objects.select_for_update().filter(subject=order, closed_at=None, cause=Cause.ADDRESS_INCOMPLETE).first()
    told = OrderAddressCorrected(
        subject=order, customer=line.customer, event=event_named(SOURCE, event.id), decision=held_up.decision if held_up else None
    )
    state([told], actor=actor)
    if held_up is not None and held_up.treated_at is None:
        set_free(held_up, actor=actor)
