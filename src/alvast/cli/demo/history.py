"""The three months before: closed conversations and late parcels, so that the board has something to count.

Made from one seed through the same doors as real life, each step at its own moment. Who waits longer comes back more often, and
who is told that a parcel is late writes less often than who is left alone; the numbers are made up, like everything in the demo.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from random import Random
from typing import Any
from uuid import UUID

from django.utils import timezone

from alvast.cli.demo.talking import Shop, answer, finish, mail
from alvast.conversations import actions as conversations
from alvast.conversations.queries import messages_of_customers
from alvast.insight.actions import save_improvement
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import pinned_at
from alvast.proactive.actions import judge_what_came_in, save_watch, send_due_messages
from alvast.proactive.queries import treated_and_held_out
from alvast.timeline.actions import CloudEvent, record_business_events
from alvast.timeline.queries import customer_by_address

SEED = 20261122
BEGINS = timedelta(days=88)  # before the start
FIRST_NAMES = ("Anna", "Bram", "Carla", "Daan", "Eva", "Finn", "Greet", "Hugo", "Ilse", "Jasper", "Katja", "Lars", "Mina", "Nico")
LAST_NAMES = ("Bos", "Visser", "de Wit", "Mulder", "Aziz", "Peeters", "Kok", "Yilmaz", "van Dam", "Blom", "Hendriks", "Schouten")
ASKED = {
    "Levering": "Goedemiddag, wanneer komt mijn bestelling? Ik heb nog niets gehoord.",
    "Retour": "Dag, ik wil een boek terugsturen. Hoe doe ik dat?",
    "Betaling": "Hallo, er is twee keer geld afgeschreven. Kunt u dit nakijken?",
    "Voorraad": "Beste mensen, is dit boek al weer binnen?",
}
ANSWER = "Dag,\n\nIk heb het voor u nagekeken en geregeld. U krijgt vandaag een bevestiging.\n\nMet vriendelijke groet,\n{agent}"
SORRY = "Dag,\n\nWat vervelend. Ik heb het nu zelf in orde gemaakt.\n\nMet vriendelijke groet,\n{agent}"
AGAIN = "Ik heb hier nog niets van gehoord of gezien. Kunt u nog eens kijken?"
# (hours until the answer, of a hundred how many come back, how many conversations)
PACES = ((2, 10, 14), (9, 16, 6), (40, 24, 4), (92, 42, 33))
LATE_ORDERS, AT_ONCE, DAYS_BETWEEN = 120, 20, 13
WRITES_WHEN_TOLD, WRITES_WHEN_LEFT = 14, 42  # of a hundred


@dataclass(frozen=True, slots=True)
class Asking:
    """One customer with one question."""

    key: str
    label: str
    at: datetime
    hours: int
    comes_back: bool
    agent: str


def tell_history(shop: Shop) -> None:
    dice = Random(SEED)  # noqa: S311 - a sample, no secret
    for asking in sorted(_askings(shop, dice), key=lambda one: one.at):
        _converse(shop, asking)
    _late_parcels(shop, dice)
    _improve(shop)


def _improve(shop: Shop) -> None:
    """What the lead took up: one thing done, one thing still to do."""
    noor, fixed_on = shop.actor("Noor"), timezone.localdate(shop.start - timedelta(days=42))
    save_improvement(
        actor=noor, title="Bezorgdag in de orderbevestiging", about=str(shop.labels["Levering"]), owner=shop.agents["Milan"].id,
        effort="s", state="done", fixed_on=fixed_on,
    )  # fmt: skip
    save_improvement(
        actor=noor, title="Retourlabel in de doos", about=str(shop.labels["Retour"]), owner=noor.id, effort="m", state="doing"
    )


def _askings(shop: Shop, dice: Random) -> Iterator[Asking]:
    for hours, often, count in PACES:
        for place in range(count):
            key = f"eerder-{hours}-{place}"
            _person(shop, key, dice)
            label = dice.choices(list(ASKED), weights=(6, 3, 2, 1))[0]
            day = dice.randrange(40, BEGINS.days)
            comes_back, agent = dice.randrange(100) < often, dice.choice(("Sanne", "Milan"))
            yield Asking(key, label, _office_hour(shop, day, dice), hours, comes_back, agent)


def _converse(shop: Shop, asking: Asking) -> None:
    """Asked, sometimes asked again while waiting or afterwards, answered and closed."""
    script: dict[str, Any] = {
        "customer": asking.key, "team": "Klantenservice", "subject": f"Vraag over {asking.label.lower()}", "owner": asking.agent,
        "labels": [asking.label], "status": "closed", "disposition": "beantwoord",
    }  # fmt: skip
    place = mail(shop, script, asking.at, ASKED[asking.label], None)
    is_slow = asking.hours > 24
    if asking.comes_back and is_slow:
        mail(shop, script, asking.at + timedelta(hours=asking.hours * 0.7), AGAIN, place)
    done = asking.at + timedelta(hours=asking.hours)
    answer(shop, place, asking.agent, done, ANSWER.format(agent=asking.agent))
    with pinned_at(done + timedelta(minutes=3)):
        finish(shop, script, place)
    if asking.comes_back and not is_slow:
        _come_back(shop, script, place, done + timedelta(days=3))


def _come_back(shop: Shop, script: dict[str, Any], place: UUID, at: datetime) -> None:
    agent = str(script["owner"])
    mail(shop, script, at, AGAIN, place)
    answer(shop, place, agent, at + timedelta(hours=2), SORRY.format(agent=agent))
    with pinned_at(at + timedelta(hours=2, minutes=3)):
        finish(shop, script, place)


def _late_parcels(shop: Shop, dice: Random) -> None:
    """Half of them is left alone by a draw, once the first were told; afterwards none: the demo tells the same each time."""
    with pinned_at(shop.start - BEGINS):
        save_watch(actor=SYSTEM, code="slot", held_out=50, quiet_from=time(0), quiet_to=time(0))
    for place in range(LATE_ORDERS // AT_ONCE):
        at = _office_hour(shop, BEGINS.days - 4 - place * DAYS_BETWEEN, dice)
        _delay(shop, [f"{47100 + place * AT_ONCE + number}" for number in range(AT_ONCE)], at, dice)
    with pinned_at(shop.start - timedelta(days=1)):
        save_watch(actor=SYSTEM, code="slot", held_out=0)


def _delay(shop: Shop, numbers: list[str], at: datetime, dice: Random) -> None:
    for number in numbers:
        _person(shop, number, dice)
    with pinned_at(at):
        record_business_events(events=[event for number in numbers for event in _underway(shop, number, at)])
        judge_what_came_in()
        send_due_messages(at=at)
    with pinned_at(at + timedelta(minutes=2)):
        conversations.release_due_messages(at=at + timedelta(minutes=2))
        _deliver_messages(shop, numbers, at + timedelta(minutes=2))
    _write_about_it(shop, numbers, at, dice)
    there = at + timedelta(days=2)  # the day that was told
    with pinned_at(there):
        record_business_events(events=[_event(number, "shipment.delivered", there, {}) for number in numbers])
        judge_what_came_in()


def _deliver_messages(shop: Shop, numbers: list[str], at: datetime) -> None:
    """As the mail server does; the demo has none for what lies in the past."""
    customers = [customer_by_address(shop.people[number][1]) for number in numbers]
    for message in messages_of_customers([customer for customer in customers if customer]):
        conversations.record_delivery(message=message, delivery="sent", at=at)


def _write_about_it(shop: Shop, numbers: list[str], at: datetime, dice: Random) -> None:
    left = {one.customer for one in treated_and_held_out(at, at + timedelta(minutes=1)) if one.is_held_out}
    for number in numbers:
        is_left = customer_by_address(shop.people[number][1]) in left
        if dice.randrange(100) < (WRITES_WHEN_LEFT if is_left else WRITES_WHEN_TOLD):
            _converse(shop, Asking(number, "Levering", at + timedelta(hours=26), 3, comes_back=False, agent="Milan"))


def _underway(shop: Shop, number: str, at: datetime) -> Iterator[CloudEvent]:
    name, address = shop.people[number]
    ago, later = at - timedelta(days=3), (at + timedelta(days=2)).date().isoformat()
    customer = {"id": f"dw-{number}", "name": name, "email": address, "language": "nl"}
    goes_to = {"postcode": "3571AB", "huisnummer": 14, "straat": "Lindelaan", "woonplaats": "Utrecht", "land": "NL"}
    yield _event(number, "order.placed", ago, {
        "customer": customer, "amount": "24.95", "currency": "EUR", "delivery_address": goes_to,
        "expected_on": at.date().isoformat(),
    })  # fmt: skip
    yield _event(number, "order.paid", ago + timedelta(minutes=2), {})
    yield _event(number, "shipment.scanned", at - timedelta(hours=20), {})
    yield _event(number, "shipment.delayed", at - timedelta(minutes=1), {"expected_on": later})


def _event(number: str, kind: str, at: datetime, data: dict[str, object]) -> CloudEvent:
    return CloudEvent(source="webwinkel", id=f"{number}-{kind}", type=kind, subject=f"order/{number}", time=at, data=data)


def _person(shop: Shop, key: str, dice: Random) -> None:
    name = f"{dice.choice(FIRST_NAMES)} {dice.choice(LAST_NAMES)}"
    shop.people[key] = (name, f"{key}@leest.example")


def _office_hour(shop: Shop, days: int, dice: Random) -> datetime:
    day = shop.start - timedelta(days=days)
    return day.replace(hour=8 + dice.randrange(8), minute=dice.randrange(60), second=0, microsecond=0)
