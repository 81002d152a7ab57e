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
from alvast.kernel.actor import Actor, ActorKind, Role
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
    is_paused: bool

    def is_valid(self, at: datetime) -> bool:
        return self.revoked_at is None and not self.is_paused and (self.expires_at is None or self.expires_at > at)


_VOUCHED = Q(made_by=None) | Q(made_by__is_active=True, made_by__role=Role.ADMIN)
"""Who made a token may have kept a copy: it works as long as that person could make it again."""


def token_actor(text: str) -> Actor:
    """Whom a token stands for; one query. Raises TokenInvalid, the same for unknown, wrong, revoked, expired and paused."""
    written = read_token(text)
    if written is None:
        raise TokenInvalid
    lasts = Q(expires_at=None) | Q(expires_at__gt=now())
    rows = ApiToken.objects.filter(_VOUCHED, lasts, prefix=written.prefix, revoked_at=None)
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
            is_paused=row.made_by is not None and not (row.made_by.is_active and row.made_by.role == Role.ADMIN),
        )
        for row in rows
    )  # fmt: skip
