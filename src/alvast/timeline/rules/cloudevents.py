"""Business events in CloudEvents 1.0 (JSON format): reading one, and saying clearly why one is refused. Pure."""

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from django.utils.translation import gettext as _

from alvast.kernel.calendar import THINKABLE_YEARS
from alvast.timeline.errors import (
    AttributeInvalid,
    AttributeMissing,
    EventTooLarge,
    NotAnObject,
    NotJson,
    SpecversionUnknown,
    TextUnstorable,
    TimeInvalid,
)
from alvast.timeline.rules.event_shapes import check_data
from alvast.timeline.rules.event_types import MEANINGS
from alvast.timeline.rules.naming import split_name
from alvast.timeline.rules.values import DEEPEST, is_storable

LARGEST = 256 * 1024
LONGEST = {"id": 200, "source": 200, "type": 120}
_CUSTOMER_TEXTS = ("name", "email", "phone", "language")


@dataclass(frozen=True, slots=True)
class CloudEvent:
    """One business event. `time` is when it was true; `subject` is a name such as order/48213."""

    id: str
    source: str
    type: str
    subject: str
    time: datetime
    data: Mapping[str, Any]


def event_from_text(text: bytes) -> CloudEvent:
    """Reads one JSON document. Raises EventRefused."""
    if len(text) > LARGEST:
        raise EventTooLarge(limit=LARGEST)
    try:
        document = _DECODER.decode(text.decode("utf-8-sig"))
    except RecursionError:
        raise NotJson(detail="too deep") from None
    except ValueError as error:
        raise NotJson(detail=str(error)) from error
    return _checked(document, is_plain=_is_plain_text(text))


def event_from(document: object) -> CloudEvent:
    """Checks one decoded CloudEvent. Raises EventRefused."""
    return _checked(document, is_plain=False)


def _is_plain_text(text: bytes) -> bool:
    """Whether nothing unstorable can be in it: no escaped characters, not deep. Saves a walk through nearly every event."""
    return b"\\u" not in text and text.count(b"{") + text.count(b"[") < DEEPEST


def _checked(document: object, *, is_plain: bool) -> CloudEvent:
    if not isinstance(document, dict):
        raise NotAnObject
    if not (is_plain or is_storable(document)):
        raise TextUnstorable
    if document.get("specversion") != "1.0":
        raise SpecversionUnknown
    texts = {name: _text(document, name, longest) for name, longest in LONGEST.items()}
    subject = _text(document, "subject", 241)
    if split_name(subject) is None:
        raise AttributeInvalid(attribute="subject", expected=_("kind/key, such as order/48213"))
    data = _data(document)
    if texts["type"] in MEANINGS:
        _check_customer(data.get("customer"), subject)
        check_data(data, MEANINGS[texts["type"]])
    return CloudEvent(**texts, subject=subject, time=_time(document), data=data)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is not JSON")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number out of range")
    return number


_DECODER = json.JSONDecoder(parse_constant=_refuse_constant, parse_float=_finite)


def _text(document: Mapping[str, Any], name: str, longest: int) -> str:
    value = document.get(name)
    if value is None or value == "":
        raise AttributeMissing(attribute=name)
    if not isinstance(value, str) or len(value) > longest or not value.isprintable():
        expected = _("a text of at most {count} characters on one line").format(count=longest)
        raise AttributeInvalid(attribute=name, expected=expected)
    return value


def _time(document: Mapping[str, Any]) -> datetime:
    text = _text(document, "time", 60)
    try:
        at = datetime.fromisoformat(text.upper())
        if at.tzinfo is None or at.year not in THINKABLE_YEARS:
            raise TimeInvalid
        return at.astimezone(UTC)
    except (ValueError, OverflowError) as error:
        raise TimeInvalid from error


def _data(document: Mapping[str, Any]) -> dict[str, Any]:
    data = document.get("data", {})
    if not isinstance(data, dict) or "data_base64" in document:
        raise AttributeInvalid(attribute="data", expected=_("a JSON object"))
    return data


def _check_customer(customer: object, subject: str) -> None:
    if customer is None:
        return
    if not isinstance(customer, dict):
        raise AttributeInvalid(attribute="data.customer", expected=_("an object"))
    for name in _CUSTOMER_TEXTS:
        value = customer.get(name)
        if not (value is None or (isinstance(value, str) and len(value) <= 200)):
            raise AttributeInvalid(attribute=f"data.customer.{name}", expected=_("a text of at most 200 characters"))
    _check_customer_id(customer.get("id"), subject)


def _check_customer_id(id_: object, subject: str) -> None:
    if id_ is None or id_ == "":
        return
    if type(id_) not in (str, int) or split_name(f"customer/{id_}") is None:
        raise AttributeInvalid(attribute="data.customer.id", expected=_("a number or code on one line"))
    if subject.startswith("customer/") and subject != f"customer/{id_}":
        raise AttributeInvalid(attribute="data.customer.id", expected=_("the same as in “subject”"))
