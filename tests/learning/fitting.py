"""A network between what a sentence shows and what it means, learnt by small steps (Adam), some numbers left out at each."""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from alvast.listening.learnt.network import Network

Rows = NDArray[np.float32]
APART = 2  # networks learnt apart and laid beside each other
WIDE = 32  # sums of one network
ROUNDS, TOGETHER = 20, 64  # times that all is read, sentences a step
PACE, HELD_DOWN = 2e-3, 1e-4  # of the first step, falling to nothing; how much large weights cost
LEFT_OUT, SUMS_LEFT_OUT = 0.1, 0.3  # of what is shown and of the sums: so nothing is known by one word
RARE = 1.0  # a label that a sentence has counts this much more
_SLOW, _SLOWER = 0.9, 0.999  # how long the last steps are remembered


def fitted(shown: Rows, meant: Rows) -> Network:
    """The same rows give the same network, but for the last digits on another machine."""
    return Network.beside([_one(shown, meant, np.random.default_rng(number)) for number in range(APART)])


def _one(shown: Rows, meant: Rows, chance: np.random.Generator) -> Network:
    parts = _begin(shown, meant, chance)
    fast, slow = [np.zeros_like(part) for part in parts], [np.zeros_like(part) for part in parts]
    steps = ROUNDS * -(-len(shown) // TOGETHER)
    for step, some in enumerate(_some(len(shown), chance), start=1):
        pace = PACE * (1 - step / (steps + 1))
        for place, wrong in enumerate(_wrong(parts, shown[some], meant[some], chance)):
            fast[place] = _SLOW * fast[place] + (1 - _SLOW) * wrong
            slow[place] = _SLOWER * slow[place] + (1 - _SLOWER) * wrong * wrong
            ahead = fast[place] / (1 - _SLOW**step) / (np.sqrt(slow[place] / (1 - _SLOWER**step)) + 1e-8)
            parts[place] = (parts[place] - pace * (ahead + HELD_DOWN * parts[place] * (wrong.ndim > 1))).astype(np.float32)
    return Network(*parts)


def _begin(shown: Rows, meant: Rows, chance: np.random.Generator) -> list[Rows]:
    size = float(np.square(shown).sum(axis=1).mean()) ** 0.5
    inward = chance.standard_normal((shown.shape[1], WIDE)) / (2 * size)
    outward = chance.standard_normal((WIDE, meant.shape[1])) / WIDE**0.5
    parts = [inward, np.zeros(WIDE), outward, np.full(meant.shape[1], -2.0)]
    return [part.astype(np.float32) for part in parts]


def _some(number: int, chance: np.random.Generator) -> Iterator[NDArray[np.int64]]:
    for _ in range(ROUNDS):
        order = chance.permutation(number)
        yield from (order[first : first + TOGETHER] for first in range(0, number, TOGETHER))


def _wrong(parts: list[Rows], shown: Rows, meant: Rows, chance: np.random.Generator) -> list[Rows]:
    """The slope of what is wrong, for each part."""
    inward, inward_bias, outward, outward_bias = parts
    seen = shown * _kept(shown.shape, LEFT_OUT, chance)
    summed = seen @ inward + inward_bias
    kept = _kept(summed.shape, SUMS_LEFT_OUT, chance) * (summed > 0)
    hidden = summed * kept
    chances = 1 / (1 + np.exp(-np.clip(hidden @ outward + outward_bias, -30, 30)))
    off = (chances - meant) * (1 + RARE * meant) / len(shown)
    back = off @ outward.T * kept
    return [seen.T @ back, back.sum(axis=0), hidden.T @ off, off.sum(axis=0)]


def _kept(shape: tuple[int, ...], left_out: float, chance: np.random.Generator) -> Rows:
    kept: Rows = (chance.random(shape, dtype=np.float32) > left_out).astype(np.float32) / np.float32(1 - left_out)
    return kept
