"""How a token is written: `alv_<prefix>_<secret>`. Pure but for randomness."""

import hashlib
import re
import secrets
from dataclasses import dataclass

_ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789"  # none that are mistaken for another
_WRITTEN = re.compile(r"alv_([a-z2-9]{8})_([A-Za-z0-9_-]{43})")


@dataclass(frozen=True, slots=True)
class Written:
    """A token taken apart: the part that people may see, and the hash that is kept."""

    prefix: str
    hash: bytes


def new_token() -> tuple[str, Written]:
    """A fresh token (256 random bits) and what is kept of it."""
    prefix = "".join(secrets.choice(_ALPHABET) for _ in range(8))
    text = f"alv_{prefix}_{secrets.token_urlsafe(32)}"
    return text, Written(prefix, _hash(text))


def read_token(text: str) -> Written | None:
    """None for what cannot be a token."""
    match = _WRITTEN.fullmatch(text)
    return Written(match[1], _hash(text)) if match else None


def _hash(text: str) -> bytes:
    """Plain SHA-256: the secret is random, so there is nothing to guess slowly."""
    return hashlib.sha256(text.encode()).digest()
