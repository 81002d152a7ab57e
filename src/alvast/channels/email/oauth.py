"""OAuth2 for mail servers: a fresh access token from the refresh token, and the form in which servers want it (XOAUTH2)."""

import json
import threading
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlencode

from alvast.channels.email.rules.failures import Failure
from alvast.channels.email.servers import Connection, ServerFailed
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, ProviderError
from alvast.kernel.outgoing import send

MARGIN = timedelta(minutes=2)  # a token is renewed this long before it ends
USUAL_LIFE, LONGEST_LIFE = 3600, 24 * 3600
LONGEST_TOKEN = 16_384


@dataclass(slots=True)
class _Held:
    """The newest token of one grant. Under its lock one connection asks for another; those of other inboxes do not wait."""

    lock: threading.Lock = field(default_factory=threading.Lock)
    token: str = ""
    ends_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Granted:
    """What the provider gave; `refresh_token` is empty when the one we have stays good."""

    token: str
    life: timedelta
    refresh_token: str


_Key = tuple[str, str, str]
_lock = threading.Lock()
_tokens: dict[_Key, _Held] = {}


def xoauth2(user: str, token: str) -> str:
    """Google's and Microsoft's SASL mechanism, before base64."""
    return f"user={user}\x01auth=Bearer {token}\x01\x01"


def access_token(connection: Connection) -> str:
    """A token that holds for at least two more minutes, kept in memory only. Raises ServerFailed."""
    held = _held(_key(connection.oauth))
    with held.lock:
        if held.ends_at is None or held.ends_at <= now() + MARGIN:
            granted = _granted(connection.oauth)
            held.token, held.ends_at = granted.token, now() + granted.life
            if granted.refresh_token not in ("", connection.oauth["refresh_token"]):
                _change_grant(connection, granted.refresh_token, held)
        return held.token


def forget_token(connection: Connection) -> None:
    """Makes the next connection ask for a new one, after a server refused it."""
    if connection.oauth:
        with _lock:
            _tokens.pop(_key(connection.oauth), None)


def _key(settings: dict[str, str]) -> _Key:
    return settings["token_url"], settings["client_id"], settings["refresh_token"]


def _held(key: _Key) -> _Held:
    with _lock:
        return _tokens.setdefault(key, _Held())


def _change_grant(connection: Connection, refresh_token: str, held: _Held) -> None:
    """The provider replaced the refresh token: the next one to ask must use the new one."""
    from alvast.channels.email.actions.inboxes import record_refresh_token  # sends through this module: a circle otherwise

    with _lock:
        _tokens[_key({**connection.oauth, "refresh_token": refresh_token})] = held
    record_refresh_token(inbox=connection.inbox, was=connection.oauth["refresh_token"], becomes=refresh_token)


def _granted(settings: dict[str, str]) -> _Granted:
    """RFC 6749 §6."""
    asked = {name: settings[name] for name in ("client_id", "client_secret", "refresh_token", "scope") if settings.get(name)}
    form = urlencode({"grant_type": "refresh_token", **asked}).encode()
    headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
    try:
        answered = send("POST", settings["token_url"], headers=headers, content=form)
    except (DomainRefusal, ProviderError) as error:
        raise ServerFailed(Failure.CONNECT) from error
    return _read(answered.status, answered.content)


def _read(status: int, content: bytes) -> _Granted:
    """A refusal of RFC 6749 §5.2 is about our grant; any other status is the provider's trouble and will pass."""
    if status in (400, 401, 403):
        raise ServerFailed(Failure.TOKEN)
    if status != 200:
        raise ServerFailed(Failure.CONNECT)
    try:
        answer = json.loads(content)
        life = min(max(int(answer.get("expires_in") or USUAL_LIFE), 0), LONGEST_LIFE)
        refresh_token = answer.get("refresh_token")
        return _Granted(_token(answer["access_token"]), timedelta(seconds=life), _token(refresh_token) if refresh_token else "")
    except (ValueError, KeyError, TypeError, AttributeError, OverflowError, RecursionError) as error:
        raise ServerFailed(Failure.PROTOCOL) from error


def _token(text: object) -> str:
    """Only what RFC 6749 (appendix A.12) allows: no control character that would add words to a command. Raises ValueError."""
    if isinstance(text, str) and 0 < len(text) <= LONGEST_TOKEN and text.isascii() and text.isprintable():
        return text
    raise ValueError("no token")
