"""Sending back and withdrawing: once, for the customer's own order only, and taken back while nothing followed."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.errors import NotFound
from alvast.kernel.events import events_after
from alvast.proactive.actions import start_return, take_back_return, withdraw
from alvast.proactive.errors import NothingToReturn, TooLateToTakeBack
from alvast.timeline.actions import CloudEvent, record_business_event
from alvast.timeline.queries import record_as_of, subject_named


def tell(type_, at, **data):
    event = CloudEvent(id=f"e-{type_}", source="shop", type=type_, subject="order/48213", time=at, data=data)
    record_business_event(event=event)


@pytest.fixture
def order(db, clock):
    tell("order.placed", clock.at - timedelta(days=5), customer={"id": "c-17", "name": "Chidi"})
    return subject_named("order/48213")


@pytest.fixture
def chidi(order):
    return Actor(kind=ActorKind.CUSTOMER, id=subject_named("customer/c-17"))


def told(kind):
    return [event.payload for event in events_after(0) if event.kind == kind]


def status(order):
    return record_as_of(order).value("status")


def test_a_delivered_order_comes_back_once_however_often_it_is_asked(order, chidi, clock):
    tell("shipment.delivered", clock.at - timedelta(days=1))
    form = uuid4()
    assert start_return(actor=chidi, order=order, form=form) == "delivered"
    with pytest.raises(NothingToReturn):
        start_return(actor=chidi, order=order, form=form)
    assert (status(order), [event["is_withdrawal"] for event in told("order_return_announced")]) == ("return_announced", [False])


def test_what_was_not_sent_cannot_come_back(order, chidi):
    with pytest.raises(NothingToReturn):
        start_return(actor=chidi, order=order, form=uuid4())
    assert (status(order), told("order_return_announced")) == ("placed", [])


def test_a_withdrawal_is_taken_in_any_state_and_once(order, chidi):
    form = uuid4()
    withdraw(actor=chidi, order=order, form=form)
    withdraw(actor=chidi, order=order, form=form)
    assert [event["is_withdrawal"] for event in told("order_return_announced")] == [True]


def test_dora_cannot_send_back_what_is_chidis(order, clock):
    tell("shipment.delivered", clock.at - timedelta(days=1))
    with pytest.raises(NotFound):
        start_return(actor=Actor(kind=ActorKind.CUSTOMER, id=order), order=order, form=uuid4())
    assert status(order) == "delivered"


def test_it_is_taken_back_while_nothing_followed(order, chidi, clock):
    tell("shipment.delivered", clock.at - timedelta(days=1))
    form = uuid4()
    start_return(actor=chidi, order=order, form=form)
    clock.forward(minutes=5)
    take_back_return(actor=chidi, order=order, form=form, before="delivered")
    assert (status(order), len(told("order_return_taken_back"))) == ("delivered", 1)
    with pytest.raises(TooLateToTakeBack):
        take_back_return(actor=chidi, order=order, form=form, before="delivered")
