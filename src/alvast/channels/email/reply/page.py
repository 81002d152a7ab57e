"""The body as numbered lines, each with an owner."""

import re
from collections.abc import Iterator
from typing import Final

NEW: Final = 0
QUOTED: Final = 1
SIGNATURE: Final = 2

_STRETCHES: Final = tuple(re.compile(b"%c+" % owner) for owner in (NEW, QUOTED, SIGNATURE))


class Page:
    """The lines of one body (`lines` as written, `bare` without outer white space) and whose each line is.

    Owners start as given and change only by the finders in this folder; no line is ever dropped.
    """

    __slots__ = ("bare", "lines", "owners")

    def __init__(self, lines: list[str], owners: bytearray | None = None) -> None:
        self.lines = lines
        self.bare = [line.strip() for line in lines]
        self.owners = bytearray(len(lines)) if owners is None else owners

    @classmethod
    def of(cls, text: str) -> "Page":
        """The page of a text, whatever its line ends."""
        if "\r" in text:
            text = text.replace("\r\n", "\n").replace("\r", "\n")
        return cls(text.split("\n"))

    def give(self, first: int, end: int, owner: int) -> None:
        """Lines `first` up to `end` (not included) belong to `owner` from now on."""
        self.owners[first:end] = bytes((owner,)) * (end - first)

    def shows_quote(self, index: int) -> bool:
        """Whether the line carries a quote mark, in text or from the HTML."""
        return index < len(self.bare) and (self.bare[index].startswith(">") or self.owners[index] == QUOTED)

    def next_filled(self, index: int) -> int:
        """The first line at or after `index` that is not blank; the number of lines when there is none."""
        end = len(self.bare)
        while index < end and not self.bare[index]:
            index += 1
        return index

    def break_line(self, index: int, column: int) -> None:
        """Make two lines of one, the second starting at `column` of the bare line."""
        whole = self.bare[index]
        pieces = [whole[:column].rstrip(), whole[column:]]
        self.lines[index : index + 1] = pieces
        self.bare[index : index + 1] = pieces
        self.owners.insert(index, self.owners[index])

    def text_of(self, owner: int) -> str:
        """All lines of one owner in order: stretches parted by one blank line, without trailing spaces."""
        if owner not in self.owners:
            return ""
        return "\n\n".join([self._joined(first, end) for first, end in self.stretches(owner)]).strip()

    def _joined(self, first: int, end: int) -> str:
        text = "\n".join(self.lines[first:end])
        if " \n" in text or "\t\n" in text or "\u00a0\n" in text or text[-1:].isspace():
            text = "\n".join([line.rstrip() for line in self.lines[first:end]])
        return text.strip("\n")

    def stretches(self, owner: int) -> Iterator[tuple[int, int]]:
        """Where consecutive lines of one owner hold words, as (first, end)."""
        for found in _STRETCHES[owner].finditer(bytes(self.owners)):
            if any(self.bare[found.start() : found.end()]):
                yield found.span()
