"""Subjects by the hundred, for those who judge many at once."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from django.db import connection

from alvast.kernel.errors import NotFound
from alvast.kernel.ids import SubjectId
from alvast.kernel.rows import binary_cursor
from alvast.timeline.models import Subject, TimelineEvent
from alvast.timeline.queries.records import as_array
from alvast.timeline.rules.event_types import MEANINGS
from alvast.timeline.rules.naming import shown_name

_HAPPENINGS = """
SELECT subject_id, type, coalesce(data->>'status', ''), min(occurred_at), max(occurred_at)
FROM timeline_timelineevent WHERE subject_id = ANY(%(subjects)s::uuid[]) AND occurred_at <= %(valid)s AND recorded_at <= %(known)s
GROUP BY 1, 2, 3
"""

_LINES = """
SELECT id, kind, key, customer_id, erased_at IS NOT NULL FROM timeline_subject WHERE id = ANY(%(subjects)s::uuid[])
"""


class SubjectLine(NamedTuple):
    """What a subject is called and whose it is; `customer` is the record it was told with, merges not followed."""

    id: SubjectId
    kind: str
    key: str
    customer: SubjectId | None
    is_erased: bool

    @property
    def name(self) -> str:
        return shown_name(self.kind, self.key)


class Happening(NamedTuple):
    """All events of one type that meant one status (or none): when the first and the last of them happened."""

    type: str
    status: str
    first: datetime
    last: datetime


def subject_lines(subjects: Iterable[UUID]) -> dict[UUID, SubjectLine]:
    """One query for any number, none for none; unknown ids are left out."""
    wanted = list(subjects)
    if not wanted:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(_LINES, {"subjects": as_array(wanted)})
        return {row[0]: SubjectLine(*row) for row in cursor.fetchall()}


def subject_names(subjects: Iterable[UUID]) -> dict[UUID, str]:
    """`order/48213` by id; of an erased one only its kind."""
    return {id_: line.name for id_, line in subject_lines(subjects).items()}


def customer_names(customers: Iterable[UUID]) -> dict[UUID, str]:
    """Names as now known, for lists; empty where there is none."""
    return dict(Subject.objects.filter(id__in=list(customers), kind="customer").values_list("id", "name"))


def subjects_with_keys(kind: str, keys: Iterable[str]) -> dict[str, SubjectId]:
    """Subjects of one kind by the number a client system gave them; unknown ones are left out."""
    rows = Subject.objects.filter(kind=kind, key__in=list(keys)).values_list("key", "id")
    return {key: SubjectId(id_) for key, id_ in rows}


def subjects_of_kinds(kinds: Sequence[str], *, after: UUID | None = None, limit: int = 1000) -> list[SubjectId]:
    """All of these kinds that are not erased, a page at a time, in the order they were made."""
    rows = Subject.objects.filter(kind__in=kinds, erased_at=None).order_by("id")
    if after is not None:
        rows = rows.filter(id__gt=after)
    return [SubjectId(id_) for id_ in rows.values_list("id", flat=True)[:limit]]


def newest_subjects(kind: str, *, limit: int) -> list[SubjectId]:
    """Those we heard of last, erased ones left out; not in a given order."""
    rows = Subject.objects.filter(kind=kind, erased_at=None).order_by("-id").values_list("id", flat=True)
    return [SubjectId(id_) for id_ in rows[:limit]]


def event_named(source: str, event_id: str) -> UUID:
    """The place on the timeline of the event that a system knows by this name. Raises NotFound."""
    found = TimelineEvent.objects.filter(source=source, event_id=event_id).values_list("id", flat=True).first()
    if found is None:
        raise NotFound
    return found


def happenings_of(subjects: Sequence[UUID], *, valid_at: datetime, known_at: datetime) -> dict[UUID, list[Happening]]:
    """What had happened to each by `valid_at`, as far as known at `known_at`; one query for any number."""
    found: defaultdict[UUID, list[Happening]] = defaultdict(list)
    with binary_cursor() as cursor:
        cursor.execute(_HAPPENINGS, {"subjects": as_array(subjects), "valid": valid_at, "known": known_at})
        for subject, kind, status, first, last in cursor.fetchall():
            meaning = MEANINGS.get(kind)
            found[subject].append(Happening(kind, status or (meaning.status if meaning else ""), first, last))
    return dict(found)
