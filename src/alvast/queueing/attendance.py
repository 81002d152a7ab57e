"""Which customers are there. Chats are a room beside this one: the wiring brings them together."""

from collections.abc import Callable, Collection
from uuid import UUID

Some = Callable[[Collection[UUID]], Collection[UUID]]
_present: list[Some] = []
_addressed: list[Some] = []
_unaddressed: list[Some] = []


def wire_attendance(*, present: Some, addressed: Some, unaddressed: Some) -> None:
    """Sets who knows; called once, by config. `addressed`, `unaddressed`: chats whose visitor left an address to answer to, or
    none."""
    _present[:], _addressed[:], _unaddressed[:] = [present], [addressed], [unaddressed]


def is_addressed(conversation: UUID) -> bool:
    """Whether we know where to mail the customer of this chat."""
    return bool(_addressed and _addressed[0]([conversation]))


def absent_among(conversations: Collection[UUID]) -> set[UUID]:
    """Those whose customer closed the page and left no address: nobody would read an answer now."""
    if not _present or not conversations:
        return set()
    return unreachable_among(set(conversations) - set(_present[0](conversations)))


def unreachable_among(conversations: Collection[UUID]) -> set[UUID]:
    """Those whose customer can be reached in the chat only."""
    return set(_unaddressed[0](conversations)) if _unaddressed and conversations else set()
