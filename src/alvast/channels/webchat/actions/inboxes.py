"""Chats are set up by administrators."""

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any
from uuid import UUID

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.serialization import load_pem_public_key

from alvast.channels.webchat.errors import NotFound, UnfitSetting, UnreadableKey, UnreadableOrigin
from alvast.channels.webchat.models import ChatInbox
from alvast.channels.webchat.rules.appearance import LANGUAGES, Unfit, read_appearance
from alvast.channels.webchat.rules.origins import read_origin
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.kernel.secrets import seal
from alvast.staff.queries import all_teams

MAIL_AFTER = timedelta(minutes=5)
SHORTEST_AWAY, LONGEST_AWAY = timedelta(minutes=1), timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class ChatSettings:
    """All that an administrator decides about a chat but its secret. `colours` and `texts` are as in rules/appearance.py;
    `public_key` (PEM, Ed25519) lets a site sign with its own key; `mail_inbox` is the inbox by which answers leave when the
    visitor has been away for `mail_after`; with `tells_askers` who asked in vain hears a new answer without anyone's click."""

    name: str
    team: UUID
    origins: Sequence[str] = ()
    brand: str = ""
    language: str = "nl"
    colours: Mapping[str, Any] = field(default_factory=dict)
    texts: Mapping[str, Any] = field(default_factory=dict)
    public_key: str = ""
    mail_inbox: UUID | None = None
    mail_after: timedelta = MAIL_AFTER
    tells_askers: bool = False


def add_chat(*, actor: Actor, settings: ChatSettings) -> UUID:
    """Makes a chat with a public key and a secret of its own.

    Raises NotFound (the actor is no administrator, or no such team), UnreadableOrigin, UnfitSetting, UnreadableKey.
    """
    fields = _fields(actor, settings)
    row = ChatInbox(id=new_id(), key=secrets.token_hex(10), secret=seal(secrets.token_urlsafe(32)), made_at=now(), **fields)
    row.save(force_insert=True)
    return row.id


def change_chat(*, actor: Actor, inbox: UUID, settings: ChatSettings) -> None:
    """Replaces the settings; key and secret stay. Raises as `add_chat` does."""
    if not ChatInbox.objects.filter(id=inbox).update(**_fields(actor, settings)):
        raise NotFound


def switch_chat(*, actor: Actor, inbox: UUID, is_on: bool) -> None:
    """A chat that is off takes nothing new; what was said stays and can be answered by mail. Raises NotFound."""
    _require_administrator(actor)
    if not ChatInbox.objects.filter(id=inbox).update(is_on=is_on):
        raise NotFound


def renew_secret(*, actor: Actor, inbox: UUID) -> str:
    """A new secret for signing who a visitor is; what the old one signed proves nothing from now on. Raises NotFound."""
    _require_administrator(actor)
    secret = secrets.token_urlsafe(32)
    if not ChatInbox.objects.filter(id=inbox).update(secret=seal(secret)):
        raise NotFound
    return secret


def _fields(actor: Actor, settings: ChatSettings) -> dict[str, Any]:
    _require_administrator(actor)
    if settings.team not in {team.id for team in all_teams()}:
        raise NotFound
    if not settings.name.strip() or settings.language not in LANGUAGES:
        raise UnfitSetting(field="language" if settings.name.strip() else "name")
    if not SHORTEST_AWAY <= settings.mail_after <= LONGEST_AWAY:
        raise UnfitSetting(field="mail_after")
    colours, texts = _appearance(settings)
    return {
        "name": settings.name.strip()[:80], "team_id": settings.team, "origins": _origins(settings.origins), "colours": colours,
        "texts": texts, "brand": settings.brand.strip()[:40], "language": settings.language,
        "public_key": _public_key(settings.public_key), "mail_inbox": settings.mail_inbox, "mail_after": settings.mail_after,
        "tells_askers": settings.tells_askers,
    }  # fmt: skip


def _appearance(settings: ChatSettings) -> tuple[dict[str, Any], dict[str, Any]]:
    try:
        return read_appearance(settings.colours, settings.texts).stored()
    except Unfit as unfit:
        raise UnfitSetting(field=str(unfit)) from unfit


def _origins(written: Sequence[str]) -> list[str]:
    found = {one: read_origin(one) for one in written if one.strip()}
    if wrong := next((one for one, origin in found.items() if not origin), None):
        raise UnreadableOrigin(origin=wrong[:80])
    return list(dict.fromkeys(found.values()))


def _public_key(pem: str) -> str:
    if not pem.strip():
        return ""
    try:
        key = load_pem_public_key(pem.strip().encode())
    except (ValueError, UnsupportedAlgorithm) as error:
        raise UnreadableKey from error
    if not isinstance(key, Ed25519PublicKey):
        raise UnreadableKey
    return pem.strip()


def _require_administrator(actor: Actor) -> None:
    if not (actor.is_admin or actor.kind is ActorKind.SYSTEM):
        raise NotFound
