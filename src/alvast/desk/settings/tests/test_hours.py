import pytest

from alvast.desk.settings.hours import HoursUnreadable, hours_a_week, read_hours, written_hours


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("", []),
        ("gesloten", []),
        ("9-17", [["09:00", "17:00"]]),
        ("9:00–12:30, 13:00–17:30", [["09:00", "12:30"], ["13:00", "17:30"]]),
        ("9.30 tot 17 uur", [["09:30", "17:00"]]),
        ("13:00-17:00 en 9:00-12:00", [["09:00", "12:00"], ["13:00", "17:00"]]),
        ("0-24", [["00:00", "00:00"]]),
        ("18:00 - 24:00", [["18:00", "00:00"]]),
    ],
)
def test_hours_are_read_as_people_write_them(typed, meant):
    assert read_hours(typed) == meant


@pytest.mark.parametrize("typed", ["ochtend", "9", "17-9", "9-9", "25-26", "9:60-10", "24-9", "9-17-18"])
def test_what_is_no_time_is_named(typed):
    with pytest.raises(HoursUnreadable) as refusal:
        read_hours(typed)
    assert refusal.value.part == typed


def test_written_hours_are_read_back_as_they_were():
    blocks = [["09:00", "12:30"], ["18:00", "00:00"]]
    assert read_hours(written_hours(blocks)) == blocks
    assert hours_a_week([blocks]) == 9.5
