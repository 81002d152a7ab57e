"""Fits retrieval/weights.toml: `python -m alvast.knowledge.tests.fitting` tells what it found and writes the file.

Order: a choice between the texts of a base for each question (softmax). Chance: whether a text among the first three answers
(logistic), over whole bases and over small parts of them, where the text that answers is often left out. Bases count by the root
of their questions, so that none outvotes the others, and ours three times. What it tells of each base is found without that base.
The encoder must not have been taught from a base that is fitted on here: of `teaching` only `fitted` is.
"""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alvast.knowledge.retrieval import fusion
from alvast.knowledge.retrieval.building import build
from alvast.knowledge.retrieval.certainty import EVIDENCE
from alvast.knowledge.retrieval.fusion import SIGNS, WEIGHTS
from alvast.knowledge.retrieval.index import Entry, Index
from alvast.knowledge.tests.measured import (
    Text,
    encoder,
    entries,
    faq_texts,
    public_texts,
    questions,
    trade_texts,
    trades,
    with_vectors,
)  # fmt: skip
from alvast.knowledge.tests.trained import trades_of

Rows = NDArray[np.float64]
Question = tuple[str, set[str]]
Slope = Callable[[Rows], Rows]
PARTS, FIRST = (3, 3, 5, 5, 8, 12), 3  # texts of each part of a base, and of how many of the first the chance is fitted
IN_VAIN = 0.2  # the share of questions that a base does not answer
OURS, COUNTS = "own", 3.0  # the only base as large as those in use counts for so many others
SPREAD = 0.5  # how far weights may stray from nothing: the ridge's share of one base


@dataclass(frozen=True, slots=True)
class Asked:
    """Signs of each text, or evidence of the first ones, and which of them answer. `base` is what it was asked of."""

    base: str
    rows: Rows
    right: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Source:
    """A base as it goes into an index, with the questions that may be fitted on."""

    name: str
    made: Sequence[Entry]
    names: Mapping[object, str]
    asked: Sequence[Question]
    vectors: NDArray[np.float32]


def fit() -> None:
    sources = list(_sources())
    found: dict[str, dict[str, float]] = {}
    for kind, by_meaning in (("with vectors", True), ("by words", False)):
        used = [name for name in SIGNS if by_meaning or not name.endswith("meaning")]
        order = [one for source in sources for one in _signs(source, by_meaning=by_meaning, used=used)]
        weights = _softmax(order)
        _tell_order(kind, order)
        found[f"order {kind}"] = dict.fromkeys(SIGNS, 0.0) | dict(zip(used, weights.tolist(), strict=True))
        fusion.fitted.update(found)
        told = [name for name in EVIDENCE if by_meaning or not name.startswith("meaning")]
        sure = [one for source in sources for one in _evidence(source, by_meaning=by_meaning, used=told)]
        line = _logistic(sure)
        _tell_chance(kind, sure)
        found[f"chance {kind}"] = (
            {"start": float(line[0])} | dict.fromkeys(EVIDENCE, 0.0) | dict(zip(told, line[1:].tolist(), strict=True))
        )
    head = "# Written by knowledge/tests/fitting.py from tests/corpus/knowledge; see docs/explanation/finding-answers.md.\n"
    parts = [
        "\n".join([f'["{name}"]', *(f"{sign} = {value:.3f}" for sign, value in each.items())]) for name, each in found.items()
    ]
    WEIGHTS.write_text(head + "\n" + "\n\n".join(parts) + "\n", encoding="utf-8")


def _sources() -> Iterator[Source]:
    own = [*questions("questions-tuned.jsonl"), *questions("unanswerable-tuned.jsonl")]
    yield _source(OURS, public_texts(), own)
    yield _source("dutch-faq", faq_texts(), questions("dutch-faq/questions-tuned.jsonl"))
    for trade in trades():
        yield _source(trade, trade_texts(trade), questions(f"trades/{trade}.jsonl"))
    for base in trades_of("fitted"):
        yield _source(base.name, base.texts, base.asked)


def _source(name: str, texts: Sequence[Text], asked: Sequence[Question]) -> Source:
    words, names = entries(texts)
    return Source(name, with_vectors(words), dict(names), asked, encoder().vectors([question for question, _ in asked]))


def _signs(source: Source, *, by_meaning: bool, used: Sequence[str]) -> Iterator[Asked]:
    index = build(source.made, mark=None, model="")
    for (question, right), vector in zip(source.asked, source.vectors, strict=True):
        if right:
            signs = index.weigh(question, vector if by_meaning else None).signs
            rows = np.array([getattr(signs, name) for name in used], dtype=np.float64).T
            yield Asked(source.name, rows, _right(index, source, right))


def _evidence(source: Source, *, by_meaning: bool, used: Sequence[str]) -> Iterator[Asked]:
    """Of the whole base, and of parts of it that know little: the same parts every time."""
    chance = random.Random(source.name)
    versions = list(dict.fromkeys(entry.version for entry in source.made))
    parts = [versions, *(chance.sample(versions, min(size, len(versions) * 2 // 3)) for size in PARTS)]
    for part in parts:
        held = set(part)
        index = build([entry for entry in source.made if entry.version in held], mark=None, model="")
        for (question, right), vector in zip(source.asked, source.vectors, strict=True):
            weighed = index.weigh(question, vector if by_meaning else None)
            first = [int(place) for place in np.argsort(-weighed.scores, kind="stable")[:FIRST]]
            rows = [
                [getattr(one, name) for name in used]
                for one in index.evidence(weighed, first, np.ones(len(weighed.scores), dtype=bool))
            ]
            yield Asked(source.name, np.array(rows), _right(index, source, right)[first])


def _right(index: Index, source: Source, right: set[str]) -> NDArray[np.bool_]:
    return np.array([source.names[version] in right for version in index.texts.ids])


def _shares(asked: Sequence[Asked]) -> list[float]:
    count = {one.base: 0 for one in asked}
    for one in asked:
        count[one.base] += 1
    return [(COUNTS if one.base == OURS else 1) / np.sqrt(count[one.base]) for one in asked]


def _rare(asked: Sequence[Asked]) -> float:
    """What one that nothing answers counts, so that they are as many as people ask."""
    answered = sum(bool(one.right.any()) for one in asked)
    return answered * IN_VAIN / (1 - IN_VAIN) / max(1, len(asked) - answered)


def _softmax(asked: Sequence[Asked], steps: int = 300) -> Rows:
    """Weights under which the texts that answer are chosen; none is below nothing."""
    shares = _shares(asked)

    def slope(weights: Rows) -> Rows:
        total = SPREAD * weights / 50
        for one, share in zip(asked, shares, strict=True):
            chosen = _spread(one.rows @ weights)
            answer = chosen * one.right
            total = total + share * ((chosen - answer / answer.sum()) @ one.rows)
        return total

    return _descended(slope, asked[0].rows.shape[1], steps, least=0.0)


def _logistic(asked: Sequence[Asked], steps: int = 600) -> Rows:
    each = np.array(_shares(asked)) * np.where([one.right.any() for one in asked], 1.0, _rare(asked))
    shares = np.repeat(each, [len(one.right) for one in asked])
    rows = np.vstack([np.hstack([np.ones((len(one.right), 1)), one.rows]) for one in asked])
    right = np.concatenate([one.right for one in asked]).astype(np.float64)

    def slope(weights: Rows) -> Rows:
        made: Rows = (shares * (1 / (1 + np.exp(-rows @ weights)) - right)) @ rows + SPREAD * weights / 50
        return made

    return _descended(slope, rows.shape[1], steps, least=-np.inf)


def _descended(slope: Slope, size: int, steps: int, *, least: float) -> Rows:
    """Adam (Kingma and Ba, 2015)."""
    weights, mean, spread = (np.zeros(size) for _ in range(3))
    for step in range(1, steps + 1):
        now = slope(weights)
        mean, spread = 0.9 * mean + 0.1 * now, 0.99 * spread + 0.01 * now * now
        move = (mean / (1 - 0.9**step)) / (np.sqrt(spread / (1 - 0.99**step)) + 1e-9)
        weights = np.maximum(weights - 0.1 * min(1.0, 3 * (1 - step / (steps + 1))) * move, least)
    return weights


def _spread(scores: Rows) -> Rows:
    raised: Rows = np.exp(scores - scores.max())
    return raised / raised.sum()


def _tell_order(kind: str, asked: Sequence[Asked]) -> None:
    for base in dict.fromkeys(one.base for one in asked):
        weights = _softmax([one for one in asked if one.base != base], steps=120)
        own = [one.right[np.argsort(-(one.rows @ weights), kind="stable")] for one in asked if one.base == base]
        first, third = (sum(right[:top].any() for right in own) / len(own) for top in (1, 3))
        print(f"{kind}: {base:20} without it: first {first:.3f}, in three {third:.3f} of {len(own)}")


def _tell_chance(kind: str, asked: Sequence[Asked]) -> None:
    """At the line under which nine in ten of those stay that nothing answers: how many of the right ones are above it."""
    for base in dict.fromkeys(one.base for one in asked):
        line = _logistic([one for one in asked if one.base != base], steps=300)
        first = [(float(line[0] + one.rows[0] @ line[1:]), bool(one.right[0])) for one in asked if one.base == base]
        wrong = sorted(score for score, right in first if not right)
        bar = wrong[int(0.9 * len(wrong))] if wrong else 0.0
        good = [score for score, right in first if right]
        bar_at, above = 1 / (1 + np.exp(-bar)), np.mean([score > bar for score in good])
        print(f"{kind}: {base:20} line {bar_at:.2f}, {above:.2f} of {len(good)} right ones above")


if __name__ == "__main__":
    fit()
