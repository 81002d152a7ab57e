"""Every page in three sizes, light and dark: no serious finding of axe; with ALVAST_SCREENSHOTS set, a picture of each."""

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
SIZES = {"desktop": (1440, 900), "tablet": (820, 1180), "phone": (390, 844)}


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


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_pages_have_no_serious_accessibility_findings(
    clock: Any, desk: Any, house: Any, shop: Any, scheme: str, pictures: Path | None
) -> None:
    from axe_playwright_python.sync_playwright import Axe

    findings = []
    page = desk(house.ana, color_scheme=scheme)
    base = page.url.split("/inbox")[0]
    for name, path in pages(shop).items():
        for size, (width, height) in SIZES.items():
            page.set_viewport_size({"width": width, "height": height})
            page.goto(base + path)
            page.wait_for_timeout(150)
            if pictures:
                page.screenshot(path=pictures / f"{name}-{size}-{scheme}.png")
            if size != "tablet":
                found = Axe().run(page).response["violations"]
                findings += [
                    f"{name} {size}: {v['id']} {v['nodes'][0]['target']} {v['nodes'][0]['failureSummary'][:200]}"
                    for v in found
                    if v["impact"] in ("serious", "critical")
                ]
    assert findings == []


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
    from axe_playwright_python.sync_playwright import Axe

    path, act = OPENED[name]
    page = desk(house.ana, path.format(shop.numbers["Marijke"]))
    act(page)
    page.wait_for_timeout(200)
    if pictures:
        page.screenshot(path=pictures / f"{name}-opened.png")
    found = Axe().run(page).response["violations"]
    assert [v["id"] + str(v["nodes"][0]["target"]) for v in found if v["impact"] in ("serious", "critical")] == []
