"""When a mail that could not be handed over or read is tried again, and when we give up."""

from datetime import datetime, timedelta

FIRST_WAITS = (timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=15), timedelta(minutes=60))
LATER_WAIT = timedelta(hours=4)
GIVE_UP_AFTER = timedelta(days=5)
STALE_CLAIM = timedelta(minutes=5)

READING_TRIES = 5
_READING_WAITS = (timedelta(seconds=2), timedelta(seconds=10), timedelta(seconds=60), timedelta(minutes=5))


def next_delivery_at(*, tries: int, made_at: datetime, at: datetime) -> datetime | None:
    """When to try again after `tries` failed tries, the last one at `at`; None when five days have passed."""
    wait = FIRST_WAITS[tries - 1] if tries <= len(FIRST_WAITS) else LATER_WAIT
    return at + wait if at + wait <= made_at + GIVE_UP_AFTER else None


def next_reading_at(*, tries: int, at: datetime) -> datetime | None:
    """When to read a mail again after `tries` failed tries; None when it is to be parked."""
    return at + _READING_WAITS[tries - 1] if tries < READING_TRIES else None
