"""Some are left alone to measure what a message brings: where a letter is all they miss, and where it shows something."""

from uuid import UUID

import pytest

from alvast.decisions.queries import explanation
from alvast.kernel.clock import now
from alvast.proactive.actions import save_watch
from alvast.proactive.queries import draw_standing, figures, treated_and_held_out, watches
from alvast.proactive.rules.causes import Cause
from alvast.proactive.rules.marks import is_held_out
from alvast.proactive.rules.watches import DEFAULTS
from alvast.proactive.tests.conftest import NO_STREET, TWO_STREETS, Told

EXPECTED = {"expected_on": "2026-05-20"}


def slip(shop, *numbers, **data):
    """Parcels under way that come later than was said."""
    for number in numbers:
        subject = f"order/{number}"
        person = {"id": f"c-{number}", "name": "Chidi Obi", "email": f"chidi{number}@example.net", "language": "nl"}
        shop.order(hours=60, subject=subject, customer=person, **data)
        shop.tell(Told("shipment.scanned", shop.ago(20), subject), Told("shipment.delayed", shop.ago(1), subject, data=EXPECTED))


def hold_out(shop, percent, code="slot", **settings):
    save_watch(actor=shop.house.as_(shop.house.root), code=code, held_out=percent, **settings)


def drawing(shop, percent=100):
    """A watch that found enough to draw."""
    hold_out(shop, percent)
    slip(shop, *range(9000, 9000 + watches()["slot"].draws_from))
    shop.look()
    shop.clock.forward(minutes=1)


def test_a_new_shop_draws_one_in_ten_where_a_letter_is_all_that_is_missed_and_nowhere_else():
    assert {code: watch.held_out for code, watch in DEFAULTS.items() if watch.held_out} == {"slot": 10}
    assert [code for code, watch in DEFAULTS.items() if watch.draws_from is not None] == ["slot"]


@pytest.mark.parametrize("percent", [1, 10, 50])
def test_a_draw_leaves_as_many_alone_as_it_says(percent):
    drawn = sum(is_held_out(UUID(int=number), Cause.SLOT_SLIPPED, percent) for number in range(20_000))
    assert drawn / 200 == pytest.approx(percent, abs=6 * (percent * (100 - percent) / 20_000) ** 0.5)


def test_the_first_orders_of_a_shop_are_never_left_alone(shop, sent):
    hold_out(shop, 100)
    slip(shop, *range(9))
    shop.look()
    shop.clock.forward(minutes=1)
    slip(shop, 9)
    shop.look()
    assert len(sent()) == 10
    assert treated_and_held_out(shop.ago(1), now()) == []


def test_who_is_held_out_gets_the_ordinary_treatment_and_is_listed(shop, sent):
    drawing(shop)
    told = len(sent())
    slip(shop, 48213)
    assert shop.run()["order/48213"].remedy == "none"
    assert shop.run()["order/48213"].remedy == "none"
    assert len(sent()) == told
    assert "uit onszelf niets" in explanation(shop.found().decision, language="nl").what
    assert [one.is_held_out for one in treated_and_held_out(shop.ago(0), shop.clock.forward(hours=1))] == [True]


def test_a_dry_run_and_the_run_after_it_draw_the_same(shop):
    from alvast.proactive.actions import dry_run

    drawing(shop, 50)
    slip(shop, *range(100, 116))
    seen = {line.subject: line.remedy for line in dry_run()}
    assert {subject: line.remedy for subject, line in shop.run().items()} == seen
    assert {seen[f"order/{number}"] for number in range(100, 116)} == {"none", "notify"}


def test_nobody_is_left_alone_longer_than_to_the_day_that_was_named(shop):
    drawing(shop)
    slip(shop, 48213)
    shop.look()
    assert shop.found().state == "left"
    shop.clock.forward(days=3)
    shop.look()
    assert shop.found().remedy == "human"


def test_who_was_told_of_an_order_once_is_told_again(shop, sent):
    slip(shop, 48213)
    shop.look()
    drawing(shop)
    shop.clock.forward(hours=2)
    shop.tell(Told("shipment.delayed", shop.ago(1), data={"expected_on": "2026-05-22"}))
    shop.look()
    assert (shop.found().remedy, shop.found().was_drawn) == ("notify", False)


def test_an_address_a_birthday_and_money_are_never_left_to_chance(shop):
    drawing(shop)
    for code in ("address", "purpose", "refund", "progress"):
        hold_out(shop, 100, code)
    shop.order(subject="order/1", delivery_address=NO_STREET)
    shop.order(subject="order/2", delivery_address=TWO_STREETS)
    shop.order(subject="order/3", purpose={"text": "verjaardag", "date": "2026-05-19"})
    shop.order(subject="order/4", hours=30)
    slip(shop, 5, purpose={"text": "verjaardag", "date": "2026-05-19"})
    lines = shop.run()
    assert [lines[f"order/{n}"].remedy for n in (1, 2, 3, 4)] == ["repair", "ask", "ask", "human"]
    assert lines["order/5"].cause == "purpose_at_risk"
    assert lines["order/5"].remedy != "none"


def test_without_a_known_day_a_person_looks_whatever_the_draw(shop):
    drawing(shop)
    shop.order(hours=60)
    shop.tell(Told("shipment.scanned", shop.ago(20)), Told("shipment.delayed", shop.ago(1)))
    assert shop.run()["order/48213"].remedy == "human"


def test_a_shop_that_sets_it_to_nought_leaves_nobody_alone(shop):
    drawing(shop)
    hold_out(shop, 0)
    slip(shop, 48213)
    shop.look()
    assert shop.found().remedy == "notify"
    assert draw_standing(watches()["slot"], now()) is None


def test_how_far_a_watch_is_can_be_read(shop):
    slip(shop, 1, 2, 3)
    shop.look()
    shop.clock.forward(minutes=1)
    stands = draw_standing(watches()["slot"], now())
    assert (stands.found, stands.needed, stands.days, stands.has_begun) == (3, 100, 90, False)
    shop.clock.forward(days=91)
    assert draw_standing(watches()["slot"], now()).found == 0


def test_the_figures_count_who_was_left_alone(shop):
    drawing(shop)
    slip(shop, 48213)
    shop.look()
    assert figures(shop.ago(1), shop.clock.forward(hours=1)).held_out == 1
