"""What the room keeps of a person: their words in examples, what bots said to those, and files of incidents."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.bots.quality.models import Example, Incident, Verdict
from alvast.kernel.erasure import Erasing, PersonalStore


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Words go; what was expected, counts and times stay. An example without its question is out of use."""
    theirs = Example.objects.filter(customer__in=subjects)
    touched = Verdict.objects.filter(example__in=theirs).update(**Verdict.personal.blanked)
    theirs.filter(retired_at=None).update(retired_at=erasing.at)
    touched += theirs.update(**Example.personal.blanked)
    return touched + Incident.objects.filter(customer__in=subjects).update(**Incident.personal.blanked)


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Their questions that became examples, and files about a conversation of theirs."""
    examples = Example.objects.filter(customer__in=subjects).order_by("made_at", "id")
    incidents = Incident.objects.filter(customer__in=subjects).order_by("opened_at", "id")
    return [
        *({"kind": "bot_example", "at": row.made_at.isoformat(), "question": row.question, "answer": row.was_said}
          for row in examples),
        *({"kind": "bot_incident", "at": row.opened_at.isoformat(), "what": row.what, "cause": row.cause, "fix": row.fix}
          for row in incidents),
    ]  # fmt: skip


STORE = PersonalStore("bot_quality", erase, export)
