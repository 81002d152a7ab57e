"""Whether a webhook that came in is from whom it says. Pure; each comparison takes the same time for any wrong signature."""

import base64
import binascii
import hmac
from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta

TOLERANCE = timedelta(minutes=5)
_PREFIX = "whsec_"


def is_from_standard(headers: Mapping[str, str], body: bytes, secrets: Sequence[str], *, at: datetime) -> bool:
    """Standard Webhooks: one of the v1 signatures was made with one of the secrets, not more than five minutes ago."""
    id_, stamp = headers.get("webhook-id", ""), headers.get("webhook-timestamp", "")
    if not id_ or not _is_recent(stamp, at):
        return False
    given = [mark.removeprefix("v1,") for mark in headers.get("webhook-signature", "").split()[:10] if mark.startswith("v1,")]
    content = f"{id_}.{stamp}.".encode() + body
    expected = [_base64(_key(secret), content) for secret in secrets]
    return any([hmac.compare_digest(one.encode(), other.encode()) for one in given for other in expected])  # noqa: C419


def is_from_shop(signature: str, body: bytes, secrets: Sequence[str]) -> bool:
    """WooCommerce and Shopify: base64 of HMAC-SHA256 over the body."""
    expected = [_base64(secret.encode(), body) for secret in secrets]
    return any([hmac.compare_digest(signature.encode(), other.encode()) for other in expected])  # noqa: C419


def _is_recent(stamp: str, at: datetime) -> bool:
    if not (stamp.isascii() and stamp.isdigit() and len(stamp) <= 12):
        return False
    return abs(int(stamp) - at.timestamp()) <= TOLERANCE.total_seconds()


def _key(secret: str) -> bytes:
    """`whsec_` and base64; a secret that someone typed in otherwise counts as it is."""
    try:
        return base64.b64decode(secret.removeprefix(_PREFIX), validate=True)
    except (binascii.Error, ValueError):
        return secret.encode()


def _base64(key: bytes, content: bytes) -> str:
    return base64.b64encode(hmac.digest(key, content, "sha256")).decode()
