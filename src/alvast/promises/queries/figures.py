"""How many promises were kept: the figure of R8, for the board."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Count, F, Q

from alvast.promises.models import Promise
from alvast.promises.rules.standing import State


@dataclass(frozen=True, slots=True)
class PromiseFigures:
    """Of the promises that were due in a period: how many were kept in time, kept late, broken and withdrawn.

    A promise counts by the date it was last moved to; `moved` says how many were moved at all. `told_first`: broken ones
    whose customer heard it from us. `kept_share` leaves withdrawn ones out and is None when there are none.
    """

    due: int
    kept: int
    kept_late: int
    broken: int
    withdrawn: int
    moved: int
    told_first: int

    @property
    def kept_share(self) -> float | None:
        counted = self.kept + self.kept_late + self.broken
        return self.kept / counted if counted else None


def promise_figures(start: datetime, end: datetime) -> PromiseFigures:
    """Of all teams, due from `start` up to, not including, `end`; one query."""
    broken = Q(state=State.BROKEN)
    found = Promise.objects.filter(due_at__gte=start, due_at__lt=end).aggregate(
        due=Count("id"), kept=Count("id", filter=Q(state=State.KEPT)), kept_late=Count("id", filter=broken & ~Q(kept_at=None)),
        broken=Count("id", filter=broken & Q(kept_at=None)), withdrawn=Count("id", filter=Q(state=State.WITHDRAWN)),
        moved=Count("id", filter=~Q(due_at=F("first_due_at"))), told_first=Count("id", filter=broken & ~Q(told_at=None)),
    )  # fmt: skip
    return PromiseFigures(**found)
