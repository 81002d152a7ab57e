"""What the room keeps of a person: that a bot took turns, what it did for them, and that they proved who they are.

The words are in messages; only addresses that were given for a deed are here.
"""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.bots.models import Deed, Identification, MailCode, Turn
from alvast.kernel.erasure import Erasing, PersonalStore


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:  # noqa: ARG001 - given to every store
    """Addresses and the links to the person go; that a turn was taken, when and with what outcome stays, for the figures."""
    touched = _deeds(subjects).update(**Deed.personal.blanked)
    touched += Turn.objects.filter(customer__in=subjects).update(**Turn.personal.blanked)
    touched += MailCode.objects.filter(Q(customer__in=subjects) | Q(conversation__customer__in=subjects)).delete()[0]
    return touched + _identifications(subjects).delete()[0]


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """What bots did for the person, and how they said who they are."""
    deeds = _deeds(subjects).order_by("wanted_at", "id")
    proven = _identifications(subjects).order_by("at", "id")
    turns = Turn.objects.filter(customer__in=subjects).order_by("made_at", "id")
    return [
        *(_deed(row) for row in deeds),
        *({"kind": "identification", "way": row.way, "at": row.at.isoformat()} for row in proven),
        *({"kind": "bot_turn", "outcome": t.outcome, "intent": t.intent, "at": t.made_at.isoformat()} for t in turns),
    ]  # fmt: skip


def _deed(row: Deed) -> dict[str, Any]:
    return {"kind": "bot_deed", "deed": row.kind, "state": row.state, "details": row.details, "at": row.wanted_at.isoformat()}


def _deeds(subjects: Sequence[UUID]) -> QuerySet[Deed]:
    return Deed.objects.filter(Q(conversation__customer__in=subjects) | Q(subject__customer__in=subjects))


def _identifications(subjects: Sequence[UUID]) -> QuerySet[Identification]:
    return Identification.objects.filter(Q(customer__in=subjects) | Q(writer__in=subjects))


STORE = PersonalStore("bots", erase, export)
