"""The switch: a bot or an intent off, everywhere and at once; and the file of what went wrong."""

from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.bots.models import Turn
from alvast.bots.quality.actions.intents import may_coach
from alvast.bots.quality.errors import AlreadyClosed, ExampleMissing, InvalidInput, NotFound
from alvast.bots.quality.events import BotsResumed, BotsStopped
from alvast.bots.quality.jobs import take_from_bots
from alvast.bots.quality.models import Example, Incident, Stop
from alvast.bots.quality.rules import texts
from alvast.conversations.queries import conversation_for
from alvast.conversations.queries.with_bots import conversations_with_bots
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.queueing.actions import hand_over

LONGEST_FALLBACK = 300


@transaction.atomic
def switch_off(*, actor: Actor, bot: UUID | None = None, intent: str = "", fallback: str = "", what: str = "",
               conversation: UUID | None = None) -> UUID:  # fmt: skip
    """One bot or all, one intent or all: no further word, from this commit on. Opens a file; answers the id of that.

    Running chats are handed over by a job that leaves with the same commit. What is off already stays off, with one more file.
    `fallback` is what customers are told. For leads; `conversation` through the gate. Raises NotFound, InvalidInput.
    """
    if not may_coach(actor):
        raise NotFound
    found = conversation_for(actor, conversation) if conversation else None
    told = " ".join(fallback.split())
    if len(told) > LONGEST_FALLBACK:
        raise InvalidInput(detail="fallback")
    stop = _stopped(actor, bot, intent, told)
    return _opened(actor, stop, intent, what, (found.id, found.customer) if found else (None, None))


@transaction.atomic
def switch_on(*, actor: Actor, stop: UUID) -> None:
    """The intents keep the state they had. Raises NotFound."""
    if not may_coach(actor):
        raise NotFound
    if not Stop.objects.filter(id=stop, ended_at=None).update(ended_at=now(), ended_by=actor.id):
        raise NotFound
    state([BotsResumed(stop=stop)], actor=actor)


def hand_over_running(*, stop: UUID) -> int:
    """Gives to people what a stopped bot had in hand; answers how many. Run again it finds none."""
    row = Stop.objects.filter(id=stop).first()
    if row is None:
        return 0
    held = [one for one in conversations_with_bots() if _is_meant(row, one)]
    for conversation in held:
        hand_over(conversation=conversation, reason="stopped")
    Stop.objects.filter(id=stop, handed_over=None).update(handed_over=len(held))
    return len(held)


@transaction.atomic
def describe_incident(*, actor: Actor, incident: UUID, what: str, cause: str, fix: str, conversation: UUID | None = None) -> None:
    """`conversation`, through the gate, becomes the transcript; None leaves what there is. Raises NotFound, AlreadyClosed,
    InvalidInput."""
    row = _open_incident(actor, incident)
    row.what, row.cause, row.fix = texts.note(what, "what"), texts.note(cause, "cause"), texts.note(fix, "fix")
    if conversation is not None:
        found = conversation_for(actor, conversation)
        row.conversation, row.customer = found.id, found.customer
    row.save(update_fields=["what", "cause", "fix", "conversation", "customer"])


@transaction.atomic
def name_regression(*, actor: Actor, incident: UUID, example: UUID) -> None:
    """The example that must pass from now on. Raises NotFound, AlreadyClosed."""
    row = _open_incident(actor, incident)
    row.regression = Example.objects.filter(id=example, retired_at=None).first()
    if row.regression is None:
        raise NotFound
    row.save(update_fields=["regression"])


@transaction.atomic
def close_incident(*, actor: Actor, incident: UUID) -> None:
    """Only with its example. Raises NotFound, AlreadyClosed, ExampleMissing."""
    row = _open_incident(actor, incident)
    if row.regression is None:
        raise ExampleMissing
    row.closed_at, row.closed_by = now(), actor.id
    row.save(update_fields=["closed_at", "closed_by"])


def _stopped(actor: Actor, bot: UUID | None, intent: str, fallback: str) -> Stop:
    """The constraint decides who of two was first."""
    try:
        with transaction.atomic():
            row = Stop.objects.create(bot=bot, intent=intent, fallback=fallback, stopped_at=now(), stopped_by=actor.id)
    except IntegrityError:
        return Stop.objects.get(bot=bot, intent=intent, ended_at=None)
    state([BotsStopped(stop=row.id, bot=bot, intent=intent)], actor=actor)
    take_from_bots.defer(stop=str(row.id))
    return row


def _opened(actor: Actor, stop: Stop, intent: str, what: str, about: tuple[UUID | None, UUID | None]) -> UUID:
    conversation, customer = about
    row = Incident.objects.create(
        stop=stop, intent=intent, what=texts.note(what, "what"), conversation=conversation,
        customer=customer, opened_at=now(), opened_by=actor.id,
    )  # fmt: skip
    return row.id


def _is_meant(stop: Stop, conversation: UUID) -> bool:
    """By its last turn: which bot, and about what."""
    turn = Turn.objects.filter(conversation=conversation).order_by("-made_at", "-id").first()
    if stop.bot is None and not stop.intent:
        return True
    return turn is not None and stop.bot in {None, turn.bot_id} and stop.intent in {"", turn.intent}


def _open_incident(actor: Actor, incident: UUID) -> Incident:
    row = Incident.objects.select_for_update().filter(id=incident).first() if may_coach(actor) else None
    if row is None:
        raise NotFound
    if row.closed_at is not None:
        raise AlreadyClosed
    return row
