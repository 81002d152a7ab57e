"""Calls that we owe: offered within office hours, booked once, due at their time, done or tried twice."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alvast.conversations.queries.talk import talk_of
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.ids import new_id
from alvast.queueing.actions.changing import held_place, stand
from alvast.queueing.actions.lining_up import join_line
from alvast.queueing.errors import NotInLine, SlotTaken, UnreadableNumber
from alvast.queueing.events import CallbackDue
from alvast.queueing.models import Callback, Place
from alvast.queueing.rules.slots import Slot, seats, slot_at
from alvast.staff.queries import agents_of_team, calendar_of_team
from alvast.timeline.queries import phone_number

State = Callback.State
TRIES = 2


@transaction.atomic
def book_callback(*, conversation: UUID, starts_at: datetime, phone: str = "", actor: Actor = SYSTEM) -> UUID:
    """Books a call for this conversation, in line with its own T0; who booked before moves to this moment. `phone` may come
    later.

    Raises NotFound, SlotTaken, UnreadableNumber.
    """
    place = _place_for(conversation, actor)
    slot = slot_at(calendar_of_team(place.team_id), starts_at, at=now())
    if slot is None:
        raise SlotTaken
    before = Callback.objects.filter(place=place, state=State.BOOKED).first()
    if before is not None and before.starts_at == slot.starts_at:
        return before.id
    number = _number(phone) or (before.phone if before else "")
    Callback.objects.filter(place=place, state=State.BOOKED).update(state=State.CANCELLED, done_at=now())
    booked = _seated(place, slot, number)
    stand(place, Place.Stands.CALLED_BACK, actor=actor, due_at=slot.starts_at)
    return booked


@transaction.atomic
def set_callback_number(*, conversation: UUID, phone: str) -> bool:
    """The number to call, for the call that is booked; False when none is. Raises UnreadableNumber."""
    number = _number(phone)
    place = held_place(conversation)
    if place is None or not number:
        return False
    return bool(Callback.objects.filter(place=place, state=State.BOOKED).update(phone=number))


@transaction.atomic
def cancel_callback(*, conversation: UUID, actor: Actor = SYSTEM) -> bool:
    """No call after all: the customer waits in line again, at the place that was kept. False when none was booked."""
    place = held_place(conversation)
    if place is None:
        return False
    gone = Callback.objects.filter(place=place, state=State.BOOKED).update(state=State.CANCELLED, done_at=now())
    if gone:
        stand(place, Place.Stands.PRESENT, actor=actor)
    return bool(gone)


@transaction.atomic
def record_call(*, actor: Actor, callback: UUID, is_reached: bool) -> str:
    """An agent called: the customer was reached, or not; after two tries it is over. Answers the state.

    Raises NotFound, also for one of a team out of sight or one that is over.
    """
    booked = Callback.objects.select_for_update().filter(id=callback, state=State.BOOKED)
    row = (booked if actor.sees_all else booked.filter(team__in=actor.teams)).first()
    if row is None:
        raise NotFound
    row.tries += 1
    if is_reached or row.tries >= TRIES:
        row.state = State.REACHED if is_reached else State.NOT_REACHED
        row.done_at, row.done_by_id = now(), actor.id
    row.save()
    return row.state


def tell_due_callbacks(*, at: datetime) -> int:
    """States of every call whose time has come that it is time, once; answers how many."""
    told = 0
    for callback in Callback.objects.filter(state=State.BOOKED, told_at=None, starts_at__lte=at).order_by("starts_at", "id"):
        told += _tell(callback, at)
    return told


@transaction.atomic
def _tell(callback: Callback, at: datetime) -> bool:
    if not Callback.objects.filter(id=callback.id, state=State.BOOKED, told_at=None).update(told_at=at):
        return False
    conversation = Place.objects.values_list("conversation", flat=True).get(id=callback.place_id)
    state([CallbackDue(team=callback.team_id, conversation=conversation, callback=callback.id)])
    return True


def _place_for(conversation: UUID, actor: Actor) -> Place:
    if talk_of(conversation) is None:
        raise NotFound
    if held_place(conversation) is None:
        join_line(conversation=conversation, reason="call_back", actor=actor)
    place = held_place(conversation)
    if place is None:
        raise NotInLine
    return place


def _seated(place: Place, slot: Slot, phone: str) -> UUID:
    """Takes the first free seat; the unique key decides between two who want the last one. Raises SlotTaken."""
    for seat in range(seats(len(agents_of_team(place.team_id)))):
        row = Callback(
            id=new_id(), place=place, team_id=place.team_id, starts_at=slot.starts_at, ends_at=slot.ends_at, seat=seat,
            phone=phone, booked_at=now(),
        )  # fmt: skip
        Callback.objects.bulk_create([row], ignore_conflicts=True)
        if Callback.objects.filter(id=row.id).exists():
            return row.id
    raise SlotTaken


def _number(phone: str) -> str:
    if not phone.strip():
        return ""
    number = phone_number(phone)
    if not number:
        raise UnreadableNumber(number=phone[:30])
    return number
