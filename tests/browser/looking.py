"""Pages looked at one after the other: what axe finds serious, and what does not fit its screen."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

# A page that scrolls inside its main part hides there what does not fit; what shows over its edge widens the document.
_TOO_WIDE = """() => [document.documentElement, ...document.querySelectorAll('main')]
  .filter((part) => part === document.documentElement || getComputedStyle(part).overflowX !== 'visible')
  .some((part) => part.scrollWidth > part.clientWidth)"""


def faults_on(
    page: Any, addresses: Mapping[str, str], pictures: Path | None, mark: str, *, when: Callable[[str], None] | None = None
) -> list[str]:
    """Of each page by its name, once `when` says that it is complete; with `pictures` each is taken whole, its name ending in
    `mark`."""
    base, size, found = page.evaluate("location.origin"), page.viewport_size, []
    for name, path in addresses.items():
        page.goto(base + path)
        if when:
            when(name)
        found += [f"{name}: {fault}" for fault in serious(page)]
        if page.evaluate(_TOO_WIDE):
            found.append(f"{name}: wider than the screen")
        if pictures:
            whole = page.evaluate("(document.querySelector('main') ?? document.body).scrollHeight")
            page.set_viewport_size({**size, "height": max(size["height"], whole + 80)})
            page.screenshot(path=pictures / f"{name}-{mark}.png")
            page.set_viewport_size(size)
    return found


def serious(page: Any) -> list[str]:
    """Of the page as it is now and of the frames in it."""
    found = Axe().run(page).response["violations"]
    return [f"{fault['id']}: {fault['nodes'][0]['html'][:160]}" for fault in found if fault["impact"] in ("serious", "critical")]


def picture(page: Any, pictures: Path | None, name: str) -> None:
    """What is on the screen, where pictures are wanted."""
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=pictures / f"{name}.png")
