"""What the room must know of the doors, which it does not name: how each lets words go. Wired by config."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta

from alvast.conversations.rules.delivery import UNDO


@dataclass(frozen=True, slots=True)
class Door:
    """`undo`: how long a written message can be taken back. `is_addressed`: an answer needs an address; where it does not,
    the conversation itself leads to the customer."""

    undo: timedelta = UNDO
    is_addressed: bool = True


_doors: dict[str, Door] = {}


def wire_doors(doors: Mapping[str, Door]) -> None:
    """Sets all doors by the name of their channel; called once, by config. One that is not named lets go as mail does."""
    _doors.clear()
    _doors.update(doors)


def door_of(channel: str) -> Door:
    return _doors.get(channel, Door())


def doors_without_addresses() -> tuple[str, ...]:
    """The channels on which answers go to no address."""
    return tuple(sorted(name for name, door in _doors.items() if not door.is_addressed))
