"""A register that fails is left alone for a while, so that nobody waits for it."""

import threading
from datetime import datetime, timedelta

TRIES = 3  # failures in a row
REST = timedelta(seconds=30)


class Breaker:
    """Closed while all is well; open for half a minute after three failures in a row; then one request may try."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._failures = 0
        self._resting_until: datetime | None = None

    def lets_through(self, at: datetime) -> bool:
        with self._lock:
            if self._resting_until is None:
                return True
            if at < self._resting_until:
                return False
            self._resting_until = at + REST  # one try; the others go on waiting
            return True

    def note_success(self) -> None:
        with self._lock:
            self._failures, self._resting_until = 0, None

    def note_failure(self, at: datetime) -> None:
        with self._lock:
            self._failures += 1
            if self._failures >= TRIES:
                self._resting_until = at + REST
