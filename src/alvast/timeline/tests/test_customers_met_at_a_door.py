import pytest

from alvast.timeline.actions import Person, customers_for_addresses
from alvast.timeline.queries import customer_by_address, record_as_of

pytestmark = pytest.mark.django_db


def meet(*people):
    return customers_for_addresses(people=[Person(*p) for p in people], source="mail")


def test_one_address_is_one_customer_however_it_is_spelled():
    first = meet(("Chidi@Example.NL", "Chidi Obi"))["Chidi@Example.NL"]
    again = meet(("<chidi@example.nl>", ""), ("chidi@EXAMPLE.nl", "C. Obi"))
    assert set(again.values()) == {first}
    assert customer_by_address("CHIDI@example.nl") == first


def test_a_domain_with_accents_is_the_same_in_both_spellings():
    assert meet(("info@bücher.nl", ""))["info@bücher.nl"] == meet(("info@xn--bcher-kva.nl", ""))["info@xn--bcher-kva.nl"]


def test_the_name_of_a_stranger_is_taken_over_and_that_of_an_acquaintance_is_not():
    chidi = meet(("chidi@example.nl", "Chidi Obi"))["chidi@example.nl"]
    meet(("chidi@example.nl", "Totally Someone Else"))
    assert record_as_of(chidi).value("name") == "Chidi Obi"


def test_a_name_is_learnt_when_there_was_none():
    chidi = meet(("chidi@example.nl", ""))["chidi@example.nl"]
    meet(("chidi@example.nl", "Chidi Obi"))
    assert record_as_of(chidi).value("name") == "Chidi Obi"


def test_odd_senders_are_told_apart_and_an_empty_one_is_always_new():
    found = meet(("no address", "A"), ("other", "B"), ("", "C"))
    assert len(set(found.values())) == 3
    assert meet(("no address", ""))["no address"] == found["no address"]
    assert meet(("", "C"))[""] != found[""]


def test_any_number_of_addresses_costs_the_same_few_queries(django_assert_max_num_queries):
    meet(*[(f"old{i}@example.nl", "Old") for i in range(50)])
    with django_assert_max_num_queries(5):
        found = meet(*[(f"new{i}@example.nl", f"New {i}") for i in range(100)], *[(f"old{i}@example.nl", "") for i in range(50)])
    assert len(set(found.values())) == 150
