"""The only writes of the room; each is one transaction."""

from alvast.queueing.actions.callbacks import (
    book_callback,
    cancel_callback,
    record_call,
    set_callback_number,
    tell_due_callbacks,
)
from alvast.queueing.actions.choosing import choose, read_number
from alvast.queueing.actions.handing_over import hand_over, pass_on
from alvast.queueing.actions.joining import join_places_of
from alvast.queueing.actions.lining_up import (
    follow_team,
    join_line,
    leave_line,
    note_presence,
    stand_aside,
    stand_in_line,
)
from alvast.queueing.actions.presence import end_presence, keep_presence, set_presence
from alvast.queueing.actions.settling import follow_merge, settle_line
from alvast.queueing.actions.taking import note_taken, take_next

__all__ = [
    "book_callback", "cancel_callback", "choose", "end_presence", "follow_merge", "follow_team", "hand_over",
    "join_line", "join_places_of", "keep_presence", "leave_line", "note_presence", "note_taken", "pass_on",
    "read_number", "record_call", "set_callback_number", "set_presence", "settle_line", "stand_aside", "stand_in_line",
    "take_next", "tell_due_callbacks",
]  # fmt: skip
