"""When a webhook is tried again, and when it is given up. Pure: the jitter comes in."""

from datetime import timedelta

WAITS = (5, 5 * 60, 30 * 60, 2 * 3600, 8 * 3600, 24 * 3600, 60 * 3600)  # seconds after each failed try; 8 tries in 4–5 days
TRIES = len(WAITS) + 1


def wait_after(tries: int, *, jitter: float) -> timedelta | None:
    """How long to wait after so many failed tries; None when it is given up. `jitter` is 0–1: up to a quarter longer."""
    if tries >= TRIES:
        return None
    return timedelta(seconds=WAITS[tries - 1] * (1 + jitter / 4))
