"""Coming into the line, going away, coming back, leaving it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alvast.conversations.doors import doors_without_addresses
from alvast.conversations.queries.talk import Talk, asked_since, talk_of
from alvast.kernel.actor import SYSTEM, Actor
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.events import state
from alvast.kernel.ids import new_id
from alvast.queueing.actions.changing import end, held_place, move, stand, write
from alvast.queueing.attendance import absent_among
from alvast.queueing.events import LineJoined
from alvast.queueing.models import Place
from alvast.queueing.rules.turns import class_of, counts_from, graver, since_when
from alvast.timeline.queries import canonical

Stands = Place.Stands


@transaction.atomic
def join_line(
    *, conversation: UUID, topic: str = "", reason: str = "", at: datetime | None = None, actor: Actor = SYSTEM
) -> UUID:
    """Puts a conversation in the line of its team; answers its place. One customer with one matter has one place: who is in
    line already keeps it, whatever door they come by next. Its moment is when the need was first said (T0).

    Raises NotFound.
    """
    talk = talk_of(conversation)
    if talk is None:
        raise NotFound
    at = at or now()
    place = _placed(_new_place(talk, topic=topic, reason=reason, at=at))
    event = LineJoined(team=place.team_id, conversation=conversation, place=place.id)
    state([event], actor=actor)
    return place.id


@transaction.atomic
def leave_line(*, conversation: UUID, actor: Actor = SYSTEM) -> bool:
    """The customer went and no longer wants a person; False when it was not in line, or when a call is owed. Coming back within a
    week keeps T0."""
    place = held_place(conversation)
    if place is None or place.stands == Stands.CALLED_BACK:
        return False
    end(place, Place.Ending.LEFT, actor=actor)
    return True


@transaction.atomic
def note_presence(*, conversation: UUID, is_present: bool) -> bool:
    """The customer of a chat went away, or is back. The place keeps its moment; false when nothing changed."""
    place = held_place(conversation)
    if place is None or place.stands not in (Stands.PRESENT, Stands.AWAY):
        return False
    return stand(place, Stands.PRESENT if is_present else Stands.AWAY)


def note_attendance(*, actor: Actor) -> int:
    """Looks who of the actor's lines are still there, where a customer has to be; answers how many went or came back."""
    standing = Place.objects.filter(ended_at=None, stands__in=(Stands.PRESENT, Stands.AWAY))
    standing = standing.filter(conversation__channel__in=doors_without_addresses())
    standing = standing if actor.sees_all else standing.filter(team__in=actor.teams)
    found = dict(standing.values_list("conversation", "stands"))
    absent = absent_among(found)
    wrong = [conversation for conversation, stands in found.items() if (conversation in absent) == (stands == Stands.PRESENT)]
    return sum(note_presence(conversation=conversation, is_present=conversation not in absent) for conversation in wrong)


@transaction.atomic
def follow_team(*, conversation: UUID) -> bool:
    """The conversation went to another team: its place goes along. False when nothing changed."""
    place, talk = held_place(conversation), talk_of(conversation)
    return place is not None and talk is not None and place.conversation_id == talk.id and move(place, talk.team)


@transaction.atomic
def stand_aside(*, conversation: UUID, actor: Actor = SYSTEM) -> bool:
    """The bot helps meanwhile: the place is kept and does not count. False when it was not in line."""
    place = held_place(conversation)
    return place is not None and stand(place, Stands.WITH_BOT, actor=actor)


@transaction.atomic
def stand_in_line(*, conversation: UUID, actor: Actor = SYSTEM) -> bool:
    """Waits for a person again, at the place that was kept. False when it was not in line."""
    place = held_place(conversation)
    return place is not None and stand(place, Stands.PRESENT, actor=actor)


def _placed(fresh: Place) -> Place:
    """The place, held: a new one, or the one that was there. The constraints decide, also between two who join at once."""
    while True:
        there = held_place(fresh.conversation_id)
        if there is None:
            Place.objects.bulk_create([fresh], ignore_conflicts=True)
            same = Place.objects.filter(customer=fresh.customer_id, matter=fresh.matter, ended_at=None)
            there = same.select_for_update(no_key=True).first()
        if there is not None:
            return there if there.id == fresh.id else _joined(there, fresh)


def _new_place(talk: Talk, *, topic: str, reason: str, at: datetime) -> Place:
    customer, urgency = canonical(talk.customer), class_of(reason)
    matter = f"case:{talk.case}" if talk.case else topic[:60]
    since = min(at, since_when(asked_since(talk.id) or at, left=_left_before(customer, matter)))
    return Place(
        id=new_id(), conversation_id=talk.id, customer_id=customer, matter=matter, team_id=talk.team, since=since,
        urgency=urgency, counts_from=counts_from(since, urgency), joined_at=at, reason=reason[:40],
    )  # fmt: skip


def _left_before(customer: UUID, matter: str) -> tuple[datetime, datetime] | None:
    """T0 and end of the newest place of this matter, when it was left and not served."""
    before = Place.objects.filter(customer=customer, matter=matter).exclude(ended_at=None).order_by("-ended_at").first()
    if before is None or before.ending != Place.Ending.LEFT or before.ended_at is None:
        return None
    return before.since, before.ended_at


def _joined(place: Place, fresh: Place) -> Place:
    """The place that was there, with what the newer one adds: the door they are at now, the graver class, the older need."""
    also = dict.fromkeys([*place.also, place.conversation_id])
    also.pop(fresh.conversation_id, None)
    urgency, since = graver(place.urgency, fresh.urgency), min(place.since, fresh.since)
    write(
        place, conversation_id=fresh.conversation_id, team_id=fresh.team_id, also=list(also), urgency=urgency, since=since,
        counts_from=counts_from(since, urgency), reason=fresh.reason or place.reason,
    )  # fmt: skip
    stand(place, Stands.PRESENT)
    return place
