"""What a business event states of its subject and of its customer. Pure."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from alvast.kernel.calendar import is_real_day
from alvast.timeline.rules.cloudevents import CloudEvent
from alvast.timeline.rules.event_types import MEANINGS
from alvast.timeline.rules.naming import split_name

_TEXTS = ("name", "email", "phone", "language")
_DAYS = frozenset(("expected_on", "stock_expected_on", "purpose"))
_TELLS_WHEN_EMPTY = ("order.placed", "delivery_address")  # an order to nowhere; later events leave out what did not change


def facts_of_subject(event: CloudEvent) -> Iterator[tuple[str, Any]]:
    """The attributes and values the event states of its subject. Empty fields state nothing, nor does a day that stands for none.

    What is only `partial` (a refund of one of three articles) leaves the state as it was.
    """
    meaning = MEANINGS.get(event.type)
    if meaning is None:
        return
    if meaning.status and not event.data.get("status") and event.data.get("partial") is not True:
        yield "status", meaning.status
    for name, attribute in meaning.facts.items():
        value = event.data.get(name)
        is_told = value not in (None, "", [], {}) or (value == {} and (event.type, name) == _TELLS_WHEN_EMPTY)
        if is_told and not (attribute in _DAYS and _is_no_day(value)):
            yield attribute, value


def _is_no_day(value: Any) -> bool:
    named = value.get("date") if isinstance(value, dict) else value
    try:
        return isinstance(named, str) and not is_real_day(date.fromisoformat(named[:10]))
    except ValueError:
        return False


def facts_of_customer(event: CloudEvent, person: Mapping[str, str]) -> Iterator[tuple[str, Any]]:
    """The attributes and values the event states of its customer, whom `customer_in` found."""
    if event.type in MEANINGS:
        yield from ((name, person[name]) for name in _TEXTS if person.get(name))


def customer_in(event: CloudEvent) -> dict[str, str]:
    """Whom the event is about: `data.customer`, and for an event about a customer its data and subject.

    Of an event of an unknown type, what does not look like a customer is left out.
    """
    given = event.data.get("customer")
    person = _texts(given) if isinstance(given, dict) else {}
    if event.subject.startswith("customer/"):
        person = {**_texts(event.data), **person, "id": event.subject.removeprefix("customer/")}
    return person


def _texts(given: Mapping[str, Any]) -> dict[str, str]:
    person = {name: given[name].strip() for name in _TEXTS if isinstance(given.get(name), str) and given[name].strip()}
    id_ = str(given.get("id") or "")
    return person | ({"id": id_} if split_name(f"customer/{id_}") else {})
