"""Settings, preferences, notifications and sign-in: every page in light and dark without a serious finding of axe."""

from pathlib import Path
from typing import Any

import pytest

pytestmark = pytest.mark.browser
SIZES = {"desktop": (1440, 900), "phone": (390, 844)}


@pytest.fixture
def office(shop: Any, house: Any) -> dict[str, str]:
    """A house with one of everything that can be set up; answers the pages by a short name."""
    from tests.browser.office import furnish

    return furnish(house, shop)


def serious(page: Any) -> list[str]:
    from axe_playwright_python.sync_playwright import Axe

    found = Axe().run(page).response["violations"]
    return [f"{v['id']}: {node['html'][:160]}" for v in found if v["impact"] in ("serious", "critical") for node in v["nodes"]]


def picture(page: Any, pictures: Path | None, name: str) -> None:
    if pictures:
        pictures.mkdir(parents=True, exist_ok=True)
        page.screenshot(path=pictures / f"{name}.png", full_page=False)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_settings_page_has_no_serious_finding(desk, house, office, pictures, size, scheme):
    width, height = SIZES[size]
    page = desk(house.root, "/me/", viewport={"width": width, "height": height}, color_scheme=scheme)
    base = page.url.removesuffix("/me/")
    found = {}
    for name, path in office.items():
        page.goto(base + path)
        if problems := serious(page):
            found[name] = problems
        if page.evaluate("document.querySelector('main').scrollWidth > document.querySelector('main').clientWidth"):
            found.setdefault(name, []).append("wider than the screen")
        picture(page, pictures, f"{name}-{size}-{scheme}")
    assert found == {}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_every_sign_in_page_has_no_serious_finding(desk, house, pictures, size, scheme):
    width, height = SIZES[size]
    found = {}
    page = desk(None, "/accounts/login/", viewport={"width": width, "height": height}, color_scheme=scheme)
    base = page.url.removesuffix("/accounts/login/")
    for name, path in {
        "login": "/accounts/login/",
        "reset": "/accounts/password/reset/",
        "signup": "/accounts/signup/",
        "inactive": "/accounts/inactive/",
    }.items():
        page.goto(base + path)
        if problems := serious(page):
            found[name] = problems
        picture(page, pictures, f"account-{name}-{size}-{scheme}")
    assert found == {}


def test_forms_with_mistakes_keep_what_was_typed_and_say_where(desk, house, office, pictures):
    page = desk(house.root, "/settings/people/add/")
    page.get_by_label("Naam").fill("Eva Lindeman")
    page.get_by_label("Mailadres").fill("ana@example.org")
    page.get_by_role("button", name="Toevoegen en link maken").click()
    summary = page.get_by_role("alert")
    assert "ana@example.org" in summary.inner_text()
    assert page.evaluate("document.activeElement.classList.contains('form-errors')")
    assert page.get_by_label("Naam").input_value() == "Eva Lindeman"
    assert not serious(page)
    picture(page, pictures, "mistake-desktop-light")
