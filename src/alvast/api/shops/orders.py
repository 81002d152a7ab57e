"""What every shop tells of an order, in our words: the events an order's own dates and state amount to.

A shop's webhook carries the whole order, so each delivery tells its story so far, and whatever was missed is told again.
The ids of events come from the order's own number, state and times: a delivery that comes again, or changes nothing, adds
nothing.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from alvast.addresses.queries import read_house_number
from alvast.api.errors import PayloadUnreadable
from alvast.timeline.actions import CloudEvent, event_from

Payload = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Sender:
    """Whose words these are. `prefix` comes before its numbers of orders and customers, when two shops count alike."""

    source: str
    prefix: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """One order as a shop's webhook tells it. `id` is the shop's own, `number` the one people quote.

    `state` is one of ours, empty when this payload does not say. `facts` are the fields of an event's data.
    """

    id: str
    number: str
    placed_at: datetime | None = None
    changed_at: datetime | None = None
    paid_at: datetime | None = None
    cancelled_at: datetime | None = None
    state: str = ""
    facts: Payload = field(default_factory=dict)
    customer: Payload = field(default_factory=dict)


def story(order: Order, sender: Sender) -> Iterator[CloudEvent]:
    """The events of an order up to now, oldest first."""
    subject = subject_of(order.number, sender)
    person = _person(order.customer, sender)
    if order.placed_at:
        yield told(sender, subject, order.placed_at, "order.placed", f"{order.id}-placed", {"customer": person})
    if order.paid_at:
        yield told(sender, subject, order.paid_at, "order.paid", f"{order.id}-paid-{stamp(order.paid_at)}", {})
    if order.cancelled_at:
        mark = f"{order.id}-cancelled-{stamp(order.cancelled_at)}"
        yield told(sender, subject, order.cancelled_at, "order.cancelled", mark, {})
    if order.changed_at and order.state:
        data = {**order.facts, "status": order.state, "customer": person}
        yield told(sender, subject, order.changed_at, "order.status_changed", _mark(order, data), data)


def told(sender: Sender, subject: str, at: datetime, type_: str, mark: str, data: Payload) -> CloudEvent:
    """One event, checked as if it had come in by itself. Raises EventRefused."""
    given = {name: value for name, value in data.items() if value not in (None, "", [], {})}
    return event_from({
        "specversion": "1.0", "id": f"{sender.source}-{mark}"[:200], "source": sender.source, "type": type_, "subject": subject,
        "time": at.isoformat(), "data": given,
    })  # fmt: skip


def subject_of(number: str, sender: Sender) -> str:
    return f"order/{sender.prefix}{number}"


def mark_of_placing(id_: str, sender: Sender) -> str:
    """The id of the event that says which order the shop's own id is."""
    return f"{sender.source}-{id_}-placed"


def stamp(at: datetime) -> str:
    return at.strftime("%Y%m%dT%H%M%SZ")


def address(line: str, *, postcode: str, town: str, country: str, company: str = "") -> dict[str, str | int]:
    """A Dutch address line in its parts where it has parts; a foreign one as it was written."""
    rest: dict[str, str | int] = {"postcode": postcode, "woonplaats": town, "land": country or "NL", "bedrijf": company}
    house = read_house_number(line) if (country or "NL") == "NL" else None
    if house is None:
        return {"straat": line, **rest}
    parts: dict[str, str | int] = {"straat": house.street, "huisnummer": house.number}
    return parts | {"huisletter": house.letter, "toevoeging": house.addition} | rest


def text(given: Payload, name: str, longest: int = 200) -> str:
    """A field as text on one line, empty when it is not there. Shops send numbers where others send texts."""
    value = given.get(name)
    written = str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""
    return " ".join(written.split())[:longest]


def inner(given: Payload, name: str) -> Payload:
    """A field that is an object; empty when it is not there. Raises PayloadUnreadable when it is something else."""
    value = given.get(name)
    if value is not None and value != [] and not isinstance(value, Mapping):
        raise PayloadUnreadable(field=name)
    return value or {}


def many(given: Payload, name: str) -> list[Payload]:
    """A field that is a list of objects. Raises PayloadUnreadable."""
    value = given.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, Mapping) for item in value):
        raise PayloadUnreadable(field=name)
    return value


def moment(given: Payload, name: str) -> datetime | None:
    """A moment; one without a zone is in UTC. None when it is not there. Raises PayloadUnreadable."""
    written = given.get(name)
    if not written:
        return None
    try:
        at = datetime.fromisoformat(written)
        return at.replace(tzinfo=UTC) if at.tzinfo is None else at.astimezone(UTC)
    except (TypeError, ValueError, OverflowError) as error:
        raise PayloadUnreadable(field=name) from error


def first_moment(given: Payload, *names: str) -> datetime:
    """The first of these moments that is there. Without any of them nothing can be said: raises PayloadUnreadable."""
    found = next((at for name in names if (at := moment(given, name))), None)
    if found is None:
        raise PayloadUnreadable(field=names[0])
    return found


def needed(given: Payload, name: str) -> str:
    """A field without which nothing can be said. Raises PayloadUnreadable."""
    found = text(given, name)
    if not found:
        raise PayloadUnreadable(field=name)
    return found


def _person(customer: Payload, sender: Sender) -> dict[str, Any]:
    known = {name: value for name, value in customer.items() if value}
    return known | ({"id": f"{sender.prefix}{known['id']}"} if "id" in known else {})


def _mark(order: Order, data: Payload) -> str:
    """State and moment, and a mark of the contents: two changes in one second are two."""
    contents = hashlib.blake2b(json.dumps(data, sort_keys=True).encode(), digest_size=6).hexdigest()
    assert order.changed_at is not None
    return f"{order.id}-{order.state}-{stamp(order.changed_at)}-{contents}"
