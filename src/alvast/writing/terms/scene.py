"""What the readers of the grammar share: the words, the moment they were written, and the values they read."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum

from alvast.kernel.calendar import BusinessCalendar
from alvast.writing.terms.model import Precision
from alvast.writing.terms.words import Words


@dataclass(frozen=True, slots=True)
class Scene:
    """A text, when it was written (an aware moment), and the working days that count."""

    words: Words
    at: datetime
    calendar: BusinessCalendar
    today: date

    @classmethod
    def of(cls, words: Words, at: datetime, calendar: BusinessCalendar) -> "Scene":
        return cls(words, at.astimezone(UTC), calendar, at.astimezone(calendar.zone).date())

    def in_days(self, days: int) -> date:
        return self.today + timedelta(days=days)

    def next_working_day(self, after: date) -> date:
        day = after + timedelta(days=1)
        while not self.calendar.blocks_on(day) and day < after + timedelta(days=30):
            day += timedelta(days=1)
        return day

    def is_rest_day(self, day: date) -> bool:
        return day.weekday() > 4 or bool(self.calendar.holiday_on(day))


@dataclass(frozen=True, slots=True)
class Days:
    """A stretch of whole days, both ends included; `hours` when the words name a part of the day too ("vanavond")."""

    first: date
    last: date
    precision: Precision
    hours: "Hours | None" = None
    is_contradictory: bool = False

    @classmethod
    def one(cls, day: date, hours: "Hours | None" = None) -> "Days":
        return cls(day, day, Precision.DAY, hours)

    def with_hours(self, hours: "Hours | None") -> "Days":
        return replace(self, hours=hours)


@dataclass(frozen=True, slots=True)
class Hours:
    """A stretch of one day in minutes since midnight; equal ends are a moment on the clock.

    `may_be_later`: "8 uur" can also be eight in the evening.
    """

    first: int
    last: int
    precision: Precision = Precision.MOMENT
    may_be_later: bool = False


class Bound(Enum):
    """How a preposition bounds what follows it."""

    WITHIN = "within"  # op, in, om, deze
    BEFORE = "before"  # vóór: what follows is too late
    BY = "by"  # uiterlijk: what follows still counts
    AFTER = "after"  # na
    FROM = "from"  # vanaf


DAY_END = 24 * 60
