"""Handovers counted: when, from which conversation and why. No words; for figures only, so no gate."""

from datetime import datetime
from typing import NamedTuple
from uuid import UUID

from alvast.kernel.actor import ActorKind
from alvast.queueing.models import Handover


class CountedHandover(NamedTuple):
    """One time that people took over from a bot; `reason` is a code."""

    conversation: UUID
    at: datetime
    reason: str


def handovers_between(begin: datetime, end: datetime) -> list[CountedHandover]:
    """Those to people, not between them, from `begin` up to, not including, `end`, in order; one query."""
    rows = Handover.objects.filter(at__gte=begin, at__lt=end).exclude(from_kind=ActorKind.AGENT).order_by("at", "id")
    return [CountedHandover(*row) for row in rows.values_list("conversation", "at", "reason")]
