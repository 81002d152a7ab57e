"""The first board: who was first, what was done, what was promised, and what slow answers cost.

No figure about a person who works here: leads see teams and causes, nobody's own score (art. 27 lid 1 WOR)."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from statistics import quantiles
from uuid import UUID

from alvast.conversations.queries import Contact, contacts_between
from alvast.insight.rules.repeats import BUCKETS, WINDOWS, Repeats, Staffing, Tally, WhatIf, repeats, what_if
from alvast.kernel.clock import now
from alvast.kernel.shares import Difference, Share, difference
from alvast.proactive.queries import ProactiveFigures, Treated, figures, treated_and_held_out
from alvast.promises.queries import PromiseFigures, promise_figures

WROTE_WITHIN = timedelta(days=14)
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
    """All of one period. `replies` and `reasons` have one share for each of `windows`, in days."""

    begin: datetime
    end: datetime
    figures: tuple[Figure, ...]
    causes: tuple[tuple[str, int], ...]
    windows: tuple[int, ...]
    replies: tuple[ReplyRow, ...]
    reasons: tuple[ReasonRow, ...]
    what_if: WhatIf
    staffing: Staffing
    avoided: Avoided


def board(begin: datetime, end: datetime, *, staffing: Staffing | None = None) -> Board:
    """The figures of `begin` up to, not including, `end`, as known now; a fixed number of queries."""
    at, given = now(), staffing or Staffing()
    margin = timedelta(days=max(WINDOWS))
    contacts = contacts_between(begin - margin, min(end + margin, at))
    found = repeats(contacts, begin=begin, end=end, known_until=at)
    proactive = figures(begin, end)
    return Board(
        begin=begin, end=end, windows=WINDOWS, staffing=given,
        figures=(*_first(proactive), *_promises(promise_figures(begin, end)), *_repeats(found)),
        causes=tuple(sorted(proactive.by_cause.items(), key=lambda item: (-item[1], item[0]))),
        replies=tuple(ReplyRow(name, _shares(found.by_reply[name])) for name, _ in BUCKETS),
        reasons=_reasons(found),
        what_if=what_if(found, window=WINDOWS[0], begin=begin, end=end, staffing=given),
        avoided=_avoided(treated_and_held_out(begin, end), contacts, at),
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


def _avoided(drawn: Sequence[Treated], contacts: Sequence[Contact], at: datetime) -> Avoided:
    """Only those whose two weeks have passed."""
    moments: dict[UUID, list[datetime]] = {}
    for contact in contacts:
        moments.setdefault(contact.customer, []).append(contact.at)
    over = [one for one in drawn if one.found_at + WROTE_WITHIN <= at]
    shares = {
        held: Share(
            sum(_wrote(one, moments) for one in over if one.is_held_out is held), sum(o.is_held_out is held for o in over)
        )
        for held in (True, False)
    }
    return Avoided(shares[False], shares[True], difference(shares[True], shares[False]))


def _wrote(one: Treated, moments: dict[UUID, list[datetime]]) -> bool:
    return any(one.found_at < at <= one.found_at + WROTE_WITHIN for at in moments.get(one.customer, ()))
