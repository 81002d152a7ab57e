"""Whose turn it is. First come, first served from the moment the need was first said; the few exceptions are public. Pure."""

from collections.abc import Mapping
from datetime import datetime, timedelta

HEAD_START: Mapping[str, timedelta] = {
    "ordinary": timedelta(0),
    "urgent": timedelta(minutes=30),
    "safety": timedelta(days=30),
}
RETURNS_WITHIN = timedelta(days=7)  # who left and comes back later than this has a new need

# Why a person is needed, where that gives a class of its own. Everything else is ordinary, money and rank included.
CLASS_OF: Mapping[str, str] = {
    "safety": "safety", "self_harm": "safety", "coercion": "safety", "fraud": "urgent", "bereavement": "urgent",
}  # fmt: skip


def class_of(reason: str) -> str:
    """The class that goes with why a person is needed."""
    return CLASS_OF.get(reason, "ordinary")


def counts_from(since: datetime, urgency: str) -> datetime:
    """The moment by which the line is ordered. A head start is bounded, so nobody who waits longer than it is overtaken."""
    return since - HEAD_START[urgency]


def graver(one: str, other: str) -> str:
    """Of two classes the one with the larger head start."""
    return max(one, other, key=HEAD_START.__getitem__)


def since_when(asked_at: datetime, *, left: tuple[datetime, datetime] | None) -> datetime:
    """T0. `left` is (T0, when) of a place that was left for the same matter: who comes back in time has kept its T0."""
    if left is None or asked_at - left[1] > RETURNS_WITHIN:
        return asked_at
    return min(asked_at, left[0])


def is_eligible(stands: str, due_at: datetime | None, *, at: datetime) -> bool:
    """Whether it can be this place's turn: its customer is there, or is to be called by now."""
    return stands == "present" or (stands == "called_back" and due_at is not None and due_at <= at)


def why_overtaken(*, served_urgency: str, urgency: str, stands: str, due_at: datetime | None, at: datetime, by_hand: bool) -> str:
    """Why an older need was served later: it was not there, another class went first, or an agent chose; empty when nothing
    explains it but that it is being served at this very moment."""
    if not is_eligible(stands, due_at, at=at):
        return stands
    if HEAD_START[served_urgency] > HEAD_START[urgency]:
        return served_urgency
    return "chosen" if by_hand else ""
