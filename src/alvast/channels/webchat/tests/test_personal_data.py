"""Who is forgotten is forgotten here too, also where the conversation turned out to be theirs only later."""

from typing import Any

from alvast.channels.webchat.models import Line, Original, Visit
from alvast.channels.webchat.personal_store import export
from alvast.channels.webchat.tests.conftest import Browser
from alvast.conversations.actions import set_customer
from alvast.kernel.actor import SYSTEM
from alvast.timeline.actions import Person, customers_for_addresses, erase_customer


def test_words_of_a_visitor_who_turned_out_to_be_someone_go_with_that_person(browser: Browser, clock: Any) -> None:
    chidi = customers_for_addresses(people=[Person("chidi@example.net", "Chidi")], source="email")["chidi@example.net"]
    browser.say("Ik woon op de Kade 3 in Zwolle.")
    set_customer(actor=SYSTEM, conversation=browser.conversation, customer=chidi)
    assert "Kade 3" in str(export([chidi]))
    erase_customer(actor=SYSTEM, customer=chidi, ground="request")
    assert not Original.objects.exists()
    assert not Line.objects.exists()
    assert not Visit.objects.exists()


def test_what_the_same_visitor_says_as_somebody_else_stays(browser: Browser, chat: Any, clock: Any) -> None:
    other = Browser(chat)
    other.open()
    other.say("Waar is mijn boek?")
    browser.say("Waar blijft mijn atlas?")
    erase_customer(actor=SYSTEM, customer=Visit.objects.get(id=browser.visit.id).customer_id, ground="request")
    assert Original.objects.count() == 1
