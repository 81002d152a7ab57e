"""Every page in two sizes, light and dark: no serious finding of axe; with ALVAST_SCREENSHOTS set, a picture of each."""

from pathlib import Path
from typing import Any

import pytest

from tests.browser.looking import faults_on, picture, serious

pytestmark = pytest.mark.browser


def pages(shop: Any) -> dict[str, str]:
    return {
        "inbox": "/inbox/all/",
        "mine": "/inbox/mine/",
        "conversation": f"/conversations/{shop.numbers['Chidi']}/?in=all",
        "note": f"/conversations/{shop.numbers['Marijke']}/?in=mine&write=note",
        "bounced": f"/conversations/{shop.numbers['Piet']}/?in=all",
        "empty": "/inbox/mentions/?status=closed",
        "customer": f"/customers/{shop.customer}/",
        "past": f"/customers/{shop.customer}/?geldig=2026-05-14T12:00&bekend=2026-05-18T09:00",
        "search": "/search/?q=pakket",
        "search_empty": "/search/",
        "missing": "/conversations/999999/",
    }


def test_pages_have_no_serious_accessibility_findings(
    clock: Any, desk: Any, house: Any, shop: Any, pictures: Path | None
) -> None:
    assert faults_on(desk(house.ana), pages(shop), pictures) == []


def open_palette(page: Any) -> None:
    page.keyboard.press("Control+k")
    page.keyboard.type("bes")
    page.get_by_role("option", name="Bestelling 48213").first.wait_for()


def open_bulk_bar(page: Any) -> None:
    page.get_by_role("checkbox").first.check(force=True)
    page.locator(".bulk-bar").wait_for()


def send(page: Any) -> None:
    page.get_by_label("Antwoord", exact=True).fill("Dag, ik zoek het voor u uit.")
    page.keyboard.press("Control+Enter")
    page.locator("#toasts .toast").wait_for()


def open_layout(page: Any) -> None:
    page.get_by_text("Zoals opgemaakt").click()
    page.frame_locator("iframe").get_by_text("kookboek").wait_for()


OPENED = {
    "keys": ("/inbox/mine/", lambda page: page.keyboard.press("?")),
    "palette": ("/inbox/mine/", open_palette),
    "bulk": ("/inbox/all/", open_bulk_bar),
    "snooze": ("/conversations/{}/?in=mine", lambda page: page.keyboard.press("s")),
    "more": ("/conversations/{}/?in=mine", lambda page: page.keyboard.press("l")),
    "later": ("/conversations/{}/?in=mine", lambda page: page.get_by_label("Meer manieren om te versturen").click()),
    "sent": ("/conversations/{}/?in=mine", send),
    "layout": ("/conversations/{}/?in=mine", open_layout),
}


@pytest.mark.parametrize("name", OPENED)
def test_what_opens_over_a_page_is_accessible_too(desk: Any, house: Any, shop: Any, name: str, pictures: Path | None) -> None:
    path, act = OPENED[name]
    page = desk(house.ana, path.format(shop.numbers["Marijke"]))
    act(page)
    page.wait_for_timeout(200)
    picture(page, pictures, f"{name}-opened")
    assert serious(page) == []
