"""Drafts that were whispered about a person's messages: their words go with the person, what came of them stays."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.bots.assist.models import Suggestion
from alvast.kernel.erasure import Erasing, PersonalStore


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:  # noqa: ARG001 - given to every store
    return Suggestion.objects.filter(conversation__customer__in=subjects).update(**Suggestion.personal.blanked)


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """Drafts made with this person's words, for our own colleagues."""
    rows = Suggestion.objects.filter(conversation__customer__in=subjects).exclude(text="").order_by("made_at", "id")
    return [
        {"kind": "suggestion", "text": row.text, "verdict": row.verdict, "made_at": row.made_at.isoformat()} for row in rows
    ]  # fmt: skip


STORE = PersonalStore("assist", erase, export)
