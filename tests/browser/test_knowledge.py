"""The knowledge in a real browser: written on the desk, read in the help centre, on a desk and a phone, light and dark."""

from pathlib import Path
from typing import Any

import pytest

from alvast.cli.demo.knowledge import ARTICLES
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.knowledge.actions import Text, import_folder, note_unanswered, start_version, submit
from alvast.knowledge.models import Version
from alvast.staff.actions import name_organisation
from tests.browser.conftest import wait_until_quiet
from tests.browser.looking import faults_on

pytestmark = pytest.mark.browser


@pytest.fixture
def known(transactional_db: None, house: Any, clock: Any) -> Any:
    """The articles of the sample shop, a draft of Ana's, and a question without an answer."""
    import_folder(actor=SYSTEM, folder=ARTICLES)
    shipping = Version.objects.get(key="wulp-verzendkosten-2026")
    body = shipping.body.replace("€ 3,95", "€ 4,25") + "\n\nHet bedrag wordt zo spoedig mogelijk door ons aangepast."
    draft = start_version(actor=house.as_(house.ana), article=shipping.article_id, text=Text(shipping.title, body))
    submit(actor=house.as_(house.ana), version=draft)
    for question in ("Verkopen jullie e-readers?", "verkoopt u een e-reader"):
        note_unanswered(question=question, at=now())
    return draft


def test_pages_of_the_knowledge_are_accessible(desk: Any, house: Any, known: Any, pictures: Path | None) -> None:
    page = desk(house.bo, "/knowledge/")
    places = {
        "list": "/knowledge/", "text": f"/knowledge/texts/{known}/", "new": "/knowledge/new/", "gaps": "/knowledge/gaps/",
        "difference": f"/knowledge/texts/{known}/difference/",
        "live": f"/knowledge/texts/{Version.objects.get(key='wulp-retourtermijn-2026').id}/",
    }  # fmt: skip
    assert look(page, places, pictures, "knowledge") == []


def test_a_text_is_written_with_keys_and_seen_as_readers_will(desk: Any, house: Any, clock: Any) -> None:
    page = desk(house.ana, "/knowledge/new/")
    page.get_by_label("Titel").fill("Kan ik ruilen?")
    page.get_by_role("textbox", name="Tekst").focus()
    page.keyboard.type("U hebt ")
    page.keyboard.press("Control+b")
    page.keyboard.type("30 dagen")
    page.locator("#beside strong", has_text="30 dagen").wait_for()
    page.reload()
    page.get_by_text("Wat je hier had getypt en niet had opgeslagen, staat er weer.").wait_for()
    assert page.get_by_role("textbox", name="Tekst").input_value() == "U hebt **30 dagen**"
    page.get_by_role("textbox", name="Tekst").focus()
    page.keyboard.press("Control+Enter")
    page.get_by_role("button", name="Ter goedkeuring aanbieden").wait_for()
    assert Version.objects.get().title == "Kan ik ruilen?"


def test_the_help_centre_is_accessible(chromium: Any, address: str, known: Any, pictures: Path | None) -> None:
    """With scripts allowed, because axe is one; the pages have none."""
    context = chromium.new_context(locale="nl-NL", reduced_motion="reduce")
    page = context.new_page()
    page.set_default_timeout(8000)
    page.goto(address + "/hulp/")
    places = {
        "home": "/hulp/", "topic": "/hulp/onderwerp/bezorging/", "article": "/hulp/artikel/verzendkosten/",
        "past": "/hulp/artikel/retourtermijn/1/", "nothing": "/hulp/zoeken/?q=zeilboot", "missing": "/hulp/artikel/x/",
        "search": "/hulp/zoeken/?q=boek+terugsturen", "words": "/hulp/artikel/verzendkosten/?reactie=nee",
    }  # fmt: skip
    found = look(page, places, pictures, "help")
    context.close()
    wait_until_quiet()
    assert found == []


def test_the_way_to_ones_orders_stays_on_one_line_beside_a_long_name(chromium: Any, address: str, known: Any, house: Any) -> None:
    name_organisation(actor=house.as_(house.root), name="Boekhandel De Wulp en Dochters", phone="")
    context = chromium.new_context(locale="nl-NL", viewport={"width": 375, "height": 667})
    page = context.new_page()
    page.goto(address + "/hulp/")
    way = page.get_by_role("link", name="Mijn bestellingen")
    lines = way.evaluate("a => a.getClientRects().length * a.offsetHeight / parseFloat(getComputedStyle(a).lineHeight)")
    context.close()
    wait_until_quiet()
    assert round(lines) == 1


def look(page: Any, places: dict[str, str], pictures: Path | None, kind: str) -> list[str]:
    return faults_on(page, {f"{kind}-{name}": path for name, path in places.items()}, pictures)
