"""Settings, preferences, notifications and sign-in: every page in light and dark without a serious finding of axe."""

from typing import Any

import pytest

from tests.browser.looking import faults_on, picture, serious

pytestmark = pytest.mark.browser


@pytest.fixture
def office(shop: Any, house: Any) -> dict[str, str]:
    """A house with one of everything that can be set up; answers the pages by a short name."""
    from tests.browser.office import furnish

    return furnish(house, shop)


def test_every_settings_page_has_no_serious_finding(desk, house, office, pictures):
    assert faults_on(desk(house.root, "/me/"), office, pictures) == []


def test_every_sign_in_page_has_no_serious_finding(desk, house, pictures):
    page = desk(None, "/accounts/login/")
    pages = {
        "account-login": "/accounts/login/", "account-reset": "/accounts/password/reset/",
        "account-signup": "/accounts/signup/", "account-inactive": "/accounts/inactive/",
    }  # fmt: skip
    assert faults_on(page, pages, pictures) == []


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
