from datetime import date

from django.utils import translation

from alvast.desk.settings.calendars import coming_days
from alvast.staff.queries import all_calendars

WEEK = {f"day_{day}": "9:00-12:30, 13:00-17:30" for day in range(5)}
ASKED = {"name": "Winkel", "time_zone": "Europe/Amsterdam", "country": "NL", **WEEK}


def test_a_week_and_a_day_that_differs_are_kept(browse, house):
    answer = browse(house.root).post(
        "/settings/calendars/add/", {**ASKED, "date_0": "2026-12-24", "hours_0": "9-12", "date_1": "", "hours_1": ""}
    )
    assert answer.status_code == 303
    [line] = all_calendars()
    assert line.blocks["0"] == [["09:00", "12:30"], ["13:00", "17:30"]]
    assert "6" not in line.blocks
    assert line.exceptions == {"2026-12-24": [["09:00", "12:00"]]}


def test_a_time_that_cannot_be_read_is_said_at_its_day_and_all_else_stays(browse, house):
    answer = browse(house.root).post(
        "/settings/calendars/add/", {**ASKED, "day_2": "vroeg tot laat", "date_0": "", "hours_0": "9-12"}
    )
    form = answer.context["page"].form
    assert answer.status_code == 422
    assert sorted(form.errors) == ["date_0", "day_2"]
    assert form["day_2"].value() == "vroeg tot laat"
    assert form["day_0"].value() == WEEK["day_0"]


def test_blocks_that_overlap_are_refused_in_words(browse, house):
    answer = browse(house.root).post("/settings/calendars/add/", {**ASKED, "day_0": "9-13, 12-17"})
    assert answer.status_code == 422
    assert not all_calendars()


def test_the_coming_year_names_holidays_and_lets_an_exception_go_before(clock):
    days = {day.day: day for day in coming_days("NL", {"2026-12-25": [["10:00", "12:00"]], "2025-01-01": []})}
    assert days[date(2027, 4, 27)].name == "Koningsdag"
    assert (days[date(2026, 12, 25)].name, days[date(2026, 12, 25)].hours) == ("Eerste kerstdag", "10:00–12:00")
    assert min(days) >= date(2026, 5, 18)


def test_who_reads_english_reads_the_holidays_in_english(clock):
    with translation.override("en"):
        assert {day.day: day.name for day in coming_days("NL", {})}[date(2026, 12, 25)] == "Christmas Day"
