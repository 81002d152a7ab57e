"""The shape of the data of events whose type we know: THE table "field -> what it must be". Pure.

Strict about kinds of values, because others compute with them; lenient about contents, because an impossible address is what
the product is there to find. An absent or null field is always in order, and so is a field that is not named here.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import gettext_lazy as _

from alvast.timeline.errors import AttributeInvalid, AttributeMissing, StatusUnknown
from alvast.timeline.rules.event_types import Meaning
from alvast.timeline.rules.values import ORDER_STATES

MOST_LINES = 500
_AMOUNT = re.compile(r"-?\d{1,12}(\.\d{1,4})?")
_Holds = Callable[[Any], bool]
_Field = tuple[_Holds, str | Promise]  # and what it must be, in the reader's language


def _short(value: Any) -> bool:
    return type(value) is str and len(value) <= 200


def _text_or_number(value: Any) -> bool:
    return _short(value) or (type(value) is int and abs(value) < 10**9)


def _amount(value: Any) -> bool:
    return isinstance(value, str) and _AMOUNT.fullmatch(value) is not None


def _day(value: Any) -> bool:
    try:
        date.fromisoformat(value[:10] if isinstance(value, str) else "")
    except ValueError:
        return False
    return True


def _many(value: Any) -> bool:
    return isinstance(value, list) and len(value) <= MOST_LINES


_TEXT = (_short, _("a text of at most 200 characters"))
_PART = (_text_or_number, _("a text of at most 200 characters, or a whole number"))
_DATE = (_day, _("a date, such as 2026-05-23"))
_OBJECT = (lambda value: isinstance(value, dict), _("an object"))
_LIST = (_many, format_lazy(_("a list of at most {count}"), count=MOST_LINES))
_ADDRESS = dict.fromkeys(("postcode", "huisnummer", "huisletter", "toevoeging", "straat", "woonplaats", "land"), _PART)
_LINE = {"sku": _PART, "title": _TEXT, "quantity": (lambda value: type(value) in (int, float), _("a number"))}

FIELDS: Mapping[str, _Field] = {
    "amount": (_amount, _('a decimal number as text, such as "49.95"')),
    "currency": (lambda value: _short(value) and len(value) == 3, _("a currency code, such as EUR")),
    "lines": _LIST,
    "purpose": _OBJECT,
    "delivery_address": _OBJECT,
    "address": (lambda value: isinstance(value, str | dict), _("a text or an object")),
    "carrier": _TEXT,
    "partial": (lambda value: isinstance(value, bool), _("true or false")),
    "tracking_code": _TEXT,
    "reason": (lambda value: isinstance(value, str) and len(value) <= 2_000, _("a text of at most 2000 characters")),
}
INSIDE: Mapping[str, Mapping[str, _Field]] = {
    "purpose": {"text": _TEXT, "date": _DATE}, "delivery_address": _ADDRESS,
}  # fmt: skip


def check_data(data: Mapping[str, Any], meaning: Meaning) -> None:
    """Raises EventRefused and names the first field that is not what it must be, such as data.lines[2].quantity."""
    if meaning.required and not data.get(meaning.required):
        raise AttributeMissing(attribute=f"data.{meaning.required}")
    status = data.get("status")
    if status is not None and status not in ORDER_STATES:
        raise StatusUnknown(status=str(status)[:40], known=", ".join(ORDER_STATES))
    _check(data, FIELDS, "data")
    for name, fields in INSIDE.items():
        if isinstance(data.get(name), dict):
            _check(data[name], fields, f"data.{name}")
    _check_lines(data.get("lines") or ())


def _check(given: Mapping[str, Any], fields: Mapping[str, _Field], where: str) -> None:
    for name in given.keys() & fields.keys():
        holds, expected = fields[name]
        if given[name] is not None and not holds(given[name]):
            raise AttributeInvalid(attribute=f"{where}.{name}", expected=expected)


def _check_lines(lines: Sequence[Any]) -> None:
    for number, line in enumerate(lines):
        if not isinstance(line, dict):
            raise AttributeInvalid(attribute=f"data.lines[{number}]", expected=_("an object"))
        _check(line, _LINE, f"data.lines[{number}]")
