"""What may follow on what in the life of an outgoing message. Pure."""

from datetime import datetime, timedelta

UNDO = timedelta(seconds=10)  # so long a written message can be taken back, unless its door says otherwise
FURTHEST = timedelta(days=366)

# Reports of a channel may come twice and in any order; a later rank overrules, an earlier or equal one changes nothing.
# A failed message that a person sends again may still be sent; one that came back has not arrived, whoever accepted it.
_RANK = {"queued": 1, "failed": 2, "sent": 3, "bounced": 4}

UNDELIVERED = ("failed", "bounced", "undone")  # these are no answer to the customer


def overrules(delivery: str) -> tuple[str, ...]:
    """The states that a report of `delivery` changes. Raises KeyError for what no channel may report."""
    rank = _RANK[delivery]
    return tuple(state for state, place in _RANK.items() if place < rank)


def leaves_at(*, chosen: datetime | None, at: datetime, undo: timedelta = UNDO) -> datetime:
    """When a message written at `at` may leave: at the chosen moment, never before its writer could undo it."""
    return max(chosen or at, at + undo)


def may_leave_at(chosen: datetime, *, at: datetime) -> bool:
    """A chosen moment lies ahead, within a year."""
    return at < chosen <= at + FURTHEST
