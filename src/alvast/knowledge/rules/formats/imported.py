"""What every form of knowledge is read into."""

import hashlib
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ImportedText:
    """One text as read from `place`: a file, a line of it, an address. `valid_from` None: it has always held.

    `mark` changes when anything of the text does. `state` is what its source says of it: approved, or a draft.
    """

    place: str
    key: str
    series: str
    title: str
    body: str
    mark: str
    language: str = "nl"
    audience: str = "public"
    topics: tuple[str, ...] = ()
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    is_draft: bool = False


class UnreadableText(Exception):
    """A file or a part of it says nothing that can be kept; `detail` says what is wrong, `line` counts from 1."""

    def __init__(self, place: str, line: int, detail: str) -> None:
        super().__init__(f"{place}, line {line}: {detail}")
        self.place, self.line, self.detail = place, line, detail


def mark_of(*parts: object) -> str:
    """The same for the same parts, different when one differs."""
    return hashlib.sha256("\0".join(map(str, parts)).encode()).hexdigest()
