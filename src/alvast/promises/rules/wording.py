"""How a date is said to a customer: "donderdag 21 mei tussen 17.00 en 21.00 uur". Pure."""

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

_DAYS = {
    "nl": ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "nl": ("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
           "december"),
    "en": ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
           "December"),
}  # fmt: skip
DAY_END = time(23, 59)


def day_said(day: date, language: str, *, today: date | None = None) -> str:
    """ "donderdag 21 mei"; with the year when it is not that of `today`."""
    known = language if language in _DAYS else "nl"
    said = f"{_DAYS[known][day.weekday()]} {day.day} {_MONTHS[known][day.month - 1]}"
    return said if today is None or day.year == today.year else f"{said} {day.year}"


def clock_said(moment: time, language: str) -> str:
    """ "17.00 uur", "17:00"."""
    return f"{moment:%H:%M}" if language == "en" else f"{moment:%H.%M} uur"


def when_said(due_at: datetime, zone: ZoneInfo, language: str) -> str:
    """A due moment: the day, and the time of day when it has one."""
    local = due_at.astimezone(zone)
    day = day_said(local.date(), language)
    if local.time().replace(second=0, microsecond=0) == DAY_END:
        return day
    return f"{day}, {clock_said(local.time(), language)}"


def slot_said(day: date, first: time | None, last: time | None, language: str) -> str:
    """A day with its delivery slot."""
    said = day_said(day, language)
    if first is None or last is None:
        return said
    if language == "en":
        return f"{said} between {first:%H:%M} and {last:%H:%M}"
    return f"{said} tussen {first:%H.%M} en {last:%H.%M} uur"
