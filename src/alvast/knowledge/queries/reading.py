"""Texts line by line, and words with what they speak of: for who puts an answer together from what was found."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from uuid import UUID

from django.db.models import Case, F, TextField, Value, When

from alvast.knowledge.models import Passage
from alvast.knowledge.rules.pieces import Piece, pieces


@dataclass(frozen=True, slots=True)
class Line:
    """One sentence of a text, what it is a part of there (`piece`), and the passage in which it is found."""

    piece: Piece
    passage: UUID


@dataclass(frozen=True, slots=True)
class Word:
    """A folded word, its stem, and what it speaks of, whatever word there is for that."""

    folded: str
    stem: str
    concepts: frozenset[str]


def lines_of(versions: Collection[UUID]) -> dict[UUID, tuple[Line, ...]]:
    """All lines of these texts, in order, by version; a text that was withdrawn has none."""
    # The text once, not beside each of its passages.
    whole = Case(When(place=0, then=F("version__body")), default=Value(""), output_field=TextField())
    rows = Passage.objects.filter(version_id__in=versions).order_by("version_id", "place")
    told = rows.values_list("version_id", "id", "heading", "sentences", whole)
    lines: dict[UUID, tuple[Line, ...]] = dict.fromkeys(versions, ())
    for version, passages in groupby(told, key=lambda row: row[0]):
        cut = [*passages]
        found = [(passage, Piece(sentence, head)) for _, passage, head, sentences, _ in cut for sentence in sentences]
        lines[version] = _lines(found, pieces(cut[0][4]))
    return lines


def _lines(cut: Sequence[tuple[UUID, Piece]], read: Sequence[Piece]) -> tuple[Line, ...]:
    """A text that was cut in another way (before the next refresh) has sentences only."""
    if [piece.sentence for piece in read] != [piece.sentence for _passage, piece in cut]:
        read = [piece for _passage, piece in cut]
    return tuple(Line(piece, passage) for (passage, _), piece in zip(cut, read, strict=True))


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
