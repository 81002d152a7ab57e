"""Writes of the room, one transaction each."""

from alvast.promises.actions.apologising import apologise
from alvast.promises.actions.evidence import take_deliveries, take_happenings, take_messages
from alvast.promises.actions.judging import judge_due_promises
from alvast.promises.actions.letting_go import let_go_of_promises
from alvast.promises.actions.recording import record_promise, record_promises
from alvast.promises.actions.settling import keep_promise, move_promise, take_back, withdraw_promise

__all__ = [
    "apologise", "judge_due_promises", "keep_promise", "let_go_of_promises", "move_promise", "record_promise",
    "record_promises", "take_back", "take_deliveries", "take_happenings", "take_messages", "withdraw_promise",
]  # fmt: skip
