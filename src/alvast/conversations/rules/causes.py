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
    GIVEN_TO_BOT = "given_to_bot"  # a person let go of it so that the bot goes on
    TAKEN_BY_AGENT = "taken_by_agent"  # a person took it or answered, so the bot is silent
    OWNER_LEFT = "owner_left"  # the owner left the team or the company
    MERGED = "merged"
    SPLIT = "split"
    WRAPPED_UP = "wrapped_up"
    ERASED = "erased"  # the customer's data was erased
