"""The encoder in the wheel, which all rooms of a process share: see writing/meanings.py."""

from collections.abc import Sequence

from typing_extensions import override

from alvast.knowledge.retrieval.embedders.base import Embedder, Vectors
from alvast.writing.meanings import LONGEST, MATCHING, encoder

__all__ = ["LONGEST", "BundledEmbedder"]


class BundledEmbedder(Embedder):
    """Vectors of the encoder in the wheel, taught which sentence answers a question."""

    model = MATCHING

    @override
    def vectors(self, texts: Sequence[str]) -> Vectors:
        return encoder.matches(texts)

    @override
    def release(self) -> None:
        encoder.release()
