"""Promises on the desk: beside the conversation, as a list, by keyboard; while one writes; in every look."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

from alvast.conversations.actions import release_due_messages, write_reply
from alvast.kernel.clock import now, pinned_at
from alvast.promises.actions import judge_due_promises, keep_promise, record_promises
from alvast.promises.models import Promise
from tests.browser.looking import faults_on

pytestmark = pytest.mark.browser


def say(house: Any, shop: Any, name: str, text: str, *, hours_ago: float, agent: Any = None) -> Any:
    """An answer of some hours ago, with what it promises."""
    at = now() - timedelta(hours=hours_ago)
    with pinned_at(at):
        message = write_reply(actor=house.as_(agent or house.ana), conversation=shop.ids[name], text=text)
    with pinned_at(at + timedelta(seconds=11)):
        release_due_messages(at=now())
        record_promises(messages=[message])
    return message


@pytest.fixture
def promised(clock: Any, house: Any, shop: Any) -> None:
    """One of each state."""
    say(house, shop, "Tom", "U krijgt binnen vijf werkdagen € 24,99 terug.", hours_ago=20)
    say(house, shop, "Saskia", "Ik bel u vandaag vóór 12.00 uur over de bon.", hours_ago=4)
    say(house, shop, "Ahmed", "Binnen 12 uur hoort u van ons of het kan.", hours_ago=30, agent=house.bo)
    kept = say(house, shop, "Joris", "Ik stuur u morgen de factuur op naam van de school.", hours_ago=5)
    say(house, shop, "Chidi", "Uw pakket wordt morgen tussen 9 en 12 uur bezorgd. Ik bel u daarna om 12.30 uur.", hours_ago=1)
    keep_promise(actor=house.as_(house.ana), promise=Promise.objects.get(message=kept).id)
    judge_due_promises(at=now())


def test_a_promise_is_kept_with_the_keyboard_alone(desk: Any, house: Any, promised: None) -> None:
    page = desk(house.ana, "/inbox/mine/")
    page.keyboard.press("g")
    page.keyboard.press("b")
    row = page.get_by_role("article", name="Ik bel u vandaag vóór 12.00 uur over de bon")
    row.get_by_role("button", name="Nagekomen").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_text("Nagekomen.", exact=True)).to_be_visible()
    expect(row).to_have_count(0)


def test_another_date_needs_that_the_customer_knows_it(desk: Any, house: Any, promised: None) -> None:
    page = desk(house.ana, "/promises/")
    row = page.get_by_role("article", name="U krijgt binnen vijf werkdagen € 24,99 terug")
    row.get_by_text("Anders").click()
    row.get_by_label("Nieuwe datum en tijd").fill("2026-05-29T12:00")
    row.get_by_role("button", name="Verplaatsen").click()
    expect(page.get_by_text("Verplaatst naar")).to_have_count(0)
    row.get_by_label("De klant weet deze datum").check()
    row.get_by_role("button", name="Verplaatsen").click()
    expect(page.get_by_text("Verplaatst naar vrijdag 29 mei 12:00.")).to_be_visible()


def test_the_conversation_shows_its_promises_and_keeps_its_place(desk: Any, house: Any, shop: Any, promised: None) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Chidi']}/?in=all")
    part = page.get_by_role("region", name="Beloofd")
    expect(part.get_by_role("article")).to_have_count(2)
    part.get_by_role("button", name="Nagekomen (Ik bel u daarna").click()
    expect(part.get_by_role("article")).to_have_count(1)
    expect(page.get_by_text("1 afgehandeld")).to_be_visible()


def test_the_composer_says_what_is_promised(desk: Any, house: Any, shop: Any) -> None:
    page = desk(house.ana, f"/conversations/{shop.numbers['Tom']}/?write=reply")
    page.get_by_label("Antwoord", exact=True).fill("Dag Tom,\n\nIk bel u morgen vóór 17.00 uur.")
    expect(page.locator("#aid")).to_contain_text("belooft: Ik bel u")


def test_it_is_accessible_and_fits(desk: Any, house: Any, shop: Any, promised: None, pictures: Path | None) -> None:
    pages = {
        "promises": "/promises/?in=all", "promises-empty": "/promises/?in=at_risk&whose=mine",
        "promises-beside": f"/conversations/{shop.numbers['Chidi']}/?in=all",
    }  # fmt: skip
    assert faults_on(desk(house.ana, "/promises/"), pages, pictures) == []
