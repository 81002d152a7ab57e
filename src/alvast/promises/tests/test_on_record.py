"""The dates that the record supports: offered to who writes, and only those that still lie ahead."""

from typing import Any

import pytest

from alvast.conversations.queries import conversation_for
from alvast.conversations.tests.people import receive
from alvast.kernel.errors import NotFound
from alvast.promises.actions import take_happenings
from alvast.promises.queries import date_on_record
from alvast.promises.tests.office import promise, the_promise
from alvast.promises.tests.test_standing import order_event
from alvast.timeline.actions import merge_customers
from alvast.timeline.queries import subject_named


def offered(house: Any, place: Any) -> list[str]:
    return [offer.text for offer in date_on_record(house.as_(house.ana), place)]


@pytest.mark.parametrize(
    ("fields", "text"),
    [
        ({"expected_on": "2026-05-21"}, "donderdag 21 mei"),
        ({"expected_on": "2026-05-21", "slot": {"from": "17:00", "to": "21:00"}}, "donderdag 21 mei tussen 17.00 en 21.00 uur"),
        ({"expected_on": "2026-05-21", "slot": "17:00-21:00"}, "donderdag 21 mei tussen 17.00 en 21.00 uur"),
        ({"slot": "2026-05-21T15:00:00Z/2026-05-21T19:00:00Z"}, "donderdag 21 mei tussen 17.00 en 21.00 uur"),
    ],
)
def test_a_date_is_offered_as_one_says_it(house: Any, clock: Any, fields: dict[str, Any], text: str) -> None:
    order_event("48213", "order.placed", clock.now())
    order_event("48213", "shipment.scanned", clock.now(), **fields)
    assert offered(house, receive(house).conversation) == [text]


def test_what_is_past_delivered_or_not_known_is_not_offered(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    order_event("1", "shipment.scanned", clock.now(), expected_on="2026-05-17")
    order_event("2", "shipment.scanned", clock.now())
    order_event("3", "shipment.scanned", clock.now(), expected_on="2026-05-21")
    order_event("3", "shipment.delivered", clock.now())
    assert offered(house, place) == []


def test_nothing_is_offered_to_another_team(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    with pytest.raises(NotFound):
        date_on_record(house.as_(house.dora), place)


@pytest.mark.parametrize(
    ("text", "kind", "fields"),
    [
        ("U krijgt binnen drie werkdagen uw geld terug.", "payment.refunded", {}),
        ("Wij versturen uw bestelling morgen.", "shipment.scanned", {}),
        ("Wij versturen uw bestelling morgen.", "order.status_changed", {"status": "shipped"}),
        ("Uw bestelling komt donderdag.", "shipment.delivered", {}),
    ],
)
def test_an_event_keeps_the_promise_of_its_kind(house: Any, clock: Any, text: str, kind: str, fields: dict[str, Any]) -> None:
    order_event("48213", "order.placed", clock.now())
    message = promise(house, clock, text)
    clock.forward(hours=2)
    take_happenings(events=[order_event("48213", "return.announced", clock.now())])
    assert the_promise(message).state == "open"
    take_happenings(events=[order_event("48213", kind, clock.now(), **fields)])
    assert the_promise(message).state == "kept"


def test_events_about_people_whom_nothing_was_promised_cost_a_few_queries_together(
    house: Any, clock: Any, django_assert_max_num_queries: Any
) -> None:
    promise(house, clock, "Uw bestelling komt donderdag.")
    others = [order_event(str(n), "order.paid", clock.now(), customer={"id": f"c-{n}", "name": "Els"}) for n in range(20)]
    with django_assert_max_num_queries(5):
        assert take_happenings(events=others) == 0


def test_a_promise_follows_the_person_when_two_records_are_one(house: Any, clock: Any) -> None:
    place = receive(house).conversation
    message = promise(house, clock, "Uw bestelling komt donderdag.", conversation=place)
    delivered = order_event("9", "shipment.delivered", clock.now(), customer={"id": "c-99", "name": "Chidi"})
    assert take_happenings(events=[delivered]) == 0
    own = conversation_for(house.as_(house.ana), place).customer
    merge_customers(actor=house.as_(house.ana), kept=subject_named("customer/c-99"), absorbed=own)
    take_happenings(events=[delivered])
    assert the_promise(message).state == "kept"
