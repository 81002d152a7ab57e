"""The customer card: who this is, as it was at a chosen moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Q

from alvast.kernel.clock import now
from alvast.kernel.ids import ContactPointId, CustomerId, SubjectId
from alvast.timeline.models import Consent, ContactPoint, Merge, Representation, Subject
from alvast.timeline.queries.identity import canonical, records_of
from alvast.timeline.queries.records import FactLine, Record, facts_as_of, record_as_of
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
    """Everything the card shows, valid at `valid_at` as known at `known_at`."""

    id: CustomerId
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


def customer_card(customer: UUID, *, valid_at: datetime | None = None, known_at: datetime | None = None) -> CustomerCard:
    """The card of the record kept after merges, in a fixed number of queries. Both moments are now when left out.

    Raises NotFound.
    """
    kept = canonical(customer)
    record = record_as_of(kept, valid_at=valid_at, known_at=known_at)
    records = records_of(kept, known_at=record.known_at)
    return CustomerCard(
        id=kept,
        name=str(record.value("name", "")),
        valid_at=record.valid_at,
        known_at=record.known_at,
        erased_at=Subject.objects.values_list("erased_at", flat=True).get(id=kept),
        facts=record.facts,
        contact_points=contact_points_of(records, known_at=record.known_at),
        represented_by=_representations(Q(customer__in=records), "representative", record),
        represents=_representations(Q(representative__in=records), "customer", record),
        consents=_consents(records, record),
        belongings=_belongings(records, record),
        merges=_merges(records, record),
    )


def contact_points_of(records: Sequence[UUID], *, known_at: datetime | None = None) -> list[ContactPointLine]:
    """The ways to reach the person of these records (`records_of`), mail addresses first, then as they came."""
    rows = ContactPoint.objects.filter(customer__in=records, made_at__lte=known_at or now()).order_by("kind", "made_at", "id")
    found = rows.values_list("id", "customer_id", "kind", "value", "verified_at", "verified_by")
    return [ContactPointLine(ContactPointId(row[0]), SubjectId(row[1]), *row[2:]) for row in found]


def _representations(whose: Q, other: str, record: Record) -> list[RepresentationLine]:
    """The mandates valid and known at the record's moments."""
    rows = Representation.objects.filter(
        whose,
        Q(valid_to=None) | Q(valid_to__gt=record.valid_at),
        Q(withdrawn_at=None) | Q(withdrawn_at__gt=record.known_at),
        valid_from__lte=record.valid_at,
        recorded_at__lte=record.known_at,
    ).order_by("valid_from", "id")
    found = rows.values_list("id", other, f"{other}__name", "mandate", "evidence", "valid_from", "valid_to")
    return [RepresentationLine(row[0], CustomerId(row[1]), *row[2:]) for row in found]


def _consents(records: Sequence[UUID], record: Record) -> list[ConsentLine]:
    """Every yes known then, also those withdrawn later; the newest first."""
    rows = Consent.objects.filter(customer__in=records, given_at__lte=record.known_at).order_by("-given_at", "-id")
    return [ConsentLine(*row) for row in rows.values_list("id", "purpose", "channel", "given_at", "withdrawn_at")]


def _belongings(records: Sequence[UUID], record: Record) -> list[Belonging]:
    rows = Subject.objects.filter(customer__in=records, made_at__lte=record.known_at).exclude(kind="customer")
    found = list(rows.order_by("-made_at", "-id").values_list("id", "kind", "key")[:BELONGINGS])
    facts = facts_as_of([id_ for id_, _, _ in found], valid_at=record.valid_at, known_at=record.known_at)
    return [Belonging(SubjectId(id_), shown_name(kind, key), facts.get(id_, {})) for id_, kind, key in found]


def _merges(records: Sequence[UUID], record: Record) -> list[MergeLine]:
    """What can be undone now, of what was known then."""
    rows = Merge.objects.filter(kept__in=records, undone_at=None, merged_at__lte=record.known_at).order_by("-merged_at")
    found = rows.values_list("id", "absorbed_id", "absorbed__name", "merged_at")
    return [MergeLine(id_, SubjectId(absorbed), name, at) for id_, absorbed, name, at in found]
