"""What the board shows: each figure with its n, its interval and its definition, in words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.utils.formats import number_format
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from alvast.desk.pages.insight import charts, numbers
from alvast.desk.pages.insight.choosing import Choice
from alvast.insight.queries import Avoided, Board, Figure, Share, WhatIf
from alvast.insight.wording import cause_name, figure_definition, figure_name, span_name

FIRST = ("found", "found_first", "repaired", "asked", "answered", "notified", "human", "release_half", "release_most")
PROMISES = ("promises_kept", "promises_told_first")
CONTACTS = ("contacts", "repeat_contacts", "chasing_contacts")


@dataclass(frozen=True, slots=True)
class Tile:
    """One figure. `value` is empty when there is nothing to count; `is_few`: too few for a share, `value` then says so."""

    code: str
    name: str
    value: str
    note: str
    definition: str
    is_few: bool


@dataclass(frozen=True, slots=True)
class Group:
    """Figures that belong together."""

    key: str
    name: str
    tiles: Sequence[Tile]


@dataclass(frozen=True, slots=True)
class Cell:
    """One share in a table: as shown, and what it is of."""

    value: str
    note: str


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One line of a table of shares, one cell for each window."""

    name: str
    cells: Sequence[Cell]


@dataclass(frozen=True, slots=True)
class WindowChart:
    """The chart of one window; empty when no column has enough cases."""

    days: int
    svg: SafeString


@dataclass(frozen=True, slots=True)
class Effect:
    """A comparison in words. `verdict` is empty when there is too little to compare; then `missing` says what is needed."""

    verdict: str
    detail: str
    missing: str


@dataclass(frozen=True, slots=True)
class BoardPage:
    """`is_empty`: nothing was counted at all in the period."""

    choice: Choice
    counted_at: datetime
    is_empty: bool
    groups: Sequence[Group]
    windows: Sequence[int]
    reply_charts: Sequence[WindowChart]
    replies: Sequence[ShareRow]
    causes_chart: SafeString | str
    causes: Sequence[tuple[str, str]]
    reasons_chart: SafeString | str
    reasons: Sequence[ShareRow]
    what_if: Effect
    avoided: Effect


def page_of(found: Board, choice: Choice) -> BoardPage:
    figures = {figure.code: figure for figure in found.figures}
    counted = [(row.reason or _("No label"), row.shares[0].n) for row in found.reasons if row.shares[0].n]
    return BoardPage(
        choice=choice, counted_at=found.counted_at, is_empty=not any(figure.n for figure in found.figures),
        groups=_groups(figures), windows=found.windows,
        reply_charts=_reply_charts(found), replies=[_row(span_name(row.span), row.shares) for row in found.replies],
        causes_chart=charts.count_bars([(cause_name(cause), count) for cause, count in found.causes]) if found.causes else "",
        causes=[(cause_name(cause), number_format(count, 0, force_grouping=True)) for cause, count in found.causes],
        reasons_chart=charts.count_bars(counted) if counted else "",
        reasons=[_row(row.reason or _("No label"), row.shares) for row in found.reasons],
        what_if=_what_if(found.what_if), avoided=_avoided(found.avoided),
    )  # fmt: skip


def _groups(figures: dict[str, Figure]) -> list[Group]:
    parts = (("first", _("Ahead"), FIRST), ("promises", _("Promises"), PROMISES), ("contacts", _("Contacts"), CONTACTS))
    return [Group(key, name, [_tile(figures[code]) for code in codes]) for key, name, codes in parts]


def _tile(figure: Figure) -> Tile:
    is_few = bool(figure.n) and not figure.is_enough
    value, note = _shown(figure, is_few)
    return Tile(figure.code, figure_name(figure.code), value, note, figure_definition(figure.code), is_few)


def _shown(figure: Figure, is_few: bool) -> tuple[str, str]:
    """The number, and what stands beneath it."""
    if is_few:
        return _("too little data"), numbers.so_many_of(figure)
    if figure.value is None or (figure.unit != "count" and not figure.n):
        return "", _("nothing to count yet")
    if figure.unit == "share" and figure.low is not None and figure.high is not None:
        interval = numbers.between(numbers.percent(figure.low), numbers.percent(figure.high))
        return numbers.percent(figure.value), f"{interval} · {numbers.of_so_many(figure.n)}"
    if figure.unit == "hours":
        return numbers.hours(figure.value), numbers.of_so_many(figure.n)
    is_whole = not figure.n or figure.code in ("found", "contacts")
    return numbers.amount(figure.value), "" if is_whole else numbers.of_so_many(figure.n)


def _row(name: str, shares: Sequence[Share]) -> ShareRow:
    return ShareRow(name, [share_cell(share) for share in shares])


def share_cell(share: Share) -> Cell:
    """As shown in a table: no percentage of fewer than thirty."""
    if not share.n:
        return Cell("–", "")
    if share.value is None or not share.is_enough:
        return Cell(_("too little data"), _("{hits} of {n}").format(hits=share.hits, n=share.n))
    return Cell(numbers.percent(share.value), f"{numbers.share_between(share)} · {numbers.of_so_many(share.n)}")


def _reply_charts(found: Board) -> list[WindowChart]:
    """One scale for all, so that they can be compared."""
    enough = [[share.value if share.is_enough else None for share in row.shares] for row in found.replies]
    top = charts.shared_top([share for row in enough for share in row])
    drawn = []
    for place, days in enumerate(found.windows):
        columns = [(_span_short(row.span), shares[place]) for row, shares in zip(found.replies, enough, strict=True)]
        if any(share is not None for _name, share in columns):
            drawn.append(WindowChart(days, charts.share_columns(columns, top=top)))
    return drawn


def _span_short(span: str) -> str:
    return {"4h": _("≤ 4 h"), "24h": _("4–24 h"), "72h": _("24–72 h"), "longer": _("> 72 h")}[span]


def _what_if(found: WhatIf) -> Effect:
    if found.change is None or not found.change.is_enough:
        return Effect("", "", _(
            "Too little data. Needed are 30 first contacts answered within 4 hours and 30 that waited longer than 72; "
            "there are {fast} and {slow}."
        ).format(fast=found.fast.n, slow=found.slow.n))  # fmt: skip
    verdict = _("About {count} fewer contacts").format(count=numbers.amount(found.saved))
    if not found.change.is_sure:
        verdict = _("No difference that we can be sure of")
    detail = _(
        "Of those who waited longer than 72 hours {slow} came back within 7 days, of those answered within 4 hours {fast}. "
        "In this period that is {saved} contacts ({saved_between}) and {fte} fte ({fte_between})."
    ).format(
        slow=numbers.percent(found.slow.value or 0), fast=numbers.percent(found.fast.value or 0),
        saved=numbers.amount(found.saved), saved_between=_counts(found.saved_low, found.saved_high, 0),
        fte=numbers.amount(found.fte, 2), fte_between=_counts(found.fte_low, found.fte_high, 2),
    )  # fmt: skip
    return Effect(verdict, detail, "")


def _avoided(found: Avoided) -> Effect:
    if found.change is None or not found.change.is_enough:
        return Effect("", "", _(
            "Too little data. Needed are 30 problems we acted on and 30 that a draw left alone, each two weeks old; "
            "there are {treated} and {held}. A watch leaves some alone once it found enough of them, as its settings say."
        ).format(treated=found.treated.n, held=found.held_out.n))  # fmt: skip
    verdict = _("No difference that we can be sure of")
    if found.change.is_sure and found.change.value > 0:
        verdict = _("{points} fewer customers had to write").format(points=numbers.points(found.change.value))
    elif found.change.is_sure:
        verdict = _("{points} more customers wrote").format(points=numbers.points(found.change.value))
    detail = _(
        "Left alone: {held} wrote to us within two weeks ({held_between}, of {held_n}). "
        "With our message: {treated} ({treated_between}, of {treated_n}). The difference lies {change_between}."
    ).format(
        held=numbers.percent(found.held_out.value or 0), held_between=numbers.share_between(found.held_out),
        held_n=found.held_out.n, treated=numbers.percent(found.treated.value or 0),
        treated_between=numbers.share_between(found.treated), treated_n=found.treated.n,
        change_between=numbers.points_between(found.change),
    )  # fmt: skip
    return Effect(verdict, detail, "")


def _counts(low: float, high: float, digits: int) -> str:
    return numbers.between(numbers.amount(low, digits), numbers.amount(high, digits))
