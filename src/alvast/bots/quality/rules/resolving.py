"""Did a bot's help hold? Resolved: it answered, no person took over, and the customer did not come back within the window. Pure.

Containment (the bot kept the customer to itself) says nothing: who gives up is contained too.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from uuid import UUID

WINDOW = timedelta(days=7)
PAUSE = timedelta(hours=1)  # after so much quiet a next question in the same conversation is coming back


Moments = Mapping[UUID, Sequence[datetime]]


@dataclass(frozen=True, slots=True)
class Spoken:
    """One turn of a bot in a conversation."""

    conversation: UUID
    intent: str
    outcome: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Ending:
    """How one conversation about one intent went on. `is_resolved` is None while the window has not passed."""

    conversation: UUID
    intent: str
    began_at: datetime
    is_handed_over: bool
    came_back: bool
    is_resolved: bool | None


def endings(
    turns: Iterable[Spoken],
    *,
    contacts: Mapping[UUID, Sequence[datetime]],
    handovers: Mapping[UUID, Sequence[datetime]],
    at: datetime,
) -> list[Ending]:
    """One for each intent that was answered in a conversation.

    By conversation: `contacts` are the times of all contacts of the chain that it is in, `handovers` those to a person.
    """
    by_conversation: dict[UUID, list[Spoken]] = {}
    for turn in sorted(turns, key=lambda one: one.at):
        by_conversation.setdefault(turn.conversation, []).append(turn)
    return [
        _ending(spoken, first, contacts.get(conversation, ()), handovers.get(conversation, ()), at)
        for conversation, spoken in by_conversation.items()
        for first in _firsts(spoken)
    ]


def _firsts(spoken: Sequence[Spoken]) -> list[Spoken]:
    """The first answer about each intent."""
    found: dict[str, Spoken] = {}
    for turn in spoken:
        if turn.outcome == "answered":
            found.setdefault(turn.intent, turn)
    return list(found.values())


def _ending(
    spoken: Sequence[Spoken], first: Spoken, contacts: Sequence[datetime], handovers: Sequence[datetime], at: datetime
) -> Ending:
    until = first.at + WINDOW
    quiet = _quiet_since([turn.at for turn in spoken if turn.at >= first.at])
    gone_to_people = [turn.at for turn in spoken if turn.outcome == "handover"]
    is_handed_over = any(first.at <= moment <= until for moment in (*handovers, *gone_to_people))
    came_back = any(quiet < moment <= until for moment in (*contacts, *(turn.at for turn in spoken)))
    failed = is_handed_over or came_back
    is_resolved = False if failed else True if at >= until else None
    return Ending(first.conversation, first.intent, first.at, is_handed_over, came_back, is_resolved)


def _quiet_since(moments: Sequence[datetime]) -> datetime:
    """When the talk that began with the first of these ended."""
    return next((one for one, other in pairwise(moments) if other - one >= PAUSE), moments[-1])
