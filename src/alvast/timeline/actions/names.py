"""The name a subject is listed and found by: a copy of what is now known, renewed with every change of it."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alvast.kernel.grams import grams
from alvast.timeline.models import ContactPoint, Fact, Subject


def refresh_names(subjects: Collection[UUID], *, at: datetime) -> None:
    """Copies the name valid at `at` and the grams of name, addresses and numbers, in three queries for any number."""
    if not subjects:
        return
    names = _names(subjects, at)
    points = defaultdict(list)
    for subject, value in ContactPoint.objects.filter(customer__in=subjects).values_list("customer", "value"):
        points[subject].append(value)
    rows = [
        Subject(id=subject, name=names.get(subject, ""), name_grams=searchable(names.get(subject, ""), points[subject]))
        for subject in set(subjects)
    ]
    Subject.objects.bulk_update(rows, ["name", "name_grams"])


def searchable(name: str, points: Collection[str]) -> list[str]:
    """The grams under which a customer is found."""
    return grams(" ".join([name, *points]))


def _names(subjects: Collection[UUID], at: datetime) -> dict[UUID, str]:
    rows = Fact.objects.filter(
        Q(valid_to=None) | Q(valid_to__gt=at), subject__in=subjects, attribute="name", superseded_at=None, valid_from__lte=at
    )
    return {subject: str(value)[:200] for subject, value in rows.values_list("subject", "value") if value}
