"""The desk as some people see it: forced colours, and enlarged to twice the size."""

from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import expect

pytestmark = pytest.mark.browser

CONTROLS = {
    "inbox": ("/inbox/all/", [("link", "Chidi Okafor"), ("link", "Open")]),
    "conversation": (
        "/conversations/{number}/?in=all",
        [("button", "Sluiten"), ("button", "Versturen"), ("textbox", "Antwoord")],
    ),
}
TRANSPARENT = "rgba(0, 0, 0, 0)"

# Buttons, links that look like one and fields: in forced colours only a border or the text itself still sets them apart.
_WITHOUT_EDGE = """() => [...document.querySelectorAll('.button, .input, textarea')]
  .filter((e) => !e.matches('.visually-hidden'))
  .filter((e) => e.checkVisibility() && e.getClientRects().length)
  .filter((e) => { const s = getComputedStyle(e); const box = getComputedStyle(e.closest('.composer-box') ?? e);
    const isBare = (x) => x.borderTopStyle === 'none' || parseFloat(x.borderTopWidth) === 0;
    return isBare(s) && isBare(box) && s.outlineStyle === 'none' })
  .map((e) => e.outerHTML.slice(0, 120))"""
_TOO_WIDE = "() => document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"


def first(page: Any, role: str, name: str) -> Any:
    return page.get_by_role(role, name=name).locator("visible=true").first


@pytest.mark.parametrize("name", CONTROLS)
def test_forced_colours_leave_every_control_to_be_seen(
    desk: Any, house: Any, shop: Any, name: str, pictures: Path | None
) -> None:
    path, controls = CONTROLS[name]
    page = desk(house.ana, path.format(number=shop.numbers["Chidi"]), forced_colors="active")
    for role, label in controls:
        expect(first(page, role, label)).to_be_visible()
    assert page.evaluate(_WITHOUT_EDGE) == []
    page.keyboard.press("Tab")
    ring = page.evaluate("() => { const s = getComputedStyle(document.activeElement); return [s.outlineStyle, s.outlineColor] }")
    assert ring[0] != "none"
    assert ring[1] != TRANSPARENT
    for current in (
        page.locator(".rail [aria-current], .filter[aria-current], .line:has([aria-current])").locator("visible=true").all()
    ):
        assert current.evaluate("e => getComputedStyle(e).outlineStyle") == "solid", current.inner_text()
    if pictures:
        page.screenshot(path=pictures / f"{name}-forced-colours.png")


@pytest.mark.parametrize("name", CONTROLS)
@pytest.mark.parametrize("width", [1280, 1024])
def test_at_twice_the_size_nothing_scrolls_sideways(
    desk: Any, house: Any, shop: Any, name: str, width: int, pictures: Path | None
) -> None:
    """Zooming to 200 % halves the room in CSS pixels and doubles how they are drawn."""
    path, controls = CONTROLS[name]
    room = {"viewport": {"width": width // 2, "height": 400}, "device_scale_factor": 2}
    page = desk(house.ana, path.format(number=shop.numbers["Chidi"]), **room)
    assert page.evaluate(_TOO_WIDE) <= 0
    for role, label in controls:
        control = first(page, role, label)
        control.scroll_into_view_if_needed()
        expect(control).to_be_in_viewport(ratio=0.9)
    if pictures:
        page.screenshot(path=pictures / f"{name}-zoomed-{width}.png")
