"""The answer in the source's own words: the thoughts that speak of the question, in their order. No model, nothing made up."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from alvast.bots.composers.base import Composed, Request, Sentence, Source
from alvast.bots.composers.choosing import chosen
from alvast.bots.composers.rows import said_row
from alvast.bots.composers.thoughts import Thought, thoughts_of
from alvast.bots.rules.wanted import wanted
from alvast.knowledge.queries import ROW, STEP, TEXT, Piece

VERSION = "4"


class Extractive:
    """The default: needs nothing but the text."""

    name = "extractive"

    def compose(self, request: Request) -> Composed:
        """From the best source only: two texts may not belong together."""
        if not request.sources:
            return Composed(composer=self.name, version=VERSION)
        return Composed(tuple(_sentences(_whole(request.sources[0]), request)), self.name, VERSION)


def _whole(source: Source) -> Source:
    """A source of which only the sentences are known is one paragraph."""
    return source if source.pieces else replace(source, pieces=tuple(Piece(sentence) for sentence in source.sentences))


def _sentences(source: Source, request: Request) -> Iterator[Sentence]:
    thoughts = thoughts_of(source, whole_lists=not wanted(request.question))
    places, best = chosen(source, thoughts, request)
    picked = [thoughts[place] for place in places]
    for (kind, block), run in groupby(picked, key=lambda thought: (thought.kind, thought.block if thought.kind != TEXT else 0)):
        if kind == ROW:
            table = [thought.cells for thought in thoughts if thought.kind == ROW and thought.block == block]
            yield from _rows(list(run), table, source, request)
        elif kind == TEXT:
            for thought in run:
                is_best = thought is thoughts[best]
                yield from (Sentence(piece.sentence, source.id, is_best=is_best) for piece in thought.pieces)
        else:
            yield from _list(list(run), source)


def _rows(
    run: Sequence[Thought], table: Sequence[Sequence[tuple[str, str]]], source: Source, request: Request
) -> Iterator[Sentence]:
    if len(run) > 1:
        yield from _lead(run[0], source)
    for thought in run:
        yield Sentence(said_row(thought.cells, table, request), source.id, "-" if len(run) > 1 else "")


def _list(run: Sequence[Thought], source: Source) -> Iterator[Sentence]:
    """With what leads up to it, each item on its own line; of a numbered list with its numbers."""
    items = [list(item) for _number, item in groupby((p for thought in run for p in thought.pieces), key=lambda p: p.number)]
    yield from _lead(run[0], source)
    for item in items:
        mark = f"{item[0].number}." if run[0].kind == STEP else "-"
        yield Sentence(" ".join(piece.sentence for piece in item), source.id, mark)


def _lead(thought: Thought, source: Source) -> Iterator[Sentence]:
    """The sentence before the list, or else its heading."""
    if thought.lead >= 0:
        yield Sentence(source.sentences[thought.lead], source.id)
    elif thought.heading:
        yield Sentence(thought.heading if thought.heading.endswith("?") else f"{thought.heading}:", source.id)
