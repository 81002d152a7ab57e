"""The customer card: who this is, as it was at a chosen moment."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from alvast.kernel.clock import now
from alvast.kernel.ids import ContactPointId, CustomerId, SubjectId
from alvast.timeline.models import ContactPoint, Subject
from alvast.timeline.queries.identity import records_of
from alvast.timeline.queries.records import FactLine, Record, as_array, facts_as_of, record_as_of
from alvast.timeline.rules.naming import shown_name


@dataclass(frozen=True, slots=True)
class ContactPointLine:
    id: ContactPointId
    customer: SubjectId
    kind: str
    value: str
    verified_at: datetime | None
    verified_by: str


@dataclass(frozen=True, slots=True)
class RepresentationLine:
    """`other` acts for the customer, or the customer for `other`: the list it is in says which."""

    id: UUID
    other: CustomerId
    other_name: str
    mandate: str
    evidence: str
    valid_from: datetime
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class ConsentLine:
    id: UUID
    purpose: str
    channel: str
    given_at: datetime
    withdrawn_at: datetime | None


@dataclass(frozen=True, slots=True)
class MergeLine:
    """A record that was merged into this one; `id` undoes it."""

    id: UUID
    absorbed: SubjectId
    absorbed_name: str
    merged_at: datetime


@dataclass(frozen=True, slots=True)
class Belonging:
    """Something of the customer: an order, a device, a contract, and what holds of it."""

    subject: SubjectId
    name: str
    facts: Mapping[str, FactLine]


@dataclass(frozen=True, slots=True)
class CustomerCard:
    """Everything the card shows, valid at `valid_at` as known at `known_at`; `records` are those then known to be this person."""

    id: CustomerId
    records: Sequence[SubjectId]
    name: str
    valid_at: datetime
    known_at: datetime
    erased_at: datetime | None
    facts: Mapping[str, FactLine]
    contact_points: Sequence[ContactPointLine]
    represented_by: Sequence[RepresentationLine]
    represents: Sequence[RepresentationLine]
    consents: Sequence[ConsentLine]
    belongings: Sequence[Belonging]
    merges: Sequence[MergeLine]


BELONGINGS = 50  # the newest ones; the timeline has them all

# What lies around a customer comes in one round trip: five small lists would each cost more to ask for than to read.
_AROUND = """
SELECT jsonb_build_object(
  'erased_at', (SELECT erased_at FROM timeline_subject WHERE id = %(kept)s),
  'contact_points', ARRAY(
    SELECT to_jsonb(p) FROM timeline_contactpoint p WHERE p.customer_id = ANY(%(records)s::uuid[]) AND p.made_at <= %(known)s
    ORDER BY p.kind, p.made_at, p.id),
  'represented_by', ARRAY(
    SELECT to_jsonb(r) || jsonb_build_object('other', r.representative_id, 'other_name', s.name)
    FROM timeline_representation r JOIN timeline_subject s ON s.id = r.representative_id
    WHERE r.customer_id = ANY(%(records)s::uuid[]) AND {holds} ORDER BY r.valid_from, r.id),
  'represents', ARRAY(
    SELECT to_jsonb(r) || jsonb_build_object('other', r.customer_id, 'other_name', s.name)
    FROM timeline_representation r JOIN timeline_subject s ON s.id = r.customer_id
    WHERE r.representative_id = ANY(%(records)s::uuid[]) AND {holds} ORDER BY r.valid_from, r.id),
  'consents', ARRAY(
    SELECT to_jsonb(c) FROM timeline_consent c WHERE c.customer_id = ANY(%(records)s::uuid[]) AND c.given_at <= %(known)s
    ORDER BY c.given_at DESC, c.id DESC),
  'merges', ARRAY(
    SELECT to_jsonb(m) || jsonb_build_object('absorbed_name', s.name)
    FROM timeline_merge m JOIN timeline_subject s ON s.id = m.absorbed_id
    WHERE m.kept_id = ANY(%(records)s::uuid[]) AND m.undone_at IS NULL AND m.merged_at <= %(known)s ORDER BY m.merged_at DESC))
""".replace(
    "{holds}",
    """r.valid_from <= %(valid)s AND (r.valid_to IS NULL OR r.valid_to > %(valid)s)
      AND r.recorded_at <= %(known)s AND (r.withdrawn_at IS NULL OR r.withdrawn_at > %(known)s)""",
)


def customer_card(customer: UUID, *, valid_at: datetime | None = None, known_at: datetime | None = None) -> CustomerCard:
    """The card of the record kept after merges, in seven queries at most. Both moments are now when left out.

    Raises NotFound.
    """
    present = now()
    records = records_of(customer, known_at=known_at or present)
    kept = CustomerId(records[0])
    record = record_as_of(kept, valid_at=valid_at or present, known_at=known_at or present)
    around = _around(records, record)
    return CustomerCard(
        id=kept, records=records, name=str(record.value("name", "")), valid_at=record.valid_at, known_at=record.known_at,
        erased_at=_moment(around["erased_at"]), facts=record.facts, belongings=_belongings(records, record),
        contact_points=[_contact_point(row) for row in around["contact_points"]],
        represented_by=[_representation(row) for row in around["represented_by"]],
        represents=[_representation(row) for row in around["represents"]],
        consents=[_consent(row) for row in around["consents"]], merges=[_merge(row) for row in around["merges"]],
    )  # fmt: skip


def contact_points_of(records: Sequence[UUID], *, known_at: datetime | None = None) -> list[ContactPointLine]:
    """The ways to reach the person of these records (`records_of`), mail addresses first, then as they came."""
    rows = ContactPoint.objects.filter(customer__in=records, made_at__lte=known_at or now()).order_by("kind", "made_at", "id")
    found = rows.values_list("id", "customer_id", "kind", "value", "verified_at", "verified_by")
    return [ContactPointLine(ContactPointId(row[0]), SubjectId(row[1]), *row[2:]) for row in found]


def _around(records: Sequence[SubjectId], record: Record) -> dict[str, Any]:
    """Contact points, mandates and merges as known then, every yes known then; merges only while they can be undone."""
    values: dict[str, Any] = {
        "kept": record.subject, "records": as_array(records), "valid": record.valid_at, "known": record.known_at,
    }  # fmt: skip
    with connection.cursor() as cursor:
        cursor.execute(_AROUND, values)
        found: dict[str, Any] = json.loads(cursor.fetchone()[0])
    return found


def _contact_point(row: dict[str, Any]) -> ContactPointLine:
    return ContactPointLine(
        ContactPointId(UUID(row["id"])), SubjectId(UUID(row["customer_id"])), row["kind"], row["value"],
        _moment(row["verified_at"]), row["verified_by"],
    )  # fmt: skip


def _representation(row: dict[str, Any]) -> RepresentationLine:
    return RepresentationLine(
        UUID(row["id"]), CustomerId(UUID(row["other"])), row["other_name"], row["mandate"], row["evidence"],
        datetime.fromisoformat(row["valid_from"]), _moment(row["valid_to"]),
    )  # fmt: skip


def _consent(row: dict[str, Any]) -> ConsentLine:
    given_at = datetime.fromisoformat(row["given_at"])
    return ConsentLine(UUID(row["id"]), row["purpose"], row["channel"], given_at, _moment(row["withdrawn_at"]))


def _merge(row: dict[str, Any]) -> MergeLine:
    merged_at = datetime.fromisoformat(row["merged_at"])
    return MergeLine(UUID(row["id"]), SubjectId(UUID(row["absorbed_id"])), row["absorbed_name"], merged_at)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _belongings(records: Sequence[UUID], record: Record) -> list[Belonging]:
    rows = Subject.objects.filter(customer__in=records, made_at__lte=record.known_at).exclude(kind="customer")
    found = list(rows.order_by("-made_at", "-id").values_list("id", "kind", "key")[:BELONGINGS])
    facts = facts_as_of([id_ for id_, _, _ in found], valid_at=record.valid_at, known_at=record.known_at)
    return [Belonging(SubjectId(id_), shown_name(kind, key), facts.get(id_, {})) for id_, kind, key in found]
