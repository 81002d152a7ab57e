"""BM25 over numbers: for each term the texts that hold it and what it is worth there, in three flat arrays. Pure."""

from array import array
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

SATURATION, LENGTH = 1.2, 0.75  # k1 and b of Robertson and Zaragoza, "The Probabilistic Relevance Framework" (2009)
TOO_COMMON = 0.5  # a term in more than this share of many texts tells nothing and costs the most time
MANY = 200


@dataclass(frozen=True, slots=True)
class Postings:
    """`places` and `worth` of term n stand from `starts[n]` to `starts[n + 1]`; `rarity` is its idf."""

    numbers: Mapping[str, int]
    starts: NDArray[np.int64]
    places: NDArray[np.int32]
    worth: NDArray[np.float16]
    rarity: NDArray[np.float32]
    texts: int

    def scores(self, asked: Mapping[str, float]) -> NDArray[np.float32]:
        """For every text the sum of what the asked terms, weighed, are worth in it, as a share of what they could be worth."""
        total = np.zeros(self.texts, dtype=np.float32)
        most = 0.0
        for term, weight in asked.items():
            number = self.numbers.get(term)
            most += weight * (float(self.rarity[number]) if number is not None else self.unseen)
            if number is not None:
                found = slice(self.starts[number], self.starts[number + 1])
                total[self.places[found]] += self.worth[found] * np.float32(weight)
        return total / np.float32(most or 1.0)

    def places_of(self, term: str) -> NDArray[np.int32]:
        """The texts that hold a term."""
        number = self.numbers.get(term)
        return self.places[:0] if number is None else self.places[self.starts[number] : self.starts[number + 1]]

    def holds(self, term: str, first: int, end: int) -> bool:
        """Whether one of the texts from `first` until `end` holds a term."""
        found = self.places_of(term)
        at = int(np.searchsorted(found, first))
        return at < len(found) and int(found[at]) < end

    @property
    def unseen(self) -> float:
        """The rarity of a term that no text holds."""
        return float(np.log(1 + (self.texts + 0.5) / 0.5))


class Gathering:
    """Postings in the making: texts go in one by one and leave nothing but numbers behind, so that many fit."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._terms, self._counts, self._sizes = array("i"), array("f"), array("i")

    def add(self, text: Counter[str]) -> None:
        """A text given as counted terms."""
        self._terms.extend(self._numbers.setdefault(term, len(self._numbers)) for term in text)
        self._counts.extend(text.values())
        self._sizes.append(len(text))

    def done(self) -> Postings:
        """The postings of all that went in."""
        terms_at, counts = np.frombuffer(self._terms, dtype=np.int32), np.frombuffer(self._counts, dtype=np.float32)
        sizes = np.frombuffer(self._sizes, dtype=np.int32)
        places = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
        lengths = np.bincount(places, weights=counts, minlength=len(sizes)).astype(np.float32)
        found_in = np.bincount(terms_at, minlength=len(self._numbers))
        rarity = _rarity(found_in.astype(np.float32), len(sizes))
        order = np.argsort(terms_at, kind="stable")
        places, counts = places[order], counts[order]
        relative = lengths / np.float32(max(1.0, float(lengths.mean()) if len(sizes) else 1.0))
        damped = counts / (counts + SATURATION * (1 - LENGTH + LENGTH * relative[places]))
        worth = (np.repeat(rarity, found_in) * damped).astype(np.float16)
        starts = np.zeros(len(self._numbers) + 1, dtype=np.int64)
        np.cumsum(found_in, out=starts[1:])
        return Postings(self._numbers, starts, places, worth, rarity, len(sizes))


def _rarity(found_in: NDArray[np.float32], texts: int) -> NDArray[np.float32]:
    rarity: NDArray[np.float32] = np.log(1 + (texts - found_in + 0.5) / (found_in + 0.5)).astype(np.float32)
    if texts > MANY:
        rarity[found_in > TOO_COMMON * texts] = 0
    return rarity
