"""A bot takes its turn: one answer for each message of a customer, in the transaction that decides that there is one."""

from uuid import UUID

from django.db import connection, transaction

from alvast.bots.actions.hands import TurnHands
from alvast.bots.actions.recording import Setting, record_turns
from alvast.bots.actions.telling import say_in_conversation
from alvast.bots.events import TurnTaken
from alvast.bots.models import Identification, Turn
from alvast.bots.pipeline import Asking, think
from alvast.bots.pipeline.thinking import CLARIFY, IDENTIFY, OUT_OF_SCOPE, UNKNOWN
from alvast.bots.queries.asking import answer_of
from alvast.bots.queries.bots import BotLine, bot_on
from alvast.conversations.actions import give_to_bot
from alvast.conversations.queries.talk import Talk, Utterance, talk_of
from alvast.decisions.actions import link_conversation
from alvast.kernel.actor import ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.listening.queries import Turn as Said

AGENT, BOT = "agent", "bot"  # who handles a conversation
# From where on a door is sure enough of who writes: in a chat, that the site vouches for its visitor, or a code came back.
# A mail is never proof, signed or not: whoever got a copy can answer it.
PROVEN = frozenset({("webchat", "known")})
EARLIER = 20  # messages before this one
_LOCK = 7_236_041  # advisory: the turns of one conversation are taken one after the other


def take_turn(*, conversation: UUID, message: UUID) -> UUID | None:
    """Answers a message of the customer, once; None when it is not the bot's to answer. The id of the turn.

    The bot is silent where people took over, where it is switched off, and on accounts that are not its own. The turn, what it
    says and what it does commit together: a worker that dies half-way leaves nothing, and the next one begins again.
    """
    talk = talk_of(conversation)
    asked = next((said for said in talk.said if said.id == message and not said.is_ours), None) if talk else None
    return take_turn_on(conversation=conversation, asked=asked) if asked else None


@transaction.atomic
def take_turn_on(*, conversation: UUID, asked: Utterance) -> UUID | None:
    """The same for words that are at hand. The turns of one conversation are taken one after the other."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, hashtext(%s))", [_LOCK, str(conversation)])
    known: UUID | None = Turn.objects.filter(message=asked.id).values_list("id", flat=True).first()
    talk = talk_of(conversation)
    bot = bot_on(talk.account) if talk else None
    if known is not None or talk is None or bot is None or talk.handler == AGENT:
        return known
    if talk.handler != BOT:
        give_to_bot(actor=bot.actor, conversation=conversation)
    return _answered(talk, bot, asked)


def _answered(talk: Talk, bot: BotLine, asked: Utterance) -> UUID:
    customer = known_customer(talk, asked)
    hands = TurnHands(talk, bot=bot.actor, customer=customer)
    answer = answer_of(think(_asking(talk, bot, asked, customer), hands))
    about = hands.customer or talk.customer
    setting = Setting(bot.id, about=about, customer=about, conversation=talk.id, message=asked.id)
    turn = record_turns([(answer, setting)])[0]
    assert turn.decision is not None
    turn.reply = say_in_conversation(answer, talk=talk, bot=bot, turn=turn, asked=asked)
    turn.save(update_fields=["reply"])
    link_conversation(decision=turn.decision, conversation=talk.id)
    event = TurnTaken(
        team=talk.team, conversation=talk.id, message=asked.id, turn=turn.id, decision=turn.decision, outcome=turn.outcome,
        intent=turn.intent, reply=turn.reply,
    )  # fmt: skip
    state([event], actor=bot.actor)
    return turn.id


def known_customer(talk: Talk, asked: Utterance) -> UUID | None:
    """Who it is proven to be, now or earlier in this conversation."""
    proven = Identification.objects.filter(conversation=talk.id).values_list("customer", flat=True).first()
    return proven or (talk.customer if (talk.channel, asked.trust) in PROVEN else None)


def _asking(talk: Talk, bot: BotLine, asked: Utterance, customer: UUID | None) -> Asking:
    return Asking(
        question=asked.text, at=now(), language=talk.language or bot.language, channel=talk.channel, bot=bot.id, brand=bot.brand,
        composer=bot.composer, customer=customer, conversation=talk.id, before=_before(talk, asked),
        failures=_failures(talk.id),
    )  # fmt: skip


def _before(talk: Talk, asked: Utterance) -> tuple[Said, ...]:
    """The talk so far, with which turns did not help and which words were no matter of ours."""
    said = [one for one in talk.said if one.at <= asked.at and one.id != asked.id][-EARLIER:]
    turns = Turn.objects.filter(conversation=talk.id).values_list("message", "reply", "outcome")
    failed = {reply for _, reply, outcome in turns if outcome == UNKNOWN}
    strange = {message for message, _, outcome in turns if outcome == OUT_OF_SCOPE}
    return tuple(
        Said(_BY.get(one.author_kind, "agent"), one.text, is_failed=one.id in failed, is_off_scope=one.id in strange)
        for one in said
    )


_BY: dict[str, str] = {ActorKind.CUSTOMER: "customer", ActorKind.BOT: "bot"}


def _failures(conversation: UUID) -> int:
    """How many turns in a row did not help; asking who someone is, or for a yes, is no failure."""
    newest = Turn.objects.filter(conversation=conversation).order_by("-made_at", "-id").values_list("outcome", "because")[:3]
    count = 0
    for outcome, because in newest:
        if outcome in (UNKNOWN, OUT_OF_SCOPE) or (outcome in (CLARIFY, IDENTIFY) and because in _VAIN):
            count += 1
        else:
            break
    return count


_VAIN = frozenset({"equally_near", "address_doubtful", "wrong_code"})
