"""The axis of validity, without a database."""

import itertools
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from alvast.timeline.rules.periods import Period, ended, overruled, stated

DAY = datetime(2026, 1, 1, tzinfo=UTC)


def day(n):
    return DAY + timedelta(days=n)


def greater(new, old):
    return new > old


def plain(history):
    return [(p.value, (p.start - DAY).days, (p.end - DAY).days if p.end else None) for p in history]


def states(*told):
    history = []
    for value, start in told:
        history = stated(history, value, day(start), prefers=greater)
    return history


def test_a_statement_holds_until_the_next_thing_known():
    assert plain(states(("b", 5), ("a", 2))) == [("a", 2, 5), ("b", 5, None)]


def test_stating_the_same_again_is_one_period():
    assert plain(states(("a", 1), ("a", 4), ("a", 2))) == [("a", 1, None)]


def test_what_was_stated_again_holds_again_after_something_learned_late():
    assert plain(states(("a", 1), ("a", 4), ("b", 2))) == [("a", 1, 2), ("b", 2, 4), ("a", 4, None)]


def test_a_correction_cuts_what_it_overlaps_and_leaves_the_rest():
    assert plain(overruled(states(("a", 0), ("b", 6)), "x", day(4), day(8))) == [
        ("a", 0, 4), ("x", 4, 8), ("b", 8, None),
    ]  # fmt: skip


def test_a_correction_inside_one_period_splits_it_in_three():
    assert plain(overruled(states(("a", 0)), "x", day(2), day(3))) == [("a", 0, 2), ("x", 2, 3), ("a", 3, None)]


def test_ending_leaves_nothing_after():
    assert plain(ended(states(("a", 0), ("b", 6)), day(3))) == [("a", 0, 3)]


TOLD = st.lists(st.tuples(st.sampled_from("abc"), st.integers(0, 6)), max_size=10)


@given(TOLD, st.randoms(use_true_random=False))
def test_the_order_in_which_things_are_learned_makes_no_difference(told, random):
    other = told + told[:3]
    random.shuffle(other)
    assert states(*told) == states(*other)


@given(TOLD, st.lists(st.tuples(st.sampled_from("xyz"), st.integers(0, 8), st.integers(1, 4)), max_size=4))
def test_periods_never_overlap_and_corrections_are_exact(told, corrections):
    history = states(*told)
    for value, start, length in corrections:
        before = history
        history = overruled(history, value, day(start), day(start + length))
        for n in range(15):
            inside = start <= n < start + length
            assert value_at(history, n) == (value if inside else value_at(before, n))
    assert all(a.end is not None and a.end <= b.start for a, b in itertools.pairwise(history))


def value_at(history: list[Period], n: int):
    found = [p.value for p in history if p.covers(day(n))]
    assert len(found) <= 1
    return found[0] if found else None
