"""BM25 over numbers: for each term the texts that hold it and what it is worth there, in three flat arrays. Pure."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
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

    def holds(self, term: str, place: int) -> bool:
        """Whether a text holds a term."""
        number = self.numbers.get(term)
        if number is None:
            return False
        found = self.places[self.starts[number] : self.starts[number + 1]]
        at = int(np.searchsorted(found, place))
        return at < len(found) and int(found[at]) == place

    @property
    def unseen(self) -> float:
        """The rarity of a term that no text holds."""
        return float(np.log(1 + (self.texts + 0.5) / 0.5))

    @property
    def bytes(self) -> int:
        return self.starts.nbytes + self.places.nbytes + self.worth.nbytes + self.rarity.nbytes


def postings_of(texts: Sequence[Counter[str]]) -> Postings:
    """The postings of texts given as counted terms."""
    numbers: dict[str, int] = {}
    for terms in texts:
        for term in terms:
            numbers.setdefault(term, len(numbers))
    places, terms_at, counts = _flat(texts, numbers)
    lengths = np.fromiter((sum(terms.values()) for terms in texts), dtype=np.float32, count=len(texts))
    found_in = np.bincount(terms_at, minlength=len(numbers)).astype(np.float32)
    rarity = np.log(1 + (len(texts) - found_in + 0.5) / (found_in + 0.5)).astype(np.float32)
    if len(texts) > MANY:
        rarity[found_in > TOO_COMMON * len(texts)] = 0
    order = np.argsort(terms_at, kind="stable")
    places, terms_at, counts = places[order], terms_at[order], counts[order]
    relative = lengths / max(1.0, float(lengths.mean())) if len(texts) else lengths
    damped = counts + SATURATION * (1 - LENGTH + LENGTH * relative[places])
    worth = (rarity[terms_at] * counts * (SATURATION + 1) / damped / (SATURATION + 1)).astype(np.float16)
    starts = np.zeros(len(numbers) + 1, dtype=np.int64)
    np.cumsum(found_in.astype(np.int64), out=starts[1:])
    return Postings(numbers, starts, places, worth, rarity, len(texts))


def _flat(
    texts: Iterable[Counter[str]], numbers: Mapping[str, int]
) -> tuple[NDArray[np.int32], NDArray[np.int32], NDArray[np.float32]]:
    sizes = [len(terms) for terms in texts]
    total = sum(sizes)
    places = np.repeat(np.arange(len(sizes), dtype=np.int32), sizes)
    terms_at = np.fromiter((numbers[term] for terms in texts for term in terms), dtype=np.int32, count=total)
    counts = np.fromiter((count for terms in texts for count in terms.values()), dtype=np.float32, count=total)
    return places, terms_at, counts
