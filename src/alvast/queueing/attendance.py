"""Which customers are there. Chats are a room beside this one: the wiring brings them together."""

from collections.abc import Callable, Collection
from uuid import UUID

Some = Callable[[Collection[UUID]], Collection[UUID]]
_present: list[Some] = []
_unaddressed: list[Some] = []


def wire_attendance(*, present: Some, unaddressed: Some) -> None:
    """Sets who knows; called once, by config. `unaddressed`: chats whose visitor left no address to answer to."""
    _present[:], _unaddressed[:] = [present], [unaddressed]


def absent_among(conversations: Collection[UUID]) -> set[UUID]:
    """Those whose customer closed the page and left no address: nobody would read an answer now."""
    if not _present or not conversations:
        return set()
    return unreachable_among(set(conversations) - set(_present[0](conversations)))


def unreachable_among(conversations: Collection[UUID]) -> set[UUID]:
    """Those whose customer can be reached in the chat only."""
    return set(_unaddressed[0](conversations)) if _unaddressed and conversations else set()
