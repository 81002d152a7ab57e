"""The name a subject is listed and found by: a copy of what is now known, renewed with every change of it."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alvast.kernel.events import state
from alvast.kernel.grams import grams
from alvast.timeline.events import CustomerRenamed
from alvast.timeline.models import ContactPoint, Fact, Subject


def refresh_names(subjects: Collection[UUID], *, at: datetime) -> None:
    """Copies the name valid at `at` and the grams of name, addresses and numbers; writes only what differs.

    States CustomerRenamed for customers whose name that changes.
    """
    if not subjects:
        return
    names, points = _names(subjects, at), _points(subjects)
    changed, renamed = [], []
    for row in Subject.objects.filter(id__in=subjects, erased_at=None).only("kind", "name", "name_grams"):
        name = names.get(row.id, "")
        found_by = searchable(name, points[row.id])
        if name != row.name and row.kind == "customer":
            renamed.append(CustomerRenamed(customer=row.id))
        if (name, found_by) != (row.name, row.name_grams):
            row.name, row.name_grams = name, found_by
            changed.append(row)
    Subject.objects.bulk_update(changed, ["name", "name_grams"])
    state(renamed)


def searchable(name: str, points: Collection[str]) -> list[str]:
    """The grams under which a customer is found."""
    return grams(" ".join([name, *points]))


def _names(subjects: Collection[UUID], at: datetime) -> dict[UUID, str]:
    rows = Fact.objects.filter(
        Q(valid_to=None) | Q(valid_to__gt=at), subject__in=subjects, attribute="name", superseded_at=None, valid_from__lte=at
    )
    return {subject: str(value)[:200] for subject, value in rows.values_list("subject", "value") if value}


def _points(subjects: Collection[UUID]) -> defaultdict[UUID, list[str]]:
    points: defaultdict[UUID, list[str]] = defaultdict(list)
    for subject, value in ContactPoint.objects.filter(customer__in=subjects).values_list("customer_id", "value"):
        points[subject].append(value)
    return points
