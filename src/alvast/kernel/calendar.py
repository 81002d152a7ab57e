"""Business time: several blocks a day, holidays of a country, exceptions by date; right over both clock changes.

All sums are done on instants: an hour of work on the night the clock moves is still an hour.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from alvast.kernel.errors import InvalidInput

Block = tuple[time, time]  # a block that ends at 00:00 ends with the day
HORIZON = timedelta(days=400)  # a calendar with no open time in over a year has none

REAL_YEARS = range(2000, 2099)
THINKABLE_YEARS = range(1900, 2301)  # of a moment that is given: what systems write for "no time" lies outside


def is_real_day(day: date) -> bool:
    """Whether a day that a system names is meant: where none is known, many write 0001-01-01, 1900-01-01 or 9999-12-31."""
    return day.year in REAL_YEARS


class NeverOpen(ValueError):
    """The calendar has no open time within a year, so no due time can be found."""


@dataclass(frozen=True, slots=True)
class BusinessCalendar:
    """When a team works. `week` has seven entries, Monday first."""

    zone: ZoneInfo
    week: tuple[tuple[Block, ...], ...]
    country: str = ""
    exceptions: Mapping[date, tuple[Block, ...]] = field(default_factory=dict)

    @classmethod
    def always_open(cls) -> "BusinessCalendar":
        return cls(ZoneInfo("UTC"), (((time(0), time(0)),),) * 7)

    @classmethod
    def read(
        cls, *, time_zone: str, blocks: Mapping[str, Any], country: str = "", exceptions: Mapping[str, Any] | None = None
    ) -> "BusinessCalendar":
        """From the stored form ("0" = Monday, blocks as ["09:00", "17:30"]). Raises InvalidInput and says what is wrong."""
        try:
            zone = ZoneInfo(time_zone)
        except (ZoneInfoNotFoundError, ValueError) as error:
            raise InvalidInput(detail=f"time zone {time_zone}") from error
        if country and country not in _countries():
            raise InvalidInput(detail=f"country {country}")
        week = tuple(_blocks(blocks.get(str(day), ()), f"day {day + 1}") for day in range(7))
        return cls(zone, week, country, {_day(d): _blocks(b, d) for d, b in (exceptions or {}).items()})

    def blocks_on(self, day: date) -> tuple[Block, ...]:
        """The blocks of one date: its exception, else none on a holiday, else those of its weekday."""
        if day in self.exceptions:
            return self.exceptions[day]
        if self.country and day in holidays_of(self.country, day.year):
            return ()
        return self.week[day.weekday()]

    def holiday_on(self, day: date) -> str:
        """The holiday's own name, empty when it is none."""
        return holidays_of(self.country, day.year).get(day, "") if self.country else ""

    def open_spans(self, start: datetime, end: datetime) -> Iterator[tuple[datetime, datetime]]:
        """The open stretches between two instants, in order, in UTC."""
        day = start.astimezone(self.zone).date() - timedelta(days=1)
        while day <= end.astimezone(self.zone).date():
            for opens, closes in self.blocks_on(day):
                first, last = max(self._at(day, opens), start), min(self._end(day, closes), end)
                if first < last:
                    yield first.astimezone(UTC), last.astimezone(UTC)
            day += timedelta(days=1)

    def is_open(self, at: datetime) -> bool:
        return any(True for _ in self.open_spans(at, at + timedelta(microseconds=1)))

    def working_time(self, start: datetime, end: datetime) -> timedelta:
        """How much open time lies between two instants; zero when `end` is not later."""
        return sum((last - first for first, last in self.open_spans(start, end)), timedelta())

    def add(self, start: datetime, work: timedelta) -> datetime:
        """The instant at which `work` of open time has passed since `start`. Raises NeverOpen."""
        left = work
        for first, last in self.open_spans(start, start + HORIZON + work * 30):
            if last - first >= left:
                return first + left
            left -= last - first
        raise NeverOpen

    def next_open(self, at: datetime) -> datetime:
        """`at` itself when open, else the next opening. Raises NeverOpen."""
        return self.add(at, timedelta())

    def add_working_days(self, start: datetime, days: int) -> date:
        """The date `days` working days after the local date of `start`; a day counts when it has any block."""
        day, left, tried = start.astimezone(self.zone).date(), days, 0
        while left > 0:
            day, tried = day + timedelta(days=1), tried + 1
            left -= bool(self.blocks_on(day))
            if tried > HORIZON.days + 7 * days:
                raise NeverOpen
        return day

    def _at(self, day: date, clock: time) -> datetime:
        return datetime.combine(day, clock, self.zone).astimezone(UTC)

    def _end(self, day: date, clock: time) -> datetime:
        return self._at(day + timedelta(days=1) if clock == time(0) else day, clock)


def _blocks(raw: Sequence[Sequence[str]], where: str) -> tuple[Block, ...]:
    try:
        found = sorted((time.fromisoformat(a), time.fromisoformat(b)) for a, b in raw)
    except (ValueError, TypeError) as error:
        raise InvalidInput(detail=f"{where}: times look like 09:00") from error
    previous = time(0)
    for index, (opens, closes) in enumerate(found):
        if (closes != time(0) and closes <= opens) or opens < previous:
            raise InvalidInput(detail=f"{where}: blocks end after they begin and do not overlap")
        if closes == time(0) and index < len(found) - 1:
            raise InvalidInput(detail=f"{where}: nothing can follow a block that ends at midnight")
        previous = closes
    return tuple(found)


def _day(text: str) -> date:
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise InvalidInput(detail=f"{text}: a date looks like 2026-12-24") from error


@lru_cache(maxsize=64)
def holidays_of(country: str, year: int, *, in_english: bool = False) -> Mapping[date, str]:
    """Public holidays with their own names, or in English where these are known.

    The Netherlands: as the Algemene termijnenwet art. 3 counts them, so Good Friday too, and Liberation Day each year.
    """
    import holidays

    categories = {"NL": ("public", "optional")}.get(country, ("public",))
    language = {"NL": "nl"}.get(country)
    if in_english and "en_US" in holidays.list_localized_countries().get(country, ()):
        language = "en_US"
    return dict(holidays.country_holidays(country, years=year, categories=categories, language=language))


@lru_cache(maxsize=1)
def _countries() -> frozenset[str]:
    import holidays

    return frozenset(holidays.list_supported_countries())
