"""Keyed hashes that stand for values, so that rows can be compared and found without holding what they are about."""

from base64 import b32decode
from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.kernel.secrets import sign
from alvast.proactive.rules.causes import Cause


def order_mark(number: str) -> str:
    return sign("order of a part", number, length=15)


def address_mark(value: Any) -> str:
    return sign("judged address", repr(_ordered(value)), length=15)


def truth_of(cause: Cause, parts: Sequence[str]) -> str:
    """The name of one state of affairs: the same values give the same name, in whatever order they came in."""
    return f"{cause}/{sign('truth', repr([cause, *parts]), length=12)}"


def is_held_out(subject: UUID, cause: Cause, percent: int) -> bool:
    """A fixed draw for each subject and cause, which nobody can steer: `percent` in a hundred are."""
    drawn = b32decode(sign("held out", f"{subject}/{cause}", length=5).upper())  # forty bits, every one of them by chance
    return int.from_bytes(drawn, "big") % 100 < percent


def _ordered(value: Any) -> Any:
    return sorted((str(name), str(inner)) for name, inner in value.items()) if isinstance(value, dict) else str(value)
