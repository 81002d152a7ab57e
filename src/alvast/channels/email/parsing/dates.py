"""Where we keep how the `Date` header is read: RFC 5322, ISO 8601, and month names that clients translated."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta, timezone
from email.utils import parsedate_tz

_MONTHS = {
    "mrt": "Mar", "maart": "Mar", "mei": "May", "okt": "Oct", "oktober": "Oct", "januari": "Jan", "februari": "Feb",
    "juni": "Jun", "juli": "Jul", "augustus": "Aug", "mär": "Mar", "märz": "Mar", "mai": "May", "dez": "Dec",
    "dezember": "Dec", "janv": "Jan", "févr": "Feb", "fév": "Feb", "avr": "Apr", "avril": "Apr", "juin": "Jun",
    "juil": "Jul", "juillet": "Jul", "août": "Aug", "déc": "Dec", "décembre": "Dec",
}  # fmt: skip
# European zone names, which RFC 5322 and so the standard library do not know.
_ZONES = {"CET": "+0100", "MET": "+0100", "CEST": "+0200", "MEST": "+0200", "BST": "+0100", "WET": "+0000", "WEST": "+0100",
          "EET": "+0200", "EEST": "+0300"}  # fmt: skip
_NAMED_ZONE = re.compile(r"(?<=\d )([A-Z]{3,4})\s*$")
_WORD = re.compile(r"[^\W\d_]+\.?")
_WEEKDAY = re.compile(r"^\s*[^\W\d_]+\.?,?\s+(?=\d)")
_ISO = re.compile(r"\s*(\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d)?(?:\.\d{1,6})?)\s*(Z|[+-]\d\d:?\d\d)?")
_YEARS = range(1970, 2101)


def read_date(text: str) -> datetime | None:
    """The instant in UTC, or None when the text holds no possible one. Without a zone it counts as UTC."""
    text = _NAMED_ZONE.sub(lambda zone: _ZONES.get(zone[1], zone[1]), text[:200])
    return _iso(text) or _standard(text) or _standard(_translated(text))


def _standard(text: str) -> datetime | None:
    try:
        found = parsedate_tz(text)
        if found is None or found[0] not in _YEARS:
            return None
        offset = timezone(timedelta(seconds=found[9] or 0))
        second = min(found[5], 59)
        return datetime(*found[:5], second, tzinfo=offset).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        # parsedate_tz raises all of these on text that only looks like a date.
        return None


def _iso(text: str) -> datetime | None:
    match = _ISO.match(text)
    if match is None:
        return None
    try:
        zone = (match[2] or "Z").replace("Z", "+00:00")
        found = datetime.fromisoformat(match[1].replace(" ", "T") + zone)
        return found.astimezone(UTC).replace(microsecond=0) if found.year in _YEARS else None
    except (ValueError, OverflowError):
        return None


def _translated(text: str) -> str:
    without_day = _WEEKDAY.sub("", text)
    return _WORD.sub(lambda word: _MONTHS.get(word[0].rstrip(".").lower(), word[0].rstrip(".")), without_day)
