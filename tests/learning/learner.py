"""The network of writing/encoding/network.py once more, where torch can follow how each change would matter.

Needs torch 2.15.0 (BSD licence), which nothing but `teaching.py` and `reading.py` beside this does, so it is in no lock file.
"""

import math
import time
from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from alvast.writing.encoding.pieces import Cutter
from alvast.writing.encoding.stored import Model as Stored

RANK = 16  # numbers between the two halves of a change
DROPPED = 0.1
PADDING = 1
STEPS = ("q", "k", "v", "ao", "fi", "fo")


class Step(nn.Module):
    """What the model came with, fixed, and the change to it, which begins as none."""

    def __init__(self, stored: Stored, name: str) -> None:
        super().__init__()
        self.weight = torch.tensor(np.array(stored.table(name + ".w"))).bfloat16()
        self.off = torch.tensor(np.array(stored.table(name + ".b"))).bfloat16()
        outward, inward = self.weight.shape
        self.a = nn.Parameter(torch.randn(RANK, inward) / math.sqrt(inward))
        self.b = nn.Parameter(torch.zeros(outward, RANK))

    def forward(self, state: Tensor) -> Tensor:
        return functional.linear(state, self.weight, self.off) + functional.linear(functional.linear(state, self.a), self.b)


class Layer(nn.Module):
    def __init__(self, stored: Stored, number: int) -> None:
        super().__init__()
        self.heads, self.tiny = stored.heads, stored.tiny
        self.steps = nn.ModuleDict({part: Step(stored, f"l{number}.{part}") for part in STEPS})
        self.even = {part: _pair(stored, f"l{number}.{part}") for part in ("aln", "oln")}

    def forward(self, state: Tensor, unseen: Tensor) -> Tensor:
        texts, longest, width = state.shape

        def parted(part: str) -> Tensor:
            return self.steps[part](state).view(texts, longest, self.heads, -1).transpose(1, 2)

        asks, offers, tells = (parted(part) for part in ("q", "k", "v"))
        seen = (asks @ offers.transpose(-1, -2)) * (width // self.heads) ** -0.5 + unseen
        told = (seen.softmax(-1).to(tells.dtype) @ tells).transpose(1, 2).reshape(texts, longest, width)
        state = functional.layer_norm(state + self.steps["ao"](told), (width,), *self.even["aln"], self.tiny)
        inside = functional.gelu(self.steps["fi"](state), approximate="tanh")
        return functional.layer_norm(state + self.steps["fo"](inside), (width,), *self.even["oln"], self.tiny)


class Learner(nn.Module):
    """Pieces in, states out; each step changes a little of what the model came with."""

    def __init__(self, stored: Stored, cutter: Cutter) -> None:
        super().__init__()
        self._stored, self._cutter, self._cuts = stored, cutter, dict[tuple[str, int], list[int]]()
        places = stored.table("emb.pos").reshape(stored.longest, -1) + stored.table("emb.type").reshape(2, -1)[0]
        self._places, self._even = torch.tensor(places), _pair(stored, "emb.ln")
        self.layers = nn.ModuleList(Layer(stored, number) for number in range(stored.layers))

    @property
    def width(self) -> int:
        return self._places.shape[1]

    def cut(self, text: str, most: int) -> list[int]:
        """At most `most` pieces, without the marks of begin and end."""
        if (text, most) not in self._cuts:
            self._cuts[text, most] = self._cutter.cut(text, most + 2)[1:-1]
        return self._cuts[text, most]

    def states(self, texts: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
        """A row a piece of each text, and 1 for each piece that is there."""
        longest = max(map(len, texts))
        pieces, there = torch.full((len(texts), longest), PADDING), torch.zeros(len(texts), longest)
        for row, text in enumerate(texts):
            pieces[row, : len(text)], there[row, : len(text)] = torch.tensor(text), 1
        state = torch.tensor(self._stored.rows("emb.word", pieces.numpy().reshape(-1))).view(*pieces.shape, -1)
        state = functional.layer_norm(state + self._places[:longest], state.shape[-1:], *self._even, self._stored.tiny)
        state = functional.dropout(state, DROPPED, self.training)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            unseen = torch.where(there > 0, 0.0, -1e9)[:, None, None, :].bfloat16()
            for layer in self.layers:
                state = layer(state, unseen)
        return state.float(), there

    def begin_with(self, tables: Mapping[str, NDArray[np.float16]]) -> None:
        """What was taught before, as `tables` gives it."""
        for name, half in self._halves():
            half.data = torch.tensor(np.asarray(tables[name], dtype=np.float32))

    def tables(self) -> dict[str, NDArray[np.float16]]:
        return {name: half.detach().numpy().astype(np.float16) for name, half in self._halves()}

    def _halves(self) -> list[tuple[str, nn.Parameter]]:
        return [
            (f"l{number}.{part}.{half}", getattr(step, half))
            for number, layer in enumerate(self.layers)
            for part, step in layer.steps.items()
            for half in ("a", "b")
        ]


def _pair(stored: Stored, name: str) -> tuple[Tensor, Tensor]:
    return torch.tensor(np.array(stored.table(name + ".w"))), torch.tensor(np.array(stored.table(name + ".b")))


def improve(learner: nn.Module, losses: Iterator[Tensor], steps: int, *, speed: float, warm: float) -> None:
    """Takes `steps` steps down what `losses` gives; the speed grows over the first part `warm` of them, then shrinks."""
    changes = list(learner.parameters())
    optimizer = torch.optim.AdamW(changes, lr=speed, weight_decay=0.01)
    begun = time.monotonic()
    learner.train()
    for step in range(steps):
        for group in optimizer.param_groups:
            group["lr"] = speed * min(1, step / (warm * steps + 1)) * max(0.02, 1 - step / steps)
        missed = next(losses)
        optimizer.zero_grad()
        missed.backward()
        nn.utils.clip_grad_norm_(changes, 1.0)
        optimizer.step()
        if step % 20 == 0:
            print(f"{step} of {steps}: {missed.item():.2f}, {time.monotonic() - begun:.0f} s", flush=True)
