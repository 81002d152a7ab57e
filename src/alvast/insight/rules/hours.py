"""How long something took: by the clock, or counting only the hours in which the shop is open. Pure."""

from bisect import bisect_right
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from enum import StrEnum

Took = Callable[[datetime, datetime], timedelta]


class Hours(StrEnum):
    """Which hours count while a customer waits."""

    ALL = "all"
    OPEN = "open"


def by_the_clock(begin: datetime, end: datetime) -> timedelta:
    return end - begin


def in_open_hours(spans: Iterable[tuple[datetime, datetime]]) -> Took:
    """Open time between two moments that `spans`, in order, reach around. Made once, asked for every contact."""
    opens: list[datetime] = []
    until: list[datetime] = []
    before: list[timedelta] = []  # open time before each span
    total = timedelta()
    for first, last in spans:
        opens.append(first)
        until.append(last)
        before.append(total)
        total += last - first

    def passed(at: datetime) -> timedelta:
        place = bisect_right(opens, at) - 1
        return before[place] + min(at, until[place]) - opens[place] if place >= 0 else timedelta()

    return lambda begin, end: max(passed(end) - passed(begin), timedelta())
