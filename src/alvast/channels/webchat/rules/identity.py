"""Who a site says its visitor is: a JSON Web Token, made by the site's server with this chat's own key. Pure."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any, Final

import jwt
from jwt.types import Options

LONGEST_TOKEN: Final = 4_096
LONGEST_LIFE: Final = timedelta(hours=1)
LEEWAY: Final = timedelta(seconds=60)
LONGEST: Final = 200


class Unproven(Exception):
    """The token proves nothing. Why stays here: whoever forges one learns only that."""


@dataclass(frozen=True, slots=True)
class Keys:
    """What checks tokens. An empty one checks none of its kind."""

    audience: str
    secret: str
    public_key: str


@dataclass(frozen=True, slots=True)
class Claims:
    """`subject` is the site's own number of its customer. `token` names this token, when it names itself."""

    subject: str
    name: str
    address: str
    token: str
    expires_at: datetime


def claims_of(token: str, keys: Keys, *, at: datetime) -> Claims:
    """Raises Unproven: wrong key, wrong kind of signature, another audience, too old, too long valid, or about nobody."""
    if not token or len(token) > LONGEST_TOKEN or not token.isascii():
        raise Unproven
    try:
        algorithm = jwt.get_unverified_header(token).get("alg")
        held = _decoded(token, str(algorithm), keys)
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
        raise Unproven from error
    return _checked(held, keys, at)


def _decoded(token: str, algorithm: str, keys: Keys) -> Mapping[str, Any]:
    """The kind of signature decides which key: a public key is never a secret."""
    key = {"HS256": keys.secret, "EdDSA": keys.public_key}.get(algorithm)
    if not key:
        raise Unproven
    # Moments are judged below, by the clock that is handed in.
    options: Options = {
        "verify_exp": False, "verify_iat": False, "verify_nbf": False, "verify_aud": False, "verify_sub": False,
        "verify_jti": False, "require": ["sub", "aud", "exp", "iat"],
    }  # fmt: skip
    held: Mapping[str, Any] = jwt.decode(token, key, algorithms=[algorithm], options=options)
    return held


def _checked(held: Mapping[str, Any], keys: Keys, at: datetime) -> Claims:
    expires_at, issued_at = _moment(held["exp"]), _moment(held["iat"])
    is_timely = issued_at - LEEWAY <= at < expires_at + LEEWAY and expires_at - issued_at <= LONGEST_LIFE
    not_before = _moment(held["nbf"]) if "nbf" in held else issued_at
    subject = held["sub"]
    if held["aud"] not in (keys.audience, [keys.audience]) or not is_timely or at < not_before - LEEWAY:
        raise Unproven
    if not isinstance(subject, str) or not _is_clean(subject):
        raise Unproven
    return Claims(subject.strip(), _said(held, "name"), _said(held, "email"), _said(held, "jti"), expires_at)


def _moment(value: Any) -> datetime:
    if isinstance(value, bool) or not isinstance(value, (int, float)):
        raise Unproven
    try:
        return datetime.fromtimestamp(value, tz=UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise Unproven from error


def _is_clean(subject: str) -> bool:
    return bool(subject.strip()) and len(subject) <= LONGEST and subject.isprintable()


def _said(held: Mapping[str, Any], name: str) -> str:
    value = held.get(name, "")
    if not isinstance(value, str) or len(value) > LONGEST or not value.isprintable():
        raise Unproven
    return value.strip()
