"""How much each sign counts. Pure. The weights were chosen on tuned questions only (docs/explanation/finding-answers.md)."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Signs:
    """Per text, each between 0 and about 1: shared stems and letters, what title and passage speak of, nearness in meaning."""

    stems: Scores
    letters: Scores
    title_concepts: Scores
    concepts: Scores
    title_meaning: Scores
    meaning: Scores


STEMS, LETTERS, TITLE_CONCEPTS, CONCEPTS, TITLE_MEANING, MEANING = 0.05, 0.14, 0.34, 0.22, 0.11, 0.14


def fused(signs: Signs) -> Scores:
    """One score a text, to be compared with those of other texts for the same question."""
    total: Scores = (
        STEMS * signs.stems + LETTERS * signs.letters + TITLE_CONCEPTS * signs.title_concepts + CONCEPTS * signs.concepts
        + TITLE_MEANING * signs.title_meaning + MEANING * signs.meaning
    )  # fmt: skip
    return total
