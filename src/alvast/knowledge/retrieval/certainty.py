"""How sure it is that what was found is what was asked: signs of one found text, made into a chance. Pure.

The numbers are weights.toml, fitted (logistic regression) on questions that a base answers and on questions that it does not
(tests/fitting.py, docs/explanation/finding-answers.md).
"""

import math
from dataclasses import dataclass, fields

from alvast.knowledge.retrieval.fusion import fitted

MOST_WORDS = 6  # a longer question is no surer
# What a text about something else still reaches. It is in every choice: else the only text of a base would always be chosen.
NO_TEXT, NO_MEANING = 3.0, 0.1


@dataclass(frozen=True, slots=True)
class Evidence:
    """`chosen`: the share of the choice between all texts that falls on this one. `covered`: the share of the telling words that
    it has or speaks of; `title_told`, `title_concepts`: how much its title tells. `meaning`: how near in meaning it is, and
    `meaning_ahead`: how much nearer than the nearest other text. `words`: how many telling words there are."""

    chosen: float
    covered: float
    title_told: float
    title_concepts: float
    meaning: float
    meaning_ahead: float
    words: float


EVIDENCE = tuple(field.name for field in fields(Evidence))


def chance(evidence: Evidence, *, with_vectors: bool) -> float:
    """Between 0 and 1."""
    line = fitted["chance with vectors" if with_vectors else "chance by words"]
    total = line["start"] + sum(line[name] * getattr(evidence, name) for name in EVIDENCE)
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
