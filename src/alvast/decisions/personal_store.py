"""What the room keeps of a person: that choices were made about what is theirs. The words are in facts, erased there."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q

from alvast.decisions.models import Decision
from alvast.decisions.queries.records import decisions_of_customer
from alvast.kernel.erasure import Erasing, PersonalStore

MOST = 100_000


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:  # noqa: ARG001 - given to every store
    """The link to the person goes; that a choice was made, when and by which rule stays, for the figures."""
    theirs = Decision.objects.filter(Q(customer__in=subjects) | Q(subject__in=subjects) | Q(objected_by__in=subjects))
    return theirs.update(**Decision.personal.blanked)


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Every choice about the person, with what it was made on."""
    return [
        {
            "kind": "decision", "about": record.subject_name, "made_at": record.made_at.isoformat(), "outcome": record.outcome,
            "rule": record.rule, "version": record.rule_version,
            "facts": [{"attribute": fact.attribute, "value": fact.value} for fact in record.facts],
            "objected_at": record.objection.at.isoformat() if record.objection else None,
        }
        for record in decisions_of_customer(subjects, limit=MOST)
    ]  # fmt: skip


STORE = PersonalStore("decisions", erase, export)
