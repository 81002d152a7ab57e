"""How long someone will wait: a range from how fast this line went lately, or nothing when too little is known. Pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import quantiles

FEWEST = 5  # intervals; fewer say nothing
LATELY = timedelta(hours=2)


@dataclass(frozen=True, slots=True)
class Range:
    """Whole minutes, `n` intervals behind it."""

    low: int
    high: int
    n: int


def busy_intervals(taken: Sequence[tuple[datetime, datetime]]) -> list[timedelta]:
    """Times between two takings of which the later one was waiting already; of pairs (joined, taken). A quiet hour is no slow
    hour."""
    in_order = sorted(taken, key=lambda pair: pair[1])
    pairs = pairwise(in_order)
    return [later[1] - earlier[1] for earlier, later in pairs if later[0] <= earlier[1]]


def waiting_range(position: int, intervals: Sequence[timedelta]) -> Range | None:
    """For who is `position` in line (1 is next): position × the quartiles of the intervals. None when n is small."""
    if len(intervals) < FEWEST:
        return None
    low, _middle, high = quantiles([interval.total_seconds() / 60 for interval in intervals], n=4, method="inclusive")
    return Range(low=math.floor(position * low), high=max(1, math.ceil(position * high)), n=len(intervals))
