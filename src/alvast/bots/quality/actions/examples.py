"""What a bot must be able to do: written by people, or an answer that they set right."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction

from alvast.bots.models import Turn
from alvast.bots.quality.actions.intents import intent_row, may_coach
from alvast.bots.quality.errors import ExampleKnown, InvalidInput, NotFound
from alvast.bots.quality.events import ExamplesChanged
from alvast.bots.quality.models import Example, Intent
from alvast.bots.quality.rules import texts
from alvast.conversations.queries import message_for
from alvast.conversations.queries.talk import talk_of
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now
from alvast.kernel.events import state

OUTCOMES = tuple(Turn.Outcome.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A question with what is expected of the answer; see models.Example."""

    question: str
    outcome: str = Turn.Outcome.ANSWERED.value
    article: str = ""
    must_say: Sequence[str] = ()
    must_not_say: Sequence[str] = ()
    at: datetime | None = None


@transaction.atomic
def add_example(*, actor: Actor, intent: str, wanted: Wanted) -> UUID:
    """For leads. Raises NotFound, InvalidInput."""
    if not may_coach(actor):
        raise NotFound
    row = intent_row(intent)
    return _made(actor, row, wanted, origin=Example.Origin.WRITTEN).id


@transaction.atomic
def correct_answer(*, actor: Actor, message: UUID, wanted: Wanted) -> UUID:
    """What the bot said in `message` was wrong; this is what it should have been. Becomes an example, from now on a test.

    For whoever may see the conversation. Raises NotFound, ExampleKnown, InvalidInput.
    """
    found = message_for(actor, message)
    turn, talk = Turn.objects.filter(reply=found.id).first(), talk_of(found.conversation)
    if turn is None or talk is None:
        raise NotFound
    row = _intent_of(turn, actor)
    was_said = next((one.text for one in talk.said if one.id == found.id), "")
    origin = _Origin(was_said, talk.customer, talk.id, found.id)
    try:
        with transaction.atomic():
            return _made(actor, row, wanted, origin=Example.Origin.CORRECTED, of=origin).id
    except IntegrityError as error:
        raise ExampleKnown from error


@transaction.atomic
def replace_example(*, actor: Actor, example: UUID, wanted: Wanted) -> UUID:
    """The old one stays in the history, out of use. Raises NotFound, InvalidInput."""
    old = _retired(actor, example)
    fresh = _made(actor, old.intent, wanted, origin=Example.Origin(old.origin), of=_Origin.of(old))
    Example.objects.filter(id=fresh.id).update(replaces=old)
    return fresh.id


@transaction.atomic
def retire_example(*, actor: Actor, example: UUID) -> None:
    """Out of use from now on. Raises NotFound."""
    old = _retired(actor, example)
    state([ExamplesChanged(intent=old.intent.code)], actor=actor)


@dataclass(frozen=True, slots=True)
class _Origin:
    """The answer that was wrong, and whose words are in the question."""

    was_said: str = ""
    customer: UUID | None = None
    conversation: UUID | None = None
    message: UUID | None = None

    @classmethod
    def of(cls, example: Example) -> "_Origin":
        return cls(example.was_said, example.customer, example.conversation, example.message)


def _retired(actor: Actor, example: UUID) -> Example:
    if not may_coach(actor):
        raise NotFound
    row = Example.objects.select_related("intent").filter(id=example).first()
    taken = Example.objects.filter(id=example, retired_at=None).update(retired_at=now(), retired_by=actor.id)
    if row is None or not taken:
        raise NotFound
    return row


def _intent_of(turn: Turn, actor: Actor) -> Intent:
    """An intent that nobody named yet gets its code for a name."""
    at = now()
    fields = {"name_nl": turn.intent, "name_en": turn.intent, "made_at": at, "changed_at": at, "changed_by": actor.id}
    return Intent.objects.get_or_create(code=turn.intent, defaults=fields)[0]


def _made(actor: Actor, intent: Intent, wanted: Wanted, *, origin: Example.Origin, of: _Origin | None = None) -> Example:
    if wanted.outcome not in OUTCOMES:
        raise InvalidInput(detail="outcome")
    of = of or _Origin()
    row = Example.objects.create(
        intent=intent, question=texts.question(wanted.question), at=wanted.at, outcome=wanted.outcome,
        article=wanted.article.strip()[:120], must_say=texts.words(wanted.must_say, "must_say"),
        must_not_say=texts.words(wanted.must_not_say, "must_not_say"), origin=origin, was_said=of.was_said,
        customer=of.customer, conversation=of.conversation, message=of.message, made_at=now(), made_by=actor.id,
    )  # fmt: skip
    state([ExamplesChanged(intent=intent.code)], actor=actor)
    return row
