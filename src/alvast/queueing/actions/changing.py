"""How every change of a place is made: hold the row, write fields, state the event."""

from typing import Any
from uuid import UUID

from django.db.models import Q, QuerySet

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.queueing.events import LineChanged, LineLeft
from alvast.queueing.models import Place


def open_places(conversation: UUID) -> QuerySet[Place]:
    """The place of a conversation that is in line, as its own or as another one of the same matter."""
    return Place.objects.filter(Q(conversation=conversation) | Q(also__contains=[conversation]), ended_at=None)


def held_place(conversation: UUID) -> Place | None:
    """That place, held until the transaction ends."""
    return open_places(conversation).select_for_update(no_key=True).order_by("id").first()


def write(place: Place, **fields: Any) -> None:
    """Sets and saves fields of a place that is held."""
    for name, value in fields.items():
        setattr(place, name, value)
    place.save(update_fields=list(fields))


def stand(place: Place, stands: str, *, actor: Actor = SYSTEM, **fields: Any) -> bool:
    """A place that is held counts, or does not, from now on; False, and nothing written, when it is so already."""
    due_at = fields.get("due_at")
    if (place.stands, place.due_at) == (stands, due_at):
        return False
    write(place, stands=stands, due_at=due_at)
    event = LineChanged(team=place.team_id, conversation=place.conversation_id, place=place.id, stands=stands)
    state([event], actor=actor)
    return True


def move(place: Place, team: UUID) -> bool:
    """A place that is held stands in the line of another team from now on, with its own T0; False when it is there already."""
    if place.team_id == team:
        return False
    write(place, team_id=team)
    state([LineChanged(team=team, conversation=place.conversation_id, place=place.id, stands=place.stands)])
    return True


def end(place: Place, ending: str, *, actor: Actor = SYSTEM, **fields: Any) -> None:
    """Ends a place that is held."""
    write(place, ended_at=now(), ending=ending, **fields)
    event = LineLeft(team=place.team_id, conversation=place.conversation_id, place=place.id, ending=ending)
    state([event], actor=actor)
