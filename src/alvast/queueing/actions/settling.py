"""The matter of a conversation is over, or went into another one: its place ends, or stands there; and so does a call."""

from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from alvast.conversations.queries.talk import talk_of
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.queueing.actions.changing import end, held_place, stand, write
from alvast.queueing.actions.taking import note_taken
from alvast.queueing.models import Callback, Place
from alvast.queueing.rules.turns import counts_from, graver

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
    """The conversation went into another: who waits goes on waiting there, since when the older need was said, and a call that we
    owe is owed there, unless that one has a call of its own. False when it was not in line and no call was booked."""
    place, there = held_place(conversation), held_place(into)
    if place is not None and place == there:
        write(place, conversation_id=into, also=[other for other in place.also if other not in (conversation, into)])
        return True
    call = _booked(conversation, place).select_related("place").order_by("starts_at", "id").first()
    if call is not None and there is None:
        write(call.place, conversation_id=into)
        return True
    if place is not None and there is None:
        _stand_there(place, into)
        return True
    if call is not None and there is not None and not _booked(into, there).exists():
        Callback.objects.filter(id=call.id).update(place=there)
        stand(there, Place.Stands.CALLED_BACK, due_at=call.starts_at)
    if place is not None and there is not None:
        _join(place, there)
    return settle_line(conversation=conversation) or place is not None


def _stand_there(place: Place, into: UUID) -> None:
    """The place is that of the other conversation now; who has that, or closed it, has it or closed it all."""
    write(place, conversation_id=into, also=[other for other in place.also if other != into])
    talk = talk_of(into)
    if talk is None or talk.status == "closed":
        settle_line(conversation=into)
    elif talk.owner is not None:
        note_taken(conversation=into, owner=talk.owner)


def _join(place: Place, there: Place) -> None:
    """Of two needs in what is one conversation now, the older and the graver count."""
    end(place, Place.Ending.DOUBLED)
    since, urgency = min(place.since, there.since), graver(place.urgency, there.urgency)
    write(there, since=since, urgency=urgency, counts_from=counts_from(since, urgency))


def _booked(conversation: UUID, place: Place | None) -> QuerySet[Callback]:
    """Calls of this conversation that were not made, also where somebody took it to call; and of the place it has in line."""
    return Callback.objects.filter(Q(place__conversation=conversation) | Q(place=place), state=State.BOOKED)
