"""Signed reply tokens: a reply that carries one names the very message it answers, and nobody else can make one.

A token is 26 characters of a message's id and 16 of our signature over them, base32 in lower case, because some mail
servers change the case of what they pass on.
"""

import base64
import os
from collections.abc import Iterable, Iterator
from uuid import UUID

from alvast.channels.email.rules.addresses import plus_part
from alvast.kernel.secrets import sign, signature_holds

_PURPOSE = "reply-token"
_ID_LENGTH, _LENGTH = 26, 42
LONGEST_LOCAL_PART = 64  # RFC 5321 §4.5.3.1.1


def token_for(message: UUID) -> str:
    name = _base32(message.bytes)
    return name + sign(_PURPOSE, name)


def message_named_by(token: str) -> UUID | None:
    """The message a token was made for; None when a single character is not ours."""
    name, signature = token[:_ID_LENGTH].lower(), token[_ID_LENGTH:]
    if len(token) != _LENGTH or not token.isascii() or not signature_holds(_PURPOSE, name, signature):
        return None
    message = UUID(bytes=base64.b32decode(name.upper() + "=" * 6))
    return message if _base32(message.bytes) == name else None


def message_id_for(message: UUID | None, domain: str) -> str:
    """A fresh Message-ID; with a message, one whose replies find their way back."""
    random = _base32(os.urandom(10))
    return f"<{token_for(message)}.{random}@{domain}>" if message else f"<{random}.{_base32(os.urandom(10))}@{domain}>"


def reply_address(address: str, message: UUID) -> str:
    """The inbox's address with a token behind a plus sign; the bare address when that would be too long."""
    local, _, domain = address.rpartition("@")
    with_token = f"{local}+{token_for(message)}"
    return f"{with_token}@{domain}" if len(with_token) <= LONGEST_LOCAL_PART else address


def messages_named_by(*, addresses: Iterable[str], message_ids: Iterable[str]) -> tuple[UUID, ...]:
    """Every message that a valid token names, each once: first from our own plus addresses, then from the ids."""
    candidates = (*map(plus_part, addresses), *_tokens_in(message_ids))
    found = (message_named_by(candidate) for candidate in candidates if len(candidate) == _LENGTH)
    return tuple(dict.fromkeys(message for message in found if message is not None))


def is_ours(message_id: str) -> bool:
    """Whether we made this Message-ID for a message; desk mails without one are known by their rows."""
    return any(message_named_by(token) for token in _tokens_in([message_id]))


def _tokens_in(message_ids: Iterable[str]) -> Iterator[str]:
    for message_id in message_ids:
        yield message_id.lstrip("<").partition(".")[0]


def _base32(content: bytes) -> str:
    return base64.b32encode(content).decode().rstrip("=").lower()
