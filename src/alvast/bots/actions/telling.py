"""What a turn says in its conversation: with who is speaking the first time, and with what can be tapped; or people go on."""

from uuid import UUID, uuid5

from alvast.bots.models import Disclosure, Turn
from alvast.bots.pipeline.thinking import HANDOVER
from alvast.bots.queries.asking import Answer
from alvast.bots.queries.bots import BotLine, was_disclosed
from alvast.conversations.actions import write_reply
from alvast.conversations.queries.talk import Talk, Utterance
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.knowledge.actions import note_unanswered
from alvast.queueing.actions import hand_over
from alvast.queueing.events import ChoicesOffered
from alvast.writing.errors import TextCannotLeave

LINE = "\n\n"


def say_in_conversation(answer: Answer, *, talk: Talk, bot: BotLine, turn: Turn, asked: Utterance) -> UUID | None:
    """Writes it; answers the message in which it was said. In the caller's transaction."""
    if any(part.because == "nothing_found" for part in answer.thinking.parts):
        _note_gap(answer, talk)
    if answer.outcome == HANDOVER:
        return _hand_over(answer, talk, bot, turn, asked)
    reply = _write(answer.text, answer=answer, talk=talk, bot=bot, asked=asked)
    if reply is None:
        Turn.objects.filter(id=turn.id).update(outcome=HANDOVER, because="writing")
        return _hand_over(answer, talk, bot, turn, asked)
    if answer.choices:
        codes, labels = zip(*((choice.code, choice.label) for choice in answer.choices), strict=True)
        state([ChoicesOffered(team=talk.team, conversation=talk.id, message=reply, codes=codes, labels=labels)], actor=bot.actor)
    return reply


def _write(text: str, *, answer: Answer, talk: Talk, bot: BotLine, asked: Utterance) -> UUID | None:
    """None when the rules of writing hold it back."""
    first = "" if was_disclosed(talk.id) else bot.disclosed(answer.language)
    try:
        reply = write_reply(
            actor=bot.actor, conversation=talk.id, text=LINE.join(filter(None, [first, text])), author_name=bot.name,
            client_key=uuid5(asked.id, "turn"),
        )  # fmt: skip
    except TextCannotLeave:
        return None
    if first:
        Disclosure.objects.create(
            conversation_id=talk.id, bot_id=bot.id, language=answer.language, text=first, message=reply, told_at=now()
        )
    return reply


def _hand_over(answer: Answer, talk: Talk, bot: BotLine, turn: Turn, asked: Utterance) -> UUID | None:
    """Who never heard that it was a bot hears it first, and what cannot wait; what the queue tells follows."""
    urgent = answer.thinking.first_aid
    is_silent = was_disclosed(talk.id) and not urgent
    reply = None if is_silent else _write(urgent, answer=answer, talk=talk, bot=bot, asked=asked)
    hand_over(
        conversation=talk.id, reason=turn.because[:40], decision=turn.decision, actor=bot.actor, topic=turn.intent,
        identity="proven" if turn.customer_id and answer.facts else "",
    )  # fmt: skip
    return reply


def _note_gap(answer: Answer, talk: Talk) -> None:
    for part in answer.thinking.parts:
        if part.because == "nothing_found":
            note_unanswered(
                question=part.asked.words, at=now(), conversation=talk.id, customer=talk.customer, language=answer.language
            )
