"""What happened, newest first."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Q

from alvast.kernel.ids import SubjectId
from alvast.timeline.models import Subject, TimelineEvent
from alvast.timeline.queries.identity import records_of
from alvast.timeline.rules.naming import shown_name

Place = tuple[datetime, UUID]


@dataclass(frozen=True, slots=True)
class TimelineLine:
    """One event. `place` is where the next page begins. When erased, `data` is empty."""

    id: UUID
    subject: SubjectId
    subject_name: str
    source: str
    event_id: str
    type: str
    is_known_type: bool
    occurred_at: datetime
    recorded_at: datetime
    data: Mapping[str, Any]
    erased_at: datetime | None

    @property
    def place(self) -> Place:
        return self.occurred_at, self.id


def timeline_of(customer: UUID, *, before: Place | None = None, limit: int = 50) -> list[TimelineLine]:
    """Everything that happened to the person and what belongs to them, newest first; older than `before`. Raises NotFound."""
    return _lines(_about(records_of(customer)) & _older(before), limit)


def events_of(subject: UUID, *, valid_at: datetime, known_at: datetime, limit: int = 200) -> list[TimelineLine]:
    """What had happened to a subject and what belongs to it by `valid_at`, as far as known at `known_at`, newest first."""
    return events_about(records_of(subject, known_at=known_at), valid_at=valid_at, known_at=known_at, limit=limit)


def events_about(records: Sequence[UUID], *, valid_at: datetime, known_at: datetime, limit: int = 200) -> list[TimelineLine]:
    """The same for records that the caller has found already (`records_of`, `CustomerCard.records`)."""
    return _lines(_about(records) & Q(occurred_at__lte=valid_at, recorded_at__lte=known_at), limit)


def events_there(source: str, event_ids: Collection[str]) -> set[str]:
    """Which of these events of a source are on a timeline already."""
    rows = TimelineEvent.objects.filter(source=source, event_id__in=event_ids)
    return set(rows.values_list("event_id", flat=True))


def subject_of_event(source: str, event_id: str) -> str:
    """The name of the subject that an event was about; empty when there is no such event, or its subject was erased."""
    rows = TimelineEvent.objects.filter(source=source, event_id=event_id, subject__erased_at=None)
    found = rows.values_list("subject__kind", "subject__key").first()
    return shown_name(*found) if found else ""


def _about(records: Sequence[UUID]) -> Q:
    subjects = Subject.objects.filter(Q(id__in=records) | Q(customer__in=records)).values_list("id", flat=True)
    return Q(subject__in=list(subjects))


def _older(before: Place | None) -> Q:
    if before is None:
        return Q()
    return Q(occurred_at__lte=before[0]) & (Q(occurred_at__lt=before[0]) | Q(id__lt=before[1]))


def _lines(which: Q, limit: int) -> list[TimelineLine]:
    rows = TimelineEvent.objects.filter(which).order_by("-occurred_at", "-id").values_list(
        "id", "subject", "subject__kind", "subject__key", "source", "event_id", "type", "is_known_type", "occurred_at",
        "recorded_at", "data", "erased_at",
    )  # fmt: skip
    found: Sequence[tuple[Any, ...]] = list(rows[:limit])
    return [TimelineLine(row[0], SubjectId(row[1]), shown_name(row[2], row[3]), *row[4:]) for row in found]


def happenings_by_id(events: Sequence[UUID]) -> list[TimelineLine]:
    """The named events, oldest first; unknown ids are left out. One query."""
    return _lines(Q(id__in=list(events)), len(events))[::-1]
