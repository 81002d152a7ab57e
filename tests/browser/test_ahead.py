"""The list of stuck orders and the settings of the watches: by keyboard, and without a serious finding of axe."""

from pathlib import Path
from typing import Any

import pytest

from alvast.proactive.actions import save_watch
from alvast.proactive.models import Finding
from alvast.proactive.tests.conftest import CHIDI, NO_STREET, TWO_STREETS, Shop, Told, make_shop
from tests.browser.looking import faults_on

pytestmark = pytest.mark.browser
BEA = {"id": "c-9", "name": "Bea van der Meulen-Oosterhof", "email": "bea@example.net"}


@pytest.fixture
def orders(clock: Any, house: Any) -> Shop:
    """One of each: proposed, for a person, asked, repaired, answered."""
    stuck = make_shop(clock, house)
    stuck.order(hours=30, subject="order/48201", customer=BEA, amount="1249.00")
    stuck.order(hours=3, subject="order/48213", delivery_address=NO_STREET, expected_on="2026-05-21")
    stuck.order(hours=2, subject="order/48214", delivery_address=TWO_STREETS, customer=BEA)
    stuck.order(hours=50, subject="order/48160", purpose={"text": "verjaardag", "date": "2026-05-19"})
    stuck.tell(Told("shipment.announced", stuck.ago(26), "order/48160"))
    stuck.look()
    save_watch(actor=stuck.house.as_(stuck.house.root), code="address", needs_approval=True)
    stuck.order(hours=1, subject="order/48215", delivery_address=NO_STREET, customer=BEA)
    stuck.order(hours=1, subject="order/48216", delivery_address=TWO_STREETS, customer=CHIDI)
    stuck.look()
    stuck.clock.forward(seconds=20)
    return stuck


def test_the_list_and_the_watches_have_no_serious_accessibility_findings(desk: Any, orders: Shop, pictures: Path | None) -> None:
    found = Finding.objects.get(state="repaired", closed_at=None)
    pages = {
        "ahead": "/ahead/", "ahead_all": "/ahead/?in=all", "ahead_empty": "/ahead/?in=left", "ahead_why": f"/ahead/{found.id}/",
        "watches": "/settings/watches/", "watch": "/settings/watches/progress/",
    }  # fmt: skip
    assert faults_on(desk(orders.house.bo), pages, pictures) == []


def test_a_proposal_is_carried_out_with_the_keyboard(desk: Any, orders: Shop) -> None:
    page = desk(orders.house.ana)
    page.keyboard.press("g")
    page.keyboard.press("v")
    page.get_by_role("heading", name="Vooruit").wait_for()
    page.get_by_role("button", name="Doe het (48215)").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Het is gedaan.").wait_for()
    page.get_by_role("button", name="Doe het (48215)").wait_for(state="detached")
    assert Finding.objects.filter(state="repaired", closed_at=None, customer__key="c-9").count() == 1


def test_a_repair_is_undone_with_one_click(desk: Any, orders: Shop) -> None:
    page = desk(orders.house.ana)
    page.goto(page.url.split("/inbox")[0] + "/ahead/?in=shop")
    page.get_by_role("button", name="Ongedaan maken (48213)").click()
    page.get_by_text("weer zoals de klant het gaf").wait_for()
    assert orders.address() == NO_STREET


def test_a_watch_is_tried_on_the_past_before_it_is_saved(desk: Any, orders: Shop, pictures: Path | None) -> None:
    page = desk(orders.house.bo)
    page.goto(page.url.split("/inbox")[0] + "/settings/watches/progress/")
    page.get_by_label("Uren op “betaald”").fill("6")
    page.get_by_role("button", name="Probeer op de afgelopen twee weken").click()
    page.get_by_role("heading", name="Dit had hij gedaan").wait_for()
    if pictures:
        page.screenshot(path=pictures / "watch_tried.png", full_page=True)
    assert page.get_by_role("cell", name="48201").count() == 1
    page.get_by_role("button", name="Opslaan").click()
    page.get_by_text("Alle open bestellingen").wait_for()
    assert page.get_by_text("na 6 uur tot 14 dagen").count() == 1


def test_the_number_beside_vooruit_counts_what_waits(desk: Any, orders: Shop) -> None:
    page = desk(orders.house.ana)
    assert page.get_by_role("link", name="Vooruit 4").count() == 1


def test_the_list_follows_what_happens_and_settling_is_taken_back(desk: Any, orders: Shop) -> None:
    page = desk(orders.house.ana)
    page.goto(page.url.split("/inbox")[0] + "/ahead/")
    page.get_by_role("button", name="Afgehandeld (48201)").click()
    page.get_by_role("button", name="Afgehandeld (48201)").wait_for(state="detached")
    page.get_by_role("status").get_by_role("button", name="Ongedaan maken").click()
    page.get_by_role("button", name="Afgehandeld (48201)").wait_for()
    orders.order(hours=40, subject="order/48299")
    orders.look()
    page.get_by_role("button", name="Neem over (48299)").wait_for()
