"""Whatever happens in whatever order: nobody of a class is served before an older need that was there."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alvast.queueing.rules.turns import HEAD_START, counts_from, is_eligible, since_when, why_overtaken
from alvast.queueing.rules.waiting import busy_intervals, waiting_range

START = datetime(2026, 5, 18, 9, tzinfo=UTC)
CLASSES = st.sampled_from(sorted(HEAD_START))
STEPS = st.lists(
    st.tuples(st.sampled_from(["come", "go", "come_back", "serve"]), st.integers(0, 9), CLASSES), min_size=1, max_size=80
)


class Line:
    """The line by its rules alone: people come, go, come back, and are served."""

    def __init__(self) -> None:
        self.since: dict[int, datetime] = {}
        self.urgency: dict[int, str] = {}
        self.away: set[int] = set()
        self.left: dict[int, tuple[datetime, datetime]] = {}
        self.overtakes: list[tuple[int, int, str]] = []

    def come(self, who: int, urgency: str, at: datetime) -> None:
        if who not in self.since:
            self.since[who], self.urgency[who] = since_when(at, left=self.left.pop(who, None)), urgency

    def serve(self, at: datetime) -> int | None:
        there = [who for who in self.since if who not in self.away]
        if not there:
            return None
        first = min(there, key=lambda who: counts_from(self.since[who], self.urgency[who]))
        for other in set(self.since) - {first}:
            if self.since[other] < self.since[first]:
                stands = "away" if other in self.away else "present"
                self.overtakes.append((first, other, self.why(first, other, stands, at)))
        return first

    def why(self, first: int, other: int, stands: str, at: datetime) -> str:
        return why_overtaken(
            served_urgency=self.urgency[first], urgency=self.urgency[other], stands=stands, due_at=None, at=at, by_hand=False
        )


@settings(max_examples=300, deadline=None)
@given(STEPS)
def test_every_overtake_has_a_reason_and_none_is_of_the_same_class(steps):
    line, at = Line(), START
    for what, who, urgency in steps:
        at += timedelta(minutes=7)
        if what == "come":
            line.come(who, urgency, at)
        elif what == "go" and who in line.since:
            line.away.add(who)
        elif what == "come_back":
            line.away.discard(who)
        elif what == "serve" and (served := line.serve(at)) is not None:
            for first, other, reason in line.overtakes:
                assert reason, "someone was overtaken and nothing says why"
                assert reason == "away" or HEAD_START[line.urgency[first]] > HEAD_START[line.urgency[other]]
            line.overtakes.clear()
            del line.since[served], line.urgency[served]
            line.away.discard(served)


@settings(deadline=None)
@given(asked=st.integers(0, 10_000), left=st.none() | st.tuples(st.integers(0, 9_000), st.integers(0, 9_999)))
def test_leaving_never_moves_someone_forward(asked, left):
    """T0 after coming back is a moment that this customer really had."""
    at = START + timedelta(minutes=asked)
    before = None if left is None else (START + timedelta(minutes=left[0]), START + timedelta(minutes=left[1]))
    found = since_when(at, left=before)
    assert found in {at, before[0] if before else at}
    assert found <= at


@settings(deadline=None)
@given(since=st.integers(0, 500), other=st.integers(0, 500), urgency=CLASSES)
def test_a_head_start_is_bounded(since, other, urgency):
    """Who waits longer than the head start of a class is not overtaken by it: an ordinary question never starves."""
    mine, theirs = START + timedelta(minutes=since), START + timedelta(minutes=other)
    if theirs - mine >= HEAD_START[urgency]:
        assert counts_from(mine, "ordinary") <= counts_from(theirs, urgency)


@pytest.mark.parametrize(
    ("stands", "due", "counts"),
    [
        ("present", None, True),
        ("away", None, False),
        ("with_bot", None, False),
        ("called_back", 1, False),
        ("called_back", 0, True),
    ],
)
def test_who_counts(stands, due, counts):
    assert is_eligible(stands, None if due is None else START + timedelta(minutes=due), at=START) is counts


@settings(deadline=None)
@given(st.lists(st.integers(30, 900), min_size=5, max_size=60), st.integers(1, 30))
def test_the_wait_is_a_range_that_grows_with_the_line(seconds, position):
    intervals = [timedelta(seconds=one) for one in seconds]
    near, far = waiting_range(position, intervals), waiting_range(position + 1, intervals)
    assert near is not None
    assert far is not None
    assert near.low <= near.high
    assert (near.low, near.high) <= (far.low, far.high)
    assert near.high <= far.high
    assert near.n == len(seconds)


def test_few_intervals_say_nothing():
    assert waiting_range(1, [timedelta(minutes=3)] * 4) is None


def test_a_quiet_hour_is_no_slow_hour():
    """Only who waited already when the one before was taken tells how fast the line goes."""
    at = [START + timedelta(minutes=minute) for minute in (0, 3, 63, 66)]
    taken = [(START, at[0]), (START, at[1]), (at[2], at[2]), (at[2], at[3])]
    assert busy_intervals(taken) == [timedelta(minutes=3), timedelta(minutes=3)]
