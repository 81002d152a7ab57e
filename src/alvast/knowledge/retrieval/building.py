"""An index in the making: passages go in one by one and leave only numbers behind, so that a large one fits. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from alvast.knowledge.retrieval.concepts import known_words
from alvast.knowledge.retrieval.everywhere import EVERYWHERE
from alvast.knowledge.retrieval.index import FINE, FOREVER, Entry, Index, Meanings, Texts, micros
from alvast.knowledge.retrieval.postings import Gathering
from alvast.knowledge.retrieval.spelling import by_sound
from alvast.knowledge.retrieval.vocabulary import Compounds, Words
from alvast.knowledge.retrieval.words import folded_words, terms_of_words


def build(entries: Iterable[Entry], *, mark: UUID | None, model: str) -> Index:
    """The index of passages, those of one version together and in order. Each is let go once it is in."""
    words, meanings, heads, firsts, passages = _WordsMaking(), _MeaningsMaking(), list[_Head](), list[int](), list[UUID]()
    for entry in entries:
        begins = not heads or heads[-1].version != entry.version
        if begins:
            heads.append(_Head.of(entry))
            firsts.append(len(passages))
        passages.append(entry.passage)
        words.add(entry, begins=begins)
        meanings.add(entry.vectors, begins=begins)
    names: dict[str, int] = {}
    for head in heads:
        names.setdefault(head.audience, len(names))
        names.setdefault(head.language, len(names))
    return Index(
        mark=mark, model=model, passages=tuple(passages), names=names, texts=_texts(heads, firsts, names), words=words.done(),
        meanings=meanings.done(),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Head:
    """What is said of a version once."""

    version: UUID
    series: UUID
    language: str
    audience: str
    valid_from: int
    valid_to: int

    @classmethod
    def of(cls, entry: Entry) -> "_Head":
        until = FOREVER if entry.valid_to is None else micros(entry.valid_to)
        return cls(entry.version, entry.series, entry.language, entry.audience, micros(entry.valid_from), until)


def _texts(heads: Sequence[_Head], firsts: Sequence[int], names: dict[str, int]) -> Texts:
    series: dict[UUID, int] = {}
    for head in heads:
        series.setdefault(head.series, len(series))
    return Texts(
        ids=tuple(head.version for head in heads), firsts=_whole(firsts), series=_whole([series[head.series] for head in heads]),
        languages=_whole([names[head.language] for head in heads]), audiences=_whole([names[head.audience] for head in heads]),
        valid_from=_whole([head.valid_from for head in heads]), valid_to=_whole([head.valid_to for head in heads]),
    )  # fmt: skip


class _WordsMaking:
    """A title counts as if it stood twice in each of its passages; what it has and speaks of, apart too."""

    def __init__(self) -> None:
        self._stems, self._letters, self._concepts = Gathering(), Gathering(), Gathering()
        self._title_stems, self._title_concepts = Gathering(), Gathering()
        self._known = {*known_words(), *EVERYWHERE}

    def add(self, entry: Entry, *, begins: bool) -> None:
        title, words = folded_words(entry.title), folded_words(f"{entry.heading} {entry.text}")
        self._known.update(title, words)
        head, body = terms_of_words(title), terms_of_words(words)
        if begins:
            self._title_stems.add(head.stems)
            self._title_concepts.add(head.concepts)
        whole = body + head * 2
        self._stems.add(whole.stems)
        self._letters.add(whole.grams)
        self._concepts.add(body.concepts)

    def done(self) -> Words:
        stems = self._stems.done()
        return Words(
            stems=stems, letters=self._letters.done(), concepts=self._concepts.done(), title_stems=self._title_stems.done(),
            title_concepts=self._title_concepts.done(), compounds=Compounds.of(stems.numbers), known=frozenset(self._known),
            sounds=by_sound(self._known),
        )  # fmt: skip


class _MeaningsMaking:
    """Vectors of passages that have none yet are nothing: near to no question."""

    def __init__(self) -> None:
        self._titles: list[NDArray[np.float16] | None] = []
        self._sentences = bytearray()
        self._ends = [0]
        self._dimension = 0

    def add(self, vectors: NDArray[np.float16] | None, *, begins: bool) -> None:
        if begins:
            self._titles.append(None if vectors is None else vectors[0].copy())
        if vectors is not None:
            self._dimension = vectors.shape[1]
            self._sentences += np.rint(vectors[1:].astype(np.float32) * FINE).astype(np.int8).tobytes()
        self._ends.append(len(self._sentences) // max(1, self._dimension))

    def done(self) -> Meanings | None:
        if not self._dimension:
            return None
        titles = np.zeros((len(self._titles), self._dimension), dtype=np.float32)
        for row, title in enumerate(self._titles):
            if title is not None:
                titles[row] = title
        sentences = np.frombuffer(self._sentences, dtype=np.int8).reshape(-1, self._dimension)
        return Meanings(titles, sentences, _whole(self._ends))


def _whole(numbers: Sequence[int]) -> NDArray[np.int64]:
    return np.array(numbers, dtype=np.int64)
