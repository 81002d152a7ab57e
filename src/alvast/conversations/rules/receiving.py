"""What an incoming message does to the conversation it belongs to. Pure."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

CLOSED_FOR_GOOD = timedelta(days=30)  # after this a message starts a new conversation that refers to the old one
REOPENS_AN_HOUR = 5  # of closed and snoozed ones; a robot on the other side must not keep an agent's list moving
HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the rules need to know of a conversation."""

    status: str
    closed_at: datetime | None = None
    waiting_since: datetime | None = None
    reopened_at: datetime | None = None
    reopens: int = 0


def starts_anew(standing: Standing, *, automatic: bool, at: datetime) -> bool:
    """A person who writes long after closing has a new question; a machine's message is only added."""
    if automatic or standing.status != "closed" or standing.closed_at is None:
        return False
    return at - standing.closed_at > CLOSED_FOR_GOOD


def after_message(standing: Standing, *, automatic: bool, at: datetime) -> Standing:
    """The standing after one more message of the customer.

    A person's message opens the conversation and starts the customer's wait. An automatic one changes neither.
    What waits for the customer always opens: an agent's own reply put it there. What sleeps or is closed opens
    at most five times an hour; after that the message is added and the customer's wait still counts.
    """
    if automatic:
        return standing
    waiting_since = standing.waiting_since or at
    if standing.status == "open":
        return replace(standing, waiting_since=waiting_since)
    if standing.status == "waiting":
        return replace(standing, status="open", waiting_since=waiting_since)
    return _reopened(standing, waiting_since, at)


def _reopened(standing: Standing, waiting_since: datetime, at: datetime) -> Standing:
    is_same_hour = standing.reopened_at is not None and at - standing.reopened_at < HOUR
    so_far = standing.reopens if is_same_hour else 0
    if so_far >= REOPENS_AN_HOUR:
        return replace(standing, waiting_since=waiting_since)
    since = standing.reopened_at if is_same_hour else at
    return Standing(status="open", waiting_since=waiting_since, reopened_at=since, reopens=so_far + 1)
