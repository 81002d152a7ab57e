"""Texts line by line, and words with what they speak of: for who puts an answer together from what was found."""

from collections.abc import Collection
from dataclasses import dataclass
from functools import lru_cache
from uuid import UUID

from alvast.knowledge.models import Passage


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a text, the heading above it, and the passage that it is a part of."""

    sentence: str
    heading: str
    passage: UUID


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, its stem, and what it speaks of, whatever word there is for that."""

    folded: str
    stem: str
    concepts: frozenset[str]


def lines_of(versions: Collection[UUID]) -> dict[UUID, tuple[Line, ...]]:
    """All lines of these texts, in order, by version; a text that was withdrawn has none."""
    lines: dict[UUID, list[Line]] = {version: [] for version in versions}
    for row in Passage.objects.filter(version_id__in=versions).order_by("version_id", "place"):
        lines[row.version_id] += [Line(sentence, row.heading, row.id) for sentence in row.sentences]
    return {version: tuple(found) for version, found in lines.items()}


@lru_cache(maxsize=5_000)
def telling_words(text: str) -> tuple[Word, ...]:
    """The words of a text without those that stand everywhere."""
    from alvast.knowledge.retrieval.concepts import concepts_by_word
    from alvast.knowledge.retrieval.everywhere import EVERYWHERE
    from alvast.knowledge.retrieval.words import folded_words, stem

    words = folded_words(text)
    stems = [stem(word) for word in words]
    found = zip(words, stems, concepts_by_word(words, stems), strict=True)
    return tuple(Word(word, root, frozenset(concepts)) for word, root, concepts in found if word not in EVERYWHERE)
