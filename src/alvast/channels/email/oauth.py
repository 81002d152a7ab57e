"""OAuth2 for mail servers: a fresh access token from the refresh token, and the form in which servers want it (XOAUTH2)."""

import json
import threading
from datetime import datetime, timedelta
from urllib.parse import urlencode

from alvast.channels.email.rules.failures import Failure
from alvast.channels.email.servers import Connection, ServerFailed
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, ProviderError
from alvast.kernel.outgoing import send

MARGIN = timedelta(minutes=2)  # a token is renewed this long before it ends
USUAL_LIFE = 3600

_lock = threading.Lock()
_tokens: dict[tuple[str, str, str], tuple[str, datetime]] = {}


def xoauth2(user: str, token: str) -> str:
    """Google's and Microsoft's SASL mechanism, before base64."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def access_token(connection: Connection) -> str:
    """A token that holds for at least two more minutes, kept in memory only. Raises ServerFailed."""
    key = (connection.oauth["token_url"], connection.oauth["client_id"], connection.oauth["refresh_token"])
    with _lock:
        token, ends_at = _tokens.get(key, ("", now()))
        if ends_at <= now() + MARGIN:
            token, ends_at = _fresh(connection.oauth)
            _tokens[key] = token, ends_at
        return token


def forget_tokens() -> None:
    """Makes the next connection ask for a new one, after a server refused it."""
    with _lock:
        _tokens.clear()


def _fresh(settings: dict[str, str]) -> tuple[str, datetime]:
    """RFC 6749 §6."""
    asked = {name: settings[name] for name in ("client_id", "client_secret", "refresh_token", "scope") if settings.get(name)}
    form = urlencode({"grant_type": "refresh_token", **asked}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        answered = send("POST", settings["token_url"], headers=headers, content=form)
    except DomainRefusal as refusal:
        raise ServerFailed(Failure.TOKEN) from refusal
    except ProviderError as error:
        raise ServerFailed(Failure.CONNECT) from error
    return _read(answered.status, answered.content)


def _read(status: int, content: bytes) -> tuple[str, datetime]:
    """A refusal (4xx) is about us; anything else is the provider's trouble and will pass."""
    if status >= 500:
        raise ServerFailed(Failure.CONNECT)
    try:
        answer = json.loads(content) if status == 200 else {}
        token, life = str(answer["access_token"]), int(answer.get("expires_in", USUAL_LIFE))
    except (ValueError, KeyError, TypeError) as error:
        raise ServerFailed(Failure.TOKEN) from error
    return token, now() + timedelta(seconds=life)
