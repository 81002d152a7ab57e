"""Expected days and delivery slots as shops and carriers write them in facts. Pure."""

import re
from datetime import date, datetime, time, tzinfo
from typing import Any

from alvast.kernel.calendar import is_real_day

_CLOCK = re.compile(r"\b([01]?\d|2[0-3])[:.]([0-5]\d)\b")
_FROM = ("from", "start", "van", "begin", "starts_at")
_TO = ("to", "end", "until", "tot", "ends_at")


def expected_day(expected_on: Any, slot: Any, zone: tzinfo | None) -> date | None:
    """The local day on which it is expected: as the fact says, else the day of the slot."""
    return _day(expected_on, zone) or next((day for end in _ends(slot) if (day := _day(end, zone))), None)


def slot_hours(slot: Any, zone: tzinfo | None) -> tuple[time | None, time | None]:
    """From when until when on that day, in local time; (None, None) for what is no slot."""
    first, last = (_clock(end, zone) for end in _ends(slot))
    return (first, last) if first is not None and last is not None and first < last else (None, None)


def _ends(slot: Any) -> tuple[Any, Any]:
    if isinstance(slot, dict):
        return next((slot[k] for k in _FROM if k in slot), None), next((slot[k] for k in _TO if k in slot), None)
    if not isinstance(slot, str):
        return None, None
    if "/" in slot:
        first, _, last = slot.partition("/")
        return first, last
    clocks = [match.group() for match in _CLOCK.finditer(slot)]
    return (clocks[0], clocks[1]) if len(clocks) == 2 else (None, None)


def _day(value: Any, zone: tzinfo | None) -> date | None:
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value)
    except ValueError:
        return None
    if not is_real_day(moment.date()):
        return None
    return moment.astimezone(zone).date() if moment.tzinfo else moment.date()


def _clock(value: Any, zone: tzinfo | None) -> time | None:
    if not isinstance(value, str):
        return None
    try:
        moment = datetime.fromisoformat(value) if "T" in value else None
    except ValueError:
        moment = None
    if moment is not None:
        return (moment.astimezone(zone) if moment.tzinfo else moment).time()
    found = _CLOCK.search(value)
    return time(int(found[1]), int(found[2])) if found else None
