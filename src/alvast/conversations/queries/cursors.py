"""Where a list goes on: an opaque text for pages and programs. A changed one is refused, never followed."""

import base64
import binascii
import json
from collections.abc import Callable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from alvast.conversations.errors import InvalidInput


def cursor_of(*values: Any) -> str:
    """Values of one row as a text that is safe in a URL."""
    plain = [value.isoformat() if isinstance(value, datetime) else str(value) for value in values]
    return base64.urlsafe_b64encode(json.dumps(plain, separators=(",", ":")).encode()).decode().rstrip("=")


def values_of(cursor: str, kinds: Sequence[Callable[[str], Any]]) -> tuple[Any, ...]:
    """The values back, each read by its kind. Raises InvalidInput for what `cursor_of` did not write."""
    try:
        plain = json.loads(base64.urlsafe_b64decode(cursor + "=" * (-len(cursor) % 4)))
        return tuple(kind(value) for kind, value in zip(kinds, plain, strict=True))
    except (binascii.Error, ValueError, TypeError, AttributeError, RecursionError) as error:
        raise InvalidInput(detail="cursor") from error


def instant(text: str) -> datetime:
    """An instant with its zone."""
    at = datetime.fromisoformat(text)
    if at.tzinfo is None:
        raise ValueError(text)
    return at


KINDS: dict[str, Callable[[str], Any]] = {"last_activity_at": instant, "waits_from": instant, "priority": int, "id": UUID}
