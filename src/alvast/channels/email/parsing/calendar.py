"""Where we keep how an invitation (RFC 5545) is read far enough to show it: what, when, where, by whom."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from itertools import islice
from typing import NamedTuple
from zoneinfo import ZoneInfo

from .limits import MAX_CALENDAR_ENTRIES
from .mail import Address, CalendarPart
from .problems import Problem, ProblemLog
from .words import single_line

# What Outlook calls the zones our customers live in; other names are tried as IANA names.
_WINDOWS_ZONES = {
    "w. europe standard time": "Europe/Amsterdam",
    "romance standard time": "Europe/Brussels",
    "central europe standard time": "Europe/Prague",
    "central european standard time": "Europe/Warsaw",
    "gmt standard time": "Europe/London",
    "greenwich standard time": "Atlantic/Reykjavik",
    "e. europe standard time": "Europe/Chisinau",
    "fle standard time": "Europe/Helsinki",
    "gtb standard time": "Europe/Athens",
    "turkey standard time": "Europe/Istanbul",
    "eastern standard time": "America/New_York",
    "central standard time": "America/Chicago",
    "pacific standard time": "America/Los_Angeles",
    "sa western standard time": "America/Curacao",
    "sa eastern standard time": "America/Paramaribo",
    "utc": "UTC",
    "coordinated universal time": "UTC",
}
_FOLD = re.compile(r"\n[ \t]")
_NAME = re.compile(r"[A-Za-z0-9-]{1,60}")
_PARAMETER = re.compile(r';([A-Za-z0-9-]{1,60})=("[^"]{0,500}"|[^;:"]{0,500})')
_DATE_TIME = re.compile(r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)(Z?))?$")
_DURATION = re.compile(r"P(?:(\d{1,4})W)?(?:(\d{1,4})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,4})M)?(?:(\d{1,4})S)?)?$")
_ESCAPE = re.compile(r"\\(.)", re.S)
_ZONE_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_+-]{0,30}(?:/[A-Za-z0-9_+-]{1,30}){0,2}")


class _Property(NamedTuple):
    name: str
    parameters: dict[str, str]
    value: str


def read_calendar(method: str, text: str, problems: ProblemLog) -> tuple[CalendarPart, ...]:
    """The events in this iCalendar text, at most 50. What cannot be read is left empty, never raised."""
    properties = list(_properties(text))
    stated = next((item.value for item in properties if item.name == "METHOD"), "")
    found = tuple(_event(method or stated, entry) for entry in islice(_entries(properties), MAX_CALENDAR_ENTRIES))
    if not found:
        problems.add(Problem.CALENDAR_UNREADABLE)
    return found


def _entries(properties: list[_Property]) -> Iterator[dict[str, _Property]]:
    """The properties of each event by name, without those of the alarms inside it."""
    entry: dict[str, _Property] = {}
    inside: list[str] = []
    for item in properties:
        if item.name == "BEGIN":
            inside.append(item.value.strip().upper())
            entry = {} if inside[-1] == "VEVENT" else entry
        elif item.name == "END" and inside:
            if inside.pop() == "VEVENT":
                yield entry
        elif inside and inside[-1] == "VEVENT":
            entry.setdefault(item.name, item)


def _properties(text: str) -> Iterator[_Property]:
    for line in _FOLD.sub("", text).split("\n"):
        name = _NAME.match(line)
        if name is None:
            continue
        position = name.end()
        found: dict[str, str] = {}
        while (parameter := _PARAMETER.match(line, position)) is not None:
            found.setdefault(parameter[1].upper(), parameter[2].strip('"'))
            position = parameter.end()
        if line[position : position + 1] == ":":
            yield _Property(name[0].upper(), found, line[position + 1 :])


def _event(method: str, entry: dict[str, _Property]) -> CalendarPart:
    start, end = entry.get("DTSTART"), entry.get("DTEND")
    starts_at = _instant(start)
    ends_at = _instant(end)
    if ends_at is None and starts_at is not None and "DURATION" in entry:
        ends_at = _after(starts_at, entry["DURATION"].value)
    return CalendarPart(
        method=single_line(method).upper()[:40],
        uid=_value(entry, "UID"),
        summary=_value(entry, "SUMMARY"),
        location=_value(entry, "LOCATION"),
        organizer=_organizer(entry.get("ORGANIZER")),
        starts_at=starts_at,
        ends_at=ends_at,
        is_all_day=start is not None and "T" not in start.value,
        recurrence=_value(entry, "RRULE"),
        status=_value(entry, "STATUS").upper(),
    )


def _value(entry: dict[str, _Property], name: str) -> str:
    item = entry.get(name)
    if item is None:
        return ""
    text = _ESCAPE.sub(lambda pair: " " if pair[1] in "nN" else pair[1], item.value)
    return single_line(text)[:1_000]


def _organizer(item: _Property | None) -> Address | None:
    if item is None:
        return None
    address = single_line(item.value)
    if address.lower().startswith("mailto:"):
        address = address[7:]
    return Address(single_line(item.parameters.get("CN", "")), address[:320])


def _instant(item: _Property | None) -> datetime | None:
    match = _DATE_TIME.match(item.value.strip()) if item is not None else None
    if item is None or match is None:
        return None
    zone = UTC if match[7] or match[4] is None else _zone(item.parameters.get("TZID", ""))
    try:
        numbers = [int(part or 0) for part in match.groups()[:6]]
        numbers[5] = min(numbers[5], 59)
        year, month, day, hour, minute, second = numbers
        found = datetime(year, month, day, hour, minute, second, tzinfo=zone) if zone is not None else None
        return found.astimezone(UTC) if found is not None else None
    except (ValueError, OverflowError):
        return None


def _zone(name: str) -> ZoneInfo | timezone | None:
    """The zone a TZID names. A time without zone is local to whoever reads; here that is the Netherlands."""
    name = name.strip("/ ") or "Europe/Amsterdam"
    known = _WINDOWS_ZONES.get(name.lower(), name)
    match = _ZONE_NAME.fullmatch(known) or re.search(r"[A-Z][a-z]+/[A-Z][A-Za-z_]+$", known[:200])
    if match is None:
        return None
    try:
        return ZoneInfo(match[0])
    except (LookupError, ValueError, OSError):
        return None


def _after(start: datetime, duration: str) -> datetime | None:
    match = _DURATION.match(duration.strip())
    if match is None:
        return None
    weeks, days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
    try:
        return start + timedelta(weeks=weeks, days=days, hours=hours, minutes=minutes, seconds=seconds)
    except OverflowError:
        return None
