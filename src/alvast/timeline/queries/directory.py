"""All customers, page by page, and whose a subject is: for programs that go through everything."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.kernel.ids import CustomerId
from alvast.timeline.models import Subject
from alvast.timeline.queries.finding import CustomerLine, customer_lines
from alvast.timeline.queries.identity import canonical


def customers_after(place: UUID | None, *, among: "QuerySet[Any, Any] | None", limit: int) -> list[CustomerLine]:
    """The next customers in the order in which they were met. `among`: ids of records; None is everyone. Merged ones are one."""
    rows = Subject.objects.filter(kind="customer", merged_into=None).order_by("id")
    if among is not None:
        rows = rows.filter(Q(id__in=among) | Q(absorbed__in=among)).distinct()
    if place is not None:
        rows = rows.filter(id__gt=place)
    found: Sequence[UUID] = list(rows.values_list("id", flat=True)[:limit])
    return customer_lines([CustomerId(id_) for id_ in found])


def customer_of(subject: UUID) -> CustomerId | None:
    """Whose record this is, merges followed; None for what belongs to nobody, or is unknown."""
    customer = Subject.objects.filter(id=subject).values_list("customer", flat=True).first()
    return None if customer is None else canonical(customer)


def customers_of(subjects: Sequence[UUID]) -> dict[UUID, UUID]:
    """Whose records these are, as they were written; what belongs to nobody is left out. One query."""
    rows = Subject.objects.filter(id__in=list(subjects)).exclude(customer=None)
    return {subject: customer for subject, customer in rows.values_list("id", "customer") if customer is not None}
