"""Words that mean something when they stand together in one sentence, in whatever order people put them.

    accu|batterij + bol|dik|opgezwollen + is?     every part once, at most NEAR words between the first and the last

A word may end or begin with a star: brand* begins like this, *lucht ends like this.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

from alvast.listening.reading.heard import Heard
from alvast.writing.phrases import Found

K = TypeVar("K")
NEAR = 16  # words
_ENDS = frozenset(".!?…;")


@dataclass(frozen=True)
class _Part:
    words: frozenset[str]
    starts: tuple[str, ...]
    ends: tuple[str, ...]

    def of(self, vocabulary: frozenset[str]) -> frozenset[str]:
        """The words of a text that fit this part."""
        found = self.words & vocabulary
        if not (self.starts or self.ends):
            return found
        return found | {
            word
            for word in vocabulary
            if (self.starts and word.startswith(self.starts)) or (self.ends and word.endswith(self.ends))
        }


class Clusters(Generic[K]):
    """Clusters, each with what it stands for."""

    def __init__(self, clusters: Mapping[str, K]) -> None:
        self._clusters = [(tuple(_part(piece) for piece in cluster.split("+")), key) for cluster, key in clusters.items()]

    def each(self, text: Heard) -> Iterator[Found[K]]:
        """Every cluster in a sentence once; what is cited is left out."""
        vocabulary = frozenset(text.words)
        places = _Places(text)
        for parts, key in self._clusters:
            fitting = [part.of(vocabulary) for part in parts]
            if all(fitting):
                for first, last in places.together(fitting):
                    yield Found(key, first, last)


class _Places:
    def __init__(self, text: Heard) -> None:
        self._text = text

    @cached_property
    def _by_word(self) -> dict[str, list[int]]:
        found: dict[str, list[int]] = {}
        for i, word in enumerate(self._text.words):
            if self._text.is_own(i):
                found.setdefault(word, []).append(i)
        return found

    @cached_property
    def _sentence(self) -> list[int]:
        numbers, number = [], 0
        for i, word in enumerate(self._text.words):
            number += i in self._text.paragraphs
            numbers.append(number)
            number += word in _ENDS
        return numbers

    def together(self, fitting: list[frozenset[str]]) -> Iterator[tuple[int, int]]:
        """Places where each of these stands, near the rarest one and in its sentence; at most one a sentence."""
        at = [sorted(i for word in words for i in self._by_word.get(word, ())) for words in fitting]
        rarest = min(range(len(at)), key=lambda n: len(at[n]))
        done = -1
        for i in at[rarest]:
            if self._sentence[i] == done:
                continue
            chosen = self._chosen(at, i)
            if chosen:
                done = self._sentence[i]
                yield min(chosen), max(chosen) + 1

    def _chosen(self, at: list[list[int]], i: int) -> set[int] | None:
        chosen = {i}
        for places in sorted(at, key=len):
            if chosen.intersection(places) and places is min(at, key=len):
                continue
            near = next((j for j in _nearest(places, i) if j not in chosen and self._is_near(i, j)), None)
            if near is None:
                return None
            chosen.add(near)
        return chosen if max(chosen) - min(chosen) <= NEAR else None

    def _is_near(self, i: int, j: int) -> bool:
        return abs(i - j) <= NEAR and self._sentence[i] == self._sentence[j]


def _nearest(places: list[int], i: int) -> list[int]:
    at = bisect_left(places, i)
    return sorted(places[max(0, at - 2) : at + 3], key=lambda j: abs(i - j))


def clusters(key: K, listed: str) -> dict[str, K]:
    """Clusters with commas between them, all standing for `key`; lines may break anywhere between words."""
    plain = re.sub(r"\s*([|+])\s*", r"\1", listed)
    return {"".join(cluster.split()): key for cluster in plain.split(",") if cluster.strip()}


def _part(piece: str) -> _Part:
    words = piece.split("|")
    return _Part(
        frozenset(word for word in words if "*" not in word),
        tuple(word[:-1] for word in words if word.endswith("*")),
        tuple(word[1:] for word in words if word.startswith("*")),
    )
