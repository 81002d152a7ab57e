"""Reading back in a long conversation: earlier messages come on top, and what was read stays under the eye."""

from typing import Any

import pytest
from playwright.sync_api import expect

from alvast.conversations import actions
from alvast.desk.tests.test_long_conversations import lengthen
from alvast.kernel.clock import now
from tests.browser.shop import letter

pytestmark = pytest.mark.browser


def place_of(page: Any, words: str) -> float:
    return float(page.get_by_text(words, exact=True).bounding_box()["y"])


def test_earlier_messages_come_on_top_and_stay(desk: Any, house: Any, shop: Any) -> None:
    lengthen(shop.ids["Tom"], 120)
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all")
    expect(page.get_by_text("Bericht nummer 71.", exact=True)).to_have_count(1)
    expect(page.get_by_text("Bericht nummer 70.", exact=True)).to_have_count(0)
    page.get_by_role("link", name="Eerdere berichten tonen").scroll_into_view_if_needed()
    before = place_of(page, "Bericht nummer 71.")
    page.get_by_role("link", name="Eerdere berichten tonen").click()
    expect(page.get_by_text("Bericht nummer 21.", exact=True)).to_have_count(1)
    assert abs(place_of(page, "Bericht nummer 71.") - before) < 60  # the button above it may come or go
    more = letter(house, "Tom Jansen", "tom@example.nl", "Dubbel betaald", "Nog iets.", now(), conversation=shop.ids["Tom"])
    actions.receive_messages(messages=[more])
    expect(page.get_by_role("region", name="Berichten").get_by_text("Nog iets.", exact=True)).to_have_count(1)
    expect(page.get_by_text("Bericht nummer 21.", exact=True)).to_have_count(1)


def test_a_draft_fits_the_screen_of_a_small_phone(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?in=all", viewport={"width": 320, "height": 640})
    page.locator("#composer textarea").fill("Half af.")
    expect(page.get_by_text("Concept bewaard")).to_be_visible()
    for part in (page.locator("#composer .composer-box"), page.get_by_role("button", name="Versturen", exact=True)):
        box = part.bounding_box()
        assert box["x"] + box["width"] <= 312
