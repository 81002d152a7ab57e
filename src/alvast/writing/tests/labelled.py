"""The labelled sentences, in the part that rules were made on and the part that is only measured."""

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from alvast.writing.queries import Context, context_from

HOME = Path(__file__).resolve().parents[4] / "tests" / "corpus" / "writing"
APART_LATER = frozenset([11, 17])  # nothing was mended for these
MEASURED = ("W4", "W8", "W11", "W16", "W23", "W25")  # labelled on every line


@dataclass(frozen=True)
class Line:
    id: str
    about: str
    found: frozenset[str]
    text: str
    context: Context
    wave: int  # 1 was written before the rules; later ones to see how the rules fare on sentences from elsewhere

    @property
    def is_apart(self) -> bool:
        return self.is_later or (self.wave == 1 and hashlib.sha256(self.text.encode()).digest()[0] % 3 == 0)

    @property
    def is_later(self) -> bool:
        return self.wave in APART_LATER

    def counts_for(self, rule: str) -> bool:
        return rule in MEASURED or self.about == rule


@cache
def lines() -> tuple[Line, ...]:
    rows = [json.loads(row) for path in sorted(HOME.glob("*.jsonl")) for row in path.read_text().splitlines()]
    return tuple(
        Line(row["id"], row["about"], frozenset(row["found"]), row["text"], context_from(row["context"]), row.get("wave", 1))
        for row in rows
    )
