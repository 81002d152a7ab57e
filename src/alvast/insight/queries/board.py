"""The first board: who was first, what was done, what was promised, and what slow answers cost.

No figure about a person who works here: leads see teams and causes, nobody's own score (art. 27 lid 1 WOR)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from statistics import quantiles

from alvast.insight.queries.counting import Counts, count
from alvast.insight.rules.hours import Hours
from alvast.insight.rules.repeats import BUCKETS, WINDOWS, Repeats, Staffing, Tally, WhatIf, what_if
from alvast.kernel.shares import Difference, Share, difference
from alvast.proactive.queries import ProactiveFigures
from alvast.promises.queries import PromiseFigures

SHORT = 8  # reasons shown


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `unit` is count, share (0 to 1) or hours; `value` is None when there is nothing to count. `n` is what it is of.

    `low` and `high` hold the true share in 95 of 100 cases; both None where nothing is estimated.
    """

    code: str
    unit: str
    value: float | None
    n: int
    low: float | None = None
    high: float | None = None

    @property
    def is_enough(self) -> bool:
        """Enough cases for a verdict; always so for plain counts."""
        return self.unit != "share" or self.n >= 30


@dataclass(frozen=True, slots=True)
class ReplyRow:
    """First contacts answered within one span of time, and the share that came back, by window."""

    span: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class ReasonRow:
    """A reason of contact; `reason` is a label, empty without."""

    reason: str
    shares: tuple[Share, ...]


@dataclass(frozen=True, slots=True)
class Avoided:
    """Customers who wrote to us within two weeks of a problem: those we acted for, and those a draw left to the ordinary way."""

    treated: Share
    held_out: Share
    change: Difference | None


@dataclass(frozen=True, slots=True)
class Board:
    """All of one period, as it was at `counted_at`. `replies` and `reasons` have one share for each of `windows`, in days.

    `hours`: which hours count in the time until an answer.
    """

    begin: datetime
    end: datetime
    hours: Hours
    counted_at: datetime
    figures: tuple[Figure, ...]
    causes: tuple[tuple[str, int], ...]
    windows: tuple[int, ...]
    replies: tuple[ReplyRow, ...]
    reasons: tuple[ReasonRow, ...]
    what_if: WhatIf
    staffing: Staffing
    avoided: Avoided


def board(begin: datetime, end: datetime, *, staffing: Staffing | None = None, hours: Hours = Hours.ALL) -> Board:
    """The figures of `begin` up to, not including, `end`, as known now; a fixed number of queries."""
    return board_of(count(begin, end, hours=hours), staffing=staffing)


def board_of(counts: Counts, *, staffing: Staffing | None = None) -> Board:
    """The figures that follow from counts. Pure."""
    found, begin, end, given = counts.repeats, counts.begin, counts.end, staffing or Staffing()
    return Board(
        begin=begin, end=end, windows=WINDOWS, staffing=given, hours=counts.hours, counted_at=counts.counted_at,
        figures=(*_first(counts.proactive), *_promises(counts.promises), *_repeats(found)),
        causes=tuple(sorted(counts.proactive.by_cause.items(), key=lambda item: (-item[1], item[0]))),
        replies=tuple(ReplyRow(name, _shares(found.by_reply[name])) for name, _ in BUCKETS),
        reasons=_reasons(found),
        what_if=what_if(found, window=WINDOWS[0], begin=begin, end=end, staffing=given),
        avoided=Avoided(counts.treated, counts.held_out, difference(counts.held_out, counts.treated)),
    )  # fmt: skip


def _first(found: ProactiveFigures) -> Sequence[Figure]:
    return (
        Figure("found", "count", found.found, found.found),
        _share("found_first", Share(found.found_first, found.found)),
        Figure("repaired", "count", found.repaired, found.found),
        Figure("asked", "count", found.asked, found.found),
        _share("answered", Share(found.answered, found.asked)),
        Figure("notified", "count", found.notified, found.found),
        Figure("human", "count", found.human, found.found),
        _hours("release_half", found.release_seconds, 50),
        _hours("release_most", found.release_seconds, 90),
    )


def _promises(found: PromiseFigures) -> Sequence[Figure]:
    counted = found.kept + found.kept_late + found.broken
    missed = found.kept_late + found.broken
    return (
        _share("promises_kept", Share(found.kept, counted)),
        _share("promises_told_first", Share(min(found.told_first, missed), missed)),
    )


def _repeats(found: Repeats) -> Sequence[Figure]:
    return (
        Figure("contacts", "count", found.contacts, found.contacts),
        _share("repeat_contacts", Share(found.repeats, found.contacts)),
        _share("chasing_contacts", Share(found.chased, found.contacts)),
    )


def _share(code: str, share: Share) -> Figure:
    return Figure(code, "share", share.value, share.n, share.low if share.n else None, share.high if share.n else None)


def _hours(code: str, seconds: Sequence[float], percent: int) -> Figure:
    value = None
    if seconds:
        value = (seconds[0] if len(seconds) == 1 else quantiles(seconds, n=100, method="inclusive")[percent - 1]) / 3600
    return Figure(code, "hours", value, len(seconds))


def _shares(tally: Tally) -> tuple[Share, ...]:
    return tuple(tally.share(window) for window in WINDOWS)


def _reasons(found: Repeats) -> tuple[ReasonRow, ...]:
    """The most frequent first."""
    rows = [ReasonRow(reason, _shares(tally)) for reason, tally in found.by_reason.items()]
    return tuple(sorted(rows, key=lambda row: (-row.shares[0].n, row.reason))[:SHORT])
