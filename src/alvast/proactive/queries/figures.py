"""Raw counts of this flow, for the board: what was found, what was done, how long it took. Definitions stay with the board."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Count, F, Q

from alvast.proactive.models import Finding, Outreach
from alvast.proactive.rules.causes import Remedy

State = Finding.State


@dataclass(frozen=True, slots=True)
class ProactiveFigures:
    """Of the findings made from `begin` up to `end`. Overtaken ones are left out: what overtook them is counted.

    `found_first`: since it began the customer had not written to us when we found it, or acted. `release_seconds`: from the
    begin of the state to the order set free, of those set free.
    """

    begin: datetime
    end: datetime
    found: int
    acted: int
    found_first: int
    repaired: int
    asked: int
    answered: int
    notified: int
    human: int
    held_out: int
    by_cause: Mapping[str, int]
    release_seconds: Sequence[float]
    messages: int


def figures(begin: datetime, end: datetime) -> ProactiveFigures:
    """Four queries for any number."""
    rows = Finding.objects.filter(found_at__gte=begin, found_at__lt=end).exclude(closed_because=Finding.Closed.OVERTAKEN)
    counts = rows.aggregate(
        found=Count("id"), acted=Count("id", filter=~Q(carried_out_at=None)),
        found_first=Count("id", filter=Q(was_asked_first=False)),
        repaired=Count("id", filter=Q(remedy="repair")), asked=Count("id", filter=Q(remedy="ask")),
        answered=Count("id", filter=Q(question__answered_at__isnull=False)), notified=Count("id", filter=Q(remedy="notify")),
        human=Count("id", filter=Q(remedy="human")), held_out=Count("id", filter=Q(state=State.LEFT)),
    )  # fmt: skip
    released = rows.exclude(treated_at=None).values_list(F("treated_at") - F("since"), flat=True)
    return ProactiveFigures(
        begin=begin, end=end, **counts, by_cause=dict(rows.values_list("cause").annotate(Count("id")).order_by("cause")),
        release_seconds=sorted(took.total_seconds() for took in released),
        messages=Outreach.objects.filter(written_at__gte=begin, written_at__lt=end).count(),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class Treated:
    """One finding of a watch that holds some out: for comparing who wrote to us afterwards."""

    finding: UUID
    customer: UUID
    found_at: datetime
    is_held_out: bool


def treated_and_held_out(begin: datetime, end: datetime) -> list[Treated]:
    """The findings in which a draw decided whether we acted, both ways."""
    drawn = Finding.objects.filter(found_at__gte=begin, found_at__lt=end, was_drawn=True).exclude(customer=None)
    rows = drawn.order_by("found_at", "id").values_list("id", "customer_id", "found_at", "remedy")
    found = list(rows)
    return [
        Treated(finding, customer, at, remedy == Remedy.NONE) for finding, customer, at, remedy in found if customer is not None
    ]


@dataclass(frozen=True, slots=True)
class Trouble:
    """One finding, for what it costs. `is_for_a_person`: nothing else was sure, so someone had to look into it."""

    cause: str
    customer: UUID | None
    found_at: datetime
    is_for_a_person: bool


def troubles_between(begin: datetime, end: datetime) -> list[Trouble]:
    """The findings that `figures` counts, each by itself; one query."""
    rows = Finding.objects.filter(found_at__gte=begin, found_at__lt=end).exclude(closed_because=Finding.Closed.OVERTAKEN)
    told = rows.order_by("found_at", "id").values_list("cause", "customer_id", "found_at", "remedy")
    return [Trouble(cause, customer, at, remedy == Remedy.HUMAN) for cause, customer, at, remedy in told]
