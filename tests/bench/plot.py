"""Draws what `bench watches` measured: one event's judgement over the number of open orders.

./alvast bench watches --json --plot docs/pictures/watches.svg > watches.json
"""

import math
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import leather

_SIZE = re.compile(r"watches, one event at ([\d,]+) beside")
BOUND = 10.0  # ms, agreed
_FIRST = re.compile(r"at ([\d,]+)")


def points(results: Sequence[dict[str, Any]]) -> list[tuple[float, float]]:
    """(open orders as a power of ten, milliseconds), the smallest first."""
    found = [(_number(match[1]), result) for result in results if (match := _SIZE.match(result["name"]))]
    begun = [(_number(match[1]), result["peer_value"]) for _, result in found[:1] if (match := _FIRST.match(result["peer"]))]
    return [(math.log10(size), value) for size, value in [*begun, *((size, result["value"]) for size, result in found)]]


def draw(results: Sequence[dict[str, Any]], file: Path) -> None:
    """Milliseconds upwards, open orders to the right, each step ten times more. Raises ValueError without such figures."""
    drawn = points(results)
    if len(drawn) < 2:
        raise ValueError("only `watches` can be drawn, at two sizes or more")
    chart = leather.Chart("One event judged, in milliseconds, by the number of open orders")
    first, last = drawn[0][0], drawn[-1][0]
    chart.add_x_scale(first, last)
    chart.add_x_axis(ticks=[power for power, _ in drawn], tick_formatter=lambda power, _place, _all: f"{round(10**power):,}")
    chart.add_y_scale(0, max(BOUND, *(value for _, value in drawn)) * 1.1)
    chart.add_line(drawn, name="Alvast, median")
    chart.add_dots(drawn, name="sizes measured")
    chart.add_line([(first, BOUND), (last, BOUND)], name="agreed bound")
    chart.to_svg(str(file))


def _number(text: str) -> int:
    return int(text.replace(",", ""))
