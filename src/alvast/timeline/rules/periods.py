"""The axis of validity: cutting and joining the periods of one attribute. Pure.

A history is a list of periods in order that do not overlap. `stated` returns a new history; the caller stores the
difference. The result of statements without an end depends on what was stated and since when, never on the order in
which it was learned: that is why equal neighbours are joined and the joined moments are kept in `confirmed`.
"""

import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any, NamedTuple

Prefers = Callable[[Any, Any], bool]


class Period(NamedTuple):
    """`value` holds from `start` up to `end` (None: for good). `origin` says who stated it, for the caller.

    A tuple, because an event makes several and frozen dataclasses take three times as long to make.
    """

    value: Any
    start: datetime
    end: datetime | None
    confirmed: tuple[datetime, ...] = ()
    origin: Any = None

    def covers(self, at: datetime) -> bool:
        return self.start <= at and (self.end is None or at < self.end)

    def goes_on_after(self, at: datetime) -> bool:
        """Whether it has no end, and was last stated before `at`."""
        return self.end is None and (self.confirmed[-1] if self.confirmed else self.start) < at


def stated(history: Sequence[Period], value: Any, start: datetime, *, prefers: Prefers, origin: Any = None) -> list[Period]:
    """`value` holds from `start` until the next thing already known: nothing newer is disturbed.

    Of two values stated for the same moment, `prefers(new, old)` decides, in any order of arrival.
    """
    if not history or history[-1].goes_on_after(start):
        return _with_newest(history, value, start, origin)
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


def is_same_value(one: Any, other: Any) -> bool:
    """Whether two JSON values are the same one: 1 and 1.0 are not, nor are 1 and true."""
    if type(one) is str and type(other) is str:
        return one == other
    return canonical_text(one) == canonical_text(other)


def canonical_text(value: Any) -> str:
    """One text for one JSON value, to compare by."""
    return _CANONICAL.encode(value)


_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _with_newest(history: Sequence[Period], value: Any, start: datetime, origin: Any) -> list[Period]:
    """The usual case, told without cutting: something newer than all that is known."""
    if not history:
        return [Period(value, start, None, origin=origin)]
    *earlier, last = history
    if is_same_value(last.value, value):
        return [*earlier, last._replace(confirmed=(*last.confirmed, start))]
    return [*earlier, last._replace(end=start), Period(value, start, None, origin=origin)]


def _pieces(period: Period) -> list[Period]:
    """The period cut at each moment its value was stated again."""
    starts = [period.start, *period.confirmed]
    ends = [*period.confirmed, period.end]
    return [period._replace(start=start, end=end, confirmed=()) for start, end in zip(starts, ends, strict=True)]


def _without(pieces: Sequence[Period], start: datetime, end: datetime | None) -> list[Period]:
    """The pieces with the time from `start` to `end` taken out of them."""
    left = [p._replace(end=start) if p.covers(start) else p for p in pieces if p.start < start]
    right = [] if end is None else [p._replace(start=max(p.start, end)) for p in pieces if p.end is None or p.end > end]
    return left + right


def _joined(pieces: Sequence[Period]) -> list[Period]:
    history: list[Period] = []
    for piece in sorted(pieces, key=lambda p: p.start):
        last = history[-1] if history else None
        if last and last.end == piece.start and is_same_value(last.value, piece.value):
            history[-1] = last._replace(end=piece.end, confirmed=(*last.confirmed, piece.start))
        else:
            history.append(piece)
    return history
