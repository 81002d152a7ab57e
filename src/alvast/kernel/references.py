"""Signed references: what a link in a message may open, for whom and until when. Nothing is stored; nothing can be guessed."""

import base64
import binascii
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID

from alvast.kernel.secrets import sign, signature_holds

_SIGNATURE = 15  # bytes: 120 bits
_BEGIN = datetime(2020, 1, 1, tzinfo=UTC)
_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Reference:
    """What a link names: the ids, in the order in which they were signed, and the end of its life."""

    ids: tuple[UUID, ...]
    until: datetime


def sign_reference(purpose: str, ids: Sequence[UUID], *, until: datetime) -> str:
    """A text for an address: letters, digits, `-`, `_` and one `~`. Only `read_reference` of the same purpose takes it."""
    minutes = (until - _BEGIN) // _MINUTE
    content = minutes.to_bytes(4, "big") + b"".join(i.bytes for i in ids)
    text = base64.urlsafe_b64encode(content).decode().rstrip("=")
    return f"{text}~{sign(_purpose(purpose), text, length=_SIGNATURE)}"


def read_reference(purpose: str, text: str, *, at: datetime) -> Reference | None:
    """None when it is not ours, of another purpose, or too old: those look alike."""
    content, _, signature = text.partition("~")
    if not signature_holds(_purpose(purpose), content, signature, length=_SIGNATURE):
        return None
    try:
        given = base64.urlsafe_b64decode(content + "=" * (-len(content) % 4))
    except (ValueError, binascii.Error):
        return None
    until = _BEGIN + int.from_bytes(given[:4], "big") * _MINUTE
    ids = tuple(UUID(bytes=given[place : place + 16]) for place in range(4, len(given), 16))
    return Reference(ids, until) if at < until else None


def _purpose(purpose: str) -> str:
    return f"reference:{purpose}"
