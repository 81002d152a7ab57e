"""Orders of the sample shop that cannot leave: one that is repaired, one that is asked about, and those for a person."""

from datetime import time, timedelta
from typing import Any

from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.proactive.actions import run_watches, save_watch
from alvast.timeline.actions import CloudEvent, record_business_events

LINES = [{"sku": "978-90", "title": "De zeven zussen", "quantity": 1}]
STUCK: list[dict[str, Any]] = [
    {
        "number": "48231", "customer": "kees", "amount": "34.95", "hours": 5,
        "delivery_address": {"postcode": "3571AB", "huisnummer": 12, "straat": "", "woonplaats": "", "land": "NL"},
    },
    {
        "number": "48229", "customer": "nadia", "amount": "18.50", "hours": 7,
        "delivery_address": {"postcode": "1012LG", "huisnummer": 4, "straat": "", "woonplaats": "Amsterdam", "land": "NL"},
    },
    {
        "number": "48226", "customer": "samira", "amount": "62.00", "hours": 30, "purpose": "verjaardag",
        "delivery_address": {"postcode": "3571AB", "huisnummer": 14, "straat": "Lindelaan", "woonplaats": "Utrecht"},
    },
]  # fmt: skip


def place_stuck_orders(people: dict[str, tuple[str, str]]) -> None:
    """Places them hours ago and has the watches look, as they would have at once. In the demo messages go out by night too."""
    for code in ("address", "slot"):
        save_watch(actor=SYSTEM, code=code, quiet_from=time(0), quiet_to=time(0))
    at = now()
    events = [event for order in STUCK for event in _events(order, people, at - timedelta(hours=order["hours"]))]
    record_business_events(events=events)
    run_watches()


def _events(order: dict[str, Any], people: dict[str, tuple[str, str]], at: Any) -> list[CloudEvent]:
    name, address = people[order["customer"]]
    data: dict[str, Any] = {
        "customer": {"id": f"dw-{order['customer']}", "name": name, "email": address, "language": "nl"},
        "amount": order["amount"], "currency": "EUR", "lines": LINES, "delivery_address": order["delivery_address"],
        "expected_on": (at + timedelta(days=2)).date().isoformat(),
    }  # fmt: skip
    if "purpose" in order:
        data["purpose"] = {"text": order["purpose"], "date": (at + timedelta(days=2)).date().isoformat()}
    subject, number = f"order/{order['number']}", order["number"]
    return [
        CloudEvent(source="webwinkel", id=f"{number}-placed", type="order.placed", subject=subject, time=at, data=data),
        CloudEvent(
            source="webwinkel", id=f"{number}-paid", type="order.paid", subject=subject, time=at + timedelta(minutes=2), data={}
        ),
    ]
