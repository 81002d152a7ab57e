"""Secrets at rest: encrypted under the installation's key; older keys still open what they closed."""

import base64
import hashlib
import hmac

from cryptography.fernet import Fernet, InvalidToken, MultiFernet
from django.conf import settings

from alvast.kernel.errors import InvalidInput


def seal(secret: str) -> bytes:
    """Encrypts a text; an empty text stays empty."""
    return _box().encrypt(secret.encode()) if secret else b""


def unseal(sealed: bytes | memoryview) -> str:
    """Opens what `seal` closed. Raises InvalidInput when the key has changed."""
    if not sealed:
        return ""
    try:
        return _box().decrypt(bytes(sealed)).decode()
    except InvalidToken as error:
        raise InvalidInput(detail="a stored secret was made under another key") from error


def sign(purpose: str, content: str, *, length: int = 10) -> str:
    """A keyed signature of `length` bytes in lower-case base32, bound to its purpose."""
    return _signed(settings.SECRET_KEY, purpose, content, length)


def signature_holds(purpose: str, content: str, signature: str, *, length: int = 10) -> bool:
    """Whether `sign` made it, under this key or an older one; takes the same time for any wrong signature."""
    if not signature.isascii():
        return False
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return any([hmac.compare_digest(_signed(key, purpose, content, length), signature.lower()) for key in keys])  # noqa: C419


def marks(purpose: str, content: str) -> list[bytes]:
    """Keyed hashes (32 bytes) under which a private value may be kept and found: today's key first, then older ones."""
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return [hmac.digest(_derived(key, f"mark:{purpose}"), content.encode(), "sha256") for key in keys]


def mark(purpose: str, content: str) -> bytes:
    """The one of today's key."""
    return marks(purpose, content)[0]


def _box() -> MultiFernet:
    keys = [settings.SECRET_KEY, *settings.SECRET_KEY_FALLBACKS]
    return MultiFernet([Fernet(base64.urlsafe_b64encode(_derived(key, "box"))) for key in keys])


def _signed(key: str, purpose: str, content: str, length: int) -> str:
    digest = hmac.digest(_derived(key, f"sign:{purpose}"), content.encode(), "sha256")[:length]
    return base64.b32encode(digest).decode().rstrip("=").lower()


def _derived(key: str, purpose: str) -> bytes:
    return hashlib.blake2b(purpose.encode(), key=hashlib.sha256(key.encode()).digest(), digest_size=32).digest()
