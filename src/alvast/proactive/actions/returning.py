"""A customer sends something back, or withdraws from the purchase: stated on the timeline, and the shop is told."""

from uuid import UUID

from django.db import transaction

from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.proactive.errors import NothingToReturn, TooLateToTakeBack
from alvast.proactive.events import OrderReturnAnnounced, OrderReturnTakenBack
from alvast.timeline.actions import CloudEvent, record_business_event
from alvast.timeline.queries import SubjectLine, event_named, record_as_of, records_of, subject_lines

SOURCE = "alvast"
SENT = frozenset({"shipped", "delivered"})  # before that there is nothing to send back
RETURNED = "return_announced"


@transaction.atomic
def start_return(*, actor: Actor, order: UUID, form: UUID) -> str:
    """Announces that the order comes back; answers the state that it had. `form` makes that asked twice is once.

    Raises NotFound, and NothingToReturn for an order that was not sent, or is on its way back already.
    """
    line, before = _own_order(actor, order)
    if before not in SENT:
        raise NothingToReturn
    _announce(actor, line, form=form, is_withdrawal=False)
    return before


@transaction.atomic
def withdraw(*, actor: Actor, order: UUID, form: UUID) -> str:
    """Takes a withdrawal (art. 6:230oa BW), in whatever state the order is; answers that state. Nobody argues about it here:
    whether the term had passed is for a person. `form` makes that said twice is once. Raises NotFound.
    """
    line, before = _own_order(actor, order)
    _announce(actor, line, form=form, is_withdrawal=True)
    return before


@transaction.atomic
def take_back_return(*, actor: Actor, order: UUID, form: UUID, before: str) -> None:
    """Undoes what was announced under `form`, while nothing followed on it. Raises NotFound, TooLateToTakeBack."""
    line, present = _own_order(actor, order)
    event_named(SOURCE, _named(line, form))
    if present != RETURNED or not before:
        raise TooLateToTakeBack
    event = CloudEvent(
        source=SOURCE, id=f"{_named(line, form)}/undone", type="order.status_changed", subject=line.name, time=now(),
        data={"status": before},
    )  # fmt: skip
    if not record_business_event(event=event).duplicate:
        told = OrderReturnTakenBack(subject=line.id, customer=line.customer, event=event_named(SOURCE, event.id))
        state([told], actor=actor)


def _own_order(actor: Actor, order: UUID) -> tuple[SubjectLine, str]:
    """The order of the customer who acts, and its state. Raises NotFound."""
    line = subject_lines([order]).get(order)
    if line is None or line.is_erased or line.customer is None or line.customer not in records_of(actor.id or order):
        raise NotFound
    return line, str(record_as_of(order).value("status", ""))


def _announce(actor: Actor, line: SubjectLine, *, form: UUID, is_withdrawal: bool) -> None:
    event = CloudEvent(
        source=SOURCE, id=_named(line, form), type="return.announced", subject=line.name, time=now(),
        data={"reason": "withdrawal"} if is_withdrawal else {},
    )  # fmt: skip
    if record_business_event(event=event).duplicate:
        return
    told = OrderReturnAnnounced(
        subject=line.id, customer=line.customer, event=event_named(SOURCE, event.id), is_withdrawal=is_withdrawal
    )
    state([told], actor=actor)


def _named(line: SubjectLine, form: UUID) -> str:
    return f"return/{line.id}/{form}"
