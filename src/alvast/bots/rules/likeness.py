"""How alike two words are: the same stem, a part of a compound, another word for the same, or a slip of the pen. Pure."""

from functools import lru_cache
from typing import Protocol

LONG = 4  # letters from which a word may be a part of a compound
REST = 2  # letters that a compound has besides
WRITTEN = 5  # letters from which a word can be known by its groups of three letters
SLIP = 0.5  # from so much in common two words may be one with a slip


class Spoken(Protocol):
    """A word with its stem and what it speaks of."""

    @property
    def folded(self) -> str: ...

    @property
    def stem(self) -> str: ...

    @property
    def concepts(self) -> frozenset[str]: ...


def likeness(one: Spoken, other: Spoken) -> float:
    """From 0, nothing in common, to 1, the same word."""
    if one.stem == other.stem:
        return 1.0
    if _is_part(one.stem, other.folded):
        return 0.8
    if _is_part(other.stem, one.folded) or one.concepts & other.concepts:
        return 0.7
    return _spelling(one.folded, other.folded)


def is_narrower(one: Spoken, other: Spoken) -> bool:
    """Whether one names more than the other: a text about devices need not know a fax device."""
    return one.stem != other.stem and _is_part(other.stem, one.folded) and not one.concepts & other.concepts


def _is_part(part: str, whole: str) -> bool:
    return len(part) >= LONG and len(whole) > len(part) + REST and part in whole


@lru_cache(maxsize=50_000)
def _spelling(one: str, other: str) -> float:
    if min(len(one), len(other)) < WRITTEN:
        return 0.0
    mine, theirs = _threes(one), _threes(other)
    common = 2 * len(mine & theirs) / (len(mine) + len(theirs))
    return 0.8 * common if common > SLIP else 0.0


@lru_cache(maxsize=10_000)
def _threes(word: str) -> frozenset[str]:
    marked = f"<{word}>"
    return frozenset(marked[place : place + 3] for place in range(len(marked) - 2))
