"""HTML as readable lines, each with the owner that the mail program's marks give it."""

import re
from dataclasses import dataclass
from typing import Final

from ..page import NEW, QUOTED, SIGNATURE
from .marks import Mark, mark_of
from .tokens import Tag, read_tokens

_PARAGRAPHS: Final = frozenset(["p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "table", "blockquote", "pre", "dl"])
_BLOCKS: Final = _PARAGRAPHS | frozenset(
    [
        "div",
        "li",
        "tr",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "center",
        "dt",
        "dd",
        "address",
        "fieldset",
        "form",
        "body",
        "html",
        "caption",
        "figure",
    ]
)
_TRACKED: Final = frozenset(["div", "blockquote", "span", "table", "td", "pre"])
_EMPTY: Final = frozenset(["br", "hr", "img", "input", "meta", "link", "base", "area", "col", "wbr"])
_SPACES: Final = re.compile(r"[ \t\r\n\f]+")
_BULLET: Final = "- "
_RULE: Final = "_" * 20


@dataclass(slots=True)
class _Element:
    name: str
    mark: Mark
    first_line: int


class Rendering:
    """Collects lines and owners while tokens pass; `suspects` are lines from which all may be an earlier mail."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.owners = bytearray()
        self.heads: list[int] = []
        self.maybe_quotes: list[tuple[int, int]] = []
        self.rest: int | None = None
        self._pieces: list[str] = []
        self._open: list[_Element] = []
        self._places: dict[str, list[int]] = {name: [] for name in _TRACKED}
        self._depth = [0] * len(Mark)
        self._wants_blank = False

    @classmethod
    def of(cls, html: str) -> "Rendering":
        """The rendering of a whole document or fragment."""
        rendering = cls()
        for token in read_tokens(html.replace("\x00", "")):
            if isinstance(token, str):
                rendering._add_text(token)
            elif token.closes:
                rendering._close(token.name)
            else:
                rendering._open_tag(token)
        rendering._end_line()
        return rendering

    def _add_text(self, text: str) -> None:
        if self._depth[Mark.HIDDEN]:
            return
        if self._places["pre"]:
            *whole, last = text.replace("\r\n", "\n").split("\n")
            for line in whole:
                self._pieces.append(line)
                self._end_line(keep_blank=True)
            self._pieces.append(last)
        elif text:
            self._pieces.append(_SPACES.sub(" ", text))

    def _open_tag(self, tag: Tag) -> None:
        name = tag.name
        if name in _BLOCKS:
            self._break(blank=name in _PARAGRAPHS and "MsoNormal" not in tag.raw)
            if self._open and self._open[-1].name == "p":
                self._pop()
        mark = mark_of(tag)
        if name in _EMPTY:
            self._add_empty(name, mark)
            return
        if name == "li":
            self._pieces.append(_BULLET)
        elif name in {"td", "th"} and self._pieces:
            self._pieces.append(" ")
        if name in _TRACKED or mark is not Mark.NOTHING:
            self._push(name, mark)

    def _add_empty(self, name: str, mark: Mark) -> None:
        if mark is Mark.REST:
            self._start_rest()
        if name == "br":
            self._end_line(keep_blank=True)
        elif name == "hr":
            self._break(blank=False)
            if self.lines[-1:] != [_RULE]:
                self.heads.append(len(self.lines))
                self._pieces.append(_RULE)
                self._end_line()

    def _push(self, name: str, mark: Mark) -> None:
        if mark is not Mark.NOTHING:
            self._end_line()
        if mark is Mark.REST:
            self._start_rest()
        elif mark is Mark.HEAD:
            self.heads.append(len(self.lines))
        self._places.setdefault(name, []).append(len(self._open))
        self._open.append(_Element(name, mark, len(self.lines)))
        self._depth[mark] += 1

    def _start_rest(self) -> None:
        self._end_line()
        if self.rest is None:
            self.rest = len(self.lines)

    def _close(self, name: str) -> None:
        if name in _BLOCKS:
            self._break(blank=name in _PARAGRAPHS and name != "p")
        places = self._places.get(name)
        if not places or places[-1] < self._boundary(name):
            return
        while self._pop() != name:
            pass

    def _boundary(self, name: str) -> int:
        """How deep a stray end tag may reach: not out of its table or cell, and a span not out of a block."""
        if name == "table":
            return 0
        if name == "span":
            return len(self._open) - 1
        table = self._places["table"][-1:] or [0]
        cell = self._places["td"][-1:] or [0]
        return table[0] if name in {"td", "tr"} else max(table[0], cell[0])

    def _pop(self) -> str:
        element = self._open[-1]
        if element.mark is not Mark.NOTHING:
            self._end_line()
        self._open.pop()
        self._places[element.name].pop()
        self._depth[element.mark] -= 1
        if element.mark is Mark.MAYBE_QUOTE:
            self.maybe_quotes.append((element.first_line, len(self.lines)))
        if element.name == "blockquote":
            self._release_box(element)
        return element.name

    def _release_box(self, quote: _Element) -> None:
        """After a quote in a Gmail box come answers again, unless the box holds a forwarded mail."""
        for box in reversed(self._open):
            if box.mark is Mark.QUOTE_BOX and box.name != "blockquote":
                introduction = self.lines[box.first_line : min(quote.first_line, box.first_line + 6)]
                if not any(line.startswith("-----") for line in introduction):
                    box.mark = Mark.NOTHING
                    self._depth[Mark.QUOTE_BOX] -= 1
                    self._depth[Mark.NOTHING] += 1
                return
            if box.mark is not Mark.NOTHING:
                return

    def _owner(self) -> int:
        if self.rest is not None or self._depth[Mark.QUOTE] or self._depth[Mark.QUOTE_BOX]:
            return QUOTED
        return SIGNATURE if self._depth[Mark.SIGNATURE] else NEW

    def _break(self, *, blank: bool) -> None:
        self._end_line()
        self._wants_blank = self._wants_blank or blank

    def _end_line(self, *, keep_blank: bool = False) -> None:
        text = "".join(self._pieces)
        self._pieces.clear()
        if not self._places["pre"]:
            text = text.strip(" ")
        if not text.strip() or text == _BULLET.strip():
            if (keep_blank or "\u00a0" in text) and not self._wants_blank:
                self._put("")
            return
        if self._wants_blank and self.lines and self.lines[-1]:
            self._put("")
        self._wants_blank = False
        self._put(text)

    def _put(self, line: str) -> None:
        self.lines.append(line.replace("\r", " ").replace("\n", " "))
        self.owners.append(self._owner())
