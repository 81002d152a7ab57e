"""The field on shops' pages: whose key it is, and what its autofill reports say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from django.db.models import Max, Sum

from alvast.addresses.errors import KeyRefused
from alvast.addresses.models import AutofillDefect, ShopKey
from alvast.addresses.rules.gates import may_manage
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.staff.errors import NotAllowed

SHOWN_DAYS = 30


@dataclass(frozen=True, slots=True)
class ShopKeyLine:
    """A key as administrators see it; `key` is public, it stands in the shop's pages."""

    id: UUID
    name: str
    key: str
    origins: tuple[str, ...]
    made_at: datetime
    revoked_at: datetime | None


@dataclass(frozen=True, slots=True)
class DefectLine:
    """What one kind of browser did with one field in the last 30 days."""

    field: str
    kind: str
    browser: str
    count: int
    last_at: datetime


def key_for(key: str, origin: str) -> UUID:
    """The key's id when it works on this site. Raises KeyRefused, the same for unknown, revoked and elsewhere."""
    found = ShopKey.objects.filter(key=key[:40], revoked_at=None, origins__contains=[origin]).values_list("id", flat=True).first()
    if found is None or not origin:
        raise KeyRefused
    return found


def is_known_origin(origin: str) -> bool:
    """Whether any shop's key works on this site: then its browser may ask."""
    return ShopKey.objects.filter(revoked_at=None, origins__contains=[origin]).exists()


def shop_keys(actor: Actor) -> tuple[ShopKeyLine, ...]:
    """Those that work first, then newest first. Raises NotAllowed."""
    _require_manager(actor)
    rows = ShopKey.objects.order_by("-made_at", "-id")
    lines = [ShopKeyLine(row.id, row.name, row.key, tuple(row.origins), row.made_at, row.revoked_at) for row in rows]
    return tuple(sorted(lines, key=lambda line: line.revoked_at is not None))


def autofill_defects(actor: Actor) -> Sequence[DefectLine]:
    """The last 30 days, most frequent first. Raises NotAllowed."""
    _require_manager(actor)
    since: date = now().date() - timedelta(days=SHOWN_DAYS)
    rows = AutofillDefect.objects.filter(day__gt=since).values("field", "kind", "browser")
    counted = rows.annotate(total=Sum("count"), newest=Max("last_at")).order_by("-total", "field", "kind", "browser")
    return [DefectLine(row["field"], row["kind"], row["browser"], row["total"], row["newest"]) for row in counted]


def _require_manager(actor: Actor) -> None:
    if not may_manage(actor):
        raise NotAllowed
