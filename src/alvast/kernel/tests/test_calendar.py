from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.kernel.calendar import BusinessCalendar, NeverOpen
from alvast.kernel.errors import InvalidInput

WEEK = {str(d): [["09:00", "12:30"], ["13:00", "17:00"]] for d in range(5)}


def office(**changes):
    return BusinessCalendar.read(**{"time_zone": "Europe/Amsterdam", "blocks": WEEK, "country": "NL", **changes})


def at(text):
    return datetime.fromisoformat(text)


def test_the_lunch_break_is_not_working_time():
    assert office().working_time(at("2026-05-18T12:00+02:00"), at("2026-05-18T14:00+02:00")) == timedelta(hours=1, minutes=30)


def test_work_that_does_not_fit_before_the_weekend_ends_on_monday():
    assert office().add(at("2026-05-15T16:00+02:00"), timedelta(hours=2)) == at("2026-05-18T10:00+02:00")


@pytest.mark.parametrize(
    ("day", "name"),
    [
        ("2026-04-03", "Goede Vrijdag"), ("2026-04-06", "Tweede paasdag"), ("2026-04-27", "Koningsdag"),
        ("2026-05-05", "Bevrijdingsdag"), ("2026-05-14", "Hemelvaartsdag"), ("2026-12-26", "Tweede Kerstdag"),
    ],
)  # fmt: skip
def test_dutch_holidays_are_closed(day, name):
    assert office().holiday_on(date.fromisoformat(day)).lower() == name.lower()
    assert office().blocks_on(date.fromisoformat(day)) == ()


def test_kings_day_moves_to_saturday_when_it_falls_on_a_sunday():
    assert "koningsdag" in office().holiday_on(date(2025, 4, 26)).lower()


def test_an_exception_wins_from_holiday_and_weekday():
    calendar = office(exceptions={"2026-04-27": [["10:00", "12:00"]], "2026-12-31": []})
    assert calendar.is_open(at("2026-04-27T11:00+02:00"))
    assert not calendar.is_open(at("2026-12-31T11:00+01:00"))


@pytest.mark.parametrize(("day", "hours"), [("2026-03-29", 23), ("2026-10-25", 25)])
def test_a_day_on_which_the_clock_moves_has_its_true_length(day, hours):
    always = BusinessCalendar.read(time_zone="Europe/Amsterdam", blocks={str(d): [["00:00", "00:00"]] for d in range(7)})
    start = datetime.fromisoformat(f"{day}T00:00").astimezone(always.zone)
    start = datetime(start.year, start.month, start.day, tzinfo=always.zone)
    end = datetime(start.year, start.month, start.day + 1, tzinfo=always.zone)
    assert always.working_time(start.astimezone(UTC), end.astimezone(UTC)) == timedelta(hours=hours)


def test_working_days_skip_weekend_and_holidays():
    assert office().add_working_days(at("2026-05-13T10:00+02:00"), 3) == date(2026, 5, 19)


def test_a_calendar_that_never_opens_says_so():
    with pytest.raises(NeverOpen):
        office(blocks={}).add(at("2026-05-18T10:00+02:00"), timedelta(hours=1))


@pytest.mark.parametrize(
    "blocks",
    [
        {"0": [["10:00", "09:00"]]},
        {"0": [["09:00", "12:00"], ["11:00", "13:00"]]},
        {"0": [["late", "later"]]},
        {"0": [["20:00", "00:00"], ["21:00", "22:00"]]},
    ],
)
def test_blocks_that_cannot_be_are_refused(blocks):
    with pytest.raises(InvalidInput):
        office(blocks=blocks)


@pytest.mark.parametrize("wrong", [{"time_zone": "Mars/Base"}, {"country": "XX"}, {"exceptions": {"soon": []}}])
def test_unknown_zones_countries_and_dates_are_refused(wrong):
    with pytest.raises(InvalidInput):
        office(**wrong)


@given(
    start=st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31)),
    minutes=st.integers(min_value=0, max_value=6000),
)
def test_adding_work_and_measuring_it_agree(start, minutes):
    begin, work = start.replace(tzinfo=UTC), timedelta(minutes=minutes)
    end = office().add(begin, work)
    assert end >= begin
    assert office().working_time(begin, end) == work


@given(
    start=st.datetimes(min_value=datetime(2026, 1, 1), max_value=datetime(2027, 12, 31)),
    minutes=st.integers(min_value=1, max_value=3000),
    closed=st.dates(min_value=date(2026, 1, 1), max_value=date(2027, 12, 31)),
)
def test_a_deadline_is_never_earlier_with_more_closed_hours(start, minutes, closed):
    begin, work = start.replace(tzinfo=UTC), timedelta(minutes=minutes)
    assert office(exceptions={closed.isoformat(): []}).add(begin, work) >= office().add(begin, work)
