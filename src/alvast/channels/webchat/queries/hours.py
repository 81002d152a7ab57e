"""When people of ours are there, and how long answers really took: measured, never promised."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from alvast.conversations.queries.answering import FirstAnswer, first_answers
from alvast.kernel.calendar import NeverOpen
from alvast.kernel.clock import now
from alvast.staff.queries import calendar_of_team

PERIOD = timedelta(weeks=4)
FEWEST = 10  # fewer answers say nothing


@dataclass(frozen=True, slots=True)
class OpenHours:
    """`is_open` now; `next_opening` is None while open, and when there is none within a year."""

    is_open: bool
    next_opening: datetime | None


@dataclass(frozen=True, slots=True)
class AnswerTime:
    """How long people waited for the first answer of a person: half of them at most `median`, four in five at most `p80`.
    Both None while fewer than ten were answered (`n`)."""

    n: int
    median: timedelta | None
    p80: timedelta | None


def open_hours(team: UUID, *, at: datetime | None = None) -> OpenHours:
    """By the calendar of the team, holidays and exceptions included."""
    moment = at or now()
    calendar = calendar_of_team(team)
    if calendar.is_open(moment):
        return OpenHours(is_open=True, next_opening=None)
    try:
        return OpenHours(is_open=False, next_opening=calendar.next_open(moment))
    except NeverOpen:
        return OpenHours(is_open=False, next_opening=None)


def answer_times(team: UUID, *, at: datetime | None = None) -> dict[str, AnswerTime]:
    """By channel, over the last four weeks; webchat and email are always there."""
    moment = at or now()
    waits: dict[str, list[timedelta]] = {"webchat": [], "email": []}
    for answer in first_answers(team, begin=moment - PERIOD, end=moment):
        waits.setdefault(answer.channel, []).append(_wait(answer))
    return {channel: _time(found) for channel, found in waits.items()}


def _wait(answer: FirstAnswer) -> timedelta:
    return answer.answered_at - answer.asked_at


def _time(waits: Iterable[timedelta]) -> AnswerTime:
    found = sorted(waits)
    if len(found) < FEWEST:
        return AnswerTime(len(found), None, None)
    return AnswerTime(len(found), _share(found, 0.5), _share(found, 0.8))


def _share(found: list[timedelta], share: float) -> timedelta:
    """The smallest wait that at least this share did not exceed."""
    place = -(-len(found) * round(share * 100) // 100)
    return found[max(0, place - 1)]
