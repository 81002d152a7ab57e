"""What every channel gives the rest of the house. The contract is small; `channels/tests` hold every channel to it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from uuid import UUID

from alvast.conversations.doors import Door
from alvast.kernel.events import Reaction


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of originals that were handed over: how many were new, and how many we had."""

    stored: int
    duplicates: int


class TakeIn(Protocol):
    """Keeps originals of one account, each once, and answers only after they are safe."""

    def __call__(self, *, account: UUID, originals: Sequence[bytes]) -> Taken: ...


@dataclass(frozen=True, slots=True)
class Channel:
    """One door through which customers and the house talk.

    `name` is what conversations store. `take_in` keeps originals before anyone looks at them; `settle` turns what is
    kept into messages, a batch a call, and answers 0 when nothing waits; `aside` counts originals that became no message
    (held, parked, or a report on a message of ours); `deliver` reacts on messages ready to send; `door` says how it lets go.
    """

    name: str
    take_in: TakeIn
    settle: Callable[[], int]
    aside: Callable[[], int]
    deliver: Reaction
    door: Door = field(default_factory=Door)
