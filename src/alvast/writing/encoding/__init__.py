"""Runs multilingual-e5-small in plain numpy. Its door is writing/meanings.py; rooms do not import this.

Wang et al. 2024, "Multilingual E5 text embeddings", MIT licence. What all texts have in common is taken off their meanings: the
mean and the three directions in which ordinary sentences of service differ most (Mu and Viswanath 2018), from
tests/learning/in_common.py. With it any two texts would be alike.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from alvast.writing.encoding.network import Network
from alvast.writing.encoding.pieces import Cutter
from alvast.writing.encoding.reading import Reading
from alvast.writing.encoding.stored import Numbers, model_file, stored_model
from alvast.writing.encoding.taught import Changes, read_taught

IN_COMMON: Final = Path(__file__).with_name("in_common.npz")
_ASKED = "query: "  # how the model was taught to read what is compared both ways
_MOST_PIECES = 512  # of a text
_AT_ONCE = 640  # pieces that go through the network as one matrix: more is no quicker


class Model:
    """Meanings as the model has them."""

    def __init__(self) -> None:
        stored, pieces = stored_model(model_file())
        self.network, self.cutter, self.heads = Network(stored), Cutter(pieces), stored.heads

    def meanings(self, texts: Sequence[str], changes: Changes | None = None) -> Numbers:
        """One row a text, of length 1."""
        cut = [self.cutter.cut(_ASKED + text, _MOST_PIECES) for text in texts]
        groups = list(_groups([len(pieces) for pieces in cut]))
        found = np.vstack([self.network.meanings([cut[place] for place in group], changes) for group in groups])
        rows = np.empty_like(found)
        rows[[place for group in groups for place in group]] = found
        return rows


class Encoding:
    """Meanings less what all texts have in common."""

    def __init__(self) -> None:
        self._model = Model()
        self._taught = read_taught(self._model.heads)
        self.reading = Reading(self._model.network, self._model.cutter, self._model.heads)
        with np.load(IN_COMMON, allow_pickle=False) as found:
            self._in_common: tuple[Numbers, Numbers] = (found["mean"], found["directions"])

    def meanings(self, texts: Sequence[str]) -> Numbers:
        """One row a text, of length 1: what it says."""
        mean, directions = self._in_common
        rows: Numbers = self._model.meanings(texts) - mean
        rows -= (rows @ directions.T) @ directions
        return _of_length_one(rows)

    def matches(self, texts: Sequence[str]) -> Numbers:
        """One row a text, of length 1: what it asks or answers."""
        return _of_length_one(self._model.meanings(texts, self._taught.changes) - self._taught.mean)


def _of_length_one(rows: Numbers) -> Numbers:
    even: Numbers = rows / np.linalg.norm(rows, axis=1, keepdims=True)
    return even


def _groups(sizes: Sequence[int]) -> Iterator[list[int]]:
    """Places of texts of about the same size, together not too much at once."""
    group: list[int] = []
    for place in sorted(range(len(sizes)), key=sizes.__getitem__):
        if group and sizes[place] * (len(group) + 1) > _AT_ONCE:
            yield group
            group = []
        group.append(place)
    if group:
        yield group
