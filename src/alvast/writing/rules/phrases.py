"""Phrases to look for, written as people read them, found in one pass over the words of a text.

    zo spoedig|snel als? mogelijk      one of several words; a word that may be there (?)
    klik ~2 hier                       at most two words in between, not across a clause
    binnen #n dagen                    a number, in digits or in words
    veel *plezier                      a word that ends like this; promot* begins like this

The first part of a phrase is one word or several, each in full: that is what makes the search one look-up a word.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from alvast.writing.rules.text import Text
from alvast.writing.rules.words import CLAUSE_SIGNS, is_number

K = TypeVar("K")


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


@dataclass(frozen=True, slots=True)
class Found(Generic[K]):
    """A phrase in a text: words `first` up to, not including, `last`; `key` is what the phrase was given for."""

    key: K
    first: int
    last: int


class Phrases(Generic[K]):
    """Phrases, each with what it stands for."""

    def __init__(self, phrases: Mapping[str, K]) -> None:
        self._by_first: dict[str, list[tuple[tuple[_Part, ...], K]]] = {}
        for phrase, key in phrases.items():
            for first, rest in _written_out([_part(piece) for piece in phrase.split()]):
                for word in first.words:
                    self._by_first.setdefault(word, []).append((rest, key))

    def find(self, text: Text) -> Iterator[Found[K]]:
        """Every phrase, the longest at a place, none inside another; what is cited is left out."""
        end, by_first = 0, self._by_first
        for i, word in enumerate(text.words):
            if word not in by_first or i < end or not text.is_own(i):
                continue
            found = self.at(text, i)
            if found is not None:
                end = found.last
                yield found

    def at(self, text: Text, i: int) -> Found[K] | None:
        """The longest phrase that begins at word i."""
        best: Found[K] | None = None
        for rest, key in self._by_first.get(text.word(i), ()):
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


def _match(text: Text, parts: tuple[_Part, ...], i: int) -> int | None:
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


def _after_gap(text: Text, longest: int, rest: tuple[_Part, ...], i: int) -> int | None:
    for skipped in range(longest + 1):
        found = _match(text, rest, i + skipped)
        if found is not None:
            return found
        if text.word(i + skipped) in CLAUSE_SIGNS or i + skipped >= len(text):
            return None
    return None
