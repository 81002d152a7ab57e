"""The board over real conversations, findings and promises."""

from datetime import timedelta

import pytest

from alvast.addresses.actions import import_addresses
from alvast.conversations.queries import contacts_between
from alvast.conversations.tests.people import answer_for_good, receive
from alvast.insight.queries import board
from alvast.kernel.actor import SYSTEM
from alvast.proactive.actions import run_watches
from alvast.timeline.actions import CloudEvent, record_business_event

REGISTER = ["postcode,huisnummer,huisletter,toevoeging,straat,woonplaats", "3571AB,12,,,Lindelaan,Utrecht"]
INCOMPLETE = {"postcode": "3571AB", "huisnummer": 12}
COMPLETE = INCOMPLETE | {"straat": "Lindelaan", "woonplaats": "Utrecht"}


def place_order(clock, number, name, address):
    data = {"customer": {"id": name, "email": f"{name}@example.net"}, "delivery_address": address}
    record_business_event(event=CloudEvent(f"e-{number}", "shop", "order.placed", f"order/{number}", clock.now(), data))


@pytest.fixture
def begin(clock):
    return clock.now() - timedelta(days=1)


def value(found, code):
    return next((figure.value, figure.n) for figure in found.figures if figure.code == code)


def test_an_answer_to_our_question_is_no_contact_and_chasing_is_one(house, clock, begin):
    first = receive(house)
    clock.forward(minutes=30)
    receive(house, conversation=first.conversation, trust="token", text="O ja, nog iets.")
    clock.forward(hours=5)
    receive(house, conversation=first.conversation, trust="token", text="Hoort u mij?")
    answer_for_good(house, clock, first.conversation, text="Wat is uw huisnummer?")
    clock.forward(hours=2)
    receive(house, conversation=first.conversation, trust="token", text="Nummer 12.")
    kinds = [contact.kind for contact in contacts_between(begin, clock.now() + timedelta(hours=1))]
    assert kinds == ["opened", "chased"]


def test_machines_are_no_contacts(house, clock, begin):
    receive(house, automatic="auto-replied")
    assert contacts_between(begin, clock.now() + timedelta(hours=1)) == []


def test_the_board_counts_what_was_found_and_done(house, clock, begin):
    import_addresses(actor=SYSTEM, lines=REGISTER)
    place_order(clock, "48298", "chidi", INCOMPLETE)
    place_order(clock, "48299", "els", COMPLETE)
    clock.forward(minutes=30)
    run_watches()
    found = board(begin, clock.now() + timedelta(hours=1))
    assert value(found, "found") == (1, 1)
    assert value(found, "repaired") == (1, 1)
    assert value(found, "release_half") == (0.5, 1)
    assert found.causes == (("address_incomplete", 1),)


def test_an_empty_period_has_no_shares(db, clock, begin):
    found = board(begin, clock.now())
    assert value(found, "repeat_contacts") == (None, 0)
    assert value(found, "promises_kept") == (None, 0)
    assert found.what_if.change is None


def test_the_number_of_queries_is_fixed(house, clock, begin, django_assert_max_num_queries):
    for number in range(5):
        receive(house, author_address=f"klant{number}@example.net")
    with django_assert_max_num_queries(8):
        board(begin, clock.now() + timedelta(hours=1))
