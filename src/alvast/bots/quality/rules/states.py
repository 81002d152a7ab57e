"""What a bot may do with an intent. Pure."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

USUAL_THRESHOLD = Decimal("0.90")  # share of examples that must be answered as expected
USUAL_LIVE = Decimal("0.60")  # share of conversations that must end without a person and without coming back
LEAST_EXAMPLES = 5  # fewer say nothing
LEAST_CONVERSATIONS = 30  # fewer close nothing


class State(StrEnum):
    """From least to most."""

    CLOSED = "closed"
    SUGGESTS = "suggests"  # to agents only
    ANSWERS = "answers"


class Why(StrEnum):
    """Why a gate stands as it stands."""

    REHEARSAL = "rehearsal"  # nobody hears it
    STOPPED = "stopped"  # the switch
    NEVER_MEASURED = "never_measured"
    BY_HAND = "by_hand"
    MEASURED = "measured"  # its examples were answered well enough
    EXAMPLES_FELL = "examples_fell"
    LIVE_FELL = "live_fell"


@dataclass(frozen=True, slots=True)
class Gate:
    """What the bot may do with this intent here and now. `fallback` is what to say instead while the switch is off."""

    state: State
    threshold: Decimal
    why: Why
    fallback: str = ""

    @property
    def is_open(self) -> bool:
        """May the bot speak to the customer?"""
        return self.state is State.ANSWERS

    @property
    def may_suggest(self) -> bool:
        """May an agent see what the bot would say?"""
        return self.state is not State.CLOSED
