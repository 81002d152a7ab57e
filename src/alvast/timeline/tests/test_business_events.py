"""Business events: once each, in any order, and what they make true."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alvast.kernel.ids import new_id
from alvast.timeline.actions import Person, customers_for_addresses, record_business_event, record_business_events
from alvast.timeline.models import Fact, Subject, TimelineEvent
from alvast.timeline.queries import canonical, customer_by_address, record_as_of, subject_named
from alvast.timeline.tests.events import CHIDI, at, event, placed

pytestmark = pytest.mark.django_db


def order(when=None, name="order/48213"):
    return record_as_of(subject_named(name), valid_at=when)


def test_an_order_becomes_facts_of_the_order_and_of_its_customer():
    record_business_event(event=placed(purpose={"text": "verjaardag", "date": "2026-05-23"}))
    record = order()
    assert {a: line.value for a, line in record.facts.items()} == {
        "status": "placed", "amount": "49.95", "currency": "EUR", "purpose": {"text": "verjaardag", "date": "2026-05-23"},
    }  # fmt: skip
    assert (record.facts["status"].valid_from, record.facts["status"].source) == (at(1), "shop")
    chidi = record_as_of(subject_named("customer/c-17"))
    assert chidi.value("name") == "Chidi Obi"
    assert chidi.value("language") == "nl"
    assert customer_by_address("+31612345678") == subject_named("customer/c-17")


def test_the_same_event_twice_is_one_event_and_changes_nothing():
    first = record_business_event(event=placed())
    again = record_business_event(event=placed(status="paid"))
    assert (first.duplicate, again.duplicate, again.subject) == (False, True, first.subject)
    assert order().value("status") == "placed"
    assert TimelineEvent.objects.count() == 1


def test_twice_in_one_batch_is_one_event_too():
    assert [r.duplicate for r in record_business_events(events=[placed(), placed(), placed("e-2")])] == [False, True, False]


def test_an_event_that_comes_late_goes_to_its_own_time_and_leaves_newer_ones_alone():
    record_business_event(event=event("e-2", "order.paid", at(3)))
    record_business_event(event=placed("e-1", at(1)))
    assert order(at(2)).value("status") == "placed"
    assert order(at(3)).value("status") == "paid"
    assert order(at(1) - timedelta(seconds=1)).facts == {}
    assert order().value("amount") == "49.95"


def test_an_unknown_type_is_kept_and_marked_and_states_nothing():
    recorded = record_business_event(event=event("e-1", "loyalty.earned", at(1), status="hurray", customer={"id": "c-17"}))
    assert (recorded.known, recorded.duplicate) == (False, False)
    row = TimelineEvent.objects.get()
    assert (row.is_known_type, row.data["status"]) == (False, "hurray")
    assert not Fact.objects.exists()
    assert Subject.objects.get(kind="order").customer_id == subject_named("customer/c-17")


def test_a_refund_does_not_touch_the_amount_of_the_order():
    record_business_events(events=[placed(), event("e-2", "payment.refunded", at(9), amount="10.00", currency="EUR")])
    assert (order().value("amount"), order().value("refunded_amount"), order().value("status")) == ("49.95", "10.00", "refunded")


@pytest.mark.parametrize("order_of_arrival", [("mail", "shop"), ("shop", "mail")])
def test_met_by_mail_and_known_to_the_shop_is_one_record(order_of_arrival):
    for door in order_of_arrival:
        if door == "mail":
            customers_for_addresses(people=[Person("Chidi@Example.nl", "C. Obi")], source="mail")
        else:
            record_business_event(event=placed())
    assert Subject.objects.filter(kind="customer").count() == 1
    assert customer_by_address("chidi@example.nl") == subject_named("customer/c-17")


def test_a_number_and_an_address_that_turn_out_to_be_one_person_are_merged():
    by_mail = customers_for_addresses(people=[Person("chidi@example.nl")], source="mail")["chidi@example.nl"]
    record_business_event(event=placed(customer={"id": "c-17", "name": "Chidi Obi"}))
    record_business_event(event=event("e-2", "customer.updated", at(2), subject="customer/c-17", email="chidi@example.nl"))
    assert canonical(by_mail) == subject_named("customer/c-17")


def test_two_numbers_that_share_an_address_stay_two_people():
    record_business_events(events=[placed(), placed("e-2", customer={**CHIDI, "id": "c-18", "name": "Ada Obi"})])
    assert canonical(subject_named("customer/c-17")) != canonical(subject_named("customer/c-18"))
    assert customer_by_address("chidi@example.nl") == subject_named("customer/c-17")
    assert record_as_of(subject_named("customer/c-18")).value("email") == "chidi@example.nl"


def test_a_batch_costs_the_same_few_queries_however_large(django_assert_max_num_queries):
    def person(i):
        return {"id": f"c-{i}", "name": f"Name {i}", "email": f"c{i}@example.nl"}

    def batch(start, size):
        return [placed(f"e-{i}", customer=person(i)) for i in range(start, start + size)]

    with django_assert_max_num_queries(36):
        record_business_events(events=batch(0, 10))
    with django_assert_max_num_queries(36):
        record_business_events(events=batch(100, 200))


TYPES = ["order.placed", "order.paid", "order.status_changed", "order.cancelled", "shipment.scanned", "order.address_corrected"]
STATES, AMOUNTS, NAMES = ["paid", "packed", "shipped"], ["1.00", "2.00"], [None, "Chidi", "Chidi Obi"]
TOLD = st.tuples(*map(st.sampled_from, (TYPES, range(1, 7), STATES, AMOUNTS, NAMES)))


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.lists(TOLD, min_size=1, max_size=9), st.randoms(use_true_random=False), st.integers(0, 3))
def test_any_order_of_arrival_with_repeats_gives_the_same_answers(db, told, random, repeats):
    answers = []
    shuffled = list(enumerate(told))
    random.shuffle(shuffled)
    for arrival in (list(enumerate(told)), shuffled + shuffled[:repeats]):
        run = str(new_id())
        for i, (type_, day, status, amount, name) in arrival:
            data = {"status": status, "amount": amount, "delivery_address": {"huisnummer": int(float(amount))}}
            person = {"customer": {"id": f"c{run}", "name": name}} if name else {"customer": {"id": f"c{run}"}}
            record_business_event(event=event(f"{run}-{i}", type_, at(day), subject=f"order/{run}", **data, **person))
        answers.append(history(f"order/{run}") + history(f"customer/c{run}"))
    assert answers[0] == answers[1]


def history(name):
    subject = subject_named(name)
    moments = [datetime(2026, 4, 30, tzinfo=UTC) + timedelta(hours=11 * i) for i in range(0, 18, 2)]
    return [
        {a: (f.value, f.valid_from, f.valid_to) for a, f in record_as_of(subject, valid_at=moment).facts.items()}
        for moment in moments
    ]
