"""Teaches the encoder which sentence answers a question, into writing/encoding/taught.npz: `python tests/learning/teaching.py`.

A quarter of an hour on two cores. Needs torch 2.15.0 (BSD licence), which nothing else here does, so it is in no lock file.
Lessons are the bases of tests/corpus/teaching/taught. Of each base the sentence that answers has to be nearer than all others of
its base (Oord et al. 2018), and nearer than a line that all bases share, which the others stay under; its text the same by title.
Questions that nothing answers teach nothing here: how such questions are put gives them away (a guess from their words alone is
right .88 of the time), so what would be learnt is that. All that was fitted on these meanings must be made anew after it.
"""

import math
import random
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2] / "src")]

import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch import Tensor, nn  # noqa: E402
from torch.nn import functional  # noqa: E402

from alvast.knowledge.tests.trained import Lesson, lessons  # noqa: E402
from alvast.writing.encoding import Model, taught  # noqa: E402
from alvast.writing.encoding.pieces import Cutter  # noqa: E402
from alvast.writing.encoding.stored import Model as Stored  # noqa: E402
from alvast.writing.encoding.stored import model_file, stored_model  # noqa: E402

RANK = 16  # numbers between the two halves of a change
ROUNDS, SPEED, WARM, DROPPED = 3, 1e-3, 0.06, 0.1
SHARP = 0.02  # nearness counts in steps of this
LINE, LINE_COUNTS = 0.8, 0.3  # where the shared line begins, and what staying on the right side of it counts
ASKED, SENTENCES = 24, 60  # of one base at once
MOST_PIECES, AT_ONCE = 96, 2500
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
    """The network of writing/encoding/network.py once more, where torch can follow how each change would matter."""

    def __init__(self, stored: Stored, cutter: Cutter) -> None:
        super().__init__()
        self._stored, self._cutter, self._cuts = stored, cutter, dict[str, list[int]]()
        places = stored.table("emb.pos").reshape(stored.longest, -1) + stored.table("emb.type").reshape(2, -1)[0]
        self._places, self._even = torch.tensor(places), _pair(stored, "emb.ln")
        self.layers = nn.ModuleList(Layer(stored, number) for number in range(stored.layers))
        self.line = nn.Parameter(torch.tensor(LINE))

    def meanings(self, texts: Sequence[str]) -> Tensor:
        """One row a text, of length 1; texts of about the same size go through together."""
        cut = [self._cut(text) for text in texts]
        rows: list[Tensor | None] = [None] * len(cut)
        group: list[int] = []
        for place in [*sorted(range(len(cut)), key=lambda place: len(cut[place])), -1]:
            if group and (place < 0 or len(cut[place]) * (len(group) + 1) > AT_ONCE):
                for one, row in zip(group, self._through([cut[one] for one in group]), strict=True):
                    rows[one] = row
                group = []
            group.append(place)
        return torch.stack([row for row in rows if row is not None])

    def _cut(self, text: str) -> list[int]:
        if text not in self._cuts:
            self._cuts[text] = self._cutter.cut(f"query: {text}", MOST_PIECES)
        return self._cuts[text]

    def _through(self, texts: Sequence[Sequence[int]]) -> Tensor:
        longest = max(map(len, texts))
        pieces, there = torch.ones(len(texts), longest, dtype=torch.long), torch.zeros(len(texts), longest)
        for row, text in enumerate(texts):
            pieces[row, : len(text)], there[row, : len(text)] = torch.tensor(text), 1
        state = torch.tensor(self._stored.rows("emb.word", pieces.numpy().reshape(-1))).view(*pieces.shape, -1)
        state = functional.layer_norm(state + self._places[:longest], state.shape[-1:], *self._even, self._stored.tiny)
        state = functional.dropout(state, DROPPED, self.training)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            unseen = torch.where(there > 0, 0.0, -1e9)[:, None, None, :].bfloat16()
            for layer in self.layers:
                state = layer(state, unseen)
        return functional.normalize((state.float() * there[..., None]).sum(1), dim=1)


@dataclass(frozen=True, slots=True)
class Chosen:
    """Of one base what is looked at together: questions, sentences (alone, or under their headings), titles, and what belongs
    together: which sentences answer each question, which are of the text that answers, and which title is."""

    texts: list[str]
    sizes: tuple[int, int, int]
    answers: Tensor
    of_text: Tensor
    titles: Tensor


def chosen(lesson: Lesson, chance: random.Random) -> Chosen:
    asked = chance.sample(lesson.asked, min(ASKED, len(lesson.asked)))
    answering = {(one.article, place) for one in asked for place in one.says}
    others = [line for line in lesson.lines if (line.article, line.place) not in answering]
    told = [line for line in lesson.lines if (line.article, line.place) in answering]
    told += chance.sample(others, min(len(others), max(0, SENTENCES - len(told))))
    is_alone = chance.random() < 0.5
    sentences = [line.sentence if is_alone else line.under_headings for line in told]
    return Chosen(
        texts=[*(one.question for one in asked), *sentences, *lesson.titles],
        sizes=(len(asked), len(told), len(lesson.titles)),
        answers=torch.tensor([[line.article == one.article and line.place in one.says for line in told] for one in asked]),
        of_text=torch.tensor([[line.article == one.article for line in told] for one in asked]),
        titles=torch.tensor([[place == one.article for place in range(len(lesson.titles))] for one in asked]),
    )


def loss(learner: Learner, one: Chosen) -> Tensor:
    asked, sentences, titles = learner.meanings(one.texts).split(one.sizes)
    near, by_title = asked @ sentences.T / SHARP, asked @ titles.T / SHARP
    line = learner.line / SHARP
    beside = functional.softplus(line - _together(near, one.answers)) + functional.softplus(_together(near, ~one.answers) - line)
    order = _missed(near, one.answers) + 0.5 * _missed(near, one.of_text) + 0.5 * _missed(by_title, one.titles)
    return order + LINE_COUNTS * beside.mean()


def _together(near: Tensor, these: Tensor) -> Tensor:
    return torch.logsumexp(near.masked_fill(~these, -1e4), 1)


def _missed(near: Tensor, right: Tensor) -> Tensor:
    return (torch.logsumexp(near, 1) - _together(near, right)).mean()


def _pair(stored: Stored, name: str) -> tuple[Tensor, Tensor]:
    return torch.tensor(np.array(stored.table(name + ".w"))), torch.tensor(np.array(stored.table(name + ".b")))


def teach(learner: Learner, bases: list[Lesson], chance: random.Random) -> None:
    changes = list(learner.parameters())
    optimizer = torch.optim.AdamW(changes, lr=SPEED, weight_decay=0.01)
    steps, begun = ROUNDS * len(bases), time.monotonic()
    learner.train()
    for step in range(steps):
        if step % len(bases) == 0:
            chance.shuffle(bases)
        for group in optimizer.param_groups:
            group["lr"] = SPEED * min(1, step / (WARM * steps + 1)) * max(0.02, 1 - step / steps)
        missed = loss(learner, chosen(bases[step % len(bases)], chance))
        optimizer.zero_grad()
        missed.backward()
        nn.utils.clip_grad_norm_(changes, 1.0)
        optimizer.step()
        if step % 20 == 0:
            print(f"{step} of {steps}: {missed.item():.2f}, {time.monotonic() - begun:.0f} s", flush=True)


def keep(learner: Learner, bases: Sequence[Lesson], chance: random.Random) -> None:
    """With the mean of what questions and sentences mean, as many of the one as of the other; taking directions off too gains
    nothing here."""
    tables = {
        f"l{number}.{part}.{half}": getattr(step, half).detach().numpy().astype(np.float16)
        for number, layer in enumerate(learner.layers)
        for part, step in layer.steps.items()
        for half in ("a", "b")
    }
    np.savez(taught.FILE, mean=np.zeros(learner._places.shape[1], dtype=np.float32), **tables)
    model = Model()
    changes = taught.read_taught(model.heads)
    questions = [one.question for base in bases for one in chance.sample(base.asked, 8)]
    told = [chance.choice([line.sentence, line.under_headings]) for base in bases for line in chance.sample(base.lines, 12)]
    mean = np.mean([model.meanings(texts, changes).mean(axis=0) for texts in (questions, told)], axis=0)
    np.savez(taught.FILE, mean=mean.astype(np.float32), **tables)


def main() -> None:
    torch.manual_seed(1)
    chance = random.Random(1)
    stored, pieces = stored_model(model_file())
    learner, bases = Learner(stored, Cutter(pieces)), lessons("taught")
    teach(learner, bases, chance)
    keep(learner, bases, chance)


if __name__ == "__main__":
    main()
