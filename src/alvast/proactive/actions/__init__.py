"""The only writes of the room."""

from alvast.proactive.actions.answering import answer_question, cancel_instead
from alvast.proactive.actions.carrying_out import carry_out, carry_out_all
from alvast.proactive.actions.changing_address import change_address
from alvast.proactive.actions.following import note_arrivals
from alvast.proactive.actions.handling import approve, object_to, reopen_finding, settle_finding, take_over, undo_repair
from alvast.proactive.actions.reaching import send_due_messages, write_to_customer
from alvast.proactive.actions.returning import start_return, take_back_return, withdraw
from alvast.proactive.actions.running import (
    carry_out_left_behind,
    dry_run,
    judge_until_quiet,
    judge_what_came_in,
    judge_what_is_due,
    run_watches,
)
from alvast.proactive.actions.watches import Settings, may_set, save_watch

__all__ = [
    "Settings", "answer_question", "approve", "cancel_instead", "carry_out", "carry_out_all", "carry_out_left_behind",
    "change_address", "dry_run", "judge_until_quiet", "judge_what_came_in", "judge_what_is_due", "may_set", "note_arrivals",
    "object_to", "reopen_finding", "run_watches", "save_watch", "send_due_messages", "settle_finding", "start_return",
    "take_back_return", "take_over", "undo_repair", "withdraw", "write_to_customer",
]  # fmt: skip
