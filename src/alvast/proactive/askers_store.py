"""What people asked in vain, found through the conversations it was asked in; knowledge itself knows no conversations."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.conversations.queries import visible_conversations
from alvast.kernel.actor import SYSTEM
from alvast.kernel.erasure import Erasing, PersonalStore
from alvast.knowledge.actions import forget_questions
from alvast.knowledge.queries import questions_asked


def erase(subjects: Sequence[UUID], _erasing: Erasing) -> int:
    return forget_questions(customers=list(subjects), conversations=_conversations(subjects))


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    asked = questions_asked(customers=list(subjects), conversations=_conversations(subjects))
    return [{"kind": "question without an answer", "text": text, "asked_at": at.isoformat()} for text, at in asked]


def _conversations(subjects: Sequence[UUID]) -> list[UUID]:
    return list(visible_conversations(SYSTEM).filter(customer__in=subjects).values_list("id", flat=True))


STORE = PersonalStore("questions without an answer", erase, export)
