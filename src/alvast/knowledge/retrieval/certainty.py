"""How sure it is that what was found is what was asked: signs of one found text, made into a chance. Pure.

The numbers were fitted (logistic regression) on the tuned questions and on questions that nothing answers; a third of both was
kept apart to see whether they hold (docs/explanation/finding-answers.md).
"""

import math
from collections.abc import Callable, Sequence
from dataclasses import astuple, dataclass

from alvast.knowledge.retrieval.concepts import concepts_by_word, is_whole
from alvast.knowledge.retrieval.everywhere import BESIDE, EVERYWHERE
from alvast.knowledge.retrieval.words import stem

MOST_WORDS = 6  # a longer question is no surer


@dataclass(frozen=True, slots=True)
class Evidence:
    """`ahead`: of the score of the best other text. `covered`, `unknown`: the shares of the question's telling words that the
    text speaks of, and that neither a text nor a concept knows. `words`: how many telling words there are."""

    ahead: float
    covered: float
    unknown: float
    meaning: float
    title_concepts: float
    words: float


@dataclass(frozen=True, slots=True)
class Line:
    """A logistic line through the evidence."""

    start: float
    weights: tuple[float, ...]

    def chance(self, evidence: Evidence) -> float:
        """Between 0 and 1."""
        total = self.start + sum(w * e for w, e in zip(self.weights, astuple(evidence), strict=True))
        return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))


WITH_VECTORS = Line(-4.4, (11.0, 3.7, -3.4, 1.7, 2.0, 0.47))
WORDS_ALONE = Line(-4.4, (12.6, 3.0, -3.7, 0.0, 2.8, 0.53))


@dataclass(frozen=True, slots=True)
class Asked:
    """One telling word of a question. `is_part`: only a part of the word is known, so half of it may be about something else."""

    stem: str
    concepts: frozenset[str]
    is_part: bool


def asked_words(words: Sequence[str]) -> list[Asked]:
    """The telling words of a question given as folded words."""
    stems = [stem(word) for word in words]
    found = zip(words, stems, concepts_by_word(words, stems), strict=True)
    return [
        Asked(one, frozenset(concepts), bool(concepts) and not is_whole(word, one))
        for word, one, concepts in found
        if word not in BESIDE and (concepts or word not in EVERYWHERE)
    ]


def covered(asked: Sequence[Asked], *, speaks_of: Callable[[Asked], bool], holds: Callable[[Asked], bool]) -> float:
    """The share of the words that a text has (`holds`) or speaks of in other words; half for a word known by a part alone."""
    if not asked:
        return 0.0
    return sum(1.0 if holds(one) else (0.5 if one.is_part else 1.0) * speaks_of(one) for one in asked) / len(asked)
