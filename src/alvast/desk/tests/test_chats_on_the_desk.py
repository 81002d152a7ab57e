"""A chat between a browser and the desk, through both their doors: choices, presence, typing, answers, read marks."""

import re
from typing import Any

import pytest
from django.test import Client

from alvast.channels.webchat.tests.conftest import browser, chat  # noqa: F401 - fixtures
from alvast.conversations.actions import give_to_bot
from alvast.conversations.models import Conversation
from alvast.conversations.queries import conversation_for
from alvast.kernel.actor import SYSTEM
from alvast.queueing.actions import hand_over, take_next
from alvast.queueing.errors import NobodyWaits
from alvast.queueing.queries import callback_of, place_of
from alvast.queueing.tests.office import react

pytestmark = pytest.mark.usefixtures("clock")


@pytest.fixture
def done() -> set[int]:
    return set()


@pytest.fixture
def visitor(browser: Any) -> Any:  # noqa: F811
    return browser


@pytest.fixture
def talk(house: Any, visitor: Any, done: set[int]) -> Any:
    """A visitor whose question the bot could not answer; people go on."""
    visitor.say("Waar blijft mijn bestelling 48213?")
    conversation = Conversation.objects.latest("opened_at").id
    react(done)
    give_to_bot(actor=SYSTEM, conversation=conversation)
    hand_over(conversation=conversation, reason="two_failed_turns")
    return conversation


@pytest.fixture
def desk(house: Any, talk: Any) -> Any:
    client = Client()
    client.force_login(house.ana)
    client.page = f"/conversations/{conversation_for(house.as_(house.ana), talk).number}/"  # type: ignore[attr-defined]
    return client


def buttons(visitor: Any) -> list[tuple[str, str]]:
    offering = [line for line in visitor.see()["messages"] if line["buttons"]][-1]
    return [(button["code"], button["label"]) for button in offering["buttons"]]


def press(visitor: Any, code: str, done: set[int]) -> None:
    offering = [line for line in visitor.see()["messages"] if line["buttons"]][-1]
    answer = visitor.send("choices", {"id": "c0ffee00-0000-4000-8000-000000000001", "message": offering["id"], "code": code})
    assert answer.status_code in (200, 201, 204), answer.content
    react(done)


def test_the_choices_reach_the_visitor_and_a_call_is_booked_by_pressing(talk: Any, visitor: Any, done: set[int]) -> None:
    assert buttons(visitor) == [
        ("person", "Wachten op een medewerker"), ("bot", "Verder met de digitale assistent"), ("call_back", "Bel mij terug"),
        ("mail", "Antwoord per mail"),
    ]  # fmt: skip
    press(visitor, "call_back", done)
    slot = buttons(visitor)[0]
    assert slot[0].startswith("slot:")
    press(visitor, slot[0], done)
    visitor.say("Dat kan op 06 12345678")
    react(done)
    assert place_of(talk).stands == "called_back"
    assert "nummer" in visitor.texts()[-2][1] or "bellen" in visitor.texts()[-1][1]
    assert callback_of(talk) is not None


def test_who_chooses_mail_and_writes_an_address_is_answered_there(talk: Any, visitor: Any, done: set[int]) -> None:
    press(visitor, "mail", done)
    assert "Naar welk adres" in visitor.texts()[-1][1]
    visitor.say("Doe maar op Chidi@Example.net. Mijn collega is piet@example.net")
    assert visitor.visit.address == "", "of two addresses we do not choose one"
    visitor.say("Sorry: chidi@example.net.")
    assert (visitor.visit.address, visitor.visit.is_address_proven) == ("chidi@example.net", False)
    assert visitor.texts()[-1] == ("system", "Als u deze pagina verlaat, gaan onze antwoorden naar chidi@example.net.")
    visitor.say("Stuur de factuur maar naar boekhouding@example.net")
    assert visitor.visit.address == "chidi@example.net", "only words: it was no answer to our question"
    assert place_of(talk).position == 1


def test_who_gave_an_address_before_is_not_asked_for_it_again(talk: Any, visitor: Any, done: set[int]) -> None:
    visitor.say("Mijn adres is chidi@example.net")
    assert visitor.visit.address == ""
    visitor.send("continue", {"email": "chidi@example.net"})
    press(visitor, "mail", done)
    assert "op het adres dat u ons gaf" in visitor.texts()[-1][1]


def test_the_visitor_sees_the_place_in_line(talk: Any, visitor: Any) -> None:
    assert visitor.see()["place"]["position"] == 1


def test_the_desk_sees_who_is_there_and_who_types(desk: Any, visitor: Any, talk: Any) -> None:
    visitor.see()
    assert "Nu in de chat" in desk.get(f"{desk.page}chat/").content.decode()
    visitor.send("typing", {"typing": True})
    assert "typt" in desk.get(f"{desk.page}chat/").content.decode()


def test_a_visitor_without_a_name_is_called_the_same_wherever_the_desk_speaks_of_them(desk: Any, visitor: Any, talk: Any) -> None:
    page = desk.get(desk.page).content.decode()
    assert page.count("<h2>Bezoeker</h2>") == 1
    assert '<h2 class="author">Bezoeker</h2>' in page
    for path in ("/waiting/", "/inbox/all/", desk.page):
        shown = desk.get(path).content.decode()
        assert "Bezoeker" in shown, path
        assert not re.search(r"Onbekende (afzender|klant)|>Klant<", shown), path


def test_an_answer_needs_no_address_leaves_at_once_and_is_read(house: Any, desk: Any, visitor: Any, talk: Any) -> None:
    take_next(actor=house.as_(house.ana))
    page = desk.get(desk.page).content.decode()
    assert 'id="to"' not in page
    desk.post(f"{desk.page}reply/", {"text": "Uw pakket komt donderdag 21 mei.", "then": "waiting"})
    lines = visitor.see()["messages"]
    assert (lines[-1]["from"], lines[-1]["text"]) == ("agent", "Uw pakket komt donderdag 21 mei.")
    visitor.send("read", {"n": lines[-1]["n"]})
    assert "Gelezen" in desk.get(f"{desk.page}chat/").content.decode()


def test_who_ends_the_chat_and_left_no_address_leaves_the_line(talk: Any, visitor: Any, done: set[int]) -> None:
    visitor.send("close")
    react(done)
    assert place_of(talk) is None


def test_who_closed_the_page_is_passed_over_and_counts_again_on_coming_back(
    house: Any, talk: Any, visitor: Any, clock: Any
) -> None:
    clock.forward(minutes=5)
    with pytest.raises(NobodyWaits):
        take_next(actor=house.as_(house.ana))
    assert place_of(talk).stands == "away"
    visitor.open()
    assert take_next(actor=house.as_(house.ana)) == talk


def test_who_left_an_address_waits_for_a_mail_and_keeps_counting(house: Any, talk: Any, visitor: Any, clock: Any) -> None:
    visitor.send("continue", {"email": "chidi@example.net"})
    clock.forward(minutes=5)
    assert take_next(actor=house.as_(house.ana)) == talk
