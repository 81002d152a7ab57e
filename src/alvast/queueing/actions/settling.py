"""The matter of a conversation is over, or went into another conversation: its place ends; a call is owed no more, or there."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.queueing.actions.changing import end, held_place, stand, write
from alvast.queueing.models import Callback, Place

State = Callback.State


@transaction.atomic
def settle_line(*, conversation: UUID, actor: Actor = SYSTEM) -> bool:
    """The matter is closed: nobody waits and no call is owed any more. False when that was so already."""
    place = held_place(conversation)
    ended = _booked(conversation, place).update(state=State.CANCELLED, done_at=now())
    if place is not None:
        end(place, Place.Ending.SOLVED, actor=actor)
    return place is not None or bool(ended)


@transaction.atomic
def follow_merge(*, conversation: UUID, into: UUID) -> bool:
    """The conversation went into another: a call that we owe is owed there, unless that one has a call of its own. Its place
    ends, unless the two had one place. False when it was not in line and no call was booked."""
    place, there = held_place(conversation), held_place(into)
    if place is not None and place == there:
        write(place, conversation_id=into, also=[other for other in place.also if other not in (conversation, into)])
        return True
    call = _booked(conversation, place).select_related("place").order_by("starts_at", "id").first()
    if call is not None and there is None:
        write(call.place, conversation_id=into)
        return True
    if call is not None and there is not None and not _booked(into, there).exists():
        Callback.objects.filter(id=call.id).update(place=there)
        stand(there, Place.Stands.CALLED_BACK, due_at=call.starts_at)
    return settle_line(conversation=conversation)


def _booked(conversation: UUID, place: Place | None) -> QuerySet[Callback]:
    """Calls of this conversation that were not made, also where somebody took it to call; and of the place it has in line."""
    return Callback.objects.filter(Q(place__conversation=conversation) | Q(place=place), state=State.BOOKED)
