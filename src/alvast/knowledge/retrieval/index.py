"""All that can be found, in memory and never changed: built (building.py) beside the one in use, then put in its place. Pure.

A text (version) has one or more passages, which stand one after another. Words are looked up in postings; meanings are one matrix
of titles and one of sentences in bytes. 10,000 articles of six sentences take some 156 MB.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from alvast.knowledge.retrieval.certainty import MOST_WORDS, NO_MEANING, NO_TEXT, Evidence, chance
from alvast.knowledge.retrieval.concepts import of_service
from alvast.knowledge.retrieval.everywhere import BESIDE
from alvast.knowledge.retrieval.fusion import SIGNS, Scores, Signs, fused
from alvast.knowledge.retrieval.spelling import mended
from alvast.knowledge.retrieval.vocabulary import Asked, Told, Words, asked_words
from alvast.knowledge.retrieval.words import Terms, folded_words, terms_of_words

FINE = 127  # steps of a sentence's numbers on either side of nothing
LOOKED_AT = 600  # passages whose sentences are compared, those with the best words and titles; all, when there are no more
WEIGHED = 10  # texts whose chance is told
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
    """One passage that may answer, with the chance that it does. `near`: how near each sentence of its text is to the question,
    by passage; empty without vectors."""

    passage: UUID
    version: UUID
    score: float
    near: Mapping[UUID, tuple[float, ...]]


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
class Weighed:
    """A question against every text: its signs, its score, and which of its passages is the best."""

    asked: Sequence[Asked]
    signs: Signs
    scores: Scores
    best: NDArray[np.int64]


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
        held = self._holding(holding)
        if not held.any():
            return []
        vector = vector if self.meanings is not None else None
        weighed = self.weigh(question, vector)
        scores = np.where(held, weighed.scores, -np.inf)
        places = [int(place) for place in np.argsort(-scores, kind="stable")[: max(top, WEIGHED)] if held[place]]
        evidence = self.evidence(weighed, places, self._rivals(holding, held))
        found = [
            self._found(weighed, place, chance(each, with_vectors=vector is not None), vector)
            for place, each in zip(places, evidence, strict=True)
        ]
        return sorted(found, key=lambda one: -one.score)[:top]

    def weigh(self, question: str, vector: NDArray[np.float32] | None) -> Weighed:
        """Whoever may read them and whenever they hold: which texts are asked is for `find` to say."""
        words = [mended(word, self.words.known, self.words.sounds) for word in folded_words(question)]
        asked = asked_words(words)
        told = self.words.told(asked, self.texts.firsts)
        signs, best = self._signs(terms_of_words(words), told, vector)
        return Weighed(asked, signs, fused(signs, with_vectors=vector is not None), best)

    def evidence(self, weighed: Weighed, places: Sequence[int], rivals: NDArray[np.bool_]) -> Iterator[Evidence]:
        """How sure each of these texts is, beside all that are rivals."""
        signs, scores = weighed.signs, weighed.scores
        others = np.append(scores[rivals], NO_TEXT)
        choice = np.exp(others - others.max()).sum()
        nearest = np.sort(np.append(signs.meaning[rivals], [NO_MEANING, NO_MEANING]))[-2:]
        telling = [one for one in weighed.asked if one.word not in BESIDE]
        for place in places:
            passages, meaning = self._passages_of(place), float(signs.meaning[place])
            yield Evidence(
                chosen=float(np.exp(scores[place] - others.max()) / choice),
                covered=sum(self.words.covered(one, place, passages) for one in telling) / max(1, len(telling)),
                title_told=float(signs.title_told[place]), title_concepts=float(signs.title_concepts[place]),
                meaning=meaning, meaning_ahead=meaning - float(nearest[0] if meaning >= nearest[1] else nearest[1]),
                words=float(min(len(telling), MOST_WORDS)),
            )  # fmt: skip

    def _found(self, weighed: Weighed, place: int, score: float, vector: NDArray[np.float32] | None) -> Found:
        return Found(self.passages[int(weighed.best[place])], self.texts.ids[place], score, self._near(place, vector))

    def _near(self, place: int, vector: NDArray[np.float32] | None) -> Mapping[UUID, tuple[float, ...]]:
        """By each sentence under its headings: those rows come after as many of sentences alone."""
        if vector is None or self.meanings is None:
            return {}
        passages = self._passages_of(place)
        ends = self.meanings.starts[passages.start : passages.stop + 1]
        near = self.meanings.sentences[ends[0] : ends[-1]].astype(np.float32) @ vector / FINE
        return {
            self.passages[passage]: tuple(near[(start + end) // 2 - ends[0] : end - ends[0]].tolist())
            for passage, start, end in zip(passages, ends[:-1].tolist(), ends[1:].tolist(), strict=True)
        }

    def _passages_of(self, place: int) -> range:
        firsts = self.texts.firsts
        return range(int(firsts[place]), int(firsts[place + 1]) if place + 1 < len(firsts) else len(self.passages))

    def _holding(self, holding: Holding) -> NDArray[np.bool_]:
        at = micros(holding.at)
        holds: NDArray[np.bool_] = (self.texts.valid_from <= at) & (at < self.texts.valid_to) & self._meant_for(holding)
        preferred = holds & (self.texts.languages == self.names.get(holding.language, -1))
        has_preferred = np.isin(self.texts.series, self.texts.series[preferred])
        asked: NDArray[np.bool_] = holds & (preferred | ~has_preferred)
        return asked

    def _rivals(self, holding: Holding, held: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Those that are asked, and articles that hold on another day only: where one of these tells more, no other answers."""
        rivals: NDArray[np.bool_] = held | self._meant_for(holding) & ~np.isin(self.texts.series, self.texts.series[held])
        return rivals

    def _meant_for(self, holding: Holding) -> NDArray[np.bool_]:
        allowed = [number for name, number in self.names.items() if name in holding.audiences]
        return np.isin(self.texts.audiences, np.array(allowed, dtype=np.int64))

    def _signs(self, terms: Terms, told: Told, vector: NDArray[np.float32] | None) -> tuple[Signs, NDArray[np.int64]]:
        """Per version its signs, and which of its passages is the best."""
        words, firsts = self.words, self.texts.firsts
        service = _once(of_service(terms.concepts))
        letters, concepts, titles = (
            words.letters.scores(_once(terms.grams)),
            words.concepts.scores(service),
            words.title_concepts.scores(service),
        )
        meaning, title_meaning, text_meaning = np.zeros_like(letters), np.zeros_like(titles), np.zeros_like(titles)
        if vector is not None and self.meanings is not None:
            title_meaning = self.meanings.titles @ vector
            meaning, text_meaning = self._meaning(vector, letters + concepts + told.passage, title_meaning + titles)
        of_passage = replace(_NONE, letters=letters, concepts=concepts, told=told.passage, meaning=meaning)
        signs = Signs(
            _best(letters, firsts), titles, _best(concepts, firsts), told.title, _best(told.passage, firsts), told.text,
            title_meaning, _best(meaning, firsts), text_meaning,
        )  # fmt: skip
        return signs, _places_of_best(fused(of_passage, with_vectors=vector is not None), firsts)

    def _meaning(self, vector: NDArray[np.float32], by_words: Scores, by_title: Scores) -> tuple[Scores, Scores]:
        """How near the nearest sentence of each passage is, and how near all of each text are; only of the most promising
        passages where there are many."""
        assert self.meanings is not None
        firsts = self.texts.firsts
        sizes = np.diff(firsts, append=len(by_words))
        promising = by_words + np.repeat(by_title, sizes)
        chosen = np.arange(len(by_words))
        if len(by_words) > LOOKED_AT:
            chosen = np.sort(np.argpartition(-promising, LOOKED_AT)[:LOOKED_AT])
        counts = np.diff(self.meanings.starts)[chosen]
        chosen, counts = chosen[counts > 0], counts[counts > 0]
        nearest, summed, counted = (np.zeros(len(by_words), dtype=np.float32) for _ in range(3))
        if len(chosen):
            offsets = np.cumsum(counts) - counts
            rows = np.repeat(self.meanings.starts[chosen] - offsets, counts) + np.arange(int(counts.sum()))
            near = self.meanings.sentences[rows].astype(np.float32) @ vector / FINE
            nearest[chosen], summed[chosen], counted[chosen] = (
                np.maximum.reduceat(near, offsets), np.add.reduceat(near, offsets), counts,
            )  # fmt: skip
        of_texts = np.add.reduceat(summed, firsts) / np.maximum(np.add.reduceat(counted, firsts), 1)
        return nearest, of_texts.astype(np.float32)


def micros(moment: datetime) -> int:
    """Microseconds since 1970."""
    since = moment.astimezone(UTC) - datetime(1970, 1, 1, tzinfo=UTC)
    return (since.days * 86_400 + since.seconds) * 1_000_000 + since.microseconds


_NOTHING = np.zeros(1, dtype=np.float32)
_NONE = Signs(*(_NOTHING for _ in SIGNS))


def _once(terms: Iterable[str]) -> dict[str, float]:
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
