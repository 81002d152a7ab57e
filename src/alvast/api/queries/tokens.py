"""Tokens: whom one stands for, and the list for administrators."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alvast.api.errors import TokenInvalid
from alvast.api.models import ApiToken
from alvast.api.rules.gates import may_manage
from alvast.api.rules.tokens import read_token
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.staff.errors import NotAllowed


@dataclass(frozen=True, slots=True)
class TokenLine:
    """A token as shown to administrators; of the secret only the prefix."""

    id: UUID
    name: str
    shown: str
    scopes: tuple[str, ...]
    teams: tuple[UUID, ...]
    sees_all: bool
    made_at: datetime
    made_by: str
    expires_at: datetime | None
    revoked_at: datetime | None
    last_used_at: datetime | None

    def is_valid(self, at: datetime) -> bool:
        return self.revoked_at is None and (self.expires_at is None or self.expires_at > at)


def token_actor(text: str) -> Actor:
    """Whom a token stands for; one query. Raises TokenInvalid, the same for unknown, wrong, revoked and expired."""
    written = read_token(text)
    if written is None:
        raise TokenInvalid
    rows = ApiToken.objects.filter(Q(expires_at=None) | Q(expires_at__gt=now()), prefix=written.prefix, revoked_at=None)
    token = rows.values_list("id", "hash", "scopes", "teams", "sees_all").first()
    if token is None or not hmac.compare_digest(bytes(token[1]), written.hash):
        raise TokenInvalid
    id_, _, scopes, teams, sees_all = token
    return Actor(kind=ActorKind.TOKEN, id=id_, teams=frozenset(teams), scopes=frozenset(scopes), sees_all=sees_all)


def tokens(actor: Actor) -> tuple[TokenLine, ...]:
    """All tokens, newest first. Raises NotAllowed."""
    if not may_manage(actor):
        raise NotAllowed
    rows = ApiToken.objects.select_related("made_by").order_by("-made_at", "-id")
    return tuple(
        TokenLine(
            id=row.id, name=row.name, shown=f"alv_{row.prefix}_…", scopes=tuple(row.scopes), teams=tuple(row.teams),
            sees_all=row.sees_all, made_at=row.made_at, made_by=row.made_by.name if row.made_by else "",
            expires_at=row.expires_at, revoked_at=row.revoked_at, last_used_at=row.last_used_at,
        )
        for row in rows
    )  # fmt: skip
