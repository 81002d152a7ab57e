"""Whether a visitor is there, for the rooms that talk with one."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from alvast.channels.webchat.models import Line, Visit
from alvast.kernel.clock import now

THERE = timedelta(seconds=45)  # after the last sign of life
TYPES_FOR = timedelta(seconds=8)


@dataclass(frozen=True, slots=True)
class Visitor:
    """The other side of a conversation by chat. `reached` says of each message of ours how far it came: sent, delivered, read or
    mailed. `level` is how sure we are of who it is; `address` where answers go when the visitor is away."""

    is_present: bool
    is_typing: bool
    seen_at: datetime
    level: str
    name: str
    address: str
    is_address_proven: bool
    language: str
    page: str
    reached: dict[UUID, str]


def is_present(conversation: UUID) -> bool:
    """Whether a page of the visitor gave a sign of life in the last three quarters of a minute."""
    return bool(present(conversations=[conversation]))


def present(*, conversations: Collection[UUID]) -> frozenset[UUID]:
    """Those of these conversations whose visitor is there."""
    rows = Visit.objects.filter(conversation__in=list(conversations), seen_at__gte=now() - THERE)
    return frozenset(conversation for conversation in rows.values_list("conversation", flat=True) if conversation is not None)


def visitor_of(conversation: UUID) -> Visitor | None:
    """None when nobody is or was at the other side by chat. Three queries."""
    visit = Visit.objects.filter(conversation=conversation).order_by("-seen_at", "-id").first()
    if visit is None:
        return None
    at = now()
    is_typing = visit.typing_at is not None and visit.typing_at >= at - TYPES_FOR
    return Visitor(
        is_present=visit.seen_at >= at - THERE, is_typing=is_typing, seen_at=visit.seen_at, level=visit.level, name=visit.name,
        address=visit.address, is_address_proven=visit.is_address_proven, language=visit.language, page=visit.page,
        reached=_reached(visit),
    )  # fmt: skip


def _reached(visit: Visit) -> dict[UUID, str]:
    rows = Line.objects.filter(visit=visit, side__in=(Line.Side.BOT, Line.Side.AGENT)).exclude(message=None)
    told = rows.values_list("message", "n", "mailed_at")
    return {message: _how_far(n, mailed, visit) for message, n, mailed in told if message is not None}


def _how_far(n: int, mailed_at: datetime | None, visit: Visit) -> str:
    if n <= visit.read:
        return "read"
    if n <= visit.delivered:
        return "delivered"
    return "mailed" if mailed_at else "sent"
