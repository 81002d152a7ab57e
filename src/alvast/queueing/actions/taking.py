"""Who is served next, and what that meant for those who waited longer."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Q, QuerySet

from alvast.conversations import actions as conversations
from alvast.conversations.errors import AlreadyMerged, AlreadyTaken, NotFound, NotInTheTeam
from alvast.conversations.queries.talk import talk_of
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.queueing.actions.changing import end, held_place, move
from alvast.queueing.actions.lining_up import note_attendance
from alvast.queueing.actions.presence import keep_presence
from alvast.queueing.errors import NobodyWaits
from alvast.queueing.models import Overtake, Place
from alvast.queueing.rules.turns import why_overtaken

GONE = (AlreadyTaken, AlreadyMerged, NotFound)
UNTAKEABLE = (*GONE, NotInTheTeam)


def take_next(*, actor: Actor) -> UUID:
    """The actor takes whose turn it is in the lines of their teams; answers the conversation. Of many who take at once each
    gets another place, and each place is taken once: rows that are held are passed over.

    Raises NobodyWaits.
    """
    if actor.id is None:
        raise NotFound
    keep_presence(agent=actor.id)
    note_attendance(actor=actor)
    while True:
        with transaction.atomic():
            place = waiting_now(actor, at=now()).select_for_update(skip_locked=True, no_key=True, of=("self",)).first()
            if place is None:
                raise NobodyWaits
            if _take(place, actor):
                return place.conversation_id


@transaction.atomic
def note_taken(*, conversation: UUID, owner: UUID) -> bool:
    """An agent took it by hand instead of by turn: its place ends, and who was passed over is kept. False when not in line."""
    place = held_place(conversation)
    if place is None:
        return False
    _served(place, owner, by_hand=True)
    return True


def waiting_now(actor: Actor, *, at: datetime) -> QuerySet[Place]:
    """The places whose turn it can be, in the order of the line."""
    can_be = Q(stands=Place.Stands.PRESENT) | Q(stands=Place.Stands.CALLED_BACK, due_at__lte=at)
    line = Place.objects.filter(can_be, ended_at=None).order_by("counts_from", "id")
    return line if actor.sees_all else line.filter(team__in=actor.teams)


def _take(place: Place, actor: Actor) -> bool:
    """False when the conversation turned out to be someone's, or gone from sight. Raises NobodyWaits, and nothing happened, for
    one who takes from no line any more."""
    assert actor.id is not None
    try:
        with transaction.atomic():
            conversations.take(actor=actor, conversation=place.conversation_id)
    except NotInTheTeam as error:
        raise NobodyWaits from error
    except GONE:
        _set_right(place)
        return False
    for other in place.also:
        _take_along(other, actor)
    _served(place, actor.id, by_hand=False)
    return True


def _set_right(place: Place) -> None:
    """What happened a moment ago and was not heard here yet: taken by hand, gone to another team, closed or merged."""
    talk = talk_of(place.conversation_id)
    if talk is None:
        end(place, Place.Ending.LEFT)
    elif talk.owner is not None:
        _served(place, talk.owner, by_hand=True)
    elif not move(place, talk.team):
        end(place, Place.Ending.LEFT)


def _take_along(conversation: UUID, actor: Actor) -> None:
    """The same matter came by another door too; what is someone's, or closed for the actor, stays as it is."""
    try:
        with transaction.atomic():
            conversations.take(actor=actor, conversation=conversation)
    except UNTAKEABLE:
        return


def _served(place: Place, agent: UUID, *, by_hand: bool) -> None:
    at = now()
    Overtake.objects.bulk_create(_overtakes(place, by_hand=by_hand, at=at), ignore_conflicts=True)
    end(place, Place.Ending.TAKEN, taken_by_id=agent)


def _overtakes(place: Place, *, by_hand: bool, at: datetime) -> list[Overtake]:
    """Of this line, everyone with an older need who still waits."""
    older = Place.objects.filter(team=place.team_id, ended_at=None, since__lt=place.since).exclude(id=place.id)
    reasons = {
        other.id: why_overtaken(
            served_urgency=place.urgency, urgency=other.urgency, stands=other.stands, due_at=other.due_at, at=at, by_hand=by_hand
        )
        for other in older
    }
    return [Overtake(place=place, overtaken_id=other, reason=reason, at=at) for other, reason in reasons.items() if reason]
