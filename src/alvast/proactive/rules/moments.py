"""Days and delivery slots as shops and carriers write them. Pure; a day lasts in the zone given."""

import re
from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from alvast.kernel.calendar import is_real_day

_CLOCK = re.compile(r"\b(\d{1,2})[:.](\d{2})\b")
_DAY = timedelta(days=1)
_FROM = ("from", "start", "van", "begin")
_TO = ("to", "end", "until", "tot", "eind")


def day_in(value: Any, zone: ZoneInfo) -> date | None:
    """The date that a fact names: `2026-05-21`, or an instant; None when it names none, or one that stands for none."""
    if isinstance(value, Mapping):
        value = value.get("date") or value.get("day") or _first(value, _TO)
    day = _day_of(value, zone) if isinstance(value, str) and len(value) >= 10 else None
    return day if day is not None and is_real_day(day) else None


def _day_of(value: str, zone: ZoneInfo) -> date | None:
    try:
        if len(value) == 10:
            return date.fromisoformat(value)
        at = datetime.fromisoformat(value.split("/")[-1].strip().replace("Z", "+00:00"))
        return (at.astimezone(zone) if at.tzinfo else at).date()
    except (ValueError, OverflowError):
        return _leading_day(value)


def end_of_day(day: date, zone: ZoneInfo) -> datetime:
    """The first instant after the day, in the zone."""
    return datetime.combine(day + _DAY, time(0), zone)


def slot_of(slot: Any, day: date | None, zone: ZoneInfo) -> tuple[datetime, datetime] | None:
    """Begin and end of a slot; of one without a day, on `day`. None when it cannot be read."""
    begin, end = _ends(slot)
    ends = _instant(end, day_in(slot, zone) or day, zone)
    if ends is None:
        return None
    ends = max(ends, ends.replace(fold=1), key=datetime.timestamp)  # an hour that comes twice ends the second time
    begins = _instant(begin, day_in(slot, zone) or day, zone)
    return (begins if begins is not None and begins <= ends else ends), ends


def _ends(slot: Any) -> tuple[Any, Any]:
    if isinstance(slot, Mapping):
        return _first(slot, _FROM), _first(slot, _TO)
    if not isinstance(slot, str):
        return None, None
    if "/" in slot:
        begin, _, end = slot.partition("/")
        return begin, end
    clocks = [match.group() for match in _CLOCK.finditer(slot)]
    return (clocks[0], clocks[-1]) if len(clocks) > 1 else (None, None)


def _first(given: Mapping[str, Any], names: tuple[str, ...]) -> Any:
    return next((given[name] for name in names if given.get(name)), None)


def _instant(value: Any, day: date | None, zone: ZoneInfo) -> datetime | None:
    if not isinstance(value, str):
        return None
    text = value.strip().replace("Z", "+00:00")
    try:
        at = datetime.fromisoformat(text) if len(text) > 10 else None
    except ValueError:
        at = None
    if at is not None:
        return (at if at.tzinfo else at.replace(tzinfo=zone)) if is_real_day(at.date()) else None
    clock = _CLOCK.search(text)
    if clock is None or day is None or int(clock.group(1)) > 23 or int(clock.group(2)) > 59:
        return None
    return datetime.combine(day, time(int(clock.group(1)), int(clock.group(2))), zone)


def _leading_day(value: str) -> date | None:
    try:
        return date.fromisoformat(value[:10])
    except ValueError:
        return None
