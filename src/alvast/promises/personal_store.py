"""Promises hold no words of people: they point into messages. What is erased there can no longer be kept or broken."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.kernel.actor import SYSTEM
from alvast.kernel.erasure import Erasing, PersonalStore
from alvast.promises.actions.changing import held, write
from alvast.promises.models import Promise
from alvast.promises.rules.standing import State


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Open promises are withdrawn, so that nobody is warned and nothing is sent; what they were about is forgotten."""
    rows = list(held(_of(subjects)))
    for row in rows:
        is_settled = row.state in (State.KEPT, State.WITHDRAWN)
        write(row, actor=SYSTEM, subject_id=None, withdrawn_at=row.withdrawn_at if is_settled else erasing.at)
    return len(rows)


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """What we promised this person, in our words, and what became of it."""
    rows = _of(subjects).select_related("message__conversation").order_by("made_at", "id")
    return [_exported(row) for row in rows]


def _of(subjects: Sequence[UUID]) -> QuerySet[Promise]:
    return Promise.objects.filter(Q(message__conversation__customer__in=subjects) | Q(subject__in=subjects))


def _exported(row: Promise) -> dict[str, Any]:
    return {
        "kind": "promise", "conversation": row.message.conversation.number, "text": row.message.text[row.begins : row.ends],
        "promised_at": row.made_at.isoformat(), "due_at": row.due_at.isoformat(), "state": row.state,
        "kept_at": row.kept_at.isoformat() if row.kept_at else None,
    }  # fmt: skip


STORE = PersonalStore("promises", erase, export)
