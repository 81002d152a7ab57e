"""Calls we owe, and when we could call."""

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.kernel.clock import now
from alvast.queueing.models import Callback
from alvast.queueing.rules.slots import FURTHEST, OFFERED, Slot, free_slots
from alvast.staff.queries import agents_of_team, calendar_of_team


@dataclass(frozen=True, slots=True)
class CallbackLine:
    """A call of one conversation. `phone` is empty until the customer gave it; `tries`: how often we called in vain."""

    id: UUID
    starts_at: datetime
    ends_at: datetime
    phone: str
    state: str
    tries: int


def callback_of(conversation: UUID) -> CallbackLine | None:
    """The newest call that was not cancelled. The caller passed the gate."""
    rows = Callback.objects.filter(place__conversation=conversation).exclude(state=Callback.State.CANCELLED)
    found = rows.order_by("-booked_at", "-id").values_list("id", "starts_at", "ends_at", "phone", "state", "tries").first()
    return CallbackLine(*found) if found else None


def lacking_number(conversations: Collection[UUID]) -> set[UUID]:
    """Those of them with a call booked for which the customer gave no number yet; one query."""
    booked = Callback.objects.filter(place__conversation__in=conversations, state=Callback.State.BOOKED, phone="")
    return set(booked.values_list("place__conversation", flat=True))


def offered_slots(team: UUID, *, most: int = OFFERED) -> list[Slot]:
    """The next moments at which this team can still call; empty when it has no open hours."""
    at = now()
    booked = Callback.objects.filter(team=team, starts_at__range=(at, at + FURTHEST)).exclude(state=Callback.State.CANCELLED)
    members = len(agents_of_team(team))
    return free_slots(calendar_of_team(team), at=at, booked=Counter(booked.values_list("starts_at", flat=True)),
                      members=members, most=most)  # fmt: skip
