"""The axis of validity: cutting and joining the periods of one attribute. Pure.

A history is a list of periods in order that do not overlap. `stated` returns a new history; the caller stores the
difference. The result of statements without an end depends on what was stated and since when, never on the order in
which it was learned: that is why equal neighbours are joined and the joined moments are kept in `confirmed`.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

Prefers = Callable[[Any, Any], bool]


@dataclass(frozen=True, slots=True)
class Period:
    """`value` holds from `start` up to `end` (None: for good). `origin` says who stated it, for the caller."""

    value: Any
    start: datetime
    end: datetime | None
    confirmed: tuple[datetime, ...] = ()
    origin: Any = None

    def covers(self, at: datetime) -> bool:
        return self.start <= at and (self.end is None or at < self.end)


def stated(history: Sequence[Period], value: Any, start: datetime, *, prefers: Prefers, origin: Any = None) -> list[Period]:
    """`value` holds from `start` until the next thing already known: nothing newer is disturbed.

    Of two values stated for the same moment, `prefers(new, old)` decides, in any order of arrival.
    """
    pieces = [piece for period in history for piece in _pieces(period)]
    same = next((piece for piece in pieces if piece.start == start), None)
    if same is not None and not prefers(value, same.value):
        return list(history)
    covering = next((piece for piece in pieces if piece.covers(start)), None)
    following = min((piece.start for piece in pieces if piece.start > start), default=None)
    end = covering.end if covering else following
    return _joined([*_without(pieces, start, end), Period(value, start, end, origin=origin)])


def overruled(
    history: Sequence[Period], value: Any, start: datetime, end: datetime | None, *, origin: Any = None
) -> list[Period]:
    """`value` holds from `start` to `end` (None: for good), whatever was known of that time."""
    pieces = [piece for period in history for piece in _pieces(period)]
    return _joined([*_without(pieces, start, end), Period(value, start, end, origin=origin)])


def ended(history: Sequence[Period], at: datetime) -> list[Period]:
    """Nothing holds from `at` on."""
    return _joined(_without([piece for period in history for piece in _pieces(period)], at, None))


def canonical_text(value: Any) -> str:
    """One text for one JSON value, to compare by."""
    return json.dumps(value, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _pieces(period: Period) -> list[Period]:
    """The period cut at each moment its value was stated again."""
    starts = [period.start, *period.confirmed]
    ends = [*period.confirmed, period.end]
    return [replace(period, start=start, end=end, confirmed=()) for start, end in zip(starts, ends, strict=True)]


def _without(pieces: Sequence[Period], start: datetime, end: datetime | None) -> list[Period]:
    """The pieces with the time from `start` to `end` taken out of them."""
    left = [replace(p, end=start) if p.covers(start) else p for p in pieces if p.start < start]
    right = [] if end is None else [replace(p, start=max(p.start, end)) for p in pieces if p.end is None or p.end > end]
    return left + right


def _joined(pieces: Sequence[Period]) -> list[Period]:
    history: list[Period] = []
    for piece in sorted(pieces, key=lambda p: p.start):
        last = history[-1] if history else None
        if last and last.end == piece.start and canonical_text(last.value) == canonical_text(piece.value):
            history[-1] = replace(last, end=piece.end, confirmed=(*last.confirmed, piece.start))
        else:
            history.append(piece)
    return history
