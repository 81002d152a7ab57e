"""A period in whole days of the shop: what a person chooses."""

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from django.utils import timezone

from alvast.insight.errors import PeriodUnreadable
from alvast.kernel.clock import now

LONGEST = timedelta(days=732)
USUAL = 90  # days: long enough for the share that comes back within thirty


@dataclass(frozen=True, slots=True)
class Period:
    """From the first to the last day, both included."""

    first: date
    last: date

    @property
    def begin(self) -> datetime:
        return _midnight(self.first)

    @property
    def end(self) -> datetime:
        """The moment after it."""
        return _midnight(self.last + timedelta(days=1))

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1


def last_days(days: int = USUAL) -> Period:
    """So many days, today included."""
    today = timezone.localdate(now())
    return Period(today - timedelta(days=days - 1), today)


def period_between(first: str, last: str) -> Period:
    """Both as 2026-11-21; the last may be left empty for today, the first for the usual length. Raises PeriodUnreadable."""
    try:
        until = date.fromisoformat(last) if last else timezone.localdate(now())
        begin = date.fromisoformat(first) if first else until - timedelta(days=USUAL - 1)
    except (ValueError, OverflowError) as error:
        raise PeriodUnreadable from error
    if not (date(2000, 1, 1) <= begin <= until <= date(2200, 1, 1) and until - begin <= LONGEST):
        raise PeriodUnreadable
    return Period(begin, until)


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(), tzinfo=timezone.get_default_timezone())
