"""What a visitor is shown of other rooms, which this one does not know: wired by config."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Place:
    """A place in line. `since` is when the need was first told; `range_minutes` an honest range, None when unknown."""

    position: int
    since: datetime
    range_minutes: tuple[int, int] | None


@dataclass(frozen=True, slots=True)
class Neighbours:
    """`places_of`: by conversation, those that stand in line. `why_of`: how a bot knew what it said in this message, in a
    language, or None. `bot_of`: the name of the bot of a chat (by its id), or an empty text; `bot_at_work`: the same, and empty
    while that bot is switched off."""

    places_of: Callable[[Collection[UUID]], Mapping[UUID, Place]] = lambda _conversations: {}
    why_of: Callable[[UUID, str], Mapping[str, Any] | None] = lambda _message, _language: None
    bot_of: Callable[[UUID], str] = lambda _inbox: ""
    bot_at_work: Callable[[UUID], str] = lambda _inbox: ""


_wired = [Neighbours()]


def wire_neighbours(neighbours: Neighbours) -> None:
    """Called once, by config."""
    _wired[0] = neighbours


def neighbours() -> Neighbours:
    return _wired[0]
