"""The line on the desk: who waits, taking the next, presence, and what was handed over; hidden from other teams."""

from datetime import timedelta
from typing import Any

import pytest
from django.test import Client

from alvast.conversations.actions import give_to_bot
from alvast.conversations.models import Conversation
from alvast.conversations.queries import conversation_for
from alvast.kernel.actor import SYSTEM
from alvast.queueing.actions import book_callback, hand_over, note_presence, set_presence
from alvast.queueing.models import Callback, Place
from alvast.queueing.queries import is_available, offered_slots
from alvast.queueing.tests.office import lines_up, with_bot

pytestmark = pytest.mark.usefixtures("clock")


def as_(agent: Any) -> Client:
    client = Client()
    client.force_login(agent)
    return client


def number(house: Any, conversation: Any) -> int:
    return conversation_for(house.as_(house.ana), conversation).number


def test_the_list_says_who_waits_since_when_and_why(house: Any, clock: Any) -> None:
    lines_up(house, "amina", reason="two_failed_turns")
    clock.forward(minutes=12)
    away = lines_up(house, "bram")
    note_presence(conversation=away, is_present=False)
    shown = as_(house.ana).get("/waiting/").content.decode()
    assert "Amina" in shown
    assert "12\xa0minuten" in shown
    assert "De bot kwam niet verder" in shown
    assert "Nu weg; houdt de plek" in shown


def test_another_team_sees_nobody(house: Any) -> None:
    lines_up(house, "amina")
    shown = as_(house.dora).get("/waiting/").content.decode()
    assert "Amina" not in shown
    assert "Niemand hoeft te wachten" in shown


def test_the_next_one_opens_and_is_mine(house: Any, clock: Any) -> None:
    first = lines_up(house, "amina")
    clock.forward(minutes=1)
    lines_up(house, "bram")
    answer = as_(house.ana).post("/waiting/next/")
    assert answer.headers["Location"] == f"/conversations/{number(house, first)}/"
    assert Conversation.objects.get(id=first).owner_id == house.ana.id


def test_nobody_to_take_is_said(house: Any) -> None:
    answer = as_(house.ana).post("/waiting/next/")
    assert answer.status_code == 409
    assert "Er wacht nu niemand in jouw rij." in answer.content.decode()


def test_presence_is_said_kept_and_over_when_the_desk_is_gone(house: Any, clock: Any) -> None:
    client = as_(house.ana)
    client.post("/waiting/presence/", {"available": "1"})
    assert is_available(house.ana.id)
    assert "Beschikbaar" in client.get("/inbox/mine/").content.decode()
    clock.forward(minutes=2)
    client.post("/waiting/here/")
    clock.forward(minutes=2)
    assert is_available(house.ana.id)
    clock.forward(minutes=4)
    assert not is_available(house.ana.id)


def test_presence_can_be_taken_back(house: Any) -> None:
    set_presence(actor=house.as_(house.ana), is_available=True)
    as_(house.ana).post("/waiting/presence/", {"available": "0"})
    assert not is_available(house.ana.id)


def test_the_rail_counts_who_can_be_helped_now(house: Any) -> None:
    lines_up(house, "amina")
    note_presence(conversation=lines_up(house, "bram"), is_present=False)
    rail = as_(house.ana).get("/rail/").content.decode()
    assert '<span class="count">1</span>' in rail.split("place-waiting")[1].split("</a>")[0]


def test_a_handover_is_read_in_one_glance(house: Any) -> None:
    conversation = with_bot(
        house, "Belachelijk! Ik heb al drie keer gebeld over bestelling 48213. Waar blijft hij?", "Dat weet ik niet zeker."
    )
    hand_over(conversation=conversation, reason="two_failed_turns", identity="mail_code")
    page = f"/conversations/{number(house, conversation)}/"
    assert f'hx-get="{page}handover/"' in as_(house.ana).get(page).content.decode()
    part = as_(house.ana).get(f"{page}handover/").content.decode()
    for words in (
        "Overgedragen door de bot", "De bot kwam niet verder", "Waar blijft hij?", "48213", "Ik heb al drie keer gebeld",
        "Bewezen met een code per mail", "Nummer 1 in de rij",
    ):  # fmt: skip
        assert words in part
    assert as_(house.dora).get(f"{page}handover/").status_code == 404
    assert as_(house.dora).get(f"{page}trace/").status_code == 404


def test_a_conversation_that_no_bot_had_asks_for_nothing(house: Any) -> None:
    page = f"/conversations/{number(house, lines_up(house))}/"
    assert 'id="handover"' not in as_(house.ana).get(page).content.decode()


def test_it_can_be_given_back_to_the_bot_and_taken_again(house: Any) -> None:
    conversation = with_bot(house, "Waar blijft hij?")
    hand_over(conversation=conversation, reason="asked")
    page, client = f"/conversations/{number(house, conversation)}/", as_(house.ana)
    assert "Terug naar de bot" in client.get(page).content.decode()
    client.post(f"{page}give-to-bot/")
    assert Conversation.objects.get(id=conversation).handler == "bot"
    assert "Bot laten zwijgen" in client.get(page).content.decode()
    client.post(f"{page}take-from-bot/")
    assert Conversation.objects.get(id=conversation).handler == "agent"


def test_a_call_is_made_from_the_page(house: Any) -> None:
    conversation = lines_up(house)
    slot = offered_slots(house.team.id)[0]
    call = book_callback(conversation=conversation, starts_at=slot.starts_at, phone="0612345678")
    give_to_bot(actor=SYSTEM, conversation=conversation)
    page, client = f"/conversations/{number(house, conversation)}/", as_(house.ana)
    assert "+31612345678" in client.get(f"{page}handover/").content.decode()
    assert as_(house.dora).post(f"/waiting/calls/{call}/reached/").status_code == 404
    assert client.post(f"/waiting/calls/{call}/reached/", {"back": page}).headers["Location"] == page
    assert Callback.objects.get(id=call).state == "reached"


def test_a_way_back_leads_only_into_the_desk(house: Any) -> None:
    conversation = lines_up(house)
    call = book_callback(conversation=conversation, starts_at=offered_slots(house.team.id)[0].starts_at)
    answer = as_(house.ana).post(f"/waiting/calls/{call}/reached/", {"back": "https://evil.example/"})
    assert answer.headers["Location"] == "/waiting/"


def test_passing_on_to_another_team_keeps_the_moment(house: Any, clock: Any) -> None:
    conversation = lines_up(house)
    since = Place.objects.get(conversation=conversation).since
    clock.forward(minutes=5)
    page = f"/conversations/{number(house, conversation)}/"
    as_(house.ana).post(f"{page}transfer/", {"team": str(house.other_team.id), "reason": "Hoort bij inkoop"})
    place = Place.objects.get(conversation=conversation, ended_at=None)
    assert (place.team_id, place.since) == (house.other_team.id, since)
    assert clock.now() - since == timedelta(minutes=5)
    assert "Hoort bij inkoop" in as_(house.dora).get(f"{page}handover/").content.decode()
