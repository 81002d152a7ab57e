"""Two records that are one person, and the way back."""

import pytest

from alvast.kernel.actor import ANONYMOUS, SYSTEM
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.timeline.actions import (
    Person,
    customers_for_addresses,
    merge_customers,
    record_business_event,
    record_fact,
    undo_merge,
)
from alvast.timeline.errors import MergeAlreadyUndone, NotOnePerson
from alvast.timeline.queries import canonical, customer_by_address, customer_card, record_as_of, records_of, subject_named
from alvast.timeline.tests.events import CHIDI, at, event, placed

pytestmark = pytest.mark.django_db


@pytest.fixture
def two(clock):
    people = [Person("chidi@example.nl", "Chidi Obi"), Person("obi@werk.example", "C. Obi")]
    found = customers_for_addresses(people=people, source="mail")
    return found["chidi@example.nl"], found["obi@werk.example"]


def merge(kept, absorbed):
    return merge_customers(actor=SYSTEM, kept=kept, absorbed=absorbed)


def test_after_a_merge_both_addresses_lead_to_one_customer(two):
    private, work = two
    merge(private, work)
    assert customer_by_address("obi@werk.example") == private
    assert customers_for_addresses(people=[Person("obi@werk.example")], source="mail")["obi@werk.example"] == private
    assert records_of(work) == [private, work]
    assert {point.value for point in customer_card(work).contact_points} == {"chidi@example.nl", "obi@werk.example"}


def test_the_kept_record_speaks_first_and_the_other_fills_in(two):
    private, work = two
    record_fact(actor=SYSTEM, subject=work, attribute="company", value="Obi BV", valid_from=at(1), source="desk")
    merge(private, work)
    record = record_as_of(private)
    assert (record.value("name"), record.value("company")) == ("Chidi Obi", "Obi BV")


def test_what_was_known_before_the_merge_is_still_shown_as_it_was(two, clock):
    private, work = two
    record_fact(actor=SYSTEM, subject=work, attribute="company", value="Obi BV", valid_from=at(1), source="desk")
    before = clock.now()
    clock.forward(hours=1)
    merge(private, work)
    assert record_as_of(private, known_at=before).value("company") is None
    assert record_as_of(private).value("company") == "Obi BV"


def test_undoing_a_merge_gives_each_exactly_what_it_had_and_has_got_since(two, clock):
    private, work = two
    cards = [(customer_card(c).facts, customer_card(c).contact_points) for c in two]
    undone = merge(private, work)
    clock.forward(hours=1)
    undo_merge(actor=SYSTEM, merge=undone)
    assert [(customer_card(c).facts, customer_card(c).contact_points) for c in two] == cards
    with pytest.raises(MergeAlreadyUndone):
        undo_merge(actor=SYSTEM, merge=undone)


def test_a_chain_of_merges_comes_apart_link_by_link(two):
    private, work = two
    third = customers_for_addresses(people=[Person("c.obi@example.org")], source="mail")["c.obi@example.org"]
    merge(private, work)
    last = merge(third, private)
    assert canonical(work) == third
    undo_merge(actor=SYSTEM, merge=last)
    assert canonical(work) == private


def test_merges_that_make_no_sense_are_refused(two):
    private, work = two
    merge(private, work)
    for kept, absorbed in [(private, work), (work, private), (private, private)]:
        with pytest.raises(NotOnePerson):
            merge(kept, absorbed)
    with pytest.raises(NotFound):
        merge(private, new_id())
    with pytest.raises(NotFound):
        merge_customers(actor=ANONYMOUS, kept=private, absorbed=work)


def test_a_merge_that_a_person_undid_is_not_made_again_by_the_next_event(clock):
    by_mail = customers_for_addresses(people=[Person("chidi@example.nl")], source="mail")["chidi@example.nl"]
    record_business_event(event=placed(customer={"id": "c-17"}))
    tells = [event(f"e-{n}", "customer.updated", at(n), subject="customer/c-17", email=CHIDI["email"]) for n in (2, 3)]
    record_business_event(event=tells[0])
    assert canonical(by_mail) == subject_named("customer/c-17")
    undo_merge(actor=SYSTEM, merge=customer_card(by_mail).merges[0].id)
    record_business_event(event=tells[1])
    assert canonical(by_mail) == by_mail
