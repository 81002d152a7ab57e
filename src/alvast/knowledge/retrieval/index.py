"""All that can be found, in memory and never changed: built (building.py) beside the one in use, then put in its place. Pure.

A text (version) has one or more passages, which stand one after another. Words are looked up in postings; meanings are one matrix
of titles and one of sentences in bytes. 10,000 articles of six sentences take some 140 MB.
"""

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from alvast.knowledge.retrieval.certainty import MOST_WORDS, WITH_VECTORS, WORDS_ALONE, Asked, Evidence, asked_words, covered
from alvast.knowledge.retrieval.fusion import Scores, Signs, fused
from alvast.knowledge.retrieval.postings import Postings
from alvast.knowledge.retrieval.spelling import mended
from alvast.knowledge.retrieval.words import Terms, folded_words, terms_of_words

FINE = 127  # steps of a sentence's numbers on either side of nothing
LOOKED_AT = 600  # passages whose sentences are compared, those with the best words and titles; all, when there are no more
WEIGHED = 10  # texts of which it is looked at how much of the question they cover; it puts the right one first more often
FOREVER = np.iinfo(np.int64).max


@dataclass(frozen=True, slots=True)
class Entry:
    """One passage as it goes in. `vectors`: of the title, then of each sentence; None when there are none yet."""

    passage: UUID
    version: UUID
    series: UUID
    language: str
    audience: str
    valid_from: datetime
    valid_to: datetime | None
    title: str
    heading: str
    text: str
    vectors: NDArray[np.float16] | None


@dataclass(frozen=True, slots=True)
class Found:
    """One passage that may answer, with the chance that it does."""

    passage: UUID
    version: UUID
    score: float


@dataclass(frozen=True, slots=True)
class Holding:
    """Which texts are asked: valid at `at`, for these audiences; of an article in `language`, in another where there is none."""

    at: datetime
    audiences: frozenset[str]
    language: str


@dataclass(frozen=True, slots=True)
class Texts:
    """Per version; `firsts` is where its passages begin."""

    ids: tuple[UUID, ...]
    firsts: NDArray[np.int64]
    series: NDArray[np.int64]
    languages: NDArray[np.int64]
    audiences: NDArray[np.int64]
    valid_from: NDArray[np.int64]
    valid_to: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Words:
    stems: Postings
    letters: Postings
    concepts: Postings
    title_concepts: Postings
    known: frozenset[str]


@dataclass(frozen=True, slots=True)
class Meanings:
    """`titles` a row a version; `sentences` in whole numbers, those of passage n from `starts[n]` to `starts[n + 1]`."""

    titles: NDArray[np.float32]
    sentences: NDArray[np.int8]
    starts: NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Index:
    """`mark` says of which state of the knowledge it is; `model` made its vectors, empty for none."""

    mark: UUID | None
    model: str
    passages: tuple[UUID, ...]
    names: dict[str, int]
    texts: Texts
    words: Words
    meanings: Meanings | None

    def find(self, question: str, *, holding: Holding, vector: NDArray[np.float32] | None, top: int) -> list[Found]:
        """The best passage of each of the best articles, best first. `vector` None: by words alone."""
        asked = self._holding(holding)
        if not asked.any():
            return []
        words = [mended(word, self.words.known) for word in folded_words(question)]
        signs, best = self._signs(terms_of_words(words), vector)
        scores = np.where(asked, fused(signs), -np.inf)
        places = [int(place) for place in np.argsort(-scores, kind="stable")[: max(top, WEIGHED)] if asked[place]]
        line = WITH_VECTORS if vector is not None and self.meanings is not None else WORDS_ALONE
        found = [
            Found(self.passages[int(best[place])], self.texts.ids[place], line.chance(evidence))
            for place, evidence in zip(places, self._evidence(places, scores, signs, asked_words(words)), strict=True)
        ]
        return sorted(found, key=lambda one: -one.score)[:top]

    def _evidence(self, places: Sequence[int], scores: Scores, signs: Signs, asked: Sequence[Asked]) -> Iterator[Evidence]:
        unknown = sum(not one.concepts and one.stem not in self.words.stems.numbers for one in asked) / max(1, len(asked))
        for place in places:
            other = max((float(scores[another]) for another in places if another != place), default=0.0)
            yield Evidence(
                ahead=float(scores[place]) - other, covered=self._covered(asked, place), unknown=unknown,
                meaning=float(signs.meaning[place]), title_concepts=float(signs.title_concepts[place]),
                words=float(min(len(asked), MOST_WORDS)),
            )  # fmt: skip

    def _covered(self, asked: Sequence[Asked], place: int) -> float:
        """By all passages of one text, and its title."""
        last = self.texts.firsts[place + 1] if place + 1 < len(self.texts.firsts) else len(self.passages)
        passages = range(int(self.texts.firsts[place]), int(last))
        words = self.words

        def speaks_of(one: Asked) -> bool:
            return any(
                words.title_concepts.holds(concept, place) or any(words.concepts.holds(concept, passage) for passage in passages)
                for concept in one.concepts
            )

        return covered(
            asked, speaks_of=speaks_of, holds=lambda one: any(words.stems.holds(one.stem, passage) for passage in passages)
        )

    def _holding(self, holding: Holding) -> NDArray[np.bool_]:
        at = micros(holding.at)
        allowed = np.array([number for name, number in self.names.items() if name in holding.audiences], dtype=np.int64)
        holds: NDArray[np.bool_] = (self.texts.valid_from <= at) & (at < self.texts.valid_to)
        holds &= np.isin(self.texts.audiences, allowed)
        preferred = holds & (self.texts.languages == self.names.get(holding.language, -1))
        has_preferred = np.isin(self.texts.series, self.texts.series[preferred])
        asked: NDArray[np.bool_] = holds & (preferred | ~has_preferred)
        return asked

    def _signs(self, terms: Terms, vector: NDArray[np.float32] | None) -> tuple[Signs, NDArray[np.int64]]:
        """Per version its signs, and which of its passages is the best."""
        words, firsts = self.words, self.texts.firsts
        stems, letters = words.stems.scores(_once(terms.stems)), words.letters.scores(_once(terms.grams))
        concepts = words.concepts.scores(_once(terms.concepts))
        titles = words.title_concepts.scores(_once(terms.concepts))
        title_meaning, meaning = np.zeros_like(titles), np.zeros_like(stems)
        if vector is not None and self.meanings is not None:
            title_meaning = self.meanings.titles @ vector
            meaning = self._meaning(vector, stems + letters + concepts, title_meaning + titles)
        of_passage = Signs(stems, letters, np.zeros_like(stems), concepts, np.zeros_like(stems), meaning)
        signs = Signs(
            _best(stems, firsts), _best(letters, firsts), titles, _best(concepts, firsts), title_meaning, _best(meaning, firsts)
        )
        return signs, _places_of_best(fused(of_passage), firsts)

    def _meaning(self, vector: NDArray[np.float32], by_words: Scores, by_title: Scores) -> Scores:
        """Per passage how near its nearest sentence is; only of the most promising ones where there are many."""
        assert self.meanings is not None
        promising = by_words + np.repeat(by_title, np.diff(self.texts.firsts, append=len(by_words)))
        chosen = np.arange(len(by_words))
        if len(by_words) > LOOKED_AT:
            chosen = np.sort(np.argpartition(-promising, LOOKED_AT)[:LOOKED_AT])
        starts, ends = self.meanings.starts[chosen], self.meanings.starts[chosen + 1]
        filled = ends > starts
        chosen, starts, sizes = chosen[filled], starts[filled], (ends - starts)[filled]
        meaning = np.zeros(len(by_words), dtype=np.float32)
        if len(chosen):
            offsets = np.cumsum(sizes) - sizes
            rows = np.repeat(starts - offsets, sizes) + np.arange(int(sizes.sum()))
            near = self.meanings.sentences[rows].astype(np.float32) @ vector / FINE
            meaning[chosen] = np.maximum.reduceat(near, offsets)
        return meaning


def micros(moment: datetime) -> int:
    """Microseconds since 1970."""
    since = moment.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


def _once(terms: Collection[str]) -> dict[str, float]:
    """A word asked twice is asked once."""
    return dict.fromkeys(terms, 1.0)


def _best(of_passages: Scores, firsts: NDArray[np.int64]) -> Scores:
    best: Scores = np.maximum.reduceat(of_passages, firsts)
    return best


def _places_of_best(of_passages: Scores, firsts: NDArray[np.int64]) -> NDArray[np.int64]:
    sizes = np.diff(firsts, append=len(of_passages))
    is_best = of_passages >= np.repeat(_best(of_passages, firsts), sizes)
    candidates = np.flatnonzero(is_best)
    which = np.searchsorted(candidates, firsts)
    places: NDArray[np.int64] = candidates[which]
    return places
