"""Who is who: names, addresses, and records found to be one person."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from django.db import connection

from alvast.kernel.errors import NotFound
from alvast.kernel.ids import CustomerId, SubjectId
from alvast.kernel.secrets import sign
from alvast.timeline.models import ContactPoint, Subject
from alvast.timeline.queries.records import record_as_of
from alvast.timeline.rules.addresses import contact_value
from alvast.timeline.rules.naming import BY_ADDRESS, split_name

_CANONICAL = """
WITH RECURSIVE up(start, id, next) AS (
  SELECT id, id, merged_into_id FROM timeline_subject WHERE id = ANY(%s)
  UNION ALL
  SELECT up.start, s.id, s.merged_into_id FROM up JOIN timeline_subject s ON s.id = up.next
)
SELECT start, id FROM up WHERE next IS NULL
"""
_RECORDS = """
WITH RECURSIVE up(id, next) AS (
  SELECT id, merged_into_id FROM timeline_subject WHERE id = %(customer)s
  UNION ALL
  SELECT s.id, s.merged_into_id FROM up JOIN timeline_subject s ON s.id = up.next
), same(id, depth) AS (
  SELECT id, 0 FROM up WHERE next IS NULL
  UNION ALL
  SELECT m.absorbed_id, same.depth + 1 FROM same JOIN timeline_merge m ON m.kept_id = same.id
  WHERE m.merged_at <= %(known)s::timestamptz AND (m.undone_at IS NULL OR m.undone_at > %(known)s::timestamptz)
)
SELECT id FROM same ORDER BY depth, id
"""

_RECORDS_OF_MANY = """
WITH RECURSIVE up(start, id, next) AS (
  SELECT id, id, merged_into_id FROM timeline_subject WHERE id = ANY(%s)
  UNION ALL
  SELECT up.start, s.id, s.merged_into_id FROM up JOIN timeline_subject s ON s.id = up.next
), same(start, id, depth) AS (
  SELECT start, id, 0 FROM up WHERE next IS NULL
  UNION ALL
  SELECT same.start, m.absorbed_id, same.depth + 1 FROM same
  JOIN timeline_merge m ON m.kept_id = same.id AND m.undone_at IS NULL
)
SELECT start, id FROM same ORDER BY start, depth, id
"""


def canonical(customer: UUID) -> CustomerId:
    """The record kept after all merges; itself when there were none. Raises NotFound."""
    found = canonical_of([customer])
    if customer not in found:
        raise NotFound
    return found[customer]


def canonical_of(customers: Iterable[UUID]) -> dict[UUID, CustomerId]:
    """As `canonical`, for many in one query; unknown ids are left out."""
    with connection.cursor() as cursor:
        cursor.execute(_CANONICAL, [list(customers)])
        return {start: CustomerId(kept) for start, kept in cursor.fetchall()}


def records_of(customer: UUID, *, known_at: datetime | None = None) -> list[SubjectId]:
    """All records of the same person as `customer`, the kept one first; as known at `known_at`, or now. One query.

    Raises NotFound.
    """
    with connection.cursor() as cursor:
        cursor.execute(_RECORDS, {"customer": customer, "known": known_at or "infinity"})
        records = [SubjectId(record) for (record,) in cursor.fetchall()]
    if not records:
        raise NotFound
    return records


def records_of_many(customers: Iterable[UUID]) -> dict[UUID, list[SubjectId]]:
    """As `records_of`, as known now, for many in one query; unknown ids are left out."""
    found: dict[UUID, list[SubjectId]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_RECORDS_OF_MANY, [list(customers)])
        for start, record in cursor.fetchall():
            found.setdefault(start, []).append(SubjectId(record))
    return found


def customer_name(customer: UUID) -> str:
    """The name now known, merges followed; empty when there is none. Raises NotFound."""
    return str(record_as_of(canonical(customer)).value("name", ""))


def subject_named(name: str) -> SubjectId:
    """The subject called `order/48213`, `customer/c-17` or `customer/<mail address>`. Raises NotFound.

    An erased order or customer is still found by the number that the client system gave it.
    """
    parts = split_name(name)
    if parts is None:
        raise NotFound
    kind, key = parts
    found = dict(Subject.objects.filter(kind=kind, key__in=[key, fingerprint(kind, key)]).values_list("key", "id"))
    subject = found.get(key) or found.get(fingerprint(kind, key))
    if subject is None and kind == "customer":
        subject = customer_by_address(key.removeprefix(BY_ADDRESS))
    if subject is None:
        raise NotFound
    return SubjectId(subject)


def customer_by_address(text: str) -> CustomerId | None:
    """Whose mail address or phone number this is, merges followed; None when nobody's."""
    wanted = [(kind, value) for kind in ContactPoint.Kind.values if (value := contact_value(kind, text))]
    for kind, value in wanted:
        owner = ContactPoint.objects.filter(kind=kind, value=value).values_list("customer_id", flat=True).first()
        if owner:
            return canonical(owner)
    return None


def fingerprint(kind: str, key: str) -> str:
    """What is kept of an erased record's number: who knows the number finds the record, nobody can read it back."""
    return "erased/" + sign("erased subject", f"{kind}/{key}", length=20)
