"""The counts that the pages about figures show: those of a moment ago when counting takes long, else of now."""

from alvast.insight.actions import count_board
from alvast.insight.queries import Counts, Hours, Period, kept_counts


def counted(period: Period, hours: Hours = Hours.ALL) -> Counts:
    return kept_counts(period.begin, period.end, hours=hours) or count_board(period.begin, period.end, hours=hours)
