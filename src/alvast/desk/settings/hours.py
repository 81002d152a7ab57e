"""Working hours as people type them: “9:00–12:30, 13:00–17:30”. Pure."""

import re
from collections.abc import Sequence

Blocks = list[list[str]]

_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?(?:\s*(?:uur|u|h))?"
_BLOCK = re.compile(rf"{_CLOCK}\s*(?:-|–|—|tot|to|t/m)\s*{_CLOCK}", re.IGNORECASE)
_CLOSED = {"", "-", "–", "dicht", "gesloten", "closed", "vrij"}


class HoursUnreadable(ValueError):
    """The text is no list of times; `part` is the piece that is not understood."""

    def __init__(self, part: str) -> None:
        super().__init__(part)
        self.part = part


def read_hours(text: str) -> Blocks:
    """Blocks as kernel.calendar stores them, in order; an empty list means closed. Midnight as an end is 00:00 there."""
    if text.strip().lower() in _CLOSED:
        return []
    return sorted(_block(part.strip()) for part in re.split(r"[,;]|\ben\b|\band\b", text) if part.strip())


def written_hours(blocks: Sequence[Sequence[str]]) -> str:
    """The same blocks as a person would write them."""
    return ", ".join(f"{opens}–{'24:00' if closes == '00:00' else closes}" for opens, closes in blocks)


def hours_a_week(week: Sequence[Sequence[Sequence[str]]]) -> float:
    return sum(_length(opens, closes) for day in week for opens, closes in day)


def _block(part: str) -> list[str]:
    match = _BLOCK.fullmatch(part)
    if match is None:
        raise HoursUnreadable(part)
    opens, closes = _time(part, match[1], match[2]), _time(part, match[3], match[4])
    if closes == "24:00":
        closes = "00:00"
    if opens == "24:00" or (closes != "00:00" and closes <= opens):
        raise HoursUnreadable(part)
    return [opens, closes]


def _time(part: str, hours: str, minutes: str | None) -> str:
    hour, minute = int(hours), int(minutes or 0)
    if hour > 24 or minute > 59 or (hour == 24 and minute):
        raise HoursUnreadable(part)
    return f"{hour:02}:{minute:02}"


def _length(opens: str, closes: str) -> float:
    end = 24 * 60 if closes == "00:00" else _minutes(closes)
    return (end - _minutes(opens)) / 60


def _minutes(clock: str) -> int:
    hours, minutes = clock.split(":")[:2]
    return int(hours) * 60 + int(minutes)
