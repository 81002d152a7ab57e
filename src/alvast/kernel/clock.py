"""The only place that knows the present. Everything else is told the time."""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import UTC, datetime

_pinned: ContextVar[datetime | None] = ContextVar("alvast_pinned_now", default=None)


def now() -> datetime:
    """The present instant, in UTC; the pinned one inside `pinned_at`."""
    return _pinned.get() or datetime.now(UTC)


@contextmanager
def pinned_at(instant: datetime) -> Iterator[None]:
    """Makes `now()` answer `instant` (aware) in this context: for `--at`, previews and tests."""
    if instant.tzinfo is None:
        raise ValueError("an instant needs a time zone")
    token = _pinned.set(instant.astimezone(UTC))
    try:
        yield
    finally:
        _pinned.reset(token)
