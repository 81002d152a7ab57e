"""The record of a subject as it was: valid at one moment, known at another."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from alvast.kernel.clock import now
from alvast.kernel.ids import FactId, SubjectId

# One query for any number: the subjects, the records merged into them as known then, and the facts of all of these.
_MERGED_AS_OF = """
WITH RECURSIVE same(kept, id, depth) AS (
  SELECT given, given, 0 FROM unnest(%(subjects)s::uuid[]) AS given
  UNION ALL
  SELECT same.kept, m.absorbed_id, same.depth + 1 FROM same JOIN timeline_merge m ON m.kept_id = same.id
  WHERE m.merged_at <= %(known)s AND (m.undone_at IS NULL OR m.undone_at > %(known)s)
)
SELECT same.kept, f.id, f.attribute, f.value, f.valid_from, f.valid_to, f.recorded_at, f.source, f.erased_at, f.erasure_ground
FROM same JOIN timeline_fact f ON f.subject_id = same.id
WHERE f.recorded_at <= %(known)s AND (f.superseded_at IS NULL OR f.superseded_at > %(known)s)
  AND f.valid_from <= %(valid)s AND (f.valid_to IS NULL OR f.valid_to > %(valid)s)
ORDER BY same.depth DESC, same.id DESC
"""

# Nearly all subjects were never merged: this finds their facts at a third of the cost, and says when it is not enough.
_AS_OF = """
SELECT EXISTS (SELECT FROM timeline_merge WHERE kept_id = ANY(%(subjects)s::uuid[])),
  f.subject_id, f.id, f.attribute, f.value, f.valid_from, f.valid_to, f.recorded_at, f.source, f.erased_at, f.erasure_ground
FROM unnest(%(subjects)s::uuid[]) AS given LEFT JOIN timeline_fact f ON f.subject_id = given
  AND f.recorded_at <= %(known)s AND (f.superseded_at IS NULL OR f.superseded_at > %(known)s)
  AND f.valid_from <= %(valid)s AND (f.valid_to IS NULL OR f.valid_to > %(valid)s)
"""


@dataclass(frozen=True, slots=True)
class FactLine:
    """One attribute at that moment. When erased, `value` is None and `erased_at` and `erasure_ground` say why."""

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
    """The facts of many subjects, in one query, two when one of them was merged; those without any are left out."""
    asked = {"subjects": list(subjects), "valid": valid_at, "known": known_at}
    with connection.cursor() as cursor:
        cursor.execute(_AS_OF, asked)
        rows = cursor.fetchall()
        if any(is_merged for is_merged, *_ in rows):
            cursor.execute(_MERGED_AS_OF, asked)
            rows = [(True, *row) for row in cursor.fetchall()]
    return _lines(rows)


def _lines(rows: Iterable[tuple[Any, ...]]) -> dict[UUID, dict[str, FactLine]]:
    found: dict[UUID, dict[str, FactLine]] = {}
    for _, kept, id_, attribute, value, *rest in rows:
        if id_ is not None:
            line = FactLine(id_, attribute, None if value is None else json.loads(value), *rest)
            found.setdefault(kept, {})[attribute] = line  # the last one wins: the kept record's own
    return found
