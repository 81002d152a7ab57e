"""`./alvast insight board`: the figures, as on the desk."""

import argparse
from typing import TYPE_CHECKING

from alvast.cli.start import Refused, database, put_json

if TYPE_CHECKING:
    from alvast.insight.queries import Board, Figure, Period


def add_arguments(parser: argparse.ArgumentParser) -> None:
    verbs = parser.add_subparsers(dest="verb", metavar="board", required=True)
    board = verbs.add_parser("board", help="who was first, what was promised, what slow answers cost")
    board.add_argument("--from", dest="first", metavar="D", default="", help="the first day; else 89 days before the last")
    board.add_argument("--to", dest="last", metavar="D", default="", help="the last day; else today")
    board.add_argument("--json", action="store_true")


def run(arguments: argparse.Namespace) -> int:
    with database():
        from alvast.insight.queries import board, board_document

        period = _period(arguments.first, arguments.last)
        found = board(period.begin, period.end)
        if arguments.json:
            put_json(board_document(found))
        else:
            print("\n".join(_lines(found, period)))
    return 0


def _period(first: str, last: str) -> "Period":
    from alvast.insight.errors import PeriodUnreadable
    from alvast.insight.queries import period_between

    try:
        return period_between(first, last)
    except PeriodUnreadable as refusal:
        raise Refused(str(refusal)) from refusal


def _lines(found: "Board", period: "Period") -> list[str]:
    from alvast.insight.wording import cause_name, figure_name

    head = f"{period.first} – {period.last}"
    figures = [f"{figure_name(figure.code):44} {_shown(figure)}" for figure in found.figures]
    causes = [f"{cause_name(cause):44} {count}" for cause, count in found.causes]
    return [head, *figures, *causes]


def _shown(figure: "Figure") -> str:
    """A share of few cases is no percentage."""
    if figure.value is None:
        return "–"
    if figure.unit == "count":
        return f"{figure.value:.0f}"
    if figure.unit == "hours":
        return f"{figure.value:.1f} h  (n={figure.n})"
    if not figure.is_enough or figure.low is None or figure.high is None:
        return f"{round(figure.value * figure.n)} / {figure.n}"
    return f"{figure.value:.0%}  {figure.low:.0%}–{figure.high:.0%}  (n={figure.n})"
