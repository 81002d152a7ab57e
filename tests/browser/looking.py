"""Pages looked at one after the other, in every look: what axe finds serious, and what does not fit its screen."""

from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

SIZES = {"desktop": (1440, 900), "phone": (390, 844)}
# A page that scrolls inside its main part hides there what does not fit; what shows over its edge widens the document.
_TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll('main')]
  .filter((part) => part === document.documentElement || getComputedStyle(part).overflowX !== 'visible')
  .some((part) => part.scrollWidth > part.clientWidth)"""


def faults_on(
    page: Any, addresses: Mapping[str, str], pictures: Path | None, *, when: Callable[[str], None] | None = None
) -> list[str]:
    """Of each page by its name, once `when` says that it is complete: loaded once, and looked at in every look."""
    base, found = page.evaluate("location.origin"), []
    for name, path in addresses.items():
        page.goto(base + path)
        if when:
            when(name)
        found += faults_in_every_look(page, pictures, name)
    return found


def faults_in_every_look(page: Any, pictures: Path | None, name: str, *, within: str = "") -> list[str]:
    """Of the page as it is now, or of a part of it. In the dark only colours are other than in the light."""
    found = []
    for look in _looks(page):
        faults = serious(page, within=within, rules=["color-contrast"] if look.endswith("dark") else [])
        found += [f"{name} {look}: {fault}" for fault in faults]
        if page.evaluate(_TOO_WIDE):
            found.append(f"{name} {look}: wider than the screen")
        if pictures:
            _whole_picture(page, pictures / f"{name}-{look}.png")
    return found + _too_wide_when_narrow(page, name)


def _too_wide_when_narrow(page: Any, name: str) -> list[str]:
    """320 pixels: the narrowest phone, and a desk window of 1280 enlarged four times (WCAG 2.2, 1.4.10)."""
    before = page.viewport_size
    page.set_viewport_size({"width": 320, "height": 640})
    is_too_wide = page.evaluate(_TOO_WIDE)
    page.set_viewport_size(before)
    return [f"{name}: wider than 320 pixels"] if is_too_wide else []


def _looks(page: Any) -> Iterator[str]:
    """Sizes and schemes, as the page stands; in the end as it stood."""
    before = page.viewport_size
    for size, (width, height) in SIZES.items():
        page.set_viewport_size({"width": width, "height": height})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            yield f"{size}-{scheme}"
    page.emulate_media(color_scheme="light")
    page.set_viewport_size(before)


def serious(page: Any, *, within: str = "", rules: list[str] | None = None) -> list[str]:
    """Of the page as it is now and of the frames in it; of the part `within`; by these rules, else by all."""
    options = {"resultTypes": ["violations"], **({"runOnly": rules} if rules else {})}
    found = Axe().run(page, context=within or None, options=options).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found if fault["impact"] in ("serious", "critical")]


def picture(page: Any, pictures: Path | None, name: str) -> None:
    """What is on the screen, where pictures are wanted."""
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=pictures / f"{name}.png")


def _whole_picture(page: Any, file: Path) -> None:
    size = page.viewport_size
    whole = page.evaluate("(document.querySelector('main') ?? document.body).scrollHeight")
    page.set_viewport_size({**size, "height": max(size["height"], whole + 80)})
    page.screenshot(path=file)
    page.set_viewport_size(size)
