"""What the room keeps of a person: their words in examples, what bots said to those, and files of incidents."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q

from alvast.bots.quality.models import Example, Incident, Verdict
from alvast.conversations.queries import visible_conversations
from alvast.kernel.actor import SYSTEM
from alvast.kernel.erasure import Erasing, PersonalStore


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Words go; what was expected, counts and times stay. An example without its question is out of use."""
    whose = _of(subjects)
    theirs = Example.objects.filter(whose)
    touched = Verdict.objects.filter(example__in=theirs).update(**Verdict.personal.blanked)
    theirs.filter(retired_at=None).update(retired_at=erasing.at)
    touched += theirs.update(**Example.personal.blanked)
    return touched + Incident.objects.filter(whose).update(**Incident.personal.blanked)


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Their questions that became examples, and files about a conversation of theirs."""
    whose = _of(subjects)
    examples = Example.objects.filter(whose).order_by("made_at", "id")
    incidents = Incident.objects.filter(whose).order_by("opened_at", "id")
    return [
        *({"kind": "bot_example", "at": row.made_at.isoformat(), "question": row.question, "answer": row.was_said}
          for row in examples),
        *({"kind": "bot_incident", "at": row.opened_at.isoformat(), "what": row.what, "cause": row.cause, "fix": row.fix}
          for row in incidents),
    ]  # fmt: skip


def _of(subjects: Sequence[UUID]) -> Q:
    """Also of conversations that turned out to be theirs after the words were taken over."""
    conversations = visible_conversations(SYSTEM).filter(customer__in=subjects).values_list("id", flat=True)
    return Q(customer__in=subjects) | Q(conversation__in=list(conversations))


STORE = PersonalStore("bot_quality", erase, export)
