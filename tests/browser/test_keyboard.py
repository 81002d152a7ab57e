"""Journeys without a mouse: read, answer, assign, search, close."""

import re
from datetime import timedelta
from typing import Any

import pytest
from playwright.sync_api import expect

from alvast.conversations.actions import add_disposition, add_label
from alvast.conversations.queries import conversation_view
from alvast.kernel.clock import now

pytestmark = pytest.mark.browser


def focused_text(page: Any) -> str:
    return str(page.evaluate("document.activeElement.innerText || document.activeElement.value || ''"))


def test_an_agent_reads_the_first_conversation_and_goes_back(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, "/inbox/mine/")
    expect(page.get_by_role("heading", name="Van mij")).to_be_visible()
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    expect(page.locator("#conversation-title")).to_be_visible()
    first = page.get_by_role("heading", level=1).inner_text()
    page.keyboard.press("j")
    expect(page.get_by_role("heading", level=1)).not_to_have_text(first)
    page.go_back()
    expect(page.get_by_role("heading", level=1)).to_have_text(first)


def test_an_agent_answers_with_the_keyboard_and_takes_it_back(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Saskia']}/?in=mine")
    page.keyboard.press("r")
    expect(page.get_by_label("Antwoord", exact=True)).to_be_focused()
    page.keyboard.type("Dag Saskia, ik zoek het uit.")
    expect(page.get_by_text("Concept bewaard")).to_be_visible()
    page.keyboard.press("Control+Enter")
    thread = page.get_by_role("region", name="Berichten")
    expect(thread.get_by_text("Dag Saskia, ik zoek het uit.")).to_be_visible()
    expect(page.get_by_label("Antwoord", exact=True)).to_have_value("")
    expect(page.locator("#conversation-head")).to_contain_text("Wacht op klant")
    expect(thread.get_by_role("button", name="Ongedaan maken")).to_be_in_viewport()
    expect(page.locator("output").filter(has_text=re.compile(r"^[0-9]+$"))).to_have_count(1)  # one countdown is enough
    thread.get_by_role("button", name="Ongedaan maken").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Antwoord", exact=True)).to_have_value("Dag Saskia, ik zoek het uit.")
    assert "Dag Saskia" not in [m.text for m in conversation_view(house.as_(house.ana), shop.ids["Saskia"]).messages]


def test_an_agent_assigns_labels_and_closes(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.keyboard.press("a")
    expect(page.get_by_role("button", name="Ana")).to_be_focused()
    page.keyboard.press("ArrowDown")
    assert "Bo" in focused_text(page)
    page.keyboard.press("Enter")
    expect(page.get_by_text("Toegewezen")).to_be_visible()
    expect(page.locator("#conversation-head")).to_contain_text("Bo")
    page.keyboard.press("e")
    expect(page.locator("#conversation-head")).to_contain_text("Gesloten")
    assert conversation_view(house.as_(house.ana), shop.ids["Tom"]).status == "closed"


def test_closing_offers_to_say_what_came_of_it(desk: Any, house: Any, shop: Any) -> None:
    add_disposition(actor=house.as_(house.bo), code="opgelost", name="Opgelost", team=house.team.id)
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.keyboard.press("e")
    page.get_by_role("link", name="Uitkomst toevoegen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_label("Uitkomst", exact=True)).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("Dubbele afschrijving")
    page.keyboard.press("Enter")
    expect(page.get_by_role("region", name="Berichten").get_by_text("Ana rondde af: Opgelost")).to_be_visible()
    assert [w.cause for w in conversation_view(house.as_(house.ana), shop.ids["Tom"]).wrap_ups] == ["Dubbele afschrijving"]


def test_closing_with_an_outcome_has_a_key_of_its_own(desk: Any, house: Any, shop: Any) -> None:
    add_disposition(actor=house.as_(house.bo), code="opgelost", name="Opgelost", team=house.team.id)
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.keyboard.press("Shift+E")
    expect(page.get_by_label("Uitkomst", exact=True)).to_be_focused()
    assert conversation_view(house.as_(house.ana), shop.ids["Tom"]).status == "open"


def test_the_key_for_labels_opens_the_labels_alone(desk: Any, house: Any, shop: Any) -> None:
    add_label(actor=house.as_(house.bo), name="Betaling")
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.keyboard.press("l")
    expect(page.get_by_role("button", name="Betaling")).to_be_focused()
    expect(page.get_by_text("Overdragen aan een team")).not_to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Label toegevoegd")).to_be_visible()
    expect(page.locator("#conversation-head").get_by_text("Betaling").filter(visible=True)).to_have_count(1)


@pytest.mark.parametrize(
    ("keys", "words", "label"),
    [
        ("Shift+M", "samenvoegen met", "Nummer van het gesprek dat blijft"),
        ("Shift+T", "ander team", "Team"),
        ("Shift+S", "afsplitsen", "Wat een gesprek"),
    ],
)
def test_moving_a_conversation_has_keys_and_stands_in_the_palette(
    desk: Any, house: Any, shop: Any, keys: str, words: str, label: str
) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Chidi']}/?in=all")
    for way in ("key", "palette"):
        page.goto(page.url.split("/conversations/")[0] + f"/conversations/{shop.numbers['Chidi']}/?in=all")
        page.wait_for_selector("html[data-ready]", state="attached")
        if way == "key":
            page.keyboard.press(keys)
        else:
            page.keyboard.press("Control+k")
            page.keyboard.type(words)
            page.get_by_role("option").filter(has_text=keys.lower().replace("shift+", "Shift ")).click()
        if keys == "Shift+S":
            page.wait_for_url("**/choose-messages/**")
        else:
            expect(page.get_by_label(label, exact=True)).to_be_focused()


def test_sending_later_has_a_key_while_writing(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Saskia']}/?in=mine")
    page.get_by_label("Antwoord", exact=True).fill("Dag Saskia, morgen weet ik meer.")
    page.keyboard.press("Control+Shift+Enter")
    group = page.get_by_role("group", name="Later versturen")
    expect(group.get_by_role("button").first).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Wordt later verzonden")).to_be_visible()
    assert conversation_view(house.as_(house.ana), shop.ids["Saskia"]).messages[-1].send_at > now() + timedelta(minutes=5)


def test_an_agent_forwards_with_the_keyboard(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.keyboard.press("f")
    expect(page.get_by_role("textbox", name="Aan", exact=True)).to_be_focused()
    page.keyboard.type("drukker@example.org")
    page.keyboard.press("Enter")
    page.get_by_label("Tekst boven het doorgestuurde bericht").focus()
    page.keyboard.type("Kijkt u hier eens naar?")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("region", name="Berichten").get_by_text("Kijkt u hier eens naar?")).to_be_visible()
    sent = conversation_view(house.as_(house.ana), shop.ids["Tom"]).messages[-1]
    assert sent.is_forward
    assert [person.address for person in sent.recipients] == ["drukker@example.org"]


def test_an_agent_searches_and_jumps_with_the_palette(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, "/inbox/mine/")
    page.keyboard.press("/")
    expect(page.get_by_role("searchbox")).to_be_focused()
    page.keyboard.type("kookboek")
    expect(page.get_by_role("article").first).to_contain_text("Verkeerd boek ontvangen")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.type(str(shop.numbers["Chidi"]))
    expect(page.get_by_role("option", name=f"#{shop.numbers['Chidi']}")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bestelling 48213")


def test_a_note_with_a_mention_reaches_the_colleague(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.keyboard.press("n")
    expect(page.get_by_label("Notitie", exact=True)).to_be_focused()
    page.keyboard.type("Kijk jij even @b")
    expect(page.get_by_role("option", name="Bo")).to_be_visible()
    page.keyboard.press("Enter")
    page.keyboard.type(" of dit klopt?")
    page.keyboard.press("Control+Enter")
    expect(page.get_by_role("region", name="Berichten").get_by_text("Kijk jij even @Bo of dit klopt?")).to_be_visible()
    note = conversation_view(house.as_(house.ana), shop.ids["Tom"]).messages[-1]
    assert note.text == "Kijk jij even @Bo of dit klopt?"
    other = desk(house.bo, "/inbox/mentions/")
    expect(other.get_by_role("link", name="Tom Jansen")).to_be_visible()


def test_the_sheet_shows_every_shortcut(desk: Any, house: Any, shop: Any) -> None:
    from alvast.desk.shortcuts import SHORTCUTS

    page = desk(house.ana, "/inbox/mine/")
    page.keyboard.press("?")
    expect(page.get_by_role("dialog", name="Sneltoetsen")).to_be_visible()
    assert page.locator("#keys dt").count() == len(SHORTCUTS)
    page.keyboard.press("Escape")
    expect(page.get_by_role("dialog", name="Sneltoetsen")).not_to_be_visible()


def test_single_keys_rest_when_the_agent_switched_them_off(desk: Any, house: Any, shop: Any) -> None:
    house.ana.preferences = {"shortcuts": False}
    house.ana.save()
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    page.keyboard.press("e")
    page.keyboard.press("Control+k")
    expect(page.get_by_role("combobox")).to_be_focused()
    assert conversation_view(house.as_(house.ana), shop.ids["Tom"]).status == "open"
