"""Made-up orders of every kind, those that are stuck among many that are not."""

import random
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from alvast.proactive.tests.conftest import ADDRESS, NO_STREET, TWO_STREETS, Told

Story = Callable[[str, datetime], list[Told]]
DAY = timedelta(days=1)


def hours(number: float) -> timedelta:
    return timedelta(hours=number)


def placed(subject: str, at: datetime, address: Any = ADDRESS, **data: Any) -> list[Told]:
    """Placed and paid at this moment."""
    key = subject.split("/")[1]
    customer = {"id": f"c-{key}", "name": f"Klant {key}", "email": f"klant-{key}@example.net", "language": "nl"}
    given = {"customer": customer, "amount": "49.95", "currency": "EUR", "delivery_address": address, **data}
    return [Told("order.placed", at, subject, given), Told("order.paid", at + timedelta(minutes=3), subject)]


def then(subject: str, at: datetime, *steps: tuple[float, str, dict[str, Any] | None]) -> list[Told]:
    """What happened so many hours after this moment."""
    return [Told(type_, at + hours(after), subject, data) for after, type_, data in steps]


def _shipment(subject: str, at: datetime, *steps: tuple[float, str]) -> list[Told]:
    key = subject.split("/")[1]
    return [Told(type_, at + hours(after), f"shipment/S-{key}", {"order": key}) for after, type_ in steps]


def _status(status: str, **data: Any) -> dict[str, Any]:
    return {"status": status, **data}


# Each story ends as it stands at `at`. The names of stuck ones are their causes.
HEALTHY: dict[str, Story] = {
    "delivered": lambda s, at: placed(s, at - 5 * DAY) + then(
        s, at - 5 * DAY, (6, "order.status_changed", _status("packed")), (9, "shipment.announced", None),
        (20, "shipment.scanned", None), (30, "shipment.scanned", None), (40, "shipment.delivered", None)),
    "fresh": lambda s, at: placed(s, at - hours(20)),
    "cancelled": lambda s, at: placed(s, at - 9 * DAY, NO_STREET) + then(s, at - 9 * DAY, (2, "order.cancelled", None)),
    "unpaid": lambda s, at: placed(s, at - 9 * DAY)[:1] + then(
        s, at - 9 * DAY, (1, "order.status_changed", _status("payment_pending"))),
    "under way": lambda s, at: placed(s, at - 3 * DAY) + then(
        s, at - 3 * DAY, (9, "shipment.announced", None), (20, "shipment.scanned", None), (40, "shipment.scanned", None)),
    "abroad": lambda s, at: placed(s, at - hours(3), {"postcode": "1000", "huisnummer": 1, "straat": "Nieuwstraat",
                                                      "woonplaats": "Brussel", "land": "BE"}),
    "corrected": lambda s, at: placed(s, at - hours(9), NO_STREET) + then(
        s, at - hours(9), (2, "order.address_corrected", {"delivery_address": ADDRESS})),
    "own shipment": lambda s, at: placed(s, at - 4 * DAY) + _shipment(
        s, at - 4 * DAY, (9, "shipment.announced"), (20, "shipment.scanned"), (40, "shipment.delivered")),
    "paid back": lambda s, at: placed(s, at - 40 * DAY) + then(
        s, at - 40 * DAY, (30, "shipment.delivered", None), (60, "return.announced", None), (90, "return.received", None),
        (99, "payment.refunded", {"amount": "49.95", "currency": "EUR"})),
    "waits for stock": lambda s, at: placed(s, at - 4 * DAY) + then(
        s, at - 4 * DAY, (2, "order.status_changed", _status("awaiting_stock", expected_on=f"{at.date() + 3 * DAY}"))),
    "box": lambda s, at: placed(s, at - hours(4), {"postcode": "3500AA", "huisnummer": 12, "straat": "Postbus",
                                                   "woonplaats": "Utrecht", "land": "NL"}),
}  # fmt: skip
STUCK: dict[str, Story] = {
    "address_incomplete": lambda s, at: placed(s, at - hours(2), TWO_STREETS),
    "address_incomplete ": lambda s, at: placed(s, at - hours(2), NO_STREET),
    "no_progress": lambda s, at: placed(s, at - hours(30)),
    "no_progress ": lambda s, at: placed(s, at - 3 * DAY) + then(
        s, at - 3 * DAY, (40, "order.status_changed", _status("in_review"))),
    "no_scan": lambda s, at: placed(s, at - 3 * DAY) + then(s, at - 3 * DAY, (30, "shipment.announced", None)),
    "no_scan ": lambda s, at: placed(s, at - 3 * DAY) + _shipment(s, at - 3 * DAY, (30, "shipment.announced")),
    "parcel_silent": lambda s, at: placed(s, at - 6 * DAY) + then(
        s, at - 6 * DAY, (20, "shipment.announced", None), (30, "shipment.scanned", None), (60, "shipment.scanned", None)),
    "slot_slipped": lambda s, at: placed(s, at - 2 * DAY) + then(
        s, at - 2 * DAY, (10, "shipment.announced", None), (30, "shipment.scanned", None),
        (40, "shipment.delayed", {"expected_on": f"{at.date() + 2 * DAY}"})),
    "stock_overdue": lambda s, at: placed(s, at - 9 * DAY) + then(
        s, at - 9 * DAY, (2, "order.status_changed", _status("awaiting_stock", expected_on=f"{at.date() - 2 * DAY}"))),
    "refund_overdue": lambda s, at: placed(s, at - 40 * DAY) + then(
        s, at - 40 * DAY, (30, "shipment.delivered", None), (60, "return.announced", None), (90, "return.received", None)),
    "purpose_at_risk": lambda s, at: placed(s, at - hours(6), purpose={"text": "verjaardag", "date": f"{at.date() + DAY}"}),
}  # fmt: skip
STORIES: dict[str, Story] = {**HEALTHY, **STUCK}


def stream(at: datetime, *, orders: int, seed: int) -> tuple[list[Told], dict[str, str]]:
    """Events of so many orders, and the cause of each that is stuck: about one in thirty."""
    chance = random.Random(seed)
    told, stuck = [], {}
    for number in range(orders):
        subject = f"order/{seed}-{number}"
        kinds = STUCK if number % 30 == 0 or number < len(STUCK) else HEALTHY
        name = list(STUCK)[number] if number < len(STUCK) else chance.choice(sorted(kinds))
        told += kinds[name](subject, at)
        if kinds is STUCK:
            stuck[subject] = name.strip()
    return told, stuck
