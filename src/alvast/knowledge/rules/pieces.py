"""An article's Markdown read sentence by sentence, each with the list or table that it is a part of. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache, lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

TEXT, ITEM, STEP, ROW = "text", "item", "step", "row"
_ABBREVIATIONS = (
    "a.u.b", "bijv", "bv", "ca", "d.w.z", "dhr", "dr", "e.d", "enz", "etc", "excl", "evt", "i.p.v", "incl", "jl", "m.b.t", "max",
    "mevr", "min", "mr", "mw", "n.v.t", "nr", "o.a", "p.m", "resp", "s.v.p", "st", "t/m", "tel", "t.a.v", "z.o.z", "e.g", "i.e",
)  # fmt: skip
_BREAK = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ0-9€])")
_SPACE = re.compile(r"\s+")
_LISTS = {"bullet_list_open": ITEM, "ordered_list_open": STEP}


@cache
def _markdown() -> "MarkdownIt":
    """Loaded by the first article."""
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")


@dataclass(frozen=True, slots=True)
class Piece:
    """One sentence, under the heading of its section.

    `kind`: text, item (of a list), step (of a numbered one) or row (of a table). `block` numbers the paragraph, list or table;
    `number` the item, step or row in it. `cells`: of a row, the name of each column with what stands there.
    """

    sentence: str
    heading: str = ""
    section: int = 0
    kind: str = TEXT
    block: int = 0
    number: int = 0
    cells: tuple[tuple[str, str], ...] = ()


@lru_cache(maxsize=500)
def pieces(body: str) -> tuple[Piece, ...]:
    """In order; headings are no pieces. The same texts are read again and again."""
    return tuple(_Reading().read(body))


def sentences_in(text: str) -> list[str]:
    """The sentences of one paragraph. A dot after an abbreviation, an initial or a number ends none."""
    found: list[str] = []
    for part in _BREAK.split(_SPACE.sub(" ", text).strip()):
        if found and _goes_on(found[-1]):
            found[-1] = f"{found[-1]} {part}"
        elif part:
            found.append(part)
    return found


def _goes_on(before: str) -> bool:
    last = before.rsplit(" ", 1)[-1].lower().lstrip("(\"'“‘")
    return last.endswith(".") and (last[:-1] in _ABBREVIATIONS or re.fullmatch(r"[a-z]\.", last) is not None)


@dataclass(slots=True)
class _Reading:
    """Where the reading is: under which heading, in which list, how far in which table."""

    heading: str = ""
    section: int = 0
    block: int = 0
    number: int = 0
    in_heading: bool = False
    lists: list[str] = field(default_factory=list)
    table: "_Table | None" = None

    def read(self, body: str) -> Iterator[Piece]:
        for token in _markdown().parse(body):
            if self.table is not None or token.type == "table_open":
                yield from self._in_table(token)
            elif token.type in ("heading_open", "heading_close"):
                self.in_heading = token.type == "heading_open"
            elif self.in_heading:
                self.heading, self.section = _plain(token), self.section + 1
            elif token.type in _LISTS or token.type in ("bullet_list_close", "ordered_list_close"):
                self._in_list(token)
            elif token.type == "list_item_open":
                self.number += 1
            elif token.type in ("inline", "fence", "code_block"):
                yield from self._sentences(token)

    def _in_list(self, token: "Token") -> None:
        """A list inside another is a part of that."""
        if token.type in _LISTS:
            if not self.lists:
                self.block, self.number = self.block + 1, 0
            self.lists.append(_LISTS[token.type])
        else:
            self.lists.pop()

    def _sentences(self, token: "Token") -> Iterator[Piece]:
        if not self.lists:
            self.block += 1
        for sentence in sentences_in(_plain(token)):
            yield self._piece(sentence, self.lists[0] if self.lists else TEXT, self.number if self.lists else 0)

    def _in_table(self, token: "Token") -> Iterator[Piece]:
        if self.table is None:
            self.block, self.table = self.block + 1, _Table()
        if token.type == "table_close":
            self.table = None
        elif token.type == "inline":
            self.table.row.append(_plain(token))
        elif token.type == "tr_close" and (cells := self.table.end_row()):
            yield self._piece(_read_out(cells), ROW, self.table.number, cells)

    def _piece(self, sentence: str, kind: str, number: int, cells: tuple[tuple[str, str], ...] = ()) -> Piece:
        return Piece(sentence, self.heading, self.section, kind, self.block, number, cells)


@dataclass(slots=True)
class _Table:
    """A table while it is read."""

    head: list[str] = field(default_factory=list)
    row: list[str] = field(default_factory=list)
    number: int = 0

    def end_row(self) -> tuple[tuple[str, str], ...]:
        """The cells of the row by the names of their columns; of the row with the names none."""
        row, self.row = self.row, []
        if not self.head:
            self.head = row
            return ()
        self.number += 1
        return tuple(zip(self.head, row, strict=False))


def _read_out(cells: tuple[tuple[str, str], ...]) -> str:
    """A row as a sentence that says which figure is which, because nobody sees its columns."""
    (_, first), *rest = cells
    said = ", ".join(f"{inside(name)} {cell}".strip() for name, cell in rest if cell)
    return f"{first}: {said}." if said else f"{first}."


def inside(name: str) -> str:
    """A column's name as it stands in a sentence."""
    return name if name.isupper() else name[:1].lower() + name[1:]


def _plain(token: "Token") -> str:
    """The words of a block as people see them."""
    if token.children is None:
        return token.content
    parts = [" " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children]
    return _SPACE.sub(" ", "".join(part for part in parts if not part.startswith("<"))).strip()
