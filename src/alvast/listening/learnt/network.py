"""How a sentence becomes chances: its words and meaning are summed into a few numbers, and those into one a kind. Pure."""

import math
from pathlib import Path
from typing import Final, Self

import numpy as np
from numpy.typing import NDArray

from alvast.listening.learnt.traits import MEANING_WEIGHS, PLACES, WORDS_WEIGH

Row = NDArray[np.float32]
_STEPS: Final = 127  # of a number that is stored in one byte
_PARTS: Final = ("inward", "inward_bias", "outward", "outward_bias")


class Network:
    """`inward` has a row for each place of a word and, where meanings are to be had, for each number of a meaning."""

    def __init__(self, inward: Row, inward_bias: Row, outward: Row, outward_bias: Row) -> None:
        self.inward, self.inward_bias, self.outward, self.outward_bias = inward, inward_bias, outward, outward_bias

    @classmethod
    def beside(cls, networks: list[Self]) -> Self:
        """Several that were learnt apart as one, which says what they say on the whole."""
        return cls(
            np.hstack([network.inward for network in networks]),
            np.concatenate([network.inward_bias for network in networks]),
            np.vstack([network.outward for network in networks]) / np.float32(len(networks)),
            np.asarray(np.mean([network.outward_bias for network in networks], axis=0), dtype=np.float32),
        )

    def of_rows(self, shown: Row) -> Row:
        """The chances of whole rows, as learning has them."""
        return self._chances(shown @ self.inward)

    def of_sentences(self, places: list[NDArray[np.int64]], meanings: Row | None) -> Row:
        """A row of chances a sentence: `places` its words, `meanings` a row each."""
        summed = np.stack([self.inward[of].sum(axis=0) * weigh(len(of)) for of in places])
        if meanings is not None:
            summed = summed + MEANING_WEIGHS * meanings @ self.inward[PLACES:]
        return self._chances(summed)

    def _chances(self, summed: Row) -> Row:
        rows = np.maximum(summed + self.inward_bias, 0) @ self.outward + self.outward_bias
        chances: Row = (1 / (1 + np.exp(-np.clip(rows, -30, 30)))).astype(np.float32)
        return chances


def weigh(words: int) -> float:
    """What each of so many words counts."""
    return WORDS_WEIGH / max(1.0, math.sqrt(words))


def store(path: Path, networks: dict[str, Network]) -> None:
    """The large part in a byte a number, by columns; the rest in two."""
    rows: dict[str, NDArray[np.generic]] = {}
    for name, network in networks.items():
        scale = np.abs(network.inward).max(axis=0) / _STEPS
        rows[f"{name}.scale"] = scale.astype(np.float32)
        rows[f"{name}.inward"] = np.rint(network.inward / scale).astype(np.int8)
        rows |= {f"{name}.{part}": getattr(network, part).astype(np.float16) for part in _PARTS[1:]}
    np.savez_compressed(path, allow_pickle=False, **rows)


def stored(path: Path) -> dict[str, Network]:
    """What `store` wrote."""
    with np.load(path) as rows:
        return {
            name: Network(
                rows[f"{name}.inward"].astype(np.float32) * rows[f"{name}.scale"],
                *(rows[f"{name}.{part}"].astype(np.float32) for part in _PARTS[1:]),
            )
            for name in sorted({key.split(".")[0] for key in rows.files})
        }
