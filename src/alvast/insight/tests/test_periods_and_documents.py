"""What a person chooses as a period, and the board for programs."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alvast.conversations.actions import add_label, add_labels
from alvast.conversations.tests.people import receive
from alvast.insight.errors import PeriodUnreadable
from alvast.insight.queries import board, board_document, board_table, last_days, period_between


def test_a_period_is_in_whole_days_of_the_shop_and_ends_with_today(clock):
    found = last_days(7)
    assert (found.first, found.last, found.days) == (date(2026, 5, 12), date(2026, 5, 18), 7)
    assert (found.begin, found.end) == (datetime(2026, 5, 11, 22, tzinfo=UTC), datetime(2026, 5, 18, 22, tzinfo=UTC))


def test_a_night_in_which_the_clock_changes_is_a_day_like_any_other():
    found = period_between("2026-03-29", "2026-03-29")
    assert (found.days, found.end - found.begin) == (1, timedelta(days=1))
    assert found.end.astimezone(UTC) - found.begin.astimezone(UTC) == timedelta(hours=23)


def test_what_is_left_out_is_ninety_days_until_today(clock):
    assert period_between("", "") == last_days(90)


WRONG = (
    ("2026-05-18", "2026-05-17"), ("2020-01-01", "2026-05-17"), ("gisteren", ""), ("", "0001-01-01"),
    ("1999-12-31", "2000-01-02"),
)  # fmt: skip


@pytest.mark.parametrize("days", WRONG)
def test_days_that_are_no_period_are_refused(clock, days):
    with pytest.raises(PeriodUnreadable):
        period_between(*days)


@pytest.fixture
def found(house, clock):
    label = add_label(actor=house.as_(house.root), name="=1+1", hue=20)
    conversation = receive(house).conversation
    add_labels(actor=house.as_(house.ana), conversation=conversation, labels=[label])
    clock.forward(days=40)
    period = last_days(90)
    return board(period.begin, period.end)


def test_the_document_and_the_table_hold_the_same_numbers(found):
    document, table = board_document(found), list(board_table(found))
    columns = dict(zip(("part", "code", "name", "days", "unit", "value", "n", "low", "high"), range(9), strict=True))
    figures = {row[columns["code"]]: row[columns["value"]] for row in table[1:] if row[0] == "figure"}
    assert figures == {figure["code"]: figure["value"] for figure in document["figures"]}
    assert figures["contacts"] == 1
    assert all(len(row) == len(table[0]) for row in table)
    [reason] = document["repeats_by_reason"]
    assert [(window["days"], window["n"], window["is_enough"]) for window in reason["windows"]] == [
        (7, 1, False), (14, 1, False), (30, 1, False),
    ]  # fmt: skip


def test_a_label_that_looks_like_a_formula_is_only_text_in_the_table(found):
    assert {row[2] for row in board_table(found) if row[0] == "repeats_by_reason"} == {"'=1+1"}
