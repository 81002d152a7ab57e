"""The only writes of the room."""

from alvast.proactive.actions.carrying_out import carry_out, carry_out_all
from alvast.proactive.actions.following import note_arrivals
from alvast.proactive.actions.running import (
    carry_out_left_behind,
    dry_run,
    judge_what_came_in,
    judge_what_is_due,
    run_watches,
)

__all__ = [
    "carry_out", "carry_out_all", "carry_out_left_behind", "dry_run", "judge_what_came_in", "judge_what_is_due",
    "note_arrivals", "run_watches",
]  # fmt: skip
