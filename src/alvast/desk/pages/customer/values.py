"""Values of facts and events as people read them, in the language that is active."""

import re
from typing import Any

from django.conf.locale import LANG_INFO
from django.utils.dateparse import parse_date
from django.utils.formats import date_format, number_format
from django.utils.translation import get_language_info
from django.utils.translation import gettext as _

from alvast.decisions.queries import address_words


def status_name(code: str) -> str:
    names = {
        "placed": _("Placed"), "payment_pending": _("Waits for payment"), "paid": _("Paid"), "in_review": _("Being checked"),
        "address_incomplete": _("Address not complete"), "awaiting_stock": _("Waits for stock"),
        "in_progress": _("Being made ready"), "packed": _("Packed"), "announced": _("Handed to the carrier"),
        "shipped": _("On its way"), "delivered": _("Delivered"), "cancelled": _("Cancelled"),
        "return_announced": _("Return announced"), "return_received": _("Return received"), "refunded": _("Refunded"),
    }  # fmt: skip
    return names.get(code, code.replace("_", " "))


def shown(attribute: str, value: Any) -> str:
    """A value in the reader's language; lists and addresses on one line."""
    if attribute == "status" and isinstance(value, str):
        return status_name(value)
    if attribute in ("amount", "refunded_amount") and isinstance(value, str):
        return f"€ {number_format(value, 2, force_grouping=True)}"
    if attribute == "language" and isinstance(value, str) and value in LANG_INFO:
        return str(get_language_info(value)["name_translated"])
    if isinstance(value, dict) and not value.get("text") and ("straat" in value or "postcode" in value):
        abroad = str(value.get("land") or "NL")
        return ", ".join([address_words(value), *([abroad] if abroad != "NL" else [])])
    if isinstance(value, dict):
        as_written = sorted(value, key=lambda name: (name != "text", name in ("land", "country")))
        return ", ".join(shown("", value[name]) for name in as_written if value[name])
    if isinstance(value, list):
        return ", ".join(shown("", part) for part in value)
    return "" if value is None else _in_words(str(value))


def _in_words(text: str) -> str:
    """A date, or the day of an instant, as people write it; other text as it is."""
    if not _DAY.fullmatch(text):
        return text
    try:
        day = parse_date(text[:10])
    except ValueError:  # 31 February
        return text
    return date_format(day, "l j F") if day else text


_DAY = re.compile(r"\d{4}-\d\d-\d\d(T[0-9:.+Z-]*)?")
