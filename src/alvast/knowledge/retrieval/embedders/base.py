"""What every embedder promises."""

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


class EmbedderDown(Exception):
    """No vectors now: the question is answered by words alone."""


class Embedder(Protocol):
    """Makes vectors of texts, those of texts that mean the same near each other.

    To add one: this class, a line in choice.py. Vectors of two models are never compared, so `model` names the model itself.
    """

    model: str

    def vectors(self, texts: Sequence[str]) -> Vectors:
        """One row a text, each of length 1. May be called by several threads. Raises EmbedderDown, nothing else."""
        ...

    def release(self) -> None:
        """Gives memory back until the next call."""
        ...


def of_length_one(rows: Vectors) -> Vectors:
    """The same directions; a row of nothing stays nothing."""
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    even: Vectors = (rows / np.maximum(lengths, 1e-9)).astype(np.float32)
    return even
