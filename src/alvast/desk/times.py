"""Times as people read them, in the language that is active and the desk's time zone."""

from datetime import date, datetime, timedelta
from functools import lru_cache

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language, gettext

from alvast.kernel.clock import now

FULL_DATE = "l j F Y"


def moment(at: datetime | None) -> str:
    """For lists: today the time, this week the day, else the date."""
    return moment_on(timezone.localtime(at), today()) if at else ""


def moment_on(local: datetime, today: date) -> str:
    """The same, for who tells many of one day."""
    day = local.date()
    if day == today:
        return clock_time(local)
    if day == today - timedelta(days=1):
        return gettext("yesterday")
    if timedelta() < today - day < timedelta(days=7):
        return day_in_words(day, "l")
    return day_in_words(day, "j N" if day.year == today.year else "j N Y")


def instant(at: datetime | None) -> str:
    """In full, to the minute: Monday 18 May 2026 11:12."""
    return instant_of(timezone.localtime(at)) if at else ""


def instant_of(local: datetime) -> str:
    return f"{day_in_words(local.date(), FULL_DATE)} {clock_time(local)}"


def written(at: datetime | None) -> str:
    """Above a message: 18 May 11:12, with the year when it is another."""
    if at is None:
        return ""
    local, this_day = timezone.localtime(at), today()
    if local.date() == this_day:
        return gettext("today {time}").format(time=clock_time(local))
    return f"{day_in_words(local.date(), 'D j N' if local.year == this_day.year else 'j N Y')} {clock_time(local)}"


def field_time(at: datetime | None) -> str:
    """The value of a datetime-local field."""
    return timezone.localtime(at).strftime("%Y-%m-%dT%H:%M") if at else ""


def today() -> date:
    return timezone.localtime(now()).date()


def clock_time(local: datetime) -> str:
    return f"{local.hour:02}:{local.minute:02}"


def day_in_words(day: date, pattern: str) -> str:
    """A date by Django's format letters. Kept: lists and threads say the same few days over and over."""
    return _day_in_words(day, pattern, get_language())


@lru_cache(maxsize=4_000)
def _day_in_words(day: date, pattern: str, _language: str | None) -> str:
    return date_format(day, pattern)
