"""Pages looked at one after the other: what axe finds serious, and what does not fit its screen."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe


def faults_on(page: Any, addresses: Mapping[str, str], pictures: Path | None, mark: str) -> list[str]:
    """Of each page by its name; with `pictures` each is taken whole, its name ending in `mark`."""
    base, size, found = page.evaluate("location.origin"), page.viewport_size, []
    for name, path in addresses.items():
        page.goto(base + path)
        violations = Axe().run(page).response["violations"]
        found += [f"{name}: {v['id']} {v['nodes'][0]['target']}" for v in violations if v["impact"] in ("serious", "critical")]
        if page.evaluate("document.querySelector('main').scrollWidth > document.querySelector('main').clientWidth"):
            found.append(f"{name}: wider than the screen")
        if pictures:
            whole = page.evaluate("document.querySelector('main').scrollHeight")
            page.set_viewport_size({**size, "height": max(size["height"], whole + 80)})
            page.screenshot(path=pictures / f"{name}-{mark}.png")
            page.set_viewport_size(size)
    return found
