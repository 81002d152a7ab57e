"""Draws what `bench watches --json` measured: one event's judgement over the number of open orders.

./alvast bench watches --json > watches.json && python -m tests.bench.plot watches.json docs/pictures/watches.svg
"""

import json
import math
import re
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import leather

_SIZE = re.compile(r"watches, one event at ([\d,]+) beside")
_FIRST = re.compile(r"at ([\d,]+)")


def points(results: Sequence[dict[str, Any]]) -> list[tuple[float, float]]:
    """(open orders as a power of ten, milliseconds), the smallest first."""
    found = [(_number(match[1]), result) for result in results if (match := _SIZE.match(result["name"]))]
    begun = [(_number(match[1]), result["peer_value"]) for _, result in found[:1] if (match := _FIRST.match(result["peer"]))]
    return [(math.log10(size), value) for size, value in [*begun, *((size, result["value"]) for size, result in found)]]


def draw(results: Sequence[dict[str, Any]], file: Path) -> None:
    chart = leather.Chart("One event judged, in ms, over open orders (10 to the power of)")
    drawn = points(results)
    chart.add_x_scale(drawn[0][0], drawn[-1][0])
    chart.add_y_scale(0, 10)
    chart.add_line(drawn, name="Alvast")
    chart.add_line([(drawn[0][0], 10), (drawn[-1][0], 10)], name="agreed bound")
    chart.to_svg(str(file))


def _number(text: str) -> int:
    return int(text.replace(",", ""))


if __name__ == "__main__":
    draw(json.loads(Path(sys.argv[1]).read_text()), Path(sys.argv[2]))
