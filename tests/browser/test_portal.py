"""The customer's pages in a real browser, without a script: a phone in the hand, light and dark, nothing serious for axe."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from alvast.addresses.actions import import_addresses
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.models import StatedEvent
from alvast.portal.models import SignInCode
from alvast.portal.tests.conftest import customer, mailed_code, place_order
from alvast.proactive.actions import run_watches
from alvast.proactive.links import QUESTION, link_text
from alvast.proactive.models import Question
from tests.browser.conftest import wait_until_quiet
from tests.browser.looking import SIZES, faults_on

pytestmark = pytest.mark.browser
REGISTER = """postcode,huisnummer,huisletter,toevoeging,straat,woonplaats
3571AB,12,,,Lindelaan,Utrecht
3571AD,12,A,,Kastanjelaan,Utrecht
3571AD,12,B,,Kastanjelaan,Utrecht
"""


@pytest.fixture
def chidi(transactional_db: None, house: Any, clock: Any, settings: Any) -> Any:
    """With an order under way, one that waits for a street, and an order of which the address is one of two."""
    from alvast.channels.email.models import Inbox

    settings.EMAIL_BACKEND = "alvast.channels.email.backend.QueueingBackend"
    import_addresses(actor=SYSTEM, lines=REGISTER.splitlines())
    inbox = Inbox.objects.create(
        name="Boekhandel De Wulp", address="info@example.org", team=house.team, smtp_host="127.0.0.1", made_at=now()
    )
    made = customer(house, clock, inbox.id, "chidi@example.net", "48213")
    place_order("48298", made.address, clock, key="chidi", address={"postcode": "3571AB", "huisnummer": 12})
    place_order("48299", made.address, clock, key="chidi", address={"postcode": "3571AD", "huisnummer": 12})
    clock.forward(minutes=5)
    run_watches()
    clock.forward(minutes=5)
    return made


def link(chidi: Any) -> str:
    asked = Question.objects.get()
    return f"/mijn/l/{link_text(QUESTION, customer=chidi.id, thing=asked.id, until=now() + timedelta(days=14))}/"


def come_in(page: Any, chidi: Any) -> None:
    page.get_by_label("Uw e-mailadres").fill(chidi.address)
    page.get_by_role("button", name="Stuur mij een code").click()
    page.get_by_label("De code uit de e-mail").wait_for()
    code = mailed_code(SignInCode.objects.latest("asked_at").id)
    page.get_by_label("De code uit de e-mail").fill(code)
    page.get_by_role("button", name="Aanmelden").click()
    page.get_by_role("heading", name="Dag Chidi").wait_for()


def phone(desk: Any, path: str, **options: Any) -> Any:
    width, height = SIZES["phone"]
    return desk(None, path, viewport={"width": width, "height": height}, java_script_enabled=False, **options)


def test_a_tap_in_the_mail_sets_the_order_free(desk: Any, chidi: Any) -> None:
    page = phone(desk, link(chidi))
    page.get_by_role("button", name="Kastanjelaan 12 B").click()
    page.get_by_role("heading", name="Dank u. Uw bestelling kan verder.").wait_for()
    assert page.get_by_text("Kastanjelaan 12 B").count() == 1
    released = StatedEvent.objects.filter(
        kind="order_release_requested", payload__subject=str(Question.objects.get().finding.subject_id)
    )
    assert released.count() == 1


def test_with_a_code_the_customer_reads_why_and_has_a_person_look(desk: Any, chidi: Any) -> None:
    page = phone(desk, "/mijn/bestellingen/48298/")
    come_in_at_order(page, chidi)
    page.get_by_role("link", name="Hoe weet u dat?").click()
    page.get_by_role("button", name="Laat een medewerker ernaar kijken").click()
    page.get_by_role("status").wait_for()
    assert page.get_by_role("button", name="Laat een medewerker ernaar kijken").count() == 0


def come_in_at_order(page: Any, chidi: Any) -> None:
    """Whoever came for an order is there after signing in."""
    page.get_by_label("Uw e-mailadres").fill(chidi.address)
    page.get_by_role("button", name="Stuur mij een code").click()
    page.get_by_label("De code uit de e-mail").fill(mailed_code(SignInCode.objects.latest("asked_at").id))
    page.get_by_role("button", name="Aanmelden").click()
    page.get_by_text("Bestelling 48298").first.wait_for()


def test_an_answer_with_the_keyboard_alone(desk: Any, chidi: Any) -> None:
    page = phone(desk, "/mijn/")
    come_in(page, chidi)
    page.goto(page.url.split("/mijn/")[0] + f"/mijn/berichten/{chidi.number}/")
    page.get_by_label("Uw antwoord").focus()
    page.keyboard.type("Ik ben donderdag thuis.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.get_by_text("Dank u. Uw antwoord is aangekomen.").wait_for()
    assert page.locator(".talk").get_by_text("Ik ben donderdag thuis.").count() == 1


def test_nothing_serious_for_axe(chromium: Any, address: str, chidi: Any, pictures: Path | None) -> None:
    """With scripts allowed, because axe is one."""
    from alvast.decisions.queries import decisions_about

    context, base = chromium.new_context(locale="nl-NL", reduced_motion="reduce"), address
    page = context.new_page()
    page.set_default_timeout(8000)
    signed_out = {"sign_in": "/mijn/aanmelden/", "missing": "/mijn/l/oud/"}
    findings = look(page, base, signed_out, pictures)
    page.goto(base + "/mijn/")
    come_in(page, chidi)
    decision = decisions_about(Question.objects.get().finding.subject_id)[0].id
    signed_in = {
        "home": "/mijn/", "orders": "/mijn/bestellingen/", "order": "/mijn/bestellingen/48298/",
        "address": "/mijn/bestellingen/48298/adres/", "question": f"/mijn/vragen/{Question.objects.get().id}/",
        "decision": f"/mijn/besluiten/{decision}/", "messages": "/mijn/berichten/",
        "message": f"/mijn/berichten/{chidi.number}/", "data": "/mijn/gegevens/", "erasure": "/mijn/gegevens/wissen/",
    }  # fmt: skip
    findings += look(page, base, signed_in, pictures)
    context.close()
    wait_until_quiet()
    assert findings == []


def look(page: Any, base: str, addresses: dict[str, str], pictures: Path | None) -> list[str]:
    page.goto(base)
    return faults_on(page, {f"portal-{name}": path for name, path in addresses.items()}, pictures)
