"""An order that cannot be judged is set aside and tried again; no other order waits for it."""

import logging
from datetime import time

import pytest

from alvast.proactive.actions import dry_run
from alvast.proactive.models import WatchVersion
from alvast.proactive.tests.conftest import NO_STREET, Told

TOO_LONG = 1e15  # hours; no moment lies that far ahead, so whoever asks for it fails


@pytest.fixture
def no_paid_order_can_be_judged(shop, caplog):
    caplog.set_level(logging.CRITICAL)
    return WatchVersion.objects.create(
        code="progress", version=1, cause="no_progress", remedy="human", limits={"paid": TOO_LONG, "packed": 48}, counts="clock",
        needs_approval=False, cap=3, cap_days=7, quiet_from=time(21), quiet_to=time(8), made_at=shop.clock.at,
    )  # fmt: skip


def place(shop, subject, hours=1):
    data = {"customer": {"id": "c-8", "email": "els@example.net"}, "delivery_address": NO_STREET}
    shop.tell(Told("order.placed", shop.ago(hours), subject, data))


def test_the_orders_that_came_in_with_it_are_helped(shop, no_paid_order_can_be_judged):
    shop.order(hours=30)
    place(shop, "order/2")
    shop.order(subject="order/3", hours=30)
    place(shop, "order/4")
    shop.look()
    assert [shop.found(f"order/{number}").state for number in (2, 4)] == ["repaired", "repaired"]


def test_it_is_judged_an_hour_later_when_it_can_be(shop, no_paid_order_can_be_judged):
    shop.order(hours=30)
    shop.look()
    no_paid_order_can_be_judged.delete()
    shop.clock.forward(minutes=61)
    shop.look()
    assert shop.found().cause == "no_progress"


def test_what_is_due_by_time_and_a_run_over_everything_go_on_too(shop, no_paid_order_can_be_judged):
    shop.order(hours=30)
    shop.order(subject="order/2", hours=50)
    shop.tell(Told("order.status_changed", shop.ago(47), "order/2", {"status": "packed"}))
    shop.look()
    shop.clock.forward(hours=2)
    shop.look()
    assert shop.found("order/2").cause == "no_progress"
    assert list(shop.run()) == ["order/2"]


def test_a_dry_run_lists_the_others(shop, no_paid_order_can_be_judged):
    shop.order(hours=30)
    place(shop, "order/2")
    place(shop, "order/4")
    assert [line.subject for line in dry_run()] == ["order/2", "order/4"]
