"""The writing aid while one types: calm, undoable, and never in the way of focus or words."""

import re
from typing import Any

import pytest
from playwright.sync_api import expect

from tests.browser.looking import faults_in_every_look

pytestmark = pytest.mark.browser
VAGUE = "Dag Tom 🙂,\n\nIndien u wacht, komt uw boek zo snel mogelijk."


def composing(desk: Any, house: Any, shop: Any, text: str, **options: Any) -> Any:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?write=reply", **options)
    page.get_by_label("Antwoord", exact=True).fill(text)
    expect(page.locator("#aid")).to_contain_text("Schrijfhulp")
    return page


def test_it_opens_only_when_asked_and_stays_open_while_one_types(desk: Any, house: Any, shop: Any) -> None:
    page = composing(desk, house, shop, VAGUE)
    aid, text = page.locator("#aid"), page.get_by_label("Antwoord", exact=True)
    expect(aid.get_by_text("Dit kan niet weg met ‘zo snel mogelijk’ erin.")).to_be_visible()
    expect(aid.get_by_text("gewoon woord")).to_be_hidden()
    aid.get_by_text("Schrijfhulp").click()
    expect(aid.get_by_text("gewoon woord")).to_be_visible()
    text.press("End")
    with page.expect_response(re.compile("/aid/")):
        text.press_sequentially(" Dank.")
    expect(aid.get_by_text("gewoon woord")).to_be_visible()
    expect(text).to_be_focused()
    expect(text).to_have_value(f"{VAGUE} Dank.")


def test_a_better_word_takes_its_place_and_ctrl_z_takes_it_back(desk: Any, house: Any, shop: Any) -> None:
    page = composing(desk, house, shop, VAGUE)
    text = page.get_by_label("Antwoord", exact=True)
    page.locator("#aid").get_by_text("Schrijfhulp").click()
    page.get_by_role("button", name="Vervang door “Als”").click()
    expect(text).to_have_value(VAGUE.replace("Indien", "Als"))
    expect(page.get_by_role("button", name="Vervang door “Als”")).to_have_count(0)
    text.press("Control+z")
    expect(text).to_have_value(VAGUE)


def test_what_is_vague_does_not_leave_and_no_word_is_lost(desk: Any, house: Any, shop: Any) -> None:
    page = composing(desk, house, shop, VAGUE)
    page.get_by_label("Antwoord", exact=True).press("Control+Enter")
    expect(page.get_by_role("alert").get_by_text("Dit kan niet weg met ‘zo snel mogelijk’ erin.")).to_be_visible()
    expect(page.get_by_label("Antwoord", exact=True)).to_have_value(VAGUE)


def test_it_is_accessible_and_fits(desk: Any, house: Any, shop: Any, pictures: Any) -> None:
    page = composing(desk, house, shop, VAGUE)
    page.locator("#aid").get_by_text("Schrijfhulp").click()
    assert faults_in_every_look(page, pictures, "aid", within="#composer") == []
