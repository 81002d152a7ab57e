"""What holds of every term, and the fine print: bounds, doubt, clock changes, terms set by law."""

import time
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alvast.kernel.calendar import BusinessCalendar
from alvast.writing.terms import Precision, dutch_calendar, find_terms, phrased, statutory_due
from alvast.writing.terms.feasts import easter
from alvast.writing.terms.tests.labelled import AMSTERDAM, WRITTEN

MONDAY = WRITTEN["A"]
PIECES = phrased(
    """ik bel u; vóór; uiterlijk; dinsdag; volgende week; 12 mei; om; half drie; 17.00 uur; tussen; en; 9; 12; binnen; drie;
    werkdagen; over; 2 weken; eind; deze maand; na; Pasen; week 23; 12/5; de 21e; -; .; ?; 's avonds; € 12,50; t/m; 24/7;
    29 februari; 31 april; 99; week 53; kwart voor; morgen; gisteren; voor"""
)
moments = some.datetimes(datetime(2024, 1, 1), datetime(2035, 1, 1), timezones=some.just(UTC))


@given(some.one_of(some.text(max_size=200), some.lists(some.sampled_from(PIECES), max_size=14).map(" ".join)), moments)
def test_whatever_is_written_a_term_quotes_the_text_lies_ahead_and_overlaps_no_other(text: str, at: datetime) -> None:
    end = 0
    for term in find_terms(text, at):
        assert text[term.start : term.end] == term.quote
        assert end <= term.start < term.end
        assert at <= term.earliest
        assert at <= term.due
        end = term.end


@given(some.sampled_from(["morgen", "vrijdag", "binnen drie werkdagen", "eind deze maand"]), moments, some.integers(1, 600))
def test_written_later_it_is_never_due_earlier(words: str, at: datetime, minutes: int) -> None:
    first, second = (find_terms(f"Ik bel u {words}.", moment) for moment in (at, at + timedelta(minutes=minutes)))
    assert first[0].due <= second[0].due


@pytest.mark.parametrize(
    ("text", "earliest", "due"),
    [
        ("donderdag tussen 17.00 en 21.00 uur", "21 17:00", "21 21:00"),
        ("uiterlijk donderdag", "18 11:12", "21 23:59"),
        ("vóór donderdag", "18 11:12", "20 23:59"),
        ("donderdag vóór 17.00 uur", "21 00:00", "21 17:00"),
        ("morgenmiddag", "19 12:00", "19 18:00"),
        ("binnen 48 uur", "18 11:12", "20 11:12"),
        ("over drie dagen", "21 00:00", "21 23:59"),
        ("vandaag", "18 11:12", "18 23:59"),
    ],
)
def test_a_term_begins_and_ends(text: str, earliest: str, due: str) -> None:
    [term] = find_terms(text, MONDAY)
    assert [f"{moment.astimezone(AMSTERDAM):%d %H:%M}" for moment in (term.earliest, term.due)] == [earliest, due]


def test_voor_is_before_a_day_but_for_an_appointment() -> None:
    before, meant = (find_terms(text, MONDAY)[0] for text in ("Ik mail u voor vrijdag.", "Er staat een afspraak voor vrijdag."))
    assert before.due.astimezone(AMSTERDAM).date().day == 21
    assert meant.due.astimezone(AMSTERDAM).date().day == 22


def test_a_weekday_that_the_date_does_not_have_is_said() -> None:
    right, wrong = (find_terms(text, MONDAY)[0] for text in ("donderdag 21 mei", "vrijdag 21 mei"))
    assert (right.is_contradictory, wrong.is_contradictory) == (False, True)
    assert right.due == wrong.due


def test_hours_pass_as_hours_when_the_clock_moves() -> None:
    for at in (datetime(2026, 3, 28, 20, tzinfo=AMSTERDAM), datetime(2026, 10, 24, 20, tzinfo=AMSTERDAM)):
        [term] = find_terms("Binnen 12 uur hoort u van ons.", at)
        assert term.due - at.astimezone(UTC) == timedelta(hours=12)


def test_a_day_on_which_the_clock_moves_still_ends_at_midnight() -> None:
    spring, autumn = (find_terms("zondag", datetime(2026, month, 24, 12, tzinfo=AMSTERDAM))[0] for month in (3, 10))
    assert f"{spring.due.astimezone(AMSTERDAM):%m-%d %H:%M:%S}" == "03-29 23:59:59"
    assert spring.due - spring.earliest == timedelta(hours=23) - timedelta(seconds=1)
    assert f"{autumn.due.astimezone(AMSTERDAM):%m-%d %H:%M:%S}" == "10-25 23:59:59"


def test_an_hour_that_comes_twice_is_due_the_second_time() -> None:
    [term] = find_terms("Zondag om 02.30 uur is het klaar.", WRITTEN["D"])
    assert (term.earliest, term.due) == (datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC))


def test_an_hour_that_the_clock_skips_is_due_an_hour_later() -> None:
    [term] = find_terms("Zondag om 02.30 uur is het klaar.", WRITTEN["C"])
    assert f"{term.due.astimezone(AMSTERDAM):%H:%M}" == "03:30"


def test_a_term_of_the_law_that_ends_on_a_day_of_rest_lasts_until_the_next_working_day() -> None:
    [term] = find_terms("Binnen 6 dagen krijgt u uw geld terug.", MONDAY)
    assert term.ends_on_rest_day
    assert f"{term.due.astimezone(AMSTERDAM):%d}" == "24"
    assert f"{statutory_due(term, dutch_calendar()).astimezone(AMSTERDAM):%d %H:%M}" == "26 23:59"


def test_a_term_in_hours_does_not_move_by_law() -> None:
    [term] = find_terms("Binnen 144 uur krijgt u uw geld terug.", MONDAY)
    assert statutory_due(term, dutch_calendar()) == term.due


def test_working_days_are_those_of_the_calendar() -> None:
    week = {str(day): [("09:00", "17:00")] for day in range(7)}
    always = BusinessCalendar.read(time_zone="Europe/Amsterdam", blocks=week)
    [term] = find_terms("Binnen 6 werkdagen hoort u van ons.", MONDAY, always)
    assert f"{term.due.astimezone(AMSTERDAM):%d}" == "24"


def test_precision_tells_how_sharp_the_words_are() -> None:
    said = {
        "om 14.30 uur": Precision.MOMENT, "vanmiddag": Precision.DAYPART, "vrijdag": Precision.DAY,
        "in week 23": Precision.WEEK, "in juni": Precision.MONTH, "na Pinksteren": Precision.OPEN,
    }  # fmt: skip
    assert {text: find_terms(text, MONDAY)[0].precision for text in said} == said


def test_easter_is_where_the_calendar_has_it() -> None:
    assert [f"{easter(year):%m-%d}" for year in (2024, 2025, 2026, 2027, 2030, 2038)] == [
        "03-31", "04-20", "04-05", "03-28", "04-21", "04-25",
    ]  # fmt: skip


def test_a_letter_is_read_fast_and_a_hostile_text_in_time() -> None:
    letter = "Beste mevrouw, uw pakket komt donderdag 21 mei tussen 17.00 en 21.00 uur. Ik bel u morgen terug. " * 10
    began = time.process_time()
    find_terms(letter, MONDAY)
    assert time.process_time() - began < 0.25
    began = time.process_time()
    find_terms("voor voor 12 tot 12 tot en met dinsdag om half kwart over " * 4000, MONDAY)
    assert time.process_time() - began < 60
