"""The labelled sentences, split by a hash of the text: most to build with, a fourth kept apart."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
LATER = "# Written later"  # what follows this line is never kept apart
WRITTEN = {
    "A": datetime(2026, 5, 18, 11, 12, tzinfo=AMSTERDAM), "B": datetime(2026, 12, 15, 10, 0, tzinfo=AMSTERDAM),
    "C": datetime(2026, 3, 26, 15, 0, tzinfo=AMSTERDAM), "D": datetime(2026, 10, 22, 9, 0, tzinfo=AMSTERDAM),
    "E": datetime(2026, 5, 22, 16, 30, tzinfo=AMSTERDAM), "F": datetime(2026, 2, 10, 20, 30, tzinfo=AMSTERDAM),
    "G": datetime(2026, 12, 30, 23, 50, tzinfo=AMSTERDAM),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Case:
    """A text, when it was written, and the due moments of its terms as "2026-05-21 21:00" in Amsterdam."""

    text: str
    at: datetime
    due: tuple[str, ...]
    is_apart: bool


def cases() -> list[Case]:
    first, _, later = (Path(__file__).parent / "cases.tsv").read_text(encoding="utf-8").partition(LATER)
    return [_case(line, may_be_apart=True) for line in _lines(first)] + [_case(line) for line in _lines(later)]


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if "\t" in line]


def _case(line: str, *, may_be_apart: bool = False) -> Case:
    letter, text, due = line.split("\t")
    is_apart = may_be_apart and int(hashlib.sha256(text.encode()).hexdigest(), 16) % 4 == 0
    return Case(text, WRITTEN[letter], () if due == "-" else tuple(due.split("; ")), is_apart)
