"""What may be the name and the value of a fact. Pure."""

import math
import re
from typing import Any

from alvast.timeline.rules.periods import canonical_text

ATTRIBUTE = re.compile(r"[a-z][a-z0-9_]{0,79}")
DEEPEST = 64
ORDER_STATES = (
    "placed", "payment_pending", "paid", "in_review", "address_incomplete", "awaiting_stock", "in_progress", "packed",
    "announced", "shipped", "delivered", "cancelled", "return_announced", "return_received", "refunded",
)  # fmt: skip


def is_storable(value: Any) -> bool:
    """Whether PostgreSQL can keep this JSON value: no NUL, no half characters, no infinities, not absurdly deep."""
    level = [value]
    for _ in range(DEEPEST):
        if not level:
            return True
        if not all(_is_plain(part) for part in level):
            return False
        level = [inner for part in level for inner in _inside(part)]
    return False


def _inside(part: Any) -> list[Any]:
    if isinstance(part, dict):
        return [*part.keys(), *part.values()]
    return list(part) if isinstance(part, list | tuple) else []


def _is_plain(part: Any) -> bool:
    if isinstance(part, str):
        return "\0" not in part and not any("\ud800" <= c <= "\udfff" for c in part)
    return math.isfinite(part) if isinstance(part, float) else True


def preferred(attribute: str, new: Any, old: Any) -> bool:
    """Which of two values stated for the same moment counts: of order states the further one, else any fixed choice.

    Fixed, so that two machines that learn them in a different order agree.
    """
    if attribute == "status" and new in ORDER_STATES and old in ORDER_STATES:
        return ORDER_STATES.index(new) > ORDER_STATES.index(old)
    return canonical_text(new) > canonical_text(old)
