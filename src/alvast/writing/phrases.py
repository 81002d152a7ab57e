"""Phrases to look for, written as people read them, found in one pass over the words of a text.

    zo spoedig|snel als? mogelijk      one of several words; a word that may be there (?)
    klik ~2 hier                       at most two words in between, not across a clause
    binnen #n dagen                    a number, in digits or in words
    veel *plezier                      a word that ends like this; promot* begins like this

The first part of a phrase is one word or several, each in full: that is what makes the search one look-up a word.
Only phrases of which every word stands somewhere in the text are tried: a text that repeats a few words costs little.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar

from alvast.writing.rules.words import CLAUSE_SIGNS, is_number

K = TypeVar("K")


class Readable(Protocol):
    """A text as words; signs are words too. `cited`: not the writer's own; `paragraphs`: they begin behind an empty line."""

    words: list[str]
    paragraphs: set[int]

    @property
    def cited(self) -> frozenset[int]: ...

    def __len__(self) -> int: ...

    def word(self, i: int) -> str:
        """The word at i; nothing beyond the ends."""

    def is_own(self, i: int) -> bool:
        """Does the writer say this word, rather than cite it?"""


@dataclass(frozen=True, slots=True)
class _Part:
    words: frozenset[str] = frozenset()
    starts: tuple[str, ...] = ()
    ends: tuple[str, ...] = ()
    is_number: bool = False
    is_optional: bool = False
    gap: int = 0

    def fits(self, word: str) -> bool:
        if word in self.words or (self.is_number and is_number(word)):
            return True
        return bool((self.starts and word.startswith(self.starts)) or (self.ends and word.endswith(self.ends)))

    def may_stand_in(self, vocabulary: frozenset[str]) -> bool:
        """False when no text of these words alone holds this part."""
        is_bound = self.words and not (self.is_optional or self.is_number or self.starts or self.ends)
        return not is_bound or not self.words.isdisjoint(vocabulary)


@dataclass(frozen=True, slots=True)
class Found(Generic[K]):
    """A phrase in a text: words `first` up to, not including, `last`; `key` is what the phrase was given for."""

    key: K
    first: int
    last: int


_Phrase = tuple[tuple[_Part, ...], K]  # what follows the first word, and what the phrase stands for


class Phrases(Generic[K]):
    """Phrases, each with what it stands for."""

    def __init__(self, phrases: Mapping[str, K]) -> None:
        self._by_first: dict[str, list[_Phrase[K]]] = {}
        for phrase, key in phrases.items():
            for first, rest in _written_out([_part(piece) for piece in phrase.split()]):
                for word in first.words:
                    self._by_first.setdefault(word, []).append((rest, key))

    def find(self, text: Readable) -> Iterator[Found[K]]:
        """Every phrase, the longest at a place, none inside another; what is cited is left out."""
        end = 0
        for found in self.each(text):
            if found.first >= end:
                end = found.last
                yield found

    def each(self, text: Readable) -> Iterator[Found[K]]:
        """The longest phrase at every place, also inside another; what is cited is left out."""
        possible = self._possible(text)
        for i, word in enumerate(text.words):
            if word in possible and text.is_own(i):
                found = _longest(text, i, possible[word])
                if found is not None:
                    yield found

    def at(self, text: Readable, i: int) -> Found[K] | None:
        """The longest phrase that begins at word i."""
        return _longest(text, i, self._by_first.get(text.word(i), ()))

    def _possible(self, text: Readable) -> dict[str, list[_Phrase[K]]]:
        vocabulary = frozenset(text.words)
        possible = {}
        for word in vocabulary & self._by_first.keys():
            left = [phrase for phrase in self._by_first[word] if all(part.may_stand_in(vocabulary) for part in phrase[0])]
            if left:
                possible[word] = left
        return possible


def _longest(text: Readable, i: int, tried: Sequence[_Phrase[K]]) -> Found[K] | None:
    best: Found[K] | None = None
    for rest, key in tried:
        last = _match(text, rest, i + 1)
        if last is not None and (best is None or last > best.last):
            best = Found(key, i, last)
    return best


def phrases(key: K, listed: str) -> dict[str, K]:
    """Phrases with commas between them, all standing for `key`; lines may break at spaces and behind a bar."""
    joined = re.sub(r"\|\s+", "|", listed)
    return {" ".join(phrase.split()): key for phrase in joined.split(",") if phrase.strip()}


def _part(piece: str) -> _Part:
    if piece.startswith("~"):
        return _Part(gap=int(piece[1:]))
    is_optional = len(piece) > 1 and piece.endswith("?")
    words = piece.removesuffix("?").split("|") if is_optional else piece.split("|")
    return _Part(
        words=frozenset(w for w in words if "*" not in w and w != "#n"),
        starts=tuple(w[:-1] for w in words if w.endswith("*")),
        ends=tuple(w[1:] for w in words if w.startswith("*")),
        is_number="#n" in words, is_optional=is_optional,
    )  # fmt: skip


def _written_out(parts: Sequence[_Part]) -> Iterator[tuple[_Part, tuple[_Part, ...]]]:
    """The phrase by its first word; when that one may be left out, also without it."""
    first = parts[0]
    if not first.words or "" in first.words:
        raise ValueError(f"a phrase begins with words in full: {parts}")
    yield first, tuple(parts[1:])
    if first.is_optional:
        yield from _written_out(parts[1:])


def _match(text: Readable, parts: tuple[_Part, ...], i: int) -> int | None:
    """One past the last word when `parts` stand at word i."""
    if not parts:
        return i
    part, rest = parts[0], parts[1:]
    if part.gap:
        return _after_gap(text, part.gap, rest, i)
    if i < len(text.words) and part.fits(text.words[i]) and i not in text.cited and i not in text.paragraphs:
        found = _match(text, rest, i + 1)
        if found is not None:
            return found
    return _match(text, rest, i) if part.is_optional else None


def _after_gap(text: Readable, longest: int, rest: tuple[_Part, ...], i: int) -> int | None:
    for skipped in range(longest + 1):
        found = _match(text, rest, i + skipped)
        if found is not None:
            return found
        if text.word(i + skipped) in CLAUSE_SIGNS or i + skipped >= len(text):
            return None
    return None
