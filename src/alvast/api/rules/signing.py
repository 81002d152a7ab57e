"""Signatures of outgoing webhooks, as receivers' libraries expect them (standardwebhooks.com). Pure but for randomness."""

import base64
import hmac
import secrets
from collections.abc import Sequence
from datetime import datetime

_PREFIX = "whsec_"


def new_secret() -> str:
    """`whsec_` and 32 random bytes in base64."""
    return _PREFIX + base64.b64encode(secrets.token_bytes(32)).decode()


def signed_headers(*, id: str, at: datetime, body: bytes, secrets: Sequence[str]) -> dict[str, str]:
    """The three headers; one signature per secret, so that a receiver may know either while it changes."""
    stamp = str(int(at.timestamp()))
    signatures = " ".join(_signature(secret, f"{id}.{stamp}.".encode() + body) for secret in secrets)
    return {"webhook-id": id, "webhook-timestamp": stamp, "webhook-signature": signatures}


def _signature(secret: str, content: bytes) -> str:
    key = base64.b64decode(secret.removeprefix(_PREFIX))
    return "v1," + base64.b64encode(hmac.digest(key, content, "sha256")).decode()
