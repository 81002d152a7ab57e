"""A text cut into what is said together or not at all: a few sentences, a list with what leads up to it, a row of a table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from alvast.bots.composers.base import Source
from alvast.bots.rules.leaning import leans_back
from alvast.knowledge.queries import ITEM, ROW, TEXT, Piece

LONG = 90  # words; a longer list is not said whole
ENTRIES = 0.6  # of the lines of a list: so many bear a label, then they are read as rows
_ENTRY = re.compile(r"([^:.?!]{2,60}):\s+(\S.*)")


@dataclass(frozen=True, slots=True)
class Thought:
    """Pieces of one source by their places. `lead`: the place of the sentence that leads up to the list or table, or -1."""

    kind: str
    places: tuple[int, ...]
    pieces: tuple[Piece, ...]
    lead: int = -1
    cells: tuple[tuple[str, str], ...] = ()

    @property
    def section(self) -> int:
        return self.pieces[0].section

    @property
    def block(self) -> int:
        return self.pieces[0].block

    @property
    def heading(self) -> str:
        return self.pieces[0].heading

    @property
    def words(self) -> int:
        return sum(len(piece.sentence.split()) for piece in self.pieces)


def thoughts_of(source: Source, *, whole_lists: bool = True) -> list[Thought]:
    """In order. What leads up to a list or table is part of that, and what asks and is not answered is left out."""
    placed = list(enumerate(source.pieces))
    thoughts: list[Thought] = []
    for (kind, _section), run in groupby(placed, key=lambda one: (one[1].kind, one[1].section)):
        part = list(run)
        if kind == TEXT:
            thoughts += _of_text(part)
        else:
            lead = _lead(thoughts, part[0][1].section)
            for _block, lines in groupby(part, key=lambda one: one[1].block):
                thoughts += _of_lines(kind, list(lines), lead, whole=whole_lists)
    return [one for one in thoughts if one.kind != TEXT or not _asks(one)] or thoughts


def _of_text(part: Sequence[tuple[int, Piece]]) -> Iterator[Thought]:
    """A condition put as a question goes with what holds then, and what leans goes with the sentence before."""
    groups: list[list[tuple[int, Piece]]] = []
    for place, piece in part:
        if groups and (leans_back(piece.sentence) or _ends(groups[-1][-1][1], "?")):
            groups[-1].append((place, piece))
        else:
            groups.append([(place, piece)])
    return (_thought(TEXT, group) for group in groups)


def _lead(thoughts: list[Thought], section: int) -> int:
    """Takes the sentence that leads up to what follows from the thought before, if there is one."""
    if not thoughts or thoughts[-1].kind != TEXT or thoughts[-1].section != section or not _leads(thoughts[-1].pieces[-1]):
        return -1
    before = thoughts.pop()
    if len(before.places) > 1:
        thoughts.append(_thought(TEXT, list(zip(before.places, before.pieces, strict=True))[:-1]))
    return before.places[-1]


def _leads(piece: Piece) -> bool:
    return _ends(piece, ":") or _ends(piece, "?")


def _of_lines(kind: str, lines: Sequence[tuple[int, Piece]], lead: int, *, whole: bool) -> list[Thought]:
    if kind == ROW:
        return [_thought(ROW, [line], lead, line[1].cells) for line in lines]
    items = [list(item) for _number, item in groupby(lines, key=lambda one: one[1].number)]
    entries = [_ENTRY.fullmatch(" ".join(piece.sentence for _place, piece in item)) for item in items]
    if kind == ITEM and len(items) > 1 and sum(entry is not None for entry in entries) >= ENTRIES * len(items):
        return [_entry(item, entry, lead) for item, entry in zip(items, entries, strict=True)]
    words = sum(len(piece.sentence.split()) for _place, piece in lines)
    if words > LONG or (kind == ITEM and not whole):
        return [_thought(kind, item, lead) for item in items]
    return [_thought(kind, list(lines), lead)]


def _entry(item: Sequence[tuple[int, Piece]], entry: re.Match[str] | None, lead: int) -> Thought:
    whole = " ".join(piece.sentence for _place, piece in item)
    label, value = (entry[1], entry[2]) if entry else (whole, "")
    return _thought(ROW, item, lead, (("", label.strip()), ("", value.strip(" ;,"))))


def _thought(kind: str, group: Sequence[tuple[int, Piece]], lead: int = -1, cells: tuple[tuple[str, str], ...] = ()) -> Thought:
    return Thought(kind, tuple(place for place, _ in group), tuple(piece for _, piece in group), lead, cells)


def _asks(thought: Thought) -> bool:
    return _ends(thought.pieces[-1], "?")


def _ends(piece: Piece, sign: str) -> bool:
    return piece.sentence.rstrip().endswith(sign)
