"""The line on the desk: taken with one key, read in one glance, answered with a draft, given back; in every look."""

import re
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from alvast.bots.tests.conftest import articles, bot, chat, gates  # noqa: F401 - fixtures
from alvast.conversations.models import Conversation, Message
from alvast.queueing.actions import book_callback, note_presence
from alvast.queueing.queries import offered_slots
from alvast.queueing.tests.office import available, lines_up
from tests.browser.looking import faults_on

pytestmark = pytest.mark.browser


@pytest.fixture
def handed_over(chat: Any, articles: Any) -> Any:  # noqa: F811
    """A visitor who asked the bot twice, and then for a person."""
    chat.says("Wat kost verzenden? Ik heb zelf al op de site gekeken.")
    chat.says("Mijn naam is Fatima El Amrani. Het gaat om bestelling 48213. Ik wil een mens spreken.")
    chat.says("Wat is de retourtermijn? Dit is toch niet normaal.")
    assert Conversation.objects.get(id=chat.conversation).handler == "agent"
    return chat


@pytest.fixture
def waiting(house: Any, clock: Any, handed_over: Any) -> dict[str, str]:
    """A line with one of everything; the pages by a short name."""
    clock.forward(minutes=3)
    lines_up(house, "joris", reason="bereavement")
    clock.forward(minutes=4)
    note_presence(conversation=lines_up(house, "nadia"), is_present=False)
    call = lines_up(house, "ahmed", reason="call_back")
    book_callback(conversation=call, starts_at=offered_slots(house.team.id)[0].starts_at, phone="0612345678")
    clock.forward(minutes=9)
    available(house, house.ana, house.bo)
    number = Conversation.objects.get(id=handed_over.conversation).number
    return {"line": "/waiting/", "conversation": f"/conversations/{number}/", "trace": f"/conversations/{number}/trace/"}


def test_the_next_one_is_taken_answered_with_a_draft_and_given_back(desk: Any, house: Any, handed_over: Any) -> None:
    page = desk(house.ana, "/inbox/mine/")
    page.keyboard.press("w")
    panel = page.get_by_role("region", name="Overdracht")
    for words in ("Wat kost verzenden?", "48213", "Fatima El Amrani", "al op de site gekeken", "€ 4,95"):
        expect(panel).to_contain_text(words)
    expect(panel.get_by_text("Wie het is")).to_be_in_viewport(ratio=1)  # who does not prove it is not told everything
    assert Conversation.objects.get(id=handed_over.conversation).owner_id == house.ana.id
    draft = page.get_by_role("region", name="Voorstel")
    expect(draft).to_contain_text("Retourtermijn")
    draft.get_by_text("Voorstel").click()
    put = draft.get_by_role("button", name="Zet in mijn antwoord")
    expect(put).to_be_in_viewport(ratio=1)
    put.click()
    answer = page.get_by_label("Antwoord", exact=True)
    expect(answer).to_have_value(re.compile("binnen 30 dagen na ontvangst"))
    answer.press("Control+Enter")
    expect(page.locator("#thread")).to_contain_text("binnen 30 dagen")
    assert Message.objects.filter(conversation=handed_over.conversation, author_kind="agent").count() == 1
    page.get_by_role("button", name="Terug naar de bot").click()
    expect(page.get_by_text("Bij de bot", exact=True)).to_be_visible()


def test_a_chat_from_the_line_to_the_end_with_the_keyboard_alone(desk: Any, house: Any, handed_over: Any) -> None:
    page = desk(house.ana, "/inbox/mine/")
    page.keyboard.press("w")
    page.get_by_role("region", name="Overdracht").wait_for()
    page.keyboard.press("r")
    expect(page.get_by_label("Antwoord", exact=True)).to_be_focused()
    page.keyboard.type("Dag, u hebt 30 dagen.")
    page.keyboard.press("Control+Enter")
    expect(page.locator("#thread").get_by_text("Dag, u hebt 30 dagen.")).to_be_visible()
    page.keyboard.press("Escape")
    page.keyboard.press("b")
    expect(page.get_by_text("Bij de bot", exact=True)).to_be_visible()
    page.keyboard.press("b")
    expect(page.get_by_text("Bij de bot", exact=True)).to_be_hidden()
    page.keyboard.press("b")
    expect(page.get_by_text("Bij de bot", exact=True)).to_be_visible()
    page.keyboard.press("e")
    expect(page.locator("#conversation-head")).to_contain_text("Gesloten")
    ours = Conversation.objects.get(id=handed_over.conversation)
    assert ours.status == "closed"
    assert Message.objects.filter(conversation=ours.id, author_kind="agent").count() == 1


def test_presence_is_one_press_and_shows_everywhere(desk: Any, house: Any) -> None:
    page = desk(house.ana, "/waiting/")
    page.get_by_role("button", name="Ik neem niet uit de rij").click()
    expect(page.get_by_role("button", name="Ik neem uit de rij")).to_be_visible()
    expect(page.get_by_role("button", name="Beschikbaar", exact=True)).to_be_visible()
    expect(page.get_by_text("1 collega neemt uit de rij.")).to_be_visible()


def test_no_page_has_a_serious_finding(desk: Any, house: Any, waiting: dict[str, str], pictures: Path | None) -> None:
    page = desk(house.bo, "/waiting/")

    def complete(name: str) -> None:
        if name == "conversation":
            expect(page.get_by_role("region", name="Overdracht")).to_contain_text("Fatima El Amrani")
            expect(page.get_by_role("region", name="Voorstel")).to_contain_text("In “Retourtermijn” vind ik dit")

    assert faults_on(page, waiting, pictures, when=complete) == []
