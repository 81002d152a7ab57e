"""Teaches the encoder which sentence answers a question, into writing/encoding/taught.npz: `python tests/learning/teaching.py`.

A quarter of an hour on two cores; needs torch (see learner.py). Lessons are the bases of tests/corpus/teaching/taught. Of each
base the sentence that answers has to be nearer than all others of its base (Oord et al. 2018), and nearer than a line that all
bases share, which the others stay under; its text the same by title.
Questions that nothing answers teach nothing here: how such questions are put gives them away (a guess from their words alone is
right .88 of the time), so what would be learnt is that. All that was fitted on these meanings must be made anew after it.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[2] / "src")]

import numpy as np  # noqa: E402
import torch  # noqa: E402
from torch import Tensor, nn  # noqa: E402
from torch.nn import functional  # noqa: E402

from alvast.knowledge.tests.trained import Lesson, lessons  # noqa: E402
from alvast.writing.encoding import Model, taught  # noqa: E402
from alvast.writing.encoding.pieces import BEGIN, END, Cutter  # noqa: E402
from alvast.writing.encoding.stored import model_file, stored_model  # noqa: E402
from tests.learning.learner import Learner, improve  # noqa: E402

ROUNDS, SPEED, WARM = 3, 1e-3, 0.06
SHARP = 0.02  # nearness counts in steps of this
LINE, LINE_COUNTS = 0.8, 0.3  # where the shared line begins, and what staying on the right side of it counts
ASKED, SENTENCES = 24, 60  # of one base at once
MOST_PIECES, AT_ONCE = 96, 2500


class Matches(nn.Module):
    """Meanings that are near where one answers the other."""

    def __init__(self, learner: Learner) -> None:
        super().__init__()
        self.learner = learner
        self.line = nn.Parameter(torch.tensor(LINE))

    def meanings(self, texts: Sequence[str]) -> Tensor:
        """One row a text, of length 1; texts of about the same size go through together."""
        cut = [[BEGIN, *self.learner.cut(f"query: {text}", MOST_PIECES), END] for text in texts]
        rows: list[Tensor | None] = [None] * len(cut)
        group: list[int] = []
        for place in [*sorted(range(len(cut)), key=lambda place: len(cut[place])), -1]:
            if group and (place < 0 or len(cut[place]) * (len(group) + 1) > AT_ONCE):
                for one, row in zip(group, self._through([cut[one] for one in group]), strict=True):
                    rows[one] = row
                group = []
            group.append(place)
        return torch.stack([row for row in rows if row is not None])

    def _through(self, texts: Sequence[Sequence[int]]) -> Tensor:
        state, there = self.learner.states(texts)
        return functional.normalize((state * there[..., None]).sum(1), dim=1)


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


def loss(matches: Matches, one: Chosen) -> Tensor:
    asked, sentences, titles = matches.meanings(one.texts).split(one.sizes)
    near, by_title = asked @ sentences.T / SHARP, asked @ titles.T / SHARP
    line = matches.line / SHARP
    beside = functional.softplus(line - _together(near, one.answers)) + functional.softplus(_together(near, ~one.answers) - line)
    order = _missed(near, one.answers) + 0.5 * _missed(near, one.of_text) + 0.5 * _missed(by_title, one.titles)
    return order + LINE_COUNTS * beside.mean()


def _together(near: Tensor, these: Tensor) -> Tensor:
    return torch.logsumexp(near.masked_fill(~these, -1e4), 1)


def _missed(near: Tensor, right: Tensor) -> Tensor:
    return (torch.logsumexp(near, 1) - _together(near, right)).mean()


def _losses(matches: Matches, bases: list[Lesson], chance: random.Random) -> Iterator[Tensor]:
    while True:
        chance.shuffle(bases)
        for base in bases:
            yield loss(matches, chosen(base, chance))


def keep(learner: Learner, bases: Sequence[Lesson], chance: random.Random) -> None:
    """With the mean of what questions and sentences mean, as many of the one as of the other; taking directions off too gains
    nothing here."""
    tables = learner.tables()
    np.savez(taught.FILE, mean=np.zeros(learner.width, dtype=np.float32), **tables)
    model = Model()
    changes = taught.read_taught(model.heads).changes
    questions = [one.question for base in bases for one in chance.sample(base.asked, 8)]
    told = [chance.choice([line.sentence, line.under_headings]) for base in bases for line in chance.sample(base.lines, 12)]
    mean = np.mean([model.meanings(texts, changes).mean(axis=0) for texts in (questions, told)], axis=0)
    np.savez(taught.FILE, mean=mean.astype(np.float32), **tables)


def main() -> None:
    torch.manual_seed(1)
    chance = random.Random(1)
    stored, pieces = stored_model(model_file())
    matches, bases = Matches(Learner(stored, Cutter(pieces))), lessons("taught")
    improve(matches, _losses(matches, bases, chance), ROUNDS * len(bases), speed=SPEED, warm=WARM)
    keep(matches.learner, bases, chance)


if __name__ == "__main__":
    main()
