"""The name a subject is listed and found by: a copy of what is now known, renewed with every change of it."""

import json
from collections.abc import Collection
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db import connection

from alvast.kernel.events import state
from alvast.kernel.grams import grams
from alvast.kernel.rows import ids_text, update_by_id
from alvast.timeline.events import CustomerRenamed
from alvast.timeline.models import Subject

_NAMES = """
SELECT subject_id, value FROM timeline_fact WHERE subject_id = ANY(%s::uuid[]) AND attribute = 'name'
AND superseded_at IS NULL AND value IS NOT NULL AND valid_from <= %s AND (valid_to IS NULL OR valid_to > %s)
"""
_POINTS = """
SELECT customer_id, array_agg(value ORDER BY value) FROM timeline_contactpoint WHERE customer_id = ANY(%s::uuid[])
GROUP BY customer_id
"""
_LISTED = """
SELECT id, kind, name, name_grams FROM timeline_subject WHERE id = ANY(%s::uuid[]) AND erased_at IS NULL
"""


def refresh_names(subjects: Collection[UUID], *, at: datetime) -> None:
    """Copies the name valid at `at` and the grams of name, addresses and numbers; writes only what differs.

    States CustomerRenamed for customers whose name that changes.
    """
    if not subjects:
        return
    names, points = _names(subjects, at), _points(subjects)
    changed, renamed = [], []
    for row, kind, old, old_found_by in _listed(subjects):
        name = names.get(row, "")
        found_by = searchable(name, points.get(row, ()))
        if name != old and kind == "customer":
            renamed.append(CustomerRenamed(customer=row))
        if name != old or found_by != old_found_by:
            changed.append({"id": row, "name": name, "name_grams": found_by})
    update_by_id(Subject, changed)
    state(renamed)


def searchable(name: str, points: Collection[str]) -> list[str]:
    """The grams under which a customer is found."""
    return grams(" ".join([name, *points]))


def _listed(subjects: Collection[UUID]) -> list[tuple[UUID, str, str, list[str]]]:
    return _rows(_LISTED, subjects)


def _names(subjects: Collection[UUID], at: datetime) -> dict[UUID, str]:
    rows = _rows(_NAMES, subjects, at, at)
    return {subject: str(name)[:200] for subject, value in rows if (name := json.loads(value))}


def _points(subjects: Collection[UUID]) -> dict[UUID, list[str]]:
    return dict(_rows(_POINTS, subjects))


def _rows(statement: str, subjects: Collection[UUID], *values: datetime) -> list[Any]:
    with connection.cursor() as cursor:
        cursor.execute(statement, [ids_text(subjects), *values])
        return list(cursor.fetchall())
