"""What the line knows of a person: a number to call, and what was written about them in handovers. The rest are pointers."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.kernel.actor import SYSTEM
from alvast.kernel.erasure import Erasing, PersonalStore
from alvast.queueing.actions.changing import end
from alvast.queueing.models import Callback, Handover, Place


def erase(subjects: Sequence[UUID], erasing: Erasing) -> int:
    """Nobody waits or is called any more; numbers and words about them go."""
    waiting = list(Place.objects.select_for_update().filter(customer__in=subjects, ended_at=None))
    for place in waiting:
        end(place, Place.Ending.LEFT, actor=SYSTEM)
    calls = Callback.objects.filter(place__customer__in=subjects)
    calls.filter(state=Callback.State.BOOKED).update(state=Callback.State.CANCELLED, done_at=erasing.at)
    numbers = calls.exclude(phone="").update(phone="")
    words = Handover.objects.filter(conversation__customer__in=subjects).exclude(proposal="", note="")
    return len(waiting) + numbers + words.update(proposal="", note="")


def export(subjects: Sequence[UUID]) -> list[dict[str, Any]]:
    """When this person waited for us, for how long, and what we wrote about them when we handed over."""
    places = Place.objects.filter(customer__in=subjects).order_by("joined_at", "id").select_related("conversation")
    handovers = Handover.objects.filter(conversation__customer__in=subjects).order_by("at", "id").select_related("conversation")
    calls = Callback.objects.filter(place__customer__in=subjects).order_by("booked_at", "id")
    return [
        *({"kind": "place in line", "conversation": row.conversation.number, "since": row.since.isoformat(),
           "ended_at": row.ended_at.isoformat() if row.ended_at else None, "ending": row.ending} for row in places),
        *({"kind": "call", "starts_at": row.starts_at.isoformat(), "phone": row.phone, "state": row.state} for row in calls),
        *({"kind": "handover", "conversation": row.conversation.number, "at": row.at.isoformat(), "reason": row.reason,
           "proposal": row.proposal, "note": row.note} for row in handovers),
    ]  # fmt: skip


STORE = PersonalStore("queueing", erase, export)
