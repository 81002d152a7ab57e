"""What all tests share: people with names, a clock that stands still, and rules that keep tests honest."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import pytest

from alvast.kernel import clock as kernel_clock

START = datetime(2026, 5, 18, 9, 12, tzinfo=UTC)


@dataclass
class Clock:
    """The present, moved by hand."""

    at: datetime = START

    def now(self) -> datetime:
        return self.at

    def forward(self, **duration: float) -> datetime:
        self.at += timedelta(**duration)
        return self.at


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """Time stands still at Monday 18 May 2026 11:12 in Amsterdam, in all threads, until moved."""
    hand = Clock()

    class Standing(datetime):
        @classmethod
        def now(cls, tz: object = None) -> datetime:  # type: ignore[override]
            return hand.at

    monkeypatch.setattr(kernel_clock, "datetime", Standing)
    return hand


@pytest.fixture(autouse=True)
def _dutch() -> Iterator[None]:
    from django.utils import translation

    with translation.override("nl"):
        yield
