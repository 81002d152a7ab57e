"""Times at which we can call back: half hours within office hours, each for a few customers. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from alvast.kernel.calendar import BusinessCalendar

LENGTH = timedelta(minutes=30)
AHEAD = timedelta(minutes=15)  # the first slot begins at least so long from now
FURTHEST = timedelta(days=8)
OFFERED = 3
PER_SEAT = 3  # one call in a slot for so many members of the team


@dataclass(frozen=True, slots=True)
class Slot:
    """From `starts_at` up to `ends_at`."""

    starts_at: datetime
    ends_at: datetime


def seats(members: int) -> int:
    """How many calls a team of so many promises for one slot: few, because the line goes on meanwhile."""
    return max(1, members // PER_SEAT)


def free_slots(calendar: BusinessCalendar, *, at: datetime, booked: Mapping[datetime, int], members: int,
               most: int = OFFERED) -> list[Slot]:  # fmt: skip
    """The first slots with a seat left; `booked` counts the calls by the start of their slot."""
    found: list[Slot] = []
    for opens, closes in calendar.open_spans(at, at + FURTHEST):
        start = _on_the_half_hour(max(opens, at + AHEAD))
        while start + LENGTH <= closes and len(found) < most:
            if booked.get(start, 0) < seats(members):
                found.append(Slot(start, start + LENGTH))
            start += LENGTH
    return found


def slot_at(calendar: BusinessCalendar, starts_at: datetime, *, at: datetime) -> Slot | None:
    """The slot that begins then, when it may be booked at all."""
    ends_at = starts_at + LENGTH
    is_in_reach = at <= starts_at <= at + FURTHEST and starts_at == _on_the_half_hour(starts_at)
    is_whole = calendar.working_time(starts_at, ends_at) == LENGTH
    return Slot(starts_at, ends_at) if is_in_reach and is_whole else None


def _on_the_half_hour(at: datetime) -> datetime:
    """The first half hour from `at` on."""
    start = at.replace(minute=at.minute // 30 * 30, second=0, microsecond=0)
    return start if start == at else start + LENGTH
