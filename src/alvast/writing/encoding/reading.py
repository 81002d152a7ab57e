"""Reads a question and a text together, as a person does: which lines of the text answer it, if any.

Meanings are compared without having seen each other, so a text about the same thing that lacks what is asked lies as near as one
that has it. Here each piece of the question looks at each piece of the text (Nogueira and Cho 2019), which costs as much as the
text is long. Taught by tests/learning/reading.py with the bases of tests/corpus/teaching; only what its file holds is used.
"""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Final

import numpy as np

from alvast.writing.encoding.network import Network
from alvast.writing.encoding.pieces import BEGIN, END, Cutter
from alvast.writing.encoding.stored import Numbers
from alvast.writing.encoding.taught import changes_in, read_tables
from alvast.writing.meanings import Told

FILE: Final = Path(__file__).with_name("reading.npz")
NEAR, FAR = np.float32(20), np.float32(5)  # how much larger the numbers are that the last step looks at
MOST_LINE = 70  # pieces
_ASKED, _TOLD = "query: ", "passage: "  # before a question and before a title
_MOST_ASKED, _MOST_TITLE, _MOST_HEADING = 80, 24, 20

Cut = Callable[[str, int], list[int]]  # of a text so many pieces


class Reading:
    """How surely each line answers, as the logarithm of the odds."""

    def __init__(self, network: Network, cutter: Cutter, heads: int, file: Path = FILE) -> None:
        self._network, self._cutter = network, cutter
        tables = read_tables(file)
        self._changes = changes_in(tables, heads)
        self._sharp, self._at = tables["sharp"], tables["at"]
        self._more, self._off = tables["more.w"], tables["more.b"]

    def answering(
        self, question: str, title: str, text: Sequence[Told], *, first: Sequence[int], most: int
    ) -> list[float | None]:
        """One number a line, None for those that are not read: of those in `first`, one after another, `most` pieces are."""
        sizes = [len(self._cut(told.line, MOST_LINE)) + 1 for told in text]
        places = sorted(first_of(sizes, first, most))
        shown = [(text[place].line, text[place].heading) for place in places]
        pieces, asked, spans = laid_out(self._cut, question, title, shown)
        state = self._network.states([pieces], self._changes)
        odds = dict(zip(places, self._odds(state[:asked], [state[span] for span in spans]), strict=True))
        return [odds.get(place) for place in range(len(text))]

    def _cut(self, text: str, most: int) -> list[int]:
        return self._cutter.cut(text, most + 2)[1:-1]

    def _odds(self, asked: Numbers, lines: Sequence[Numbers]) -> list[float]:
        question = asked.mean(axis=0)
        told = np.stack([line.mean(axis=0) for line in lines])
        near = told @ question / (np.linalg.norm(told, axis=1) * np.linalg.norm(question))
        seen = np.hstack([told * question * NEAR, np.abs(told - question) * FAR])
        odds: list[float] = ((near - self._at) * self._sharp + seen @ self._more + self._off).tolist()
        return odds


def first_of(sizes: Sequence[int], first: Iterable[int], most: int) -> list[int]:
    """The places that come first, of `most` pieces together, but one at least."""
    taken, held = list[int](), 0
    for place in first:
        if not taken or held + sizes[place] <= most:
            taken.append(place)
            held += sizes[place]
    return taken


def laid_out(cut: Cut, question: str, title: str, lines: Sequence[tuple[str, str]]) -> tuple[list[int], int, list[slice]]:
    """Pieces of a question, a title and lines with their headings; how many are the question's, and where each line stands."""
    asked = [BEGIN, *cut(_ASKED + question, _MOST_ASKED), END]
    pieces = [*asked, END, *cut(_TOLD + title, _MOST_TITLE)]
    spans, said = list[slice](), ""
    for line, heading in lines:
        if heading and heading != said:
            pieces += [END, *cut(heading, _MOST_HEADING)]
        said, begin = heading, len(pieces)
        pieces += [END, *cut(line, MOST_LINE)]
        spans.append(slice(begin, len(pieces)))
    return [*pieces, END], len(asked), spans
