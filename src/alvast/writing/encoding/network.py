"""What pieces mean together: twelve layers in which each piece looks at all others of its text (Devlin et al. 2019). Pure numpy.

The weights are unpacked to 32 bits once (85 MB); the table of all pieces stays packed. Pieces of several texts go through a layer
as one matrix, since that is many times quicker than text by text; they look only at their own text.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from alvast.writing.encoding.stored import Model, Numbers
from alvast.writing.encoding.taught import Change, Changes

_AS_IT_CAME: Mapping[str, Change] = {}
_FAR = np.float32(-1e9)  # what a piece sees of another text


@dataclass(frozen=True, slots=True)
class Layer:
    """The weights of one, each laid out to be multiplied from the right."""

    looking: Numbers  # what it asks for, what it offers and what it tells, beside each other
    looking_off: Numbers
    told: Numbers
    told_off: Numbers
    told_even: tuple[Numbers, Numbers]
    inward: Numbers
    inward_off: Numbers
    outward: Numbers
    outward_off: Numbers
    even: tuple[Numbers, Numbers]


class Network:
    """From numbers of pieces to one row a text, of length 1."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._heads = model.heads
        self._places = model.table("emb.pos").reshape(model.longest, -1) + model.table("emb.type").reshape(2, -1)[0]
        self._even = (model.table("emb.ln.w"), model.table("emb.ln.b"))
        self._layers = [_layer(model, f"l{number}.") for number in range(model.layers)]

    def meanings(self, texts: Sequence[Sequence[int]], changes: Changes | None = None) -> Numbers:
        """One row a text: the mean of its pieces; with changes, made on the way."""
        sizes = np.array([len(text) for text in texts])
        summed = np.add.reduceat(self.states(texts, changes), np.cumsum(sizes) - sizes)
        rows: Numbers = summed / np.linalg.norm(summed, axis=1, keepdims=True)
        return rows

    def states(self, texts: Sequence[Sequence[int]], changes: Changes | None = None) -> Numbers:
        """One row a piece, of all texts after each other."""
        sizes = np.array([len(text) for text in texts])
        within = np.concatenate([np.arange(size) for size in sizes])
        of_text = np.repeat(np.arange(len(texts)), sizes)
        pieces = self._model.rows("emb.word", np.concatenate([np.asarray(text) for text in texts]))
        state = _evened(pieces + self._places[within], self._even, self._model.tiny)
        unseen = np.where(np.arange(sizes.max()) < sizes[:, None], np.float32(0), _FAR)[:, None, None, :]
        for layer, change in zip(self._layers, changes or [_AS_IT_CAME] * len(self._layers), strict=True):
            state = self._through(layer, change, state, (of_text, within), unseen)
        return state

    def _through(
        self, layer: Layer, taught: Mapping[str, Change], state: Numbers, places: tuple[NDArray[np.int64], ...], unseen: Numbers
    ) -> Numbers:
        def step(name: str, rows: Numbers) -> Numbers:
            made: Numbers = rows @ getattr(layer, name) + getattr(layer, f"{name}_off")
            if change := taught.get(name):
                made += (rows @ change[0]) @ change[1]
            return made

        told = self._looked(step("looking", state), places, unseen)
        state = _evened(state + step("told", told), layer.told_even, self._model.tiny)
        return _evened(state + step("outward", _bent(step("inward", state))), layer.even, self._model.tiny)

    def _looked(self, three: Numbers, places: tuple[NDArray[np.int64], ...], unseen: Numbers) -> Numbers:
        """What each piece is told by the others of its text, the more so by those that offer what it asks for."""
        texts, longest, width = len(unseen), unseen.shape[-1], three.shape[1] // 3
        padded = np.zeros((texts, longest, 3, self._heads, width // self._heads), dtype=np.float32)
        padded[places] = three.reshape(len(three), 3, self._heads, -1)
        asks, offers, tells = (padded[:, :, part].transpose(0, 2, 1, 3) for part in range(3))
        seen = asks @ offers.transpose(0, 1, 3, 2)
        seen += unseen
        seen -= seen.max(axis=-1, keepdims=True)
        np.exp(seen, out=seen)
        seen /= seen.sum(axis=-1, keepdims=True)
        told = (seen @ tells).transpose(0, 2, 1, 3)[places]
        return told.reshape(len(three), width)


def _layer(model: Model, name: str) -> Layer:
    def weight(part: str) -> Numbers:
        return np.ascontiguousarray(model.table(name + part).T)

    scale = np.float32((model.table(name + "q.b").size // model.heads) ** -0.5)
    return Layer(
        looking=np.hstack([weight("q.w") * scale, weight("k.w"), weight("v.w")]),
        looking_off=np.concatenate([model.table(name + "q.b") * scale, model.table(name + "k.b"), model.table(name + "v.b")]),
        told=weight("ao.w"), told_off=model.table(name + "ao.b"),
        told_even=(model.table(name + "aln.w"), model.table(name + "aln.b")),
        inward=weight("fi.w"), inward_off=model.table(name + "fi.b"),
        outward=weight("fo.w"), outward_off=model.table(name + "fo.b"),
        even=(model.table(name + "oln.w"), model.table(name + "oln.b")),
    )  # fmt: skip


def _evened(rows: Numbers, scale_and_shift: tuple[Numbers, Numbers], tiny: float) -> Numbers:
    """Each row around nothing and equally large (Ba et al. 2016)."""
    rows = rows - rows.mean(axis=1, keepdims=True)
    rows /= np.sqrt(np.einsum("ij,ij->i", rows, rows)[:, None] / rows.shape[1] + np.float32(tiny))
    scale, shift = scale_and_shift
    return rows * scale + shift


def _bent(rows: Numbers) -> Numbers:
    """GELU, in the form with tanh (Hendrycks and Gimpel 2016)."""
    inner = rows * rows
    inner *= np.float32(0.044715)
    inner += 1
    inner *= rows
    inner *= np.float32(0.7978845608)
    np.tanh(inner, out=inner)
    inner += 1
    inner *= rows
    inner *= np.float32(0.5)
    return inner
