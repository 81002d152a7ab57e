"""Workers die while stuck orders are judged, repaired, asked about and told: nothing is lost, nothing happens twice."""

import random
import time
from collections import Counter
from datetime import time as clock_time
from datetime import timedelta

import pytest

from alvast.conversations.models import Message
from alvast.decisions.models import Decision
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.events import events_after
from alvast.proactive.actions import save_watch
from alvast.proactive.models import Arrival, Finding, Outreach
from alvast.proactive.tests.conftest import NO_STREET, TWO_STREETS, Told, make_shop
from alvast.timeline.actions import record_business_events

pytestmark = pytest.mark.django_db(transaction=True)

ORDERS, KILLS = 120, 12


@pytest.fixture
def stuck_orders(house):
    make_shop(None, house)
    save_watch(actor=SYSTEM, code="address", quiet_from=clock_time(0), quiet_to=clock_time(0))
    at = now() - timedelta(hours=1)
    return [order_events(number, at) for number in range(ORDERS)]


def order_events(number, at):
    address = NO_STREET if number % 2 else TWO_STREETS
    customer = {"id": f"c-{number}", "name": f"Klant {number}", "email": f"klant{number}@example.net"}
    data = {"customer": customer, "amount": "10.00", "currency": "EUR", "delivery_address": address}
    subject = f"order/{number}"
    return [Told("order.placed", at, subject, data).event(1), Told("order.paid", at + timedelta(minutes=1), subject).event(2)]


def is_all_done():
    waits = Arrival.objects.exists() or Outreach.objects.exclude(send_at=None).exists()
    return not waits and Finding.objects.exclude(state="found").count() == ORDERS


def test_dying_workers_lose_and_double_nothing(stuck_orders, workers):
    chance, share = random.Random(7), ORDERS // KILLS
    for turn in range(KILLS):
        for events in stuck_orders[turn * share : (turn + 1) * share]:
            record_business_events(events=chance.sample(events * 2, 4))
        pair = [workers.start("watch"), workers.start("watch")]
        time.sleep(chance.uniform(0.05, 0.6))
        for worker in pair:
            workers.kill(worker)
    workers.start("watch")
    started = time.monotonic()
    while not is_all_done():
        assert time.monotonic() - started < 90, (
            Arrival.objects.count(),
            Counter(Finding.objects.values_list("state", flat=True)),
        )
        time.sleep(0.1)
    workers.kill_all()
    assert Counter(Finding.objects.values_list("state", flat=True)) == {"repaired": ORDERS // 2, "asked": ORDERS // 2}
    assert Decision.objects.count() == Finding.objects.count() == Outreach.objects.count() == ORDERS
    assert Message.objects.filter(kind="outbound").count() == ORDERS
    released = [e for e in events_after(0, limit=100_000) if e.kind == "order_release_requested"]
    assert len(released) == len({e.payload["subject"] for e in released}) == ORDERS // 2
