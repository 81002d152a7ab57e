"""Reads of the room; it writes nothing of others."""

from alvast.insight.queries.board import Avoided, Board, Figure, ReasonRow, ReplyRow, board
from alvast.insight.queries.documents import board_document, board_table
from alvast.insight.queries.periods import USUAL, Period, last_days, period_between
from alvast.insight.queries.register import (
    ImprovementLine,
    Register,
    Untaken,
    effect_of,
    examples_of,
    improvement_for,
    register,
)
from alvast.insight.rules.register import Effect
from alvast.insight.rules.repeats import Staffing, WhatIf
from alvast.kernel.shares import Difference, Share

__all__ = [
    "USUAL", "Avoided", "Board", "Difference", "Effect", "Figure", "ImprovementLine", "Period", "ReasonRow", "Register",
    "ReplyRow", "Share", "Staffing", "Untaken", "WhatIf", "board", "board_document", "board_table", "effect_of", "examples_of",
    "improvement_for", "last_days", "period_between", "register",
]  # fmt: skip
