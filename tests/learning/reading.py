"""Teaches the network to read question and text together, into writing/encoding/reading.npz: `python tests/learning/reading.py`.

Some three quarters of an hour on two cores; needs torch (see learner.py). It begins with what `teaching.py` taught. A lesson is a
question with some lines of a text: of the text that answers, with and without the lines that do; of one that does not, and, where
the missing line was written, with and without that. So each question stands on both sides, and its wording gives nothing away.
The line that answers has to be above a line that all texts share, and above the others; without it all have to be below.
"""

import random
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

sys.path[:0] = [str(Path(__file__).resolve().parents[2]), str(Path(__file__).resolve().parents[2] / "src")]

import numpy as np  # noqa: E402
import torch  # noqa: E402
from numpy.typing import NDArray  # noqa: E402
from torch import Tensor, nn  # noqa: E402
from torch.nn import functional  # noqa: E402

from alvast.knowledge.tests.trained import Lesson, Line, Question, lessons  # noqa: E402
from alvast.writing.encoding import Encoding, reading, taught  # noqa: E402
from alvast.writing.encoding.pieces import Cutter  # noqa: E402
from alvast.writing.encoding.stored import model_file, stored_model  # noqa: E402
from tests.learning.learner import Learner, improve  # noqa: E402

ROUNDS, SPEED, WARM = 3, 5e-4, 0.05
SHARP, AT = 25.0, 0.75  # before anything is learnt: nearness counts so much, and says neither there
BLURRED = 0.08  # how much the order in which lines are read differs from that of their nearness
OTHERS = 3  # of so many of the nearest other texts one is read
MOST = (40, 80, 100, 100)  # pieces of a text
AT_ONCE = 3000  # pieces
UNREAD = -30.0


@dataclass(frozen=True, slots=True)
class Read:
    """Pieces; which of them are the question's; where each line stands; and which of the lines answer."""

    pieces: list[int]
    asked: int
    lines: list[tuple[int, int]]
    answers: list[bool]


class Reader(nn.Module):
    """The last step of writing/encoding/reading.py, on top of the network."""

    def __init__(self, learner: Learner) -> None:
        super().__init__()
        self.learner = learner
        self.more = nn.Linear(2 * learner.width, 1)
        nn.init.zeros_(self.more.weight)
        nn.init.zeros_(self.more.bias)
        self.sharp, self.at = nn.Parameter(torch.tensor(SHARP)), nn.Parameter(torch.tensor(AT))

    def odds(self, read: Sequence[Read]) -> tuple[Tensor, Tensor]:
        """A row a text: of each line the logarithm of the odds that it answers, UNREAD where there is none; and where it does."""
        state, _there = self.learner.states([one.pieces for one in read])
        most = max(len(one.lines) for one in read)
        odds, answers = torch.full((len(read), most), UNREAD), torch.zeros(len(read), most)
        for row, one in enumerate(read):
            question = state[row, : one.asked].mean(0)
            told = torch.stack([state[row, first:last].mean(0) for first, last in one.lines])
            near = functional.cosine_similarity(told, question[None], dim=1)
            seen = torch.cat([told * question * reading.NEAR.item(), (told - question).abs() * reading.FAR.item()], 1)
            odds[row, : len(told)] = (near - self.at) * self.sharp + self.more(seen)[:, 0]
            answers[row, : len(told)] = torch.tensor(one.answers, dtype=torch.float32)
        return odds, answers


def loss(reader: Reader, read: Sequence[Read]) -> Tensor:
    odds, answers = reader.odds(read)
    there = (odds > UNREAD).float()
    each = functional.binary_cross_entropy_with_logits(odds, answers, reduction="none") * there
    lines = (each.sum(1) / there.sum(1)).mean() + (each * answers).sum() / len(read)
    is_told = answers.any(1)
    whole = functional.binary_cross_entropy_with_logits(torch.logsumexp(2 * odds, 1) / 2, is_told.float())
    right = torch.logsumexp(odds.masked_fill(answers < 1, -1e4), 1)
    missed = (torch.logsumexp(odds, 1) - right)[is_told].mean() if is_told.any() else torch.tensor(0.0)
    return lines + whole + 0.5 * missed


class Lessons:
    """Of one base, with how near each of its lines is to each of its questions."""

    def __init__(self, lesson: Lesson, encoding: Encoding, learner: Learner) -> None:
        self._lesson, self._learner = lesson, learner
        asked = encoding.matches([one.question for one in lesson.asked])
        self._near: NDArray[np.float32] = asked @ encoding.matches([line.under_headings for line in lesson.lines]).T
        self._of = np.array([line.article for line in lesson.lines])

    def __call__(self, chance: random.Random) -> Iterator[Read]:
        for number, one in enumerate(self._lesson.asked):
            mine = [line for line in self._text(one.article) if not line.is_missing or line.place in one.says]
            without = [line for line in mine if line.place not in one.says]
            other = [line for line in self._text(self._other(number, one, chance)) if not line.is_missing]
            for lines, says in ((mine, one.says), (without, ()), *(() if _is_missing(mine, one) else [(other, ())])):
                if lines:
                    yield self._read(number, lines, says, chance)

    def _text(self, article: int) -> list[Line]:
        return [line for line in self._lesson.lines if line.article == article]

    def _other(self, number: int, one: Question, chance: random.Random) -> int:
        best = {article: self._near[number][self._of == article].max() for article in set(self._of.tolist()) - {one.article}}
        return chance.choice(sorted(best, key=lambda article: -best[article])[:OTHERS])

    def _read(self, number: int, lines: Sequence[Line], says: Sequence[int], chance: random.Random) -> Read:
        title, most = self._lesson.titles[lines[0].article], chance.choice(MOST)
        near = {line.place: self._near[number][self._lesson.lines.index(line)] + chance.gauss(0, BLURRED) for line in lines}
        first = sorted(near, key=lambda place: (place not in says, -near[place]))
        cut = {line.place: self._learner.cut(line.sentence, reading.MOST_LINE) for line in lines}
        taken = {first[place] for place in reading.first_of([len(cut[place]) + 1 for place in first], range(len(first)), most)}
        shown = [line for line in lines if line.place in taken]
        question = self._lesson.asked[number].question
        pieces, asked, spans = reading.laid_out(
            self._learner.cut, question, title, [(one.sentence, one.heading) for one in shown]
        )
        return Read(pieces, asked, [(span.start, span.stop) for span in spans], [line.place in says for line in shown])


def _is_missing(lines: Sequence[Line], one: Question) -> bool:
    return any(line.is_missing and line.place in one.says for line in lines)


def _losses(reader: Reader, bases: Sequence[Lessons], chance: random.Random) -> Iterator[Tensor]:
    while True:
        for group in _groups(bases, chance):
            yield loss(reader, group)


def _groups(bases: Sequence[Lessons], chance: random.Random) -> list[list[Read]]:
    """All lessons once, in any order, those of about the same length together."""
    read = sorted((one for base in bases for one in base(chance)), key=lambda one: len(one.pieces) + chance.random() * 12)
    groups: list[list[Read]] = [[]]
    for one in read:
        if groups[-1] and len(one.pieces) * (len(groups[-1]) + 1) > AT_ONCE:
            groups.append([])
        groups[-1].append(one)
    chance.shuffle(groups)
    return groups


def main() -> None:
    torch.manual_seed(1)
    chance = random.Random(1)
    stored, pieces = stored_model(model_file())
    learner = Learner(stored, Cutter(pieces))
    learner.begin_with(taught.read_tables(taught.FILE))
    reader, encoding = Reader(learner), Encoding()
    bases = [Lessons(lesson, encoding, learner) for lesson in lessons("taught", "alike", with_missing=True)]
    steps = ROUNDS * len(_groups(bases, chance))
    improve(reader, _losses(reader, bases, chance), steps, speed=SPEED, warm=WARM)
    last = {"more.w": reader.more.weight[0], "more.b": reader.more.bias[0], "sharp": reader.sharp, "at": reader.at}
    np.savez(reading.FILE, **learner.tables(), **{name: part.detach().numpy() for name, part in last.items()})


if __name__ == "__main__":
    main()
