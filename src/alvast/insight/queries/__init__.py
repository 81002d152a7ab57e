"""Reads of the room; it writes nothing of others."""

from alvast.insight.queries.board import Avoided, Board, Figure, ReasonRow, ReplyRow, board

__all__ = ["Avoided", "Board", "Figure", "ReasonRow", "ReplyRow", "board"]
