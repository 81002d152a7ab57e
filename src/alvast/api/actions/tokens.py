"""Tokens: made, used, revoked."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import connection
from django.db.models import Q

from alvast.api.errors import NameMissing, NotInTheFuture, ScopeUnknown, TooManyRequests
from alvast.api.models import ApiToken
from alvast.api.rules.gates import may_manage
from alvast.api.rules.scopes import Scope
from alvast.api.rules.tokens import new_token
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.staff.errors import NotAllowed
from alvast.staff.queries import all_teams

REQUESTS_A_MINUTE = 600
LAST_USE_KNOWN_TO = timedelta(minutes=5)


@dataclass(frozen=True, slots=True)
class MadeToken:
    """`text` is shown once and kept nowhere."""

    id: UUID
    text: str


@dataclass(frozen=True, slots=True)
class Allowance:
    """What is left of this minute."""

    limit: int
    remaining: int
    resets_in: int  # seconds


def make_token(
    *, actor: Actor, name: str, scopes: Iterable[str], teams: Iterable[UUID] = (), sees_all: bool = False,
    expires_at: datetime | None = None,
) -> MadeToken:  # fmt: skip
    """Makes a token for the given teams, or for all. Raises NotAllowed, NameMissing, ScopeUnknown, NotFound, NotInTheFuture."""
    _require_manager(actor)
    wanted, places = sorted(set(scopes)), [] if sees_all else sorted(set(teams))
    if not name.strip():
        raise NameMissing
    if not wanted or not set(wanted) <= set(Scope):
        raise ScopeUnknown
    if not (sees_all or places) or not set(places) <= {team.id for team in all_teams()}:
        raise NotFound
    if expires_at is not None and expires_at <= now():
        raise NotInTheFuture
    text, written = new_token()
    token = ApiToken.objects.create(
        name=name.strip()[:80], prefix=written.prefix, hash=written.hash, scopes=wanted, teams=places, sees_all=sees_all,
        made_at=now(), made_by_id=_agent(actor), expires_at=expires_at,
    )  # fmt: skip
    return MadeToken(token.id, text)


def revoke_token(*, actor: Actor, token: UUID) -> bool:
    """It opens nothing from the next request on; False when it was revoked before. Raises NotAllowed, NotFound."""
    _require_manager(actor)
    if not ApiToken.objects.filter(id=token).exists():
        raise NotFound
    rows = ApiToken.objects.filter(id=token, revoked_at=None)
    return bool(rows.update(revoked_at=now(), revoked_by_id=_agent(actor)))


def note_use(*, token: UUID) -> Allowance:
    """Counts one request, over all web processes together. Raises TooManyRequests from the 601st of a clock minute on."""
    at = now()
    minute = at.replace(second=0, microsecond=0)
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [token, minute])
        used = cursor.fetchone()[0]
    resets_in = 60 - at.second
    if used > REQUESTS_A_MINUTE:
        raise TooManyRequests(limit=REQUESTS_A_MINUTE, seconds=resets_in)
    if used == 1:  # the first of a minute: a good moment, and seldom
        stale = Q(last_used_at=None) | Q(last_used_at__lt=at - LAST_USE_KNOWN_TO)
        ApiToken.objects.filter(stale, id=token).update(last_used_at=at)
    return Allowance(REQUESTS_A_MINUTE, REQUESTS_A_MINUTE - used, resets_in)


_COUNT = """
INSERT INTO api_tokenuse AS known (token_id, minute, used) VALUES (%s, %s, 1)
ON CONFLICT (token_id) DO UPDATE
SET used = CASE WHEN known.minute = excluded.minute THEN known.used + 1 ELSE 1 END, minute = excluded.minute
RETURNING used
"""


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed


def _agent(actor: Actor) -> UUID | None:
    return actor.id if actor.kind is ActorKind.AGENT else None
