"""What Alvast decides about orders leaves as signed CloudEvents, once each."""

import json
from uuid import uuid4

import pytest

from alvast.api import actions, queries
from alvast.api.actions.deliveries import try_delivery
from alvast.api.tests.test_webhooks import OK, Told
from alvast.kernel.actor import SYSTEM
from alvast.kernel.events import state
from alvast.kernel.tests.sites import site
from alvast.proactive import events as proactive
from alvast.timeline.actions import erase_customer, event_from, record_business_event
from alvast.timeline.queries import subject_named


@pytest.fixture
def receiver(settings):
    with site(OK) as running:
        settings.OUTGOING_ALLOWED_HOSTS = [f"127.0.0.1:{running.port}"]
        yield running


@pytest.fixture
def root(house):
    return house.as_(house.root)


def url_of(receiver):
    return f"http://127.0.0.1:{receiver.port}/hook"


@pytest.fixture
def order(clock):

    address = {"postcode": "3571AB", "huisnummer": 12, "straat": "Lindelaan", "woonplaats": "Utrecht", "land": "NL"}
    event = {
        "specversion": "1.0", "id": "e-1", "source": "shop", "type": "order.placed", "subject": "order/48213",
        "time": "2026-05-18T09:12:00Z", "data": {"delivery_address": address, "customer": {"id": "c-17"}},
    }  # fmt: skip
    return record_business_event(event=event_from(event)).subject


def decided(order, kind):

    more = {"event": uuid4()} if kind is proactive.OrderAddressCorrected else {}
    return kind(subject=order, customer=None, decision=uuid4(), **more)


@pytest.mark.parametrize(
    ("name", "type_", "has_address"),
    [
        ("OrderAddressCorrected", "order.address_corrected", True),
        ("OrderReleaseRequested", "order.release_requested", True),
        ("OrderCancelRequested", "order.cancel_requested", False),
    ],
)
def test_what_a_shop_must_act_on_is_a_signed_cloudevent_with_what_it_needs(root, receiver, order, name, type_, has_address):

    made = actions.add_endpoint(actor=root, name="Winkel", url=url_of(receiver), types=[type_], sees_all=True)
    [event] = state([decided(order, getattr(proactive, name))])
    actions.enqueue_deliveries(events=[event])
    try_delivery(delivery=queries.deliveries(root, made.id)[0].id)
    told = Told.read(receiver.requests[0])
    assert told.signed_with(made.secret)
    assert told.headers["content-type"] == "application/cloudevents+json"
    document = json.loads(told.body)
    assert (document["specversion"], document["id"], document["source"]) == ("1.0", str(event), "alvast")
    assert (document["type"], document["subject"]) == (type_, "order/48213")
    assert ("delivery_address" in document["data"]) is has_address


def test_of_an_erased_order_nothing_is_told_any_more(root, receiver, order):

    made = actions.add_endpoint(actor=root, name="Winkel", url=url_of(receiver), types=["order.address_corrected"], sees_all=True)
    actions.enqueue_deliveries(events=state([decided(order, proactive.OrderAddressCorrected)]))
    erase_customer(actor=SYSTEM, customer=subject_named("customer/c-17"), ground="request")
    try_delivery(delivery=queries.deliveries(root, made.id)[0].id)
    assert receiver.requests == []
    assert queries.deliveries(root, made.id)[0].problem == "event_gone"


def test_what_was_decided_is_told_once_and_again_only_when_the_receiver_failed(root, order, settings):

    with site(b"HTTP/1.1 500 Oops\r\nContent-Length: 0\r\n\r\n") as failing:
        settings.OUTGOING_ALLOWED_HOSTS = [f"127.0.0.1:{failing.port}"]
        made = actions.add_endpoint(
            actor=root, name="Winkel", url=url_of(failing), types=["order.release_requested"], sees_all=True
        )
        events = state([decided(order, proactive.OrderReleaseRequested)])
        assert [actions.enqueue_deliveries(events=events) for _ in range(2)] == [1, 0]
        delivery = queries.deliveries(root, made.id)[0].id
        try_delivery(delivery=delivery)
        assert queries.deliveries(root, made.id)[0].state == "waiting"
        try_delivery(delivery=delivery)
        ids = {Told.read(request).headers["webhook-id"] for request in failing.requests}
    assert (len(failing.requests), len(ids)) == (2, 1)
