"""The board for programs: as one document (API, command line), and as lines of a table (CSV)."""

from collections.abc import Iterator
from datetime import UTC
from typing import Any

from alvast.insight.queries.board import Avoided, Board, Figure
from alvast.insight.rules.repeats import WhatIf
from alvast.insight.wording import cause_name, figure_definition, figure_name, span_name
from alvast.kernel.shares import Difference, Share

HEADINGS = ("part", "code", "name", "days", "unit", "value", "n", "low", "high")
Row = tuple[str | int | float | None, ...]


def board_document(found: Board) -> dict[str, Any]:
    """Plain values: shares from 0 to 1, hours, moments in UTC. A share with too few cases is given, `is_enough` says so."""
    return {
        "from": found.begin.astimezone(UTC), "until": found.end.astimezone(UTC),
        "figures": [_figure(figure) for figure in found.figures],
        "causes": [{"cause": cause, "name": cause_name(cause), "count": count} for cause, count in found.causes],
        "repeats_by_reply_time": [
            {"span": row.span, "name": span_name(row.span), "windows": _windows(found, row.shares)} for row in found.replies
        ],
        "repeats_by_reason": [{"reason": row.reason, "windows": _windows(found, row.shares)} for row in found.reasons],
        "avoided": _avoided(found.avoided),
        "what_if": _what_if(found.what_if, found.windows[0]),
        "staffing": {
            "minutes": found.staffing.minutes, "hours_a_week": found.staffing.hours_a_week,
            "shrinkage": found.staffing.shrinkage,
        },
    }  # fmt: skip


def board_table(found: Board) -> Iterator[Row]:
    """HEADINGS first. The same numbers as on the page."""
    yield HEADINGS
    for figure in found.figures:
        yield (
            "figure", figure.code, figure_name(figure.code), None, figure.unit, figure.value, figure.n, figure.low, figure.high,
        )  # fmt: skip
    for cause, count in found.causes:
        yield "cause", cause, cause_name(cause), None, "count", count, count, None, None
    for span in found.replies:
        yield from _lines("repeats_by_reply_time", span.span, span_name(span.span), found, span.shares)
    for reason in found.reasons:
        yield from _lines("repeats_by_reason", "", _harmless(reason.reason), found, reason.shares)


def _lines(part: str, code: str, name: str, found: Board, shares: tuple[Share, ...]) -> Iterator[Row]:
    for days, share in zip(found.windows, shares, strict=True):
        low, high = (share.low, share.high) if share.n else (None, None)
        yield part, code, name, days, "share", share.value, share.n, low, high


def _harmless(text: str) -> str:
    """A spreadsheet must not take a label for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t", "\r")) else text


def _figure(figure: Figure) -> dict[str, Any]:
    return {
        "code": figure.code, "name": figure_name(figure.code), "definition": figure_definition(figure.code), "unit": figure.unit,
        "value": figure.value, "n": figure.n, "low": figure.low, "high": figure.high, "is_enough": figure.is_enough,
    }  # fmt: skip


def _windows(found: Board, shares: tuple[Share, ...]) -> list[dict[str, Any]]:
    return [{"days": days, **_share(share)} for days, share in zip(found.windows, shares, strict=True)]


def _share(share: Share) -> dict[str, Any]:
    return {
        "value": share.value, "n": share.n, "low": share.low if share.n else None, "high": share.high if share.n else None,
        "is_enough": share.is_enough,
    }  # fmt: skip


def _change(change: Difference | None) -> dict[str, Any] | None:
    if change is None:
        return None
    return {
        "value": change.value, "low": change.low, "high": change.high, "is_enough": change.is_enough, "is_sure": change.is_sure,
    }  # fmt: skip


def _avoided(found: Avoided) -> dict[str, Any]:
    return {"treated": _share(found.treated), "held_out": _share(found.held_out), "change": _change(found.change)}


def _what_if(found: WhatIf, days: int) -> dict[str, Any]:
    return {
        "days": days, "slow": _share(found.slow), "fast": _share(found.fast), "change": _change(found.change),
        "contacts": {"value": found.saved, "low": found.saved_low, "high": found.saved_high},
        "fte": {"value": found.fte, "low": found.fte_low, "high": found.fte_high},
    }  # fmt: skip
