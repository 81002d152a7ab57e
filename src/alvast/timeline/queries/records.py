"""The record of a subject as it was: valid at one moment, known at another."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, NamedTuple
from uuid import UUID

from django.db import connection

from alvast.kernel.clock import now
from alvast.kernel.ids import FactId, SubjectId
from alvast.kernel.rows import binary_cursor

# The first column: was anything ever merged into one of them? Seldom, so that following merges is a query of its own.
_FACTS = """
SELECT was.merged, f.subject_id, f.id, f.attribute, f.value::text, f.valid_from, f.valid_to, f.recorded_at, f.source, f.erased_at,
  f.erasure_ground
FROM (SELECT EXISTS (SELECT 1 FROM timeline_merge m WHERE m.kept_id = ANY(%(subjects)s::uuid[])) AS merged) was
LEFT JOIN timeline_fact f ON f.subject_id = ANY(%(subjects)s::uuid[])
  AND f.recorded_at <= %(known)s AND (f.superseded_at IS NULL OR f.superseded_at > %(known)s)
  AND f.valid_from <= %(valid)s AND (f.valid_to IS NULL OR f.valid_to > %(valid)s)
"""
_FACTS_OF_ONE = _FACTS.replace("= ANY(%(subjects)s::uuid[])", "= %(subjects)s")  # quicker to plan
_MERGED = """
WITH RECURSIVE same(kept, id, depth) AS (
  SELECT given, given, 0 FROM unnest(%(subjects)s::uuid[]) AS given
  UNION ALL
  SELECT same.kept, m.absorbed_id, same.depth + 1 FROM same JOIN timeline_merge m ON m.kept_id = same.id
  WHERE m.merged_at <= %(known)s::timestamptz AND (m.undone_at IS NULL OR m.undone_at > %(known)s::timestamptz)
)
SELECT kept, id FROM same ORDER BY depth, id
"""


class FactLine(NamedTuple):
    """One attribute at that moment. When erased, `value` is None and `erased_at` and `erasure_ground` say why.

    A tuple, because making frozen dataclasses took longer than reading the rows.
    """

    id: FactId
    attribute: str
    value: Any
    valid_from: datetime
    valid_to: datetime | None
    recorded_at: datetime
    source: str
    erased_at: datetime | None
    erasure_ground: str


@dataclass(frozen=True, slots=True)
class Record:
    """What was valid at `valid_at`, as known at `known_at`. Of merged records the kept one comes first."""

    subject: SubjectId
    valid_at: datetime
    known_at: datetime
    facts: Mapping[str, FactLine]

    def value(self, attribute: str, default: Any = None) -> Any:
        line = self.facts.get(attribute)
        return default if line is None or line.value is None else line.value


def record_as_of(subject: UUID, *, valid_at: datetime | None = None, known_at: datetime | None = None) -> Record:
    """The record of one subject, in one indexed query, two when it was merged; empty for an unknown id.

    Both moments are now when left out.
    """
    present = now()
    valid, known = valid_at or present, known_at or present
    facts = facts_as_of([subject], valid_at=valid, known_at=known)
    return Record(SubjectId(subject), valid, known, facts.get(subject, {}))


def facts_as_of(subjects: Sequence[UUID], *, valid_at: datetime, known_at: datetime) -> dict[UUID, dict[str, FactLine]]:
    """The facts of many subjects, in one query (three where records were merged); those without any are left out."""
    rows = _rows(subjects, valid_at, known_at)
    if not rows[0][0]:
        return _by_subject(rows)
    records = records_under(subjects, known_at=known_at)
    found = _by_subject(_rows([record for of_one in records.values() for record in of_one], valid_at, known_at))
    overlaid = {kept: _overlaid([found.get(record, {}) for record in of_one]) for kept, of_one in records.items()}
    return {kept: facts for kept, facts in overlaid.items() if facts}


def records_under(subjects: Sequence[UUID], *, known_at: datetime | None = None) -> dict[UUID, list[SubjectId]]:
    """Each with the records merged into it, itself first, then the nearest; as known at `known_at`, or now."""
    records: dict[UUID, list[SubjectId]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_MERGED, {"subjects": as_array(subjects), "known": known_at or "infinity"})
        for kept, record in cursor.fetchall():
            records.setdefault(kept, []).append(SubjectId(record))
    return records


def _rows(subjects: Sequence[UUID], valid_at: datetime, known_at: datetime) -> list[tuple[Any, ...]]:
    """At least one row; of a subject without facts only the first column counts."""
    moments = {"valid": valid_at, "known": known_at}
    with binary_cursor() as cursor:
        if len(subjects) == 1:
            cursor.execute(_FACTS_OF_ONE, {"subjects": subjects[0], **moments})
        else:
            cursor.execute(_FACTS, {"subjects": as_array(subjects), **moments})
        return list(cursor.fetchall())


def as_array(subjects: Sequence[UUID]) -> str:
    """A uuid[] as text: the driver takes longer to make one than the database to read the facts."""
    return f"{{{','.join(map(str, subjects))}}}"


def _by_subject(rows: Sequence[tuple[Any, ...]]) -> dict[UUID, dict[str, FactLine]]:
    found: dict[UUID, dict[str, FactLine]] = {}
    for _, subject, id_, attribute, value, *rest in rows:
        if id_ is not None:
            found.setdefault(subject, {})[attribute] = FactLine(
                id_, attribute, None if value is None else json.loads(value), *rest
            )
    return found


def _overlaid(facts: Sequence[dict[str, FactLine]]) -> dict[str, FactLine]:
    """Of an attribute that several records have, the first one's."""
    return {attribute: line for of_one in reversed(facts) for attribute, line in of_one.items()}
