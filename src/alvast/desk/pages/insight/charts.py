"""Charts as SVG, drawn on the server: no script, no network. Decoration: the same numbers stand in a table beside each.

The library writes colours as attributes; css/components/chart.css overrides them with tokens, so they follow the theme.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import count
from math import ceil
from typing import Any

from django.utils.formats import number_format
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

STEPS = (0.05, 0.1, 0.2, 0.25, 0.5)
MOST_TICKS = 4
LONGEST_NAME = 26  # characters beside a bar


@cache
def _drawing() -> Any:
    """The library, set to our type; loaded by the first chart, as most processes draw none."""
    import leather

    theme = leather.theme
    theme.margin, theme.tick_size, theme.tick_font_family = 0.04, 4, "inherit"
    theme.tick_font_size = theme.tick_font_char_height = 12
    theme.tick_font_char_width = 6.6
    return leather


def share_columns(rows: Sequence[tuple[str, float | None]], *, top: float) -> SafeString:
    """One column a name, its height a share of 0 to `top` (see `shared_top`); None leaves its place empty."""
    leather = _drawing()
    chart = leather.Chart()
    chart.add_columns(list(rows))
    chart.set_y_scale(leather.Linear(0, top))
    chart.set_y_axis(leather.Axis(ticks=_ticks(top), tick_formatter=lambda value, *_: _percent(value)))
    return _svg(chart.to_svg(width=300, height=180), 300, 180)


def count_bars(rows: Sequence[tuple[str, int]]) -> SafeString:
    """One bar a name, the first on top."""
    most = max(number for _name, number in rows)
    step = next(step for step in _round_numbers() if most / step <= MOST_TICKS)
    top = step * ceil(most / step)
    names = [_short(name) for name, _ in rows]
    leather = _drawing()
    chart = leather.Chart()
    chart.add_bars([(number, name) for name, (_, number) in zip(names, rows, strict=True)])
    chart.set_x_scale(leather.Linear(0, top))
    chart.set_x_axis(leather.Axis(ticks=list(range(0, top + 1, step)), tick_formatter=lambda value, *_: number_format(value, 0)))
    height = 40 + 30 * len(rows)
    return _svg(chart.to_svg(width=420, height=height), 420, height)


def shared_top(shares: Sequence[float | None]) -> float:
    """The end of an axis on which all of these fit."""
    most = max((share for share in shares if share is not None), default=0.0)
    return _ticks(max(most, STEPS[0]))[-1]


def _round_numbers() -> Iterator[int]:
    """1, 2, 5, 10, 20, 50, …"""
    return (digit * 10**power for power in count() for digit in (1, 2, 5))


def _ticks(top: float) -> list[float]:
    step = next((step for step in STEPS if top / step <= MOST_TICKS), STEPS[-1])
    return [round(step * place, 2) for place in range(ceil(round(top / step, 6)) + 1)]


def _percent(share: float) -> str:
    return _("{number}%").format(number=round(share * 100))


def _short(name: str) -> str:
    return name if len(name) <= LONGEST_NAME else f"{name[: LONGEST_NAME - 1]}…"


def _svg(text: str, width: int, height: int) -> SafeString:
    """Scales with its place and is left out by screen readers. The names in it were escaped by the library."""
    start = f'<svg class="chart" viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">'
    return mark_safe(re.sub(r"^<svg[^>]*>", start, str(text), count=1))  # noqa: S308
