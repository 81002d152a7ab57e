"""What the room keeps of a person: what was found about their orders, and what they were told, asked and answered."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.kernel.erasure import Erasing, PersonalStore
from alvast.proactive.models import Arrival, Finding, Followed, Outreach, Question
from alvast.timeline.queries import subject_names


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Addresses, answers and links to the person go; that something was found, when and of what kind stays, for the figures.

    Nothing is said to them any more: messages that wait are dropped, open questions withdrawn, open findings closed.
    """
    found = _found(subjects)
    orders = list(found.values_list("subject_id", flat=True))
    touched = Question.objects.filter(finding__in=found).update(**Question.personal.blanked, withdrawn_at=erasing.at)
    told = Outreach.objects.filter(Q(finding__in=found) | Q(customer__in=subjects))
    told.filter(written_at=None, send_at__isnull=False).update(send_at=None, dropped_because="erased")
    touched += told.update(**Outreach.personal.blanked)
    ids = list(found.values_list("id", flat=True))
    Finding.objects.filter(id__in=ids, closed_at=None).update(closed_at=erasing.at, closed_because=Finding.Closed.OVER)
    touched += Finding.objects.filter(id__in=ids).update(**Finding.personal.blanked)
    Arrival.objects.filter(subject__in=orders).delete()
    return touched + Followed.objects.filter(subject__in=orders).update(
        is_open=False, due_at=None, order_mark="", sound_address=""
    )


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """What was found about the person's orders, with what was asked and answered."""
    rows = list(_found(subjects).order_by("found_at", "id").select_related("question"))
    names = subject_names([row.subject_id for row in rows])
    return [_exported(row, names[row.subject_id]) for row in rows]


def _found(subjects: Sequence[UUID]) -> QuerySet[Finding]:
    return Finding.objects.filter(Q(customer__in=subjects) | Q(subject__customer__in=subjects))


def _exported(row: Finding, name: str) -> dict[str, Any]:
    question = getattr(row, "question", None)
    asked = {"options": question.options, "answer": question.answer} if question is not None else {}
    return {
        "kind": "finding", "about": name, "cause": row.cause, "found_at": row.found_at.isoformat(), "remedy": row.remedy,
        "proposed_address": row.proposed_address, **asked,
    }  # fmt: skip


STORE = PersonalStore("proactive", erase, export)
