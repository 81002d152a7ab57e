"""How much each sign counts. Pure.

The weights are weights.toml: fitted on the tuned questions of several trades (tests/fitting.py), so that the right text comes
first; what was kept apart is in docs/explanation/finding-answers.md.
"""

import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

WEIGHTS = Path(__file__).with_name("weights.toml")

Scores = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Signs:
    """Per text, each between 0 and about 1: shared letters; what title and passage speak of, as trades have it; how much of the
    question title, best passage and whole text tell; nearness in meaning of the title, the nearest sentence and all of them."""

    letters: Scores
    title_concepts: Scores
    concepts: Scores
    title_told: Scores
    told: Scores
    text_told: Scores
    title_meaning: Scores
    meaning: Scores
    text_meaning: Scores


SIGNS = tuple(field.name for field in fields(Signs))
with WEIGHTS.open("rb") as _file:
    fitted: dict[str, dict[str, float]] = tomllib.load(_file)


def fused(signs: Signs, *, with_vectors: bool) -> Scores:
    """One score a text, to be compared with those of other texts for the same question."""
    weights = fitted["order with vectors" if with_vectors else "order by words"]
    total: Scores = sum((np.float32(weights[name]) * getattr(signs, name) for name in SIGNS), np.zeros_like(signs.letters))
    return total
