"""Reads of the room; it writes nothing of others."""

from alvast.insight.queries.board import Avoided, Board, Figure, ReasonRow, ReplyRow, board, board_of
from alvast.insight.queries.counting import Counts, kept_counts
from alvast.insight.queries.documents import board_document, board_table
from alvast.insight.queries.periods import USUAL, Period, last_days, period_between
from alvast.insight.queries.register import (
    ImprovementLine,
    Price,
    Register,
    Untaken,
    contact_cost,
    effects_of,
    examples_of,
    improvement_for,
    register,
    usual_staffing,
)
from alvast.insight.rules.hours import Hours
from alvast.insight.rules.register import Cost, Effect
from alvast.insight.rules.repeats import Staffing, WhatIf
from alvast.kernel.shares import Difference, Share

__all__ = [
    "USUAL", "Avoided", "Board", "Cost", "Counts", "Difference", "Effect", "Figure", "Hours", "ImprovementLine", "Period",
    "Price", "ReasonRow", "Register", "ReplyRow", "Share", "Staffing", "Untaken", "WhatIf", "board", "board_document",
    "board_of", "board_table", "contact_cost", "effects_of", "examples_of", "improvement_for", "kept_counts", "last_days",
    "period_between", "register", "usual_staffing",
]  # fmt: skip
