"""Reads of the room."""

from alvast.bots.queries.asking import Answer, Cited, answer_of, ask, gate_for
from alvast.bots.queries.bots import BotLine, accounts_with_bots, bot_on, bots, was_disclosed
from alvast.bots.queries.traces import (
    SourceLine,
    StepLine,
    Trace,
    replies_explained,
    trace,
    trace_of_message,
    traces_of_conversation,
    why,
)

__all__ = [
    "Answer", "BotLine", "Cited", "SourceLine", "StepLine", "Trace", "accounts_with_bots", "answer_of", "ask", "bot_on",
    "bots", "gate_for",
    "replies_explained", "trace", "trace_of_message", "traces_of_conversation", "was_disclosed", "why",
]  # fmt: skip
