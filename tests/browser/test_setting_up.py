"""Setting up by keyboard, signing in with a passkey, being told while the page is open."""

from typing import Any

import pytest

from alvast.conversations import actions as conversations
from alvast.desk.notifications.actions import notify
from alvast.kernel.models import StatedEvent
from alvast.staff.actions import set_password
from tests.browser.looking import picture, serious

pytestmark = pytest.mark.browser
PASSWORD = "vier woorden zijn veilig"


def tab_to(page: Any, name: str, most: int = 60) -> None:
    """Presses Tab until the element of this name has focus; fails when it cannot be reached."""
    for _ in range(most):
        page.keyboard.press("Tab")
        shown = page.evaluate(
            "(document.activeElement.textContent || document.activeElement.labels?.[0]?.textContent || '').trim()"
        )
        if shown.startswith(name):
            return
    raise AssertionError(f"no way to {name} by Tab")


def test_a_label_is_made_with_the_keyboard_alone(desk, house):
    page = desk(house.bo, "/settings/labels/")
    tab_to(page, "Label toevoegen")
    page.keyboard.press("Enter")
    page.wait_for_url("**/labels/add/")
    page.get_by_label("Naam").focus()
    page.keyboard.type("Levering")
    page.keyboard.press("Tab")
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    page.wait_for_url("**/settings/labels/")
    assert page.get_by_role("link", name="Levering").is_visible()
    assert page.get_by_text("Opgeslagen.").is_visible()


def test_fields_of_oauth_show_when_they_matter_and_a_try_loses_nothing(desk, house, pictures):
    page = desk(house.root, "/settings/inboxes/add/")
    assert not page.get_by_label("Client-ID").is_visible()
    page.get_by_label("Met OAuth2").check()
    assert page.get_by_label("Client-ID").is_visible()
    page.get_by_label("Met een wachtwoord").check()
    page.get_by_label("Naam", exact=True).fill("De Wulp")
    page.get_by_label("Mailadres").fill("vragen@dewulp.example")
    page.get_by_label("IMAP-server").fill("127.0.0.1")
    page.get_by_label("Versleuteling").first.select_option("none")
    page.get_by_label("Poort").first.fill("9")
    page.locator("#id_imap_password").fill("zeergeheim")
    page.get_by_role("button", name="Servers proberen").click()
    page.get_by_text("De server is niet bereikbaar.").wait_for()
    assert page.locator("#id_imap_password").input_value() == "zeergeheim"
    assert not serious(page)
    page.get_by_role("button", name="Servers proberen").scroll_into_view_if_needed()
    picture(page, pictures, "tried-desktop-light")


def test_secrets_are_shown_once_and_copied_with_one_key(desk, house, pictures):
    page = desk(house.root, "/settings/tokens/add/", permissions=["clipboard-read", "clipboard-write"])
    page.get_by_label("Naam").fill("Webwinkel")
    page.get_by_label("Klanten lezen").check()
    page.get_by_role("button", name="Token maken").click()
    token = page.get_by_label("Token", exact=True).input_value()
    assert token.startswith("alv_")
    assert not serious(page)
    picture(page, pictures, "token_made-desktop-light")
    page.get_by_role("button", name="Kopiëren").press("Enter")
    page.get_by_role("button", name="Gekopieerd").wait_for()
    page.goto(page.url.replace("/add/", "/"))
    assert token not in page.content()


def test_the_link_for_a_colleague_is_there_to_hand_over(desk, house, pictures):
    page = desk(house.root, "/settings/people/add/")
    page.get_by_label("Naam").fill("Eva Lindeman")
    page.get_by_label("Mailadres").fill("eva@example.org")
    page.get_by_role("button", name="Toevoegen en link maken").click()
    assert "/accounts/password/reset/key/" in page.get_by_label("Link om een wachtwoord").input_value()
    assert not serious(page)
    picture(page, pictures, "invited-desktop-light")


def test_the_bell_counts_while_the_page_is_open(desk, house, shop):
    page = desk(house.ana, "/settings/../me/")
    assert page.locator("#bell .count").count() == 0
    conversations.assign(actor=house.as_(house.bo), conversation=shop.ids["Joris"], owner=house.ana.id)
    notify(events=list(StatedEvent.objects.filter(kind="conversation_changed").order_by("-id").values_list("id", flat=True)[:1]))
    page.locator("#bell .count").wait_for()
    assert page.locator("#bell .count").inner_text().startswith("1")


def test_a_passkey_is_added_and_opens_the_desk_without_a_password(desk, house, chromium, pictures):
    set_password(actor=house.as_(house.root), agent=house.ana.id, password=PASSWORD)
    page = desk(None, "/accounts/login/")
    base = page.url.replace("127.0.0.1", "localhost").removesuffix("/accounts/login/")  # a passkey belongs to a name
    keys = page.context.new_cdp_session(page)
    keys.send("WebAuthn.enable")
    keys.send("WebAuthn.addVirtualAuthenticator", {"options": {
        "protocol": "ctap2", "transport": "internal", "hasResidentKey": True, "hasUserVerification": True, "isUserVerified": True,
        "automaticPresenceSimulation": True,
    }})  # fmt: skip
    page.goto(f"{base}/accounts/login/")
    page.get_by_label("E-mailadres").fill("ana@example.org")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Aanmelden", exact=True).click()
    page.wait_for_url("**/inbox/mine/")
    page.goto(f"{base}/accounts/2fa/webauthn/add/")
    assert not serious(page)
    picture(page, pictures, "again-desktop-light")
    page.get_by_label("Wachtwoord").fill(PASSWORD)
    page.get_by_role("button", name="Verder").click()
    page.wait_for_url("**/webauthn/add/")
    assert not serious(page)
    picture(page, pictures, "passkey_add-desktop-light")
    page.locator("#id_name").fill("Laptop")
    if page.locator("#id_passwordless").count():
        page.locator("#id_passwordless").check()
    page.locator("#mfa_webauthn_add").click()
    page.wait_for_url("**/recovery-codes/")
    page.wait_for_load_state()
    assert not serious(page)
    picture(page, pictures, "passkey_added-desktop-light")
    page.goto(f"{base}/accounts/2fa/")
    picture(page, pictures, "security_on-desktop-light")
    page.context.clear_cookies()
    page.goto(f"{base}/accounts/login/")
    page.locator("#passkey_login").click()
    page.wait_for_url("**/inbox/mine/")


def test_the_first_page_of_an_empty_house_and_the_steps_after_it(desk, house, pictures):
    from alvast.staff.models import Agent, Team

    Agent.objects.exclude(id=house.root.id).delete()
    Team.objects.all().delete()
    page = desk(house.root, "/inbox/mine/")
    assert [link.inner_text() for link in page.locator(".steps a").all()] == [
        "Team maken",
        "Postvak aansluiten",
        "Mensen uitnodigen",
    ]
    assert not serious(page)
    picture(page, pictures, "first_steps-desktop-light")
    Agent.objects.all().delete()
    page = desk(None, "/")
    assert page.get_by_role("heading", name="Alvast staat voor je klaar").is_visible()
    assert not serious(page)
    picture(page, pictures, "first_run-desktop-light")
