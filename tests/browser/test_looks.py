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
