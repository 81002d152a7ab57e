"""What rooms that stand side by side are shown of each other: neither may know the other, so here they are brought together."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import asdict
from typing import Any
from uuid import UUID

from alvast.bots.queries import bot_on
from alvast.bots.queries.helping import is_switched_off, solved_of_this
from alvast.bots.queries.traces import why
from alvast.channels.webchat.neighbours import Neighbours, Place, wire_neighbours
from alvast.channels.webchat.queries import present, visitor_of
from alvast.kernel.errors import NotFound
from alvast.listening.queries import Signal, signals_in
from alvast.queueing.attendance import wire_attendance
from alvast.queueing.hearing import wire_listener
from alvast.queueing.helping import wire_help
from alvast.queueing.queries import places_of


def wire_rooms_side_by_side() -> None:
    """Called once, when all rooms are ready."""
    wire_neighbours(Neighbours(places_of=_places, why_of=_why, bot_of=_bot, bot_at_work=_bot_at_work))
    wire_listener(_listen)
    wire_help(solved_of_this, is_switched_off)
    wire_attendance(present=_present, addressed=_addressed, unaddressed=_unaddressed)


def _places(conversations: Collection[UUID]) -> dict[UUID, Place]:
    """The line, as a visitor is told of it."""
    return {
        conversation: Place(place.position, place.since, (wait.low, wait.high) if (wait := place.range_minutes) else None)
        for conversation, place in places_of(conversations).items()
    }


def _why(message: UUID, language: str) -> Mapping[str, Any] | None:
    """The explanation on record, the same that the desk shows."""
    try:
        return asdict(why(message, language=language))
    except NotFound:
        return None


def _bot(inbox: UUID) -> str:
    bot = bot_on(inbox)
    return bot.name if bot is not None else ""


def _bot_at_work(inbox: UUID) -> str:
    return "" if is_switched_off(inbox) else _bot(inbox)


def _present(conversations: Collection[UUID]) -> frozenset[UUID]:
    return present(conversations=conversations)


def _addressed(conversations: Collection[UUID]) -> set[UUID]:
    """Visitors who left an address."""
    found = {conversation: visitor_of(conversation) for conversation in conversations}
    return {conversation for conversation, visitor in found.items() if visitor is not None and visitor.address}


def _unaddressed(conversations: Collection[UUID]) -> set[UUID]:
    """Visitors who left no address."""
    found = {conversation: visitor_of(conversation) for conversation in conversations}
    return {conversation for conversation, visitor in found.items() if visitor is not None and not visitor.address}


def _listen(text: str, earlier: Sequence[str]) -> Sequence[Signal]:
    return signals_in(text, earlier=earlier)
