"""Facts in words, as the person they are about would say them."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import pgettext_lazy

_ATTRIBUTES = {
    "status": pgettext_lazy("explained fact", "state of the order"),
    "amount": pgettext_lazy("explained fact", "amount"),
    "currency": pgettext_lazy("explained fact", "currency"),
    "delivery_address": pgettext_lazy("explained fact", "delivery address"),
    "purpose": pgettext_lazy("explained fact", "what it is for"),
    "lines": pgettext_lazy("explained fact", "what was ordered"),
    "expected_on": pgettext_lazy("explained fact", "expected day"),
    "stock_expected_on": pgettext_lazy("explained fact", "expected in stock"),
    "slot": pgettext_lazy("explained fact", "delivery time"),
    "tracking_code": pgettext_lazy("explained fact", "parcel"),
    "carrier": pgettext_lazy("explained fact", "carrier"),
    "return_reason": pgettext_lazy("explained fact", "reason of the return"),
}  # fmt: skip
_STATES = {
    "placed": pgettext_lazy("order state", "placed"),
    "payment_pending": pgettext_lazy("order state", "waiting for payment"),
    "paid": pgettext_lazy("order state", "paid"),
    "in_review": pgettext_lazy("order state", "being checked"),
    "address_incomplete": pgettext_lazy("order state", "address incomplete"),
    "awaiting_stock": pgettext_lazy("order state", "waiting for stock"),
    "in_progress": pgettext_lazy("order state", "being prepared"),
    "packed": pgettext_lazy("order state", "packed"),
    "announced": pgettext_lazy("order state", "announced to the carrier"),
    "shipped": pgettext_lazy("order state", "on its way"),
    "delivered": pgettext_lazy("order state", "delivered"),
    "cancelled": pgettext_lazy("order state", "cancelled"),
    "return_announced": pgettext_lazy("order state", "return announced"),
    "return_received": pgettext_lazy("order state", "return received"),
    "refunded": pgettext_lazy("order state", "refunded"),
}


def attribute_words(attribute: str) -> str:
    return str(_ATTRIBUTES.get(attribute, attribute.replace("_", " ")))


def state_words(status: str) -> str:
    """An order's state as people call it; a state we do not know as it stands."""
    return str(_STATES.get(status, status.replace("_", " ")))


def value_words(attribute: str, value: Any) -> str:
    """The value of a fact on one line."""
    if attribute == "status":
        return state_words(str(value))
    if attribute in ("delivery_address", "address") and isinstance(value, Mapping):
        return address_words(value)
    if attribute == "purpose" and isinstance(value, Mapping):
        return ", ".join(filter(None, [str(value.get("text") or ""), _value(value.get("date"))]))
    if isinstance(value, list):
        titles = [str(line.get("title", "")) for line in value if isinstance(line, Mapping)]
        return ", ".join(filter(None, titles)) or _("{count} items").format(count=len(value))
    if isinstance(value, Mapping):
        return ", ".join(_value(inner) for inner in value.values() if inner not in (None, "", [], {}))
    return _value(value)


def address_words(address: Mapping[str, Any]) -> str:
    """`Lindelaan 12 A-2, 3571 AB Utrecht`, as far as it is known."""
    number = str(address.get("huisnummer") or "")
    addition = "-".join(str(address[part]) for part in ("huisletter", "toevoeging") if address.get(part))
    postcode = str(address.get("postcode") or "").replace(" ", "")
    spaced = f"{postcode[:4]} {postcode[4:]}" if len(postcode) == 6 else postcode
    street = " ".join(filter(None, [str(address.get("straat") or ""), number, addition]))
    town = " ".join(filter(None, [spaced, str(address.get("woonplaats") or "")]))
    return ", ".join(filter(None, [street, town])) or _("no address")


def moment_words(at: datetime) -> str:
    """`maandag 18 mei 2026 om 11.12 uur`."""
    local = localtime(at)
    return _("{day} at {time}").format(day=day_words(local.date()), time=time_words(local))


def day_words(day: date) -> str:
    """`maandag 18 mei 2026`; the year always, so that it can be read years later."""
    return date_format(day, "l j F Y")


def time_words(at: datetime) -> str:
    """`11.12`, in English `11:12`."""
    return _("{hours}:{minutes}").format(hours=localtime(at).hour, minutes=f"{localtime(at).minute:02}")


def _value(value: Any) -> str:
    text = "" if value is None else str(value)
    try:
        if len(text) == 10:
            return day_words(date.fromisoformat(text))
        if "T" in text and len(text) >= 16:
            at = datetime.fromisoformat(text)
            return moment_words(at) if at.tzinfo else text
    except ValueError:
        return text
    return text
