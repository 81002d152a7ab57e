"""Events may come shuffled, late and doubled: what is found is the same, and a truth is told once."""

import random
from collections import Counter
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alvast.addresses.actions import choose_registers
from alvast.kernel.actor import SYSTEM
from alvast.proactive.models import Finding, Followed, Outreach
from alvast.proactive.rules.quiet import may_write_at
from alvast.proactive.tests.conftest import ADDRESS, CHIDI, NO_STREET, TWO_STREETS, Told
from alvast.proactive.tests.streams import STORIES, stream

STORY = st.sampled_from(sorted(STORIES))


@pytest.mark.parametrize("seed", range(3))
def test_of_a_thousand_orders_exactly_the_stuck_are_found(shop, seed):
    told, stuck = stream(shop.clock.at, orders=334, seed=seed)
    shuffled = told + random.Random(seed).sample(told, len(told) // 8)
    random.Random(seed + 99).shuffle(shuffled)
    for start in range(0, len(shuffled), 500):
        shop.tell(*shuffled[start : start + 500])
    found = shop.run()
    assert {name: line.cause for name, line in found.items()} == stuck
    messages = Outreach.objects.count()
    assert shop.run() == found
    assert Outreach.objects.count() == messages


def found_about(subject):
    rows = Finding.objects.filter(subject__key=subject.split("/")[1], closed_at=None)
    return list(rows.values_list("cause", "since", "also", "remedy"))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(story=STORY, chance=st.randoms(use_true_random=False))
def test_any_order_of_arrival_ends_in_the_same_finding(shop, story, chance):
    straight, shuffled = f"order/s{chance.getrandbits(60)}", f"order/t{chance.getrandbits(60)}"
    events = STORIES[story](straight, shop.clock.at)
    shop.tell(*events)
    other = STORIES[story](shuffled, shop.clock.at)
    other += chance.sample(other, len(other) // 2)
    chance.shuffle(other)
    for one in other:
        shop.tell(one)
    shop.run()
    first, second = (
        Finding.objects.filter(subject__key=name.split("/")[1], closed_at=None).first() for name in (straight, shuffled)
    )
    assert (first and (first.cause, first.since, first.also)) == (second and (second.cause, second.since, second.also))


@settings(max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(story=STORY, chance=st.randoms(use_true_random=False))
def test_looking_after_every_event_never_tells_a_truth_twice(shop, story, chance):
    subject = f"order/u{chance.getrandbits(60)}"
    events = STORIES[story](subject, shop.clock.at) * 2
    chance.shuffle(events)
    for one in events:
        shop.tell(one)
        shop.look()
    told = Counter(Outreach.objects.filter(subject__key=subject.split("/")[1]).values_list("truth", flat=True))
    assert all(count == 1 for count in told.values())
    assert Finding.objects.filter(subject__key=subject.split("/")[1], closed_at=None).count() <= 1


@pytest.mark.parametrize(("paid", "looked", "is_found"), [
    ("2026-03-28T12:00:00+01:00", "2026-03-29T12:30:00+02:00", False),  # a day of 23 hours: 23½ have passed
    ("2026-03-28T12:00:00+01:00", "2026-03-29T13:00:00+02:00", True),
    ("2026-10-24T12:00:00+02:00", "2026-10-25T11:00:00+01:00", True),  # a day of 25 hours
    ("2026-10-24T12:00:00+02:00", "2026-10-25T10:59:00+01:00", False),
])  # fmt: skip
def test_a_limit_is_the_same_number_of_hours_when_the_clock_moves(shop, paid, looked, is_found):
    at = datetime.fromisoformat(paid)
    shop.clock.at = datetime.fromisoformat(looked)
    data = {"customer": CHIDI, "delivery_address": ADDRESS}
    shop.tell(Told("order.placed", at - timedelta(hours=1), data=data), Told("order.paid", at))
    assert ("order/48213" in shop.run()) is is_found


def test_the_quiet_hours_end_at_the_same_hour_when_the_clock_moves():
    night = datetime(2026, 3, 28, 23, 0, tzinfo=UTC)  # 00.00 in Amsterdam, the night the clock jumps
    morning = may_write_at(night, quiet_from=time(21), quiet_to=time(8), zone=ZoneInfo("Europe/Amsterdam"))
    assert morning == datetime(2026, 3, 29, 6, 0, tzinfo=UTC)


def test_a_register_that_is_silent_holds_up_nothing_and_is_asked_again(shop, settings):
    """The register is PDOK at an address where nothing answers: the discard port."""
    settings.PDOK_URL, settings.OUTGOING_ALLOWED_HOSTS = "http://127.0.0.1:9/", ["127.0.0.1:9"]
    choose_registers(actor=SYSTEM, registers=["pdok"])
    shop.order(delivery_address=NO_STREET)
    shop.order(subject="order/2", delivery_address=TWO_STREETS)
    assert shop.run() == {}
    assert Followed.objects.exclude(due_at=None).count() == 2
    choose_registers(actor=SYSTEM, registers=["offline"])
    shop.clock.forward(hours=1)
    shop.look()
    assert {finding.remedy for finding in Finding.objects.all()} == {"repair", "ask"}
