"""Why the state of a conversation changed when nobody chose to change it: the codes of StateChange.cause."""

from enum import StrEnum


class Cause(StrEnum):
    """CHOSEN: the actor wanted just this. The others follow from something else that happened."""

    CHOSEN = ""
    RECEIVED = "received"  # the customer wrote
    REPLIED = "replied"  # an agent answered
    UNDONE = "undone"  # that answer was taken back
    NOT_DELIVERED = "not_delivered"  # that answer did not arrive
    WOKEN = "woken"  # the time of the snooze came
    TRANSFERRED = "transferred"
    OWNER_LEFT = "owner_left"  # the owner left the team or the company
    MERGED = "merged"
    SPLIT = "split"
    WRAPPED_UP = "wrapped_up"
    ERASED = "erased"  # the customer's data was erased
