"""What a second look tells. The numbers and what reads them are loaded by the first text, not with this."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Leaning:
    """A sentence (`start` to `end`, code points of the text) that means this kind, with the chance, 0 to 1, that it does."""

    kind: str
    start: int
    end: int
    chance: float


@dataclass(frozen=True, slots=True)
class Look:
    """`leanings`: at most one of what presses, one of what is off scope, one of a person that is asked for, each the surest.

    `nearest`: the highest chance of any sentence for each of these groups (PRESSING, OFF_SCOPE, PERSON); empty when not every
    sentence was read.
    """

    leanings: tuple[Leaning, ...] = ()
    nearest: Mapping[str, float] = field(default_factory=dict)

    def doubts(self, group: str, *, below: float) -> bool:
        """Does no sentence come as near to this group as that? False where not all was read."""
        return self.nearest.get(group, 1.0) < below


def look(text: str) -> Look:
    """What the sentences of a text lean towards. Lines that quote a mail are not read. Never raises, whatever the text is."""
    from alvast.listening.learnt import judging

    return judging.look(text)
