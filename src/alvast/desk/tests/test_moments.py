"""“Later” is when the team works."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from alvast.desk.pages.moments import later_moments
from alvast.kernel.calendar import BusinessCalendar

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
WEEK = {str(day): [["08:30", "17:00"]] for day in range(5)}
OFFICE = BusinessCalendar.read(time_zone="Europe/Amsterdam", blocks=WEEK, country="NL", exceptions={})


def offered(at: datetime, calendar: BusinessCalendar = OFFICE) -> list[str]:
    return [moment.at.astimezone(AMSTERDAM).strftime("%a %d %H:%M") for moment in later_moments(at, calendar, AMSTERDAM)]


def test_on_monday_morning_later_today_tomorrow_next_week_and_in_two_weeks() -> None:
    monday = datetime(2026, 5, 18, 9, 12, tzinfo=UTC)
    assert offered(monday) == ["Mon 18 14:00", "Tue 19 08:30", "Tue 26 08:30", "Mon 01 08:30"]  # Monday 25 is Whit Monday


def test_on_friday_afternoon_tomorrow_is_the_next_working_day() -> None:
    friday = datetime(2026, 5, 29, 13, 30, tzinfo=UTC)
    assert offered(friday) == ["Mon 01 08:30", "Fri 12 08:30"]


def test_who_never_closes_begins_at_nine() -> None:
    evening = datetime(2026, 5, 18, 19, 0, tzinfo=UTC)
    assert offered(evening, BusinessCalendar.always_open())[0] == "Tue 19 09:00"
