"""Whether a watch finds enough for a draw to show anything: before that nobody is left alone."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime

from alvast.proactive.models import Finding
from alvast.proactive.rules.causes import Remedy
from alvast.proactive.rules.watches import DRAWN_OVER, Watch


@dataclass(frozen=True, slots=True)
class DrawStanding:
    """How far a watch is: `found` in the last `days`, of the `needed` from which on some are left alone. `found` stops there."""

    found: int
    needed: int
    days: int = DRAWN_OVER.days

    @property
    def has_begun(self) -> bool:
        return self.found >= self.needed


def draw_standing(watch: Watch, at: datetime) -> DrawStanding | None:
    """Of one watch at a moment; None when it never leaves anyone alone."""
    needed = watch.draws_from
    return None if needed is None else DrawStanding(_found_lately(watch, at, needed), needed)


def watches_drawing(watches: Collection[Watch], at: datetime) -> frozenset[str]:
    """The codes of those that leave some alone now; a query for each different watch that may."""
    different = {watch.code: watch for watch in watches if watch.draws_from is not None}.values()
    return frozenset(watch.code for watch in different if (stands := draw_standing(watch, at)) is not None and stands.has_begun)


def _found_lately(watch: Watch, at: datetime, needed: int) -> int:
    """Those about whom a draw can be held: told, or left alone. Counts no further than needed."""
    rows = Finding.objects.filter(
        watch=watch.code, remedy__in=(Remedy.NOTIFY, Remedy.NONE), found_at__gte=at - DRAWN_OVER, found_at__lt=at
    )
    return len(rows.order_by().values_list("id")[:needed])
