"""Texts line by line, and words with what they speak of: for who puts an answer together from what was found."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from types import MappingProxyType
from uuid import UUID

from django.db.models import Case, F, TextField, Value, When

from alvast.knowledge.models import Passage
from alvast.knowledge.rules.pieces import Piece, pieces


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a text, what it is a part of there (`piece`), the passage in which it is found, and how near in meaning it
    is to what was asked, if that is known."""

    piece: Piece
    passage: UUID
    near: float | None = None


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, its stem, and what it speaks of, whatever word there is for that."""

    folded: str
    stem: str
    concepts: frozenset[str]


def lines_of(
    versions: Collection[UUID], near: Mapping[UUID, Sequence[float]] = MappingProxyType({})
) -> dict[UUID, tuple[Line, ...]]:
    """All lines of these texts, in order, by version; a text that was withdrawn has none. `near`: by passage, as a hit has it."""
    # The text once, not beside each of its passages.
    whole = Case(When(place=0, then=F("version__body")), default=Value(""), output_field=TextField())
    rows = Passage.objects.filter(version_id__in=versions).order_by("version_id", "place")
    told = rows.values_list("version_id", "id", "heading", "sentences", whole)
    lines: dict[UUID, tuple[Line, ...]] = dict.fromkeys(versions, ())
    for version, passages in groupby(told, key=lambda row: row[0]):
        cut = [*passages]
        found = [(passage, Piece(sentence, head)) for _, passage, head, sentences, _ in cut for sentence in sentences]
        nearness = [value for _, passage, _, sentences, _ in cut for value in _each(near.get(passage, ()), len(sentences))]
        lines[version] = _lines(found, pieces(cut[0][4]), nearness)
    return lines


def _each(near: Sequence[float], sentences: int) -> Sequence[float | None]:
    """None is known of a passage that was cut in another way since."""
    return near if len(near) == sentences else [None] * sentences


def _lines(cut: Sequence[tuple[UUID, Piece]], read: Sequence[Piece], near: Sequence[float | None]) -> tuple[Line, ...]:
    """A text that was cut in another way (before the next refresh) has sentences only."""
    if [piece.sentence for piece in read] != [piece.sentence for _passage, piece in cut]:
        read = [piece for _passage, piece in cut]
    return tuple(Line(piece, passage, value) for (passage, _), piece, value in zip(cut, read, near, strict=True))


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
