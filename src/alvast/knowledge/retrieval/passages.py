"""An article's Markdown cut into passages: what one answer shows, and what one vector stands for. Pure."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from markdown_it import MarkdownIt
from markdown_it.token import Token

LEAST, MOST = 40, 90  # words of a passage; a shorter one is what its heading left over
_MARKDOWN = MarkdownIt("commonmark").enable("table")
_ABBREVIATIONS = (
    "a.u.b", "bijv", "bv", "ca", "d.w.z", "dhr", "dr", "e.d", "enz", "etc", "excl", "evt", "i.p.v", "incl", "jl", "m.b.t", "max",
    "mevr", "min", "mr", "mw", "n.v.t", "nr", "o.a", "p.m", "resp", "s.v.p", "st", "t/m", "tel", "t.a.v", "z.o.z", "e.g", "i.e",
)  # fmt: skip
_BREAK = re.compile(r"(?<=[.!?…])[\"'”’)]*\s+(?=[\"'“‘(]*[A-ZÀ-Þ0-9€])")
_SPACE = re.compile(r"\s+")


@dataclass(frozen=True, slots=True)
class Cut:
    """A passage: whole sentences in order, all under one heading (empty above the first)."""

    heading: str
    sentences: tuple[str, ...]

    @property
    def text(self) -> str:
        return " ".join(self.sentences)


def cut(body: str) -> list[Cut]:
    """The passages of a text in order, each of 40 to 90 words where its heading has as many."""
    found: list[Cut] = []
    for heading, sentences in _sections(body):
        found += [Cut(heading, group) for group in _groups(sentences)]
    return found


def sentences_in(text: str) -> list[str]:
    """The sentences of one paragraph. A dot after an abbreviation, an initial or a number ends none."""
    pieces = _BREAK.split(_SPACE.sub(" ", text).strip())
    found: list[str] = []
    for piece in pieces:
        if found and _goes_on(found[-1]):
            found[-1] = f"{found[-1]} {piece}"
        elif piece:
            found.append(piece)
    return found


def _goes_on(before: str) -> bool:
    last = before.rsplit(" ", 1)[-1].lower().lstrip("(\"'“‘")
    return last.endswith(".") and (last[:-1] in _ABBREVIATIONS or re.fullmatch(r"[a-z]\.", last) is not None)


def _sections(body: str) -> Iterator[tuple[str, list[str]]]:
    """Heading by heading, the sentences under it; a heading with nothing under it is left out."""
    heading, sentences, in_heading, table = "", list[str](), False, _Table()
    for token in _MARKDOWN.parse(body):
        if token.type in ("heading_open", "heading_close"):
            in_heading = token.type == "heading_open"
        elif table.takes(token):
            sentences += table.sentences()
        elif in_heading:
            if sentences:
                yield heading, sentences
            heading, sentences = _plain(token), []
        elif token.type in ("inline", "fence", "code_block"):
            sentences += sentences_in(_plain(token))
    if sentences:
        yield heading, sentences


class _Table:
    """A table while it is read: each row becomes a sentence that says which figure is which, because nobody sees its columns."""

    def __init__(self) -> None:
        self.is_open, self.head, self.row, self.told = False, list[str](), list[str](), list[str]()

    def takes(self, token: Token) -> bool:
        """Whether the token was a part of a table."""
        if token.type == "table_open":
            self.is_open, self.head, self.row, self.told = True, [], [], []
        was_open = self.is_open
        if token.type == "table_close":
            self.is_open = False
        elif was_open and token.type == "inline":
            self.row.append(_plain(token))
        elif was_open and token.type == "tr_close":
            self._end_row()
        return was_open

    def sentences(self) -> list[str]:
        """What was told since the last time."""
        told, self.told = self.told, []
        return told

    def _end_row(self) -> None:
        if self.head:
            first, *rest = self.row
            said = ", ".join(f"{_inside(name)} {cell}".strip() for name, cell in zip(self.head[1:], rest, strict=False) if cell)
            self.told.append(f"{first}: {said}." if said else f"{first}.")
        else:
            self.head = self.row
        self.row = []


def _inside(name: str) -> str:
    """A column's name as it stands in a sentence."""
    return name if name.isupper() else name[:1].lower() + name[1:]


def _plain(token: Token) -> str:
    """The words of a block as people see them."""
    if token.children is None:
        return token.content
    parts = [" " if child.type in ("softbreak", "hardbreak") else child.content for child in token.children]
    return _SPACE.sub(" ", "".join(part for part in parts if not part.startswith("<"))).strip()


def _groups(sentences: list[str]) -> Iterator[tuple[str, ...]]:
    """Full groups first; what is left over joins the last one while that stays below the most."""
    groups: list[list[str]] = [[]]
    for sentence in sentences:
        if groups[-1] and _words(groups[-1]) + len(sentence.split()) > MOST:
            groups.append([])
        groups[-1].append(sentence)
    if len(groups) > 1 and _words(groups[-1]) < LEAST:
        _level(groups[-2], groups[-1])
    yield from (tuple(group) for group in groups if group)


def _level(before: list[str], last: list[str]) -> None:
    """Moves sentences to a last group that is too short, as long as the one before keeps enough."""
    while _words(last) < LEAST and len(before) > 1 and _words(before[:-1]) >= LEAST:
        last.insert(0, before.pop())


def _words(sentences: list[str]) -> int:
    return sum(len(sentence.split()) for sentence in sentences)
