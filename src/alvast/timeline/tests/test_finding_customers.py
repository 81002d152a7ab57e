"""Finding a customer by what an agent remembers."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alvast.kernel.actor import SYSTEM
from alvast.timeline.actions import Person, customers_for_addresses, erase_customer, merge_customers, record_business_event
from alvast.timeline.queries import find_customers
from alvast.timeline.tests.events import placed

pytestmark = pytest.mark.django_db


@pytest.fixture
def people():
    names = {"chidi@example.nl": "Chidi Obi", "s.jansen@kpn.example": "Sanne Jansen", "jan@example.nl": "Jan de Vries",
             "celik@example.nl": "Ayşe Çelik-Groß", "janssen@example.nl": "Pieter Janssen"}  # fmt: skip
    return customers_for_addresses(people=[Person(a, n) for a, n in names.items()], source="mail")


def found(text):
    return [line.name for line in find_customers(text)]


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("chidi", "Chidi Obi"), ("obi", "Chidi Obi"), ("chid", "Chidi Obi"), ("chdii", "Chidi Obi"), ("chido obi", "Chidi Obi"),
        ("jansn", "Sanne Jansen"),
        ("sanne jansen", "Sanne Jansen"), ("jan de vreis", "Jan de Vries"), ("celik", "Ayşe Çelik-Groß"),
        ("gross", "Ayşe Çelik-Groß"), ("kpn", "Sanne Jansen"), ("Chidi@Example.NL", "Chidi Obi"),
    ],
)  # fmt: skip
def test_a_part_an_accent_or_one_typing_error_does_not_hide_a_customer(people, text, first):
    assert found(text)[0] == first


def test_the_exact_name_comes_before_the_one_that_is_nearly_it(people):
    assert found("jansen") == ["Sanne Jansen", "Pieter Janssen"]


def test_what_fits_nobody_finds_nobody(people):
    assert found("kowalski") == found("chidi jansen") == found("") == found("@") == []


def test_a_phone_number_and_an_order_number_lead_to_their_customer():
    record_business_event(event=placed())
    assert found("06-12 34 56 78") == found("#48213") == found("48213") == found("c-17") == ["Chidi Obi"]


def test_a_merged_record_is_found_as_the_one_kept_and_an_erased_one_not_at_all(people):
    merge_customers(actor=SYSTEM, kept=people["chidi@example.nl"], absorbed=people["jan@example.nl"])
    assert found("vries") == ["Chidi Obi"]
    erase_customer(actor=SYSTEM, customer=people["chidi@example.nl"], ground="request")
    assert found("vries") == found("chidi") == []


@settings(max_examples=50, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(st.text(max_size=60))
def test_any_text_can_be_looked_for(db, text):
    find_customers(text)
