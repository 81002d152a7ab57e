"""What sentences mean, as numbers: those that mean the same lie near each other, in whichever of a hundred languages.

Asked for as matches, a question lies near the sentences that answer it: that was taught (`encoding/taught.py`).

The encoder is multilingual-e5-small (Wang et al. 2024) in 4 bits, from a wheel, run by our own numpy (`encoding/`), offline. It
takes a quarter of a second to load and holds some 145 MB: the first text loads it, nothing before; a process has one for all.
"""

import threading
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, Final

import numpy as np
from numpy.typing import NDArray

if TYPE_CHECKING:
    from alvast.writing.encoding import Encoding

Meanings = NDArray[np.float32]
MODEL: Final = "multilingual-e5-small/q4-0.3.0/1"
MATCHING: Final = "multilingual-e5-small/q4-0.3.0/taught-1"
WIDTH: Final = 384
LONGEST = 2_000  # characters; what comes after changes a meaning little and costs as much
_FEW = 16  # texts at once; more come from a library that is read once


@dataclass(frozen=True, slots=True)
class Told:
    """A line of a text, with the heading above it."""

    line: str
    heading: str = ""


class Encoder:
    """Texts wait their turn; the numbers inside use all they need of one core. Of a text it keeps a digest, never the words.

    `kept`: of so many texts asked about just now the meaning stays, since one question is looked at by several rooms.
    """

    def __init__(self, *, kept: int = 256) -> None:
        self.kept = kept
        self._lock = threading.Lock()
        self._inside: Encoding | None = None
        self._recent: OrderedDict[bytes, Meanings] = OrderedDict()

    @property
    def is_loaded(self) -> bool:
        return self._inside is not None

    def meanings(self, texts: Sequence[str]) -> Meanings:
        """One row of `WIDTH` numbers a text, each of length 1: what it says. May be called by several threads."""
        return self._rows(MODEL, texts)

    def matches(self, texts: Sequence[str]) -> Meanings:
        """The same, for what it asks or answers. Not to be compared with meanings."""
        return self._rows(MATCHING, texts)

    def answering(
        self, question: str, title: str, text: Sequence[Told], *, first: Sequence[int], most: int
    ) -> list[float | None]:
        """How surely each line of a text answers, both read together: the logarithm of the odds, None for a line that is not
        read. Of the lines at `first`, one after another, `most` pieces are: each takes about a millisecond."""
        with self._lock:
            return self._loaded().reading.answering(question[:LONGEST], title, text, first=first, most=most)

    def _rows(self, model: str, texts: Sequence[str]) -> Meanings:
        if not texts:
            return np.empty((0, WIDTH), dtype=np.float32)
        with self._lock:
            if len(texts) > _FEW:
                return self._encoded(model, texts)
            keys = [blake2b(f"{model}\n{text}".encode(errors="replace"), digest_size=16).digest() for text in texts]
            new = {key: text for key, text in zip(keys, texts, strict=True) if key not in self._recent}
            if new:
                self._recent.update(zip(new, self._encoded(model, list(new.values())), strict=True))
            rows: Meanings = np.stack([self._recent[key] for key in keys])
            for key in keys:
                self._recent.move_to_end(key)
            while len(self._recent) > self.kept:
                self._recent.popitem(last=False)
            return rows

    def release(self) -> None:
        """Gives the memory back until the next text."""
        with self._lock:
            self._inside = None
            self._recent.clear()

    def _encoded(self, model: str, texts: Sequence[str]) -> Meanings:
        short, inside = [text[:LONGEST] for text in texts], self._loaded()
        return inside.matches(short) if model == MATCHING else inside.meanings(short)

    def _loaded(self) -> "Encoding":
        if self._inside is None:
            from alvast.writing.encoding import Encoding

            self._inside = Encoding()
        return self._inside


encoder: Final = Encoder()
