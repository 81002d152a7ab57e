"""Whether the bot helps, and how often it solves what a customer asks.

Bots are a room above this one: the wiring brings them together.
"""

from collections.abc import Callable
from uuid import UUID

from alvast.kernel.shares import Share

Solved = Callable[[UUID], Share | None]
SwitchedOff = Callable[[UUID | None], bool]
_counters: list[Solved] = []
_switches: list[SwitchedOff] = []


def wire_help(solved: Solved, switched_off: SwitchedOff) -> None:
    """Sets who counts, and who knows of the switch; called once, by config."""
    _counters[:], _switches[:] = [solved], [switched_off]


def solved_by_bot(conversation: UUID) -> Share | None:
    """Of earlier conversations about the same; None when nobody counts, or too few have ended to say."""
    return _counters[0](conversation) if _counters else None


def bot_may_help(account: UUID | None) -> bool:
    """Whether a customer on this account of a channel may go on with the bot: not while it is switched off."""
    return not (_switches and _switches[0](account))
