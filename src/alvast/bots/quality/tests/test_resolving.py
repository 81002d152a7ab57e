"""Resolved is not contained: no person took over, and the customer did not come back within seven days."""

from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest

from alvast.bots.quality.rules.resolving import Spoken, endings

MONDAY = datetime(2026, 5, 4, 9, tzinfo=UTC)
TALK = UUID(int=1)


def after(**duration) -> datetime:
    return MONDAY + timedelta(**duration)


LATER = after(days=30)


def ending(*others: Spoken, contacts=(), handovers=(), at=LATER):
    turns = [Spoken(TALK, "delivery", "answered", MONDAY), *others]
    return endings(turns, contacts={TALK: [MONDAY, *contacts]}, handovers={TALK: handovers}, at=at)[0]


def test_answered_and_quiet_for_seven_days_is_resolved():
    assert ending().is_resolved is True


def test_before_seven_days_nobody_knows():
    assert ending(at=after(days=6)).is_resolved is None


@pytest.mark.parametrize(
    "more",
    [
        {"contacts": [after(days=6)]},
        {"handovers": [after(minutes=4)]},
        {"handovers": [after(days=2)]},
    ],
)
def test_coming_back_or_a_person_is_not_resolved_and_that_is_known_at_once(more):
    assert ending(**more, at=after(days=6, hours=1)).is_resolved is False


def test_coming_back_after_seven_days_is_another_matter():
    assert ending(contacts=[after(days=8)]).is_resolved is True


def test_a_next_question_within_the_hour_is_the_same_talk():
    assert ending(Spoken(TALK, "delivery", "answered", after(minutes=20))).is_resolved is True


def test_a_next_question_the_next_day_is_coming_back():
    assert ending(Spoken(TALK, "delivery", "answered", after(days=1))).came_back


def test_thanks_in_the_talk_itself_counts_for_nothing():
    assert ending(Spoken(TALK, "general", "out_of_scope", after(minutes=2)), contacts=[]).is_resolved is True


def test_what_was_never_answered_is_not_counted():
    assert endings([Spoken(TALK, "delivery", "unknown", MONDAY)], contacts={}, handovers={}, at=after(days=30)) == []


def test_each_intent_of_a_talk_is_counted_once():
    turns = [Spoken(TALK, code, "answered", after(minutes=n)) for n, code in enumerate(("delivery", "returns", "delivery"))]
    found = endings(turns, contacts={}, handovers={}, at=after(days=30))
    assert sorted(one.intent for one in found) == ["delivery", "returns"]
