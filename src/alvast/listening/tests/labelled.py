"""The labelled talks and sentences."""

import json
from functools import cache
from pathlib import Path
from typing import Any

HOME = Path(__file__).resolve().parents[4] / "tests" / "corpus"


@cache
def rows(path: str) -> tuple[dict[str, Any], ...]:
    return tuple(json.loads(line) for line in (HOME / path).read_text().splitlines())


def part(path: str, *, apart: bool) -> list[dict[str, Any]]:
    return [row for row in rows(path) if row["apart"] is apart]
