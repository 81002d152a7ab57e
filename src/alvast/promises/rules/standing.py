"""How a promise stands, judged from what is known of it and the time. Pure: the order in which facts came is no matter."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

WARNS_AT = 0.8  # of the term


class State(StrEnum):
    """The states of the room's table."""

    OPEN = "open"
    AT_RISK = "at_risk"
    BROKEN = "broken"
    KEPT = "kept"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Standing:
    """`judge_at`: when time alone may change the state; None when it never will."""

    state: State
    judge_at: datetime | None


def warning_moment(made_at: datetime, due_at: datetime) -> datetime:
    """Four fifths of the way; a term without length warns at its end."""
    return made_at + max(due_at - made_at, timedelta()) * WARNS_AT


def standing(
    *, due_at: datetime, warn_at: datetime, progress_at: datetime | None, kept_at: datetime | None,
    withdrawn_at: datetime | None, at: datetime,
) -> Standing:  # fmt: skip
    """Withdrawn, else kept when evidence lies within the term, else broken past it, else at risk when four fifths have gone by
    without anything the customer could notice."""
    if withdrawn_at is not None:
        return Standing(State.WITHDRAWN, None)
    if kept_at is not None and kept_at <= due_at:
        return Standing(State.KEPT, None)
    after_due = due_at + timedelta(microseconds=1)
    if at > due_at:
        return Standing(State.BROKEN, None)
    if progress_at is not None:
        return Standing(State.OPEN, after_due)
    return Standing(State.AT_RISK, after_due) if at >= warn_at else Standing(State.OPEN, min(warn_at, after_due))


def earliest_of(one: datetime | None, other: datetime) -> datetime:
    return other if one is None else min(one, other)
