"""Keys of shops: made, revoked, and counted while they are used."""

import secrets
from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import connection

from alvast.addresses.errors import NameMissing, OriginInvalid, TooManyChecks
from alvast.addresses.models import KeyUse, ShopKey
from alvast.addresses.rules.gates import may_manage
from alvast.addresses.rules.origins import origin
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.staff.errors import NotAllowed

VISITOR_A_MINUTE, SHOP_A_MINUTE = 120, 6_000


def make_shop_key(*, actor: Actor, name: str, origins: Sequence[str]) -> UUID:
    """A key for the pages of one shop. Raises NotAllowed, NameMissing, OriginInvalid."""
    _require_manager(actor)
    if not name.strip():
        raise NameMissing
    sites = tuple(dict.fromkeys(_origin(written) for written in origins))
    if not sites:
        raise OriginInvalid(origin="")
    row = ShopKey.objects.create(
        name=name.strip()[:80], key=f"pub_{secrets.token_urlsafe(18)}", origins=list(sites), made_at=now(),
        made_by=actor.id if actor.kind is ActorKind.AGENT else None,
    )  # fmt: skip
    return row.id


def revoke_shop_key(*, actor: Actor, key: UUID) -> bool:
    """The field of that shop gets no answers any more and lets every order through. Raises NotAllowed, NotFound."""
    _require_manager(actor)
    if not ShopKey.objects.filter(id=key).exists():
        raise NotFound
    return bool(ShopKey.objects.filter(id=key, revoked_at=None).update(revoked_at=now()))


def note_check(*, key: UUID, visitor: bytes) -> None:
    """Counts one request, over all web processes. Raises TooManyChecks from the 121st of a visitor in a minute on."""
    at = now()
    for who, most in ((visitor, VISITOR_A_MINUTE), (b"", SHOP_A_MINUTE)):
        if _counted(key, who, at.replace(second=0, microsecond=0)) > most:
            raise TooManyChecks(seconds=60 - at.second)


def forget_visitors(*, before: datetime) -> int:
    """Deletes counters of minutes that are over; answers how many."""
    return KeyUse.objects.filter(minute__lt=before).delete()[0]


def _counted(key: UUID, visitor: bytes, minute: datetime) -> int:
    with connection.cursor() as cursor:
        cursor.execute(_COUNT, [key, visitor, minute])
        return int(cursor.fetchone()[0])


_COUNT = """
INSERT INTO addresses_keyuse AS known (key_id, visitor, minute, used) VALUES (%s, %s, %s, 1)
ON CONFLICT (key_id, visitor) DO UPDATE
SET used = CASE WHEN known.minute = excluded.minute THEN known.used + 1 ELSE 1 END, minute = excluded.minute
RETURNING used
"""


def _origin(written: str) -> str:
    site = origin(written)
    if not site:
        raise OriginInvalid(origin=written.strip()[:200])
    return site


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed
