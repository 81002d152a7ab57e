"""An answer of a bot, for whoever sets it right."""

from dataclasses import dataclass
from uuid import UUID

from alvast.bots.models import Turn
from alvast.bots.quality.models import Example
from alvast.conversations.queries import message_for
from alvast.conversations.queries.talk import talk_of
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound


@dataclass(frozen=True, slots=True)
class SaidLine:
    """What a bot said in `message`, and the question it answered. `example` is the correction there is already."""

    message: UUID
    number: int
    intent: str
    question: str
    said: str
    example: UUID | None


def said_by_bot(actor: Actor, message: UUID) -> SaidLine:
    """Through the gate of conversations. Raises NotFound, also for what no bot said."""
    found = message_for(actor, message)
    turn, talk = Turn.objects.filter(reply=found.id).first(), talk_of(found.conversation)
    if turn is None or talk is None:
        raise NotFound
    texts = {one.id: one.text for one in talk.said}
    example = Example.objects.filter(message=found.id, retired_at=None).values_list("id", flat=True).first()
    question = texts.get(turn.message, "") if turn.message else ""
    return SaidLine(found.id, found.number, turn.intent, question, texts.get(found.id, ""), example)
