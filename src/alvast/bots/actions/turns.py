"""A bot takes its turn: one answer for each message of a customer, in the transaction that decides that there is one."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from itertools import takewhile
from uuid import UUID

from django.db import connection, transaction

from alvast.bots.actions.hands import TurnHands
from alvast.bots.actions.identifying import known_customer
from alvast.bots.actions.recording import Setting, record_turns
from alvast.bots.actions.telling import say_in_conversation
from alvast.bots.events import TurnTaken
from alvast.bots.models import Turn
from alvast.bots.pipeline import Asking, think
from alvast.bots.pipeline.elsewhere import Answers, NotAskedYet
from alvast.bots.pipeline.thinking import CLARIFY, IDENTIFY, OUT_OF_SCOPE, UNKNOWN
from alvast.bots.queries.asking import answer_of
from alvast.bots.queries.bots import BotLine, bot_on
from alvast.channels.webchat.actions import count_bot_turn
from alvast.channels.webchat.errors import TooMuch
from alvast.conversations.actions import give_to_bot
from alvast.conversations.queries.talk import Talk, Utterance, talk_of
from alvast.kernel.actor import ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.listening.queries import Turn as Said
from alvast.queueing.actions import hand_over

AGENT, BOT = "agent", "bot"  # who handles a conversation
EARLIER = 20  # messages before this one
TOO_MANY = "too_many_turns"  # a reason to hand over
_LOCK = 7_236_041  # first half of the advisory locks "a turn of this conversation"
Taken = tuple[UUID | None, UUID | None, str, str]  # of an earlier turn, the newest first: message, reply, outcome, because


def take_turn(*, conversation: UUID, message: UUID) -> UUID | None:
    """Answers a message of the customer, once; None when it is not the bot's to answer. The id of the turn.

    The bot is silent where people took over, where it is switched off, and on accounts that are not its own. The turn, what it
    says and what it does commit together: a worker that dies half-way leaves nothing, and the next one begins again.
    """
    return _take(conversation, lambda talk: next((said for said in talk.said if said.id == message and not said.is_ours), None))


def take_turn_on(*, conversation: UUID, asked: Utterance, under: UUID | None = None, meant: str = "") -> UUID | None:
    """The same for words that are at hand. `under`: the decision of the turn that they answer, and no other; `meant`: the
    question that the text which they name is to answer."""
    return _take(conversation, lambda _talk: asked, Tapped(under, meant))


@dataclass(frozen=True, slots=True)
class Tapped:
    """What a button stood under: the decision of that turn, and the question before it."""

    under: UUID | None = None
    meant: str = ""


Finding = Callable[[Talk], Utterance | None]
TYPED = Tapped()


def _take(conversation: UUID, find: Finding, tapped: Tapped = TYPED) -> UUID | None:
    """A composer on another machine is asked between two tries, while nothing is held but the turns of this conversation."""
    at, answers = now(), Answers()
    with _one_after_the_other(conversation):
        while True:
            try:
                return _turn(conversation, find, at, answers, tapped)
            except NotAskedYet as wanted:
                answers.fetch(wanted)


@contextmanager
def _one_after_the_other(conversation: UUID) -> Iterator[None]:
    """The turns of one conversation, over all workers. The lock is the connection's, and goes with a worker that dies."""
    named: list[int | str] = [_LOCK, str(conversation)]
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_lock(%s, hashtext(%s))", named)
    try:
        yield
    finally:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_unlock(%s, hashtext(%s))", named)


@transaction.atomic
def _turn(conversation: UUID, find: Finding, at: datetime, answers: Answers, tapped: Tapped) -> UUID | None:
    """Who has the conversation, and whether it was answered, is looked at in every try."""
    talk = talk_of(conversation)
    asked = find(talk) if talk else None
    if talk is None or asked is None:
        return None
    known: UUID | None = Turn.objects.filter(message=asked.id).values_list("id", flat=True).first()
    bot = bot_on(talk.account)
    if known is not None or bot is None or talk.handler == AGENT or talk.owner is not None:
        return known
    if talk.handler != BOT:
        give_to_bot(actor=bot.actor, conversation=conversation)
    if not _may_answer(conversation):
        hand_over(conversation=conversation, reason=TOO_MANY, actor=bot.actor)
        return None
    customer = known_customer(talk, asked)
    hands = TurnHands(talk, asked, bot=bot.actor, customer=customer, under=tapped.under)
    asking = _asking(talk, bot, asked, customer, at, answers)
    return _answered(talk, bot, asked, hands, replace(asking, meant=tapped.meant))


def _may_answer(conversation: UUID) -> bool:
    """A visitor of a chat hears so much of a bot in an hour, and then a person."""
    try:
        with transaction.atomic():
            count_bot_turn(conversation=conversation)
    except TooMuch:
        return False
    return True


def _answered(talk: Talk, bot: BotLine, asked: Utterance, hands: TurnHands, asking: Asking) -> UUID:
    answer = answer_of(think(asking, hands))
    about = hands.customer or talk.customer
    setting = Setting(bot.id, about=about, customer=about, conversation=talk.id, message=asked.id)
    turn = record_turns([(answer, setting)])[0]
    assert turn.decision is not None
    hands.note(turn.decision)
    turn.reply = say_in_conversation(answer, talk=talk, bot=bot, turn=turn, asked=asked)
    turn.save(update_fields=["reply"])
    event = TurnTaken(
        team=talk.team, conversation=talk.id, message=asked.id, turn=turn.id, decision=turn.decision, outcome=turn.outcome,
        intent=turn.intent, reply=turn.reply,
    )  # fmt: skip
    state([event], actor=bot.actor)
    return turn.id


def _asking(
    talk: Talk, bot: BotLine, asked: Utterance, customer: UUID | None, at: datetime, answers: Answers
) -> Asking:  # fmt: skip
    taken = list(
        Turn.objects.filter(conversation=talk.id)
        .order_by("-made_at", "-id")
        .values_list("message", "reply", "outcome", "because")
    )
    return Asking(
        question=asked.text, at=at, language=talk.language or bot.language, channel=talk.channel, bot=bot.id, brand=bot.brand,
        composer=bot.composer, customer=customer, conversation=talk.id, before=_before(talk, asked, taken),
        failures=_failures(taken), answers=answers,
    )  # fmt: skip


def _before(talk: Talk, asked: Utterance, taken: Sequence[Taken]) -> tuple[Said, ...]:
    """The talk so far, with which turns did not help and which words were no matter of ours."""
    said = [one for one in talk.said if one.at <= asked.at and one.id != asked.id][-EARLIER:]
    failed = {reply for _, reply, outcome, _ in taken if outcome == UNKNOWN}
    strange = {message for message, _, outcome, _ in taken if outcome == OUT_OF_SCOPE}
    return tuple(
        Said(_BY.get(one.author_kind, "agent"), one.text, is_failed=one.id in failed, is_off_scope=one.id in strange)
        for one in said
    )


_BY: dict[str, str] = {ActorKind.CUSTOMER: "customer", ActorKind.BOT: "bot"}


def _failures(taken: Iterable[Taken]) -> int:
    """How many turns in a row did not help; asking who someone is, or for a yes, is no failure."""
    vain = takewhile(lambda one: one[2] in (UNKNOWN, OUT_OF_SCOPE) or (one[2] in (CLARIFY, IDENTIFY) and one[3] in _VAIN), taken)
    return len(list(vain))


_VAIN = frozenset({"equally_near", "address_doubtful", "wrong_code"})
