"""When a model that fails is left alone, and when it may be tried again. Pure."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MOST_FAILURES = 5  # in a row
REST = timedelta(seconds=30)
PROBE = timedelta(seconds=10)  # one that tries again keeps the others waiting this long, should it be lost


@dataclass(frozen=True, slots=True)
class Circuit:
    """How the last attempts went."""

    failures: int
    opened_at: datetime | None
    probing_until: datetime | None

    def is_resting(self, at: datetime) -> bool:
        """Closed circuits never; open ones until their rest is over, and while another one tries."""
        if self.opened_at is None:
            return False
        return at < self.opened_at + REST or self._is_tried(at)

    def _is_tried(self, at: datetime) -> bool:
        return self.probing_until is not None and at < self.probing_until
