"""What an index knows by word: where it stands, what is written like it, and what speaks of the same. Pure."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alvast.knowledge.retrieval.concepts import concepts_by_word, is_whole
from alvast.knowledge.retrieval.everywhere import EVERYWHERE
from alvast.knowledge.retrieval.postings import Postings
from alvast.knowledge.retrieval.words import stem

BY_CONCEPT, BY_PART = 0.8, 0.6  # what another word for the same, and a part of a compound, are worth beside the word itself
PART, REST = 4, 3  # letters of a part of a compound, and of what is left beside it
MOST_ASKED = 60  # telling words of a question that are looked up
MOST_COMPOUNDS = 100  # of one word
_LAST = "\U0010ffff"

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Asked:
    """One telling word of a question. `is_part`: it is known what a part of the word speaks of, and not what the whole does."""

    word: str
    stem: str
    concepts: frozenset[str]
    is_part: bool


def asked_words(words: Sequence[str]) -> list[Asked]:
    """The telling words of a question given as folded words, each once."""
    stems = [stem(word) for word in words]
    found = zip(words, stems, concepts_by_word(words, stems), strict=True)
    asked = {
        one: Asked(word, one, frozenset(concepts), bool(concepts) and not is_whole(word, one))
        for word, one, concepts in found
        if word not in EVERYWHERE
    }
    return list(asked.values())[:MOST_ASKED]


@dataclass(frozen=True, slots=True)
class Compounds:
    """Stems in order, and backwards in order: those that begin or end with a word are found without reading all."""

    forwards: tuple[str, ...]
    backwards: tuple[str, ...]

    @classmethod
    def of(cls, stems: Iterable[str]) -> "Compounds":
        known = [one for one in stems if len(one) >= PART]
        return cls(tuple(sorted(known)), tuple(sorted(one[::-1] for one in known)))

    def with_part(self, part: str) -> Iterator[str]:
        """The stems that have this word as their beginning or end."""
        if len(part) >= PART:
            yield from (one for one in _beginning(self.forwards, part) if len(one) >= len(part) + REST)
            yield from (one[::-1] for one in _beginning(self.backwards, part[::-1]) if len(one) >= len(part) + REST)


def _beginning(ordered: Sequence[str], part: str) -> Sequence[str]:
    return ordered[bisect_left(ordered, part) : bisect_left(ordered, part + _LAST)][:MOST_COMPOUNDS]


@dataclass(frozen=True, slots=True)
class Told:
    """How much of a question is told, each telling word by its rarity, between 0 and 1: by a title, by a passage with its title,
    by a whole text."""

    title: Scores
    passage: Scores
    text: Scores


@dataclass(frozen=True, slots=True)
class Words:
    """Postings of passages, and of titles a row a version; `sounds` are the known words by how they sound."""

    stems: Postings
    letters: Postings
    concepts: Postings
    title_stems: Postings
    title_concepts: Postings
    compounds: Compounds
    known: frozenset[str]
    sounds: dict[str, str]

    def told(self, asked: Sequence[Asked], firsts: NDArray[np.int64]) -> Told:
        """`firsts` is where the passages of each version begin."""
        sizes = np.diff(firsts, append=self.stems.texts)
        title, passage, text = (np.zeros(count, dtype=np.float32) for count in (len(firsts), self.stems.texts, len(firsts)))
        total = 0.0
        for one in asked:
            near = self._near(one)
            in_title = _told(one, near, self.title_stems, self.title_concepts)
            in_passage = np.maximum(_told(one, near, self.stems, self.concepts), np.repeat(in_title, sizes))
            in_text = np.maximum.reduceat(in_passage, firsts)
            weight = _rarity(float(in_text.sum()), len(firsts))
            total += weight
            title += weight * in_title
            passage += weight * in_passage
            text += weight * in_text
        whole = np.float32(total or 1.0)
        return Told(title / whole, passage / whole, text / whole)

    def covered(self, one: Asked, text: int, passages: range) -> float:
        """1 where a text, of which these are the passages, has the word or speaks of it; half for what a part of it speaks of."""
        first, end = passages.start, passages.stop
        if self.stems.holds(one.stem, first, end):
            return 1.0
        speaks = any(
            self.concepts.holds(concept, first, end) or self.title_concepts.holds(concept, text, text + 1)
            for concept in one.concepts
        )
        return speaks * (0.5 if one.is_part else 1.0)

    def _near(self, one: Asked) -> set[str]:
        """Stems that are a compound with the word, or a part of it."""
        known = self.stems.numbers
        parts = {part for size in range(PART, len(one.word) - REST + 1) for part in (one.word[:size], one.word[-size:])}
        found = {near for part in parts for near in (part, stem(part)) if near in known}
        return found.union(self.compounds.with_part(one.stem), self.compounds.with_part(one.word)) - {one.stem}


def _told(one: Asked, near: Iterable[str], stems: Postings, concepts: Postings) -> Scores:
    found = np.zeros(stems.texts, dtype=np.float32)
    for other in near:
        found[stems.places_of(other)] = BY_PART
    for concept in one.concepts:
        found[concepts.places_of(concept)] = BY_PART if one.is_part else BY_CONCEPT
    found[stems.places_of(one.stem)] = 1.0
    return found


def _rarity(found_in: float, texts: int) -> float:
    return float(np.log(1 + (texts - found_in + 0.5) / (found_in + 0.5)))
