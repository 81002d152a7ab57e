"""Exactly the orders that are stuck are found, by when things happened and not by when we heard."""

from datetime import UTC, datetime, timedelta

import pytest

from alvast.proactive.tests.conftest import ADDRESS, CHIDI, NO_STREET, TWO_STREETS, Told


def causes(shop):
    return {name: line.cause for name, line in shop.run().items()}


def test_an_order_that_moves_is_not_found(shop):
    shop.order(hours=23)
    assert causes(shop) == {}


def test_a_paid_order_that_nobody_packs_is_found_after_a_day(shop):
    shop.order(hours=25)
    line = shop.run()["order/48213"]
    assert (line.cause, line.watch, str(line.amount), line.currency, line.age_hours) == (
        "no_progress",
        "progress",
        "49.9500",
        "EUR",
        25.0,
    )


def test_a_packed_event_that_comes_late_counts_from_when_it_happened(shop):
    shop.order(hours=30)
    shop.tell(Told("order.status_changed", shop.ago(20), data={"status": "packed"}))
    assert causes(shop) == {}


def test_an_older_event_that_comes_late_does_not_set_the_order_back(shop):
    shop.order(hours=40)
    shop.tell(Told("order.status_changed", shop.ago(3), data={"status": "packed"}))
    shop.tell(Told("order.status_changed", shop.ago(39), data={"status": "in_progress"}))
    assert causes(shop) == {}


def test_an_unpaid_order_is_the_customers_own_affair(shop):
    shop.tell(Told("order.placed", shop.ago(200), data={"customer": CHIDI, "delivery_address": ADDRESS}))
    shop.tell(Told("order.status_changed", shop.ago(199), data={"status": "payment_pending"}))
    assert causes(shop) == {}


@pytest.mark.parametrize("over", [
    Told("order.cancelled", None), Told("shipment.delivered", None), Told("payment.refunded", None, data={"amount": "49.95"}),
])  # fmt: skip
def test_what_is_over_is_never_found_whatever_comes_in_later(shop, over):
    shop.order(hours=90, delivery_address=NO_STREET)
    over.at = shop.ago(50)
    shop.tell(
        over, Told("shipment.scanned", shop.ago(49)), Told("order.status_changed", shop.ago(80), data={"status": "in_review"})
    )
    assert causes(shop) == {}


def test_an_announced_parcel_that_is_not_scanned_is_found(shop):
    shop.order(hours=50)
    shop.tell(Told("shipment.announced", shop.ago(25), data={"tracking_code": "3SABCD"}))
    assert causes(shop) == {"order/48213": "no_scan"}


def test_a_silent_parcel_is_found_by_its_last_scan(shop):
    shop.order(hours=120)
    shop.tell(
        Told("shipment.announced", shop.ago(100)), Told("shipment.scanned", shop.ago(90)), Told("shipment.scanned", shop.ago(47))
    )
    assert causes(shop) == {}
    shop.clock.forward(hours=2)
    line = shop.run()["order/48213"]
    assert (line.cause, line.age_hours) == ("parcel_silent", 49.0)


def test_a_shipment_with_its_own_name_belongs_to_its_order_whichever_came_first(shop):
    shop.tell(Told("shipment.announced", shop.ago(30), "shipment/S1", {"order": "48213"}))
    shop.look()
    shop.order(hours=48)
    assert causes(shop) == {"order/48213": "no_scan"}
    shop.tell(Told("shipment.delivered", shop.ago(1), "shipment/S1", {"order": "48213"}))
    assert causes(shop) == {}


def test_a_shipment_of_an_order_we_never_heard_of_stands_for_itself(shop):
    shop.tell(Told("shipment.announced", shop.ago(30), "shipment/S1", {}))
    assert causes(shop) == {"shipment/S1": "no_scan"}


def test_a_slot_that_passed_is_found(shop):
    shop.order(hours=40)
    slot = {"from": "2026-05-18T08:00:00+02:00", "to": "2026-05-18T10:00:00+02:00"}
    shop.tell(Told("shipment.scanned", shop.ago(3), data={"expected_on": "2026-05-18", "slot": slot}))
    assert causes(shop) == {"order/48213": "slot_slipped"}


def test_stock_that_did_not_come_on_its_day_is_found(shop):
    shop.order(hours=300)
    shop.tell(Told("order.status_changed", shop.ago(290), data={"status": "awaiting_stock", "expected_on": "2026-05-18"}))
    assert causes(shop) == {}
    shop.clock.forward(days=1)
    assert causes(shop) == {"order/48213": "stock_overdue"}


def test_money_is_due_fourteen_days_after_the_withdrawal(shop):
    shop.order(hours=24 * 40)
    shop.tell(
        Told("shipment.delivered", shop.ago(24 * 30)), Told("return.announced", shop.ago(24 * 13)),
        Told("return.received", shop.ago(24 * 10)),
    )  # fmt: skip
    assert causes(shop) == {}
    shop.clock.forward(days=2)
    assert causes(shop) == {"order/48213": "refund_overdue"}
    shop.tell(Told("payment.refunded", shop.ago(1), data={"amount": "49.95", "currency": "EUR"}))
    assert causes(shop) == {}


def test_a_part_of_the_money_back_does_not_end_the_order(shop):
    shop.order(hours=60)
    shop.tell(
        Told("payment.refunded", shop.ago(50), data={"amount": "10.00"}),
        Told("order.status_changed", shop.ago(49), data={"status": "in_progress"}),
    )
    assert causes(shop) == {"order/48213": "no_progress"}


def test_a_birthday_in_danger_is_found_before_it(shop):
    shop.order(hours=3, purpose={"text": "verjaardag", "date": "2026-05-20"})
    assert causes(shop) == {}
    shop.clock.forward(hours=13)
    assert causes(shop) == {"order/48213": "purpose_at_risk"}


def test_the_gravest_cause_comes_first(shop):
    shop.order(hours=30, delivery_address=TWO_STREETS, purpose={"text": "verjaardag", "date": "2026-05-19"})
    line = shop.run()["order/48213"]
    assert (line.cause, list(line.also)) == ("address_incomplete", ["purpose_at_risk", "no_progress"])


@pytest.mark.parametrize(("address", "is_found"), [
    (NO_STREET, True), (TWO_STREETS, True), ({**ADDRESS, "huisnummer": ""}, True), ({**ADDRESS, "postcode": "0571AB"}, True),
    ({**ADDRESS, "straat": "Beukenplein"}, True), ({**ADDRESS, "straat": "Lindenlaan"}, False), (ADDRESS, False),
    ({**ADDRESS, "postcode": "9999ZZ", "straat": "Nieuwbouw", "woonplaats": "Emmen"}, False),
    ({"postcode": "2000", "huisnummer": 4, "straat": "Meir", "woonplaats": "Antwerpen", "land": "BE"}, False),
    ({"postcode": "3500AA", "huisnummer": 12, "straat": "Postbus", "woonplaats": "Utrecht", "land": "NL"}, False),
    ({"line1": "Lindelaan 12"}, False),
])  # fmt: skip
def test_an_address_is_judged_at_once(shop, address, is_found):
    shop.order(hours=0.1, delivery_address=address)
    assert (causes(shop) == {"order/48213": "address_incomplete"}) is is_found


def test_an_address_that_the_shop_corrected_is_no_trouble(shop):
    shop.order(hours=5, delivery_address=NO_STREET)
    shop.tell(Told("order.address_corrected", shop.ago(4), data={"delivery_address": ADDRESS}))
    assert causes(shop) == {}


def test_an_address_without_anything_in_it_is_missing_and_one_in_other_words_is_not_judged(shop):
    shop.order(subject="order/1", delivery_address={})
    shop.order(subject="order/2", delivery_address={"street": "", "zip": "3571AB"})
    shop.order(subject="order/3", delivery_address=None)
    shop.order(subject="order/4")
    shop.tell(Told("order.paid", shop.ago(1), "order/4", {"delivery_address": {}}))
    english = {"postcode": "3571AB", "street": "Lindelaan", "house_number": 12, "city": "Utrecht"}
    shop.order(subject="order/5", delivery_address=english)
    shop.order(subject="order/6", delivery_address={"postcode": "3571AB"})
    assert causes(shop) == {"order/1": "address_incomplete", "order/6": "address_incomplete"}


def test_a_parcel_with_a_label_is_not_held_up_for_its_address(shop):
    shop.order(hours=5, delivery_address=NO_STREET)
    shop.tell(Told("shipment.announced", shop.ago(1)))
    assert causes(shop) == {}


def test_an_order_without_a_customer_is_for_a_person(shop):
    shop.order(hours=5, delivery_address=NO_STREET, customer=None)
    assert shop.run()["order/48213"].remedy == "human"


def test_a_second_run_and_a_dry_run_find_the_same_and_do_nothing_more(shop, sent, stated):
    from alvast.proactive.actions import dry_run

    shop.order(hours=30)
    shop.order(hours=3, subject="order/2", delivery_address=NO_STREET)
    shop.order(hours=3, subject="order/3", delivery_address=TWO_STREETS)
    dry = {(line.subject, line.cause, line.remedy) for line in dry_run()}
    assert stated("problem_found") == []
    first = shop.run()
    messages, decisions = len(sent()), len(stated("decision_made"))
    assert shop.run() == first
    assert {(line.subject, line.cause, line.remedy) for line in first.values()} == dry
    assert {(line.subject, line.cause, line.remedy) for line in dry_run()} == dry
    assert (len(sent()), len(stated("decision_made"))) == (messages, decisions) == (2, 3)


def test_a_dry_run_before_anything_was_judged_sees_the_parcels_of_an_order(shop):
    """The first thing somebody tries after bringing in a file: nobody noted yet which order a shipment names."""
    from alvast.proactive.actions import dry_run
    from alvast.proactive.queries import try_on_history, watches

    shop.order(hours=60)
    shop.order(hours=90, subject="order/2")
    shop.tell(
        Told("shipment.scanned", shop.ago(3), "shipment/3S1", {"order": "48213"}),
        Told("shipment.delivered", shop.ago(50), "shipment/3S2", {"order": "order/2"}),
    )
    assert dry_run() == []
    history = try_on_history(watches()["progress"], begin=shop.ago(1), end=shop.clock.at)
    assert list(history.found) == []
    assert shop.run() == {}


def test_a_dry_run_does_not_count_our_message_about_the_very_thing(shop, sent):
    """With one message a week, the order that was asked about would else seem to be for a person."""
    from alvast.kernel.actor import SYSTEM
    from alvast.proactive.actions import dry_run, save_watch
    from alvast.proactive.queries import try_on_history, watches

    save_watch(actor=SYSTEM, code="address", cap=1)
    shop.order(hours=3, delivery_address=TWO_STREETS)
    shop.look()
    assert [(line.remedy, line.decision) for line in dry_run()] == [("ask", shop.found().decision)]
    shop.clock.forward(days=1)
    begin = shop.clock.at - timedelta(days=2)
    history = try_on_history(watches()["address"], begin=begin, end=shop.clock.at)
    assert [line.remedy for line in history.found] == ["ask"]


def test_no_limit_is_set_by_looking(shop):
    """What is due is looked at when it is due, and then once."""
    from alvast.proactive.models import Followed

    shop.order(hours=1)
    shop.look()
    due = Followed.objects.get().due_at
    assert due == shop.ago(1) + timedelta(minutes=1, hours=24)
    shop.clock.forward(hours=24)
    shop.look()
    assert shop.found().cause == "no_progress"
    assert Followed.objects.get().due_at is None


@pytest.mark.parametrize("never", ["9999-12-31", "0001-01-01", "1900-01-01", "2099-12-31"])
def test_a_day_that_stands_for_no_day_is_none(shop, never):
    shop.order(hours=400, expected_on=never, stock_expected_on=never, purpose={"text": "feest", "date": never})
    shop.tell(Told("order.status_changed", shop.ago(390), data={"status": "awaiting_stock", "expected_on": never}))
    shop.order(subject="order/2", hours=60)
    shop.tell(Told("shipment.scanned", shop.ago(30), "order/2"))
    shop.tell(
        Told(
            "shipment.delayed",
            shop.ago(3),
            "order/2",
            data={"expected_on": never, "slot": {"from": never, "to": f"{never}T12:00:00Z"}},
        )
    )
    lines = shop.run()
    assert (lines["order/48213"].cause, lines["order/48213"].remedy) == ("no_progress", "human")
    assert (lines["order/2"].cause, lines["order/2"].remedy) == ("slot_slipped", "human")


def test_a_slot_in_the_hour_that_comes_twice_has_passed_after_the_second_time(shop):
    shop.clock.at = datetime(2026, 10, 25, 0, 50, tzinfo=UTC)  # 02.50 in Amsterdam, for the first time
    shop.order(hours=40, expected_on="2026-10-25", slot={"from": "02:15", "to": "02:45"})
    shop.tell(Told("shipment.scanned", shop.ago(3)))
    assert shop.run() == {}
    shop.clock.forward(minutes=60)
    assert shop.run()["order/48213"].cause == "slot_slipped"
