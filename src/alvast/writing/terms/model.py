"""What a term is: a piece of text that says by when, and the moments it stands for."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Precision(StrEnum):
    """How sharp the words are, from a moment on the clock to a stretch without an end."""

    MOMENT = "moment"
    DAYPART = "daypart"
    DAY = "day"
    DAYS = "days"
    WEEK = "week"
    MONTH = "month"
    SEASON = "season"
    YEAR = "year"
    OPEN = "open"  # "na Pasen", "vanaf dinsdag": it begins, and does not say when it ends


@dataclass(frozen=True, slots=True)
class Term:
    """`text[start:end] == quote`; what was promised happens between `earliest` and `due`, both instants in UTC.

    A term without a time of day is due in the last second of its last day. `ends_on_rest_day`: that day is a weekend day or
    a holiday of the calendar; only a term set by law moves on then (see `statutory_due`). `is_contradictory`: the words name
    a weekday that the date does not have. `pieces`: the places of its own words, when others stand between them.
    """

    start: int
    end: int
    quote: str
    earliest: datetime
    due: datetime
    precision: Precision
    ends_on_rest_day: bool = False
    is_contradictory: bool = False
    pieces: tuple[tuple[int, int], ...] = ()
