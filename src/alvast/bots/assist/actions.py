"""Whispering to an agent, and keeping what came of it. Nothing here is ever said to a customer."""

from collections.abc import Collection
from uuid import UUID

from django.db import transaction
from django.utils import translation
from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from alvast.bots.assist.models import Suggestion
from alvast.bots.assist.queries import SuggestionLine, line_of
from alvast.bots.assist.rules import NEEDS_A_QUESTION, asks_for_number, draft, is_other
from alvast.bots.queries import Answer, ask, bot_on, gate_for
from alvast.conversations.doors import door_of
from alvast.conversations.queries import conversation_for
from alvast.conversations.queries.spoken import spoken_messages
from alvast.conversations.queries.talk import Talk, Utterance, talk_of
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.listening.queries import Turn
from alvast.queueing.queries import known_in
from alvast.timeline.queries import customer_name

Verdict = Suggestion.Verdict
BEFORE = 10  # turns of the talk that the answer is given in the light of
LONGEST_READ = 4_000


def suggest(*, actor: Actor, conversation: UUID) -> SuggestionLine | None:
    """What the bot would say to the customer's newest words; made once for each message. None when a colleague has answered
    them, or while the bot has the conversation.

    Raises NotFound.
    """
    talk = talk_of(conversation_for(actor, conversation).id)
    newest = _unanswered(talk) if talk is not None else None
    if talk is None or newest is None:
        return None
    known = Suggestion.objects.filter(message=newest.id).first()
    if known is None:
        Suggestion.objects.bulk_create([_made(talk, newest)], ignore_conflicts=True)
        known = Suggestion.objects.get(message=newest.id)
    return line_of(known)


@transaction.atomic
def judge_suggestion(*, actor: Actor, suggestion: UUID, verdict: str) -> bool:
    """The agent uses it, or does not; false when it was judged before. Raises NotFound, also for another verdict."""
    row = Suggestion.objects.filter(id=suggestion).first()
    if row is None or verdict not in (Verdict.ACCEPTED, Verdict.REJECTED):
        raise NotFound
    conversation_for(actor, row.conversation_id)
    fields = {"verdict": verdict, "judged_by": actor.id, "judged_at": now()}
    return bool(Suggestion.objects.filter(id=suggestion, verdict="").update(**fields))


def note_answers(*, messages: Collection[UUID]) -> int:
    """Which accepted draft became which answer, and whether the agent changed it; answers how many."""
    noted = 0
    for message in spoken_messages(messages):
        if message.kind == "outbound" and message.author_kind == ActorKind.AGENT:
            noted += _note(message.conversation, message.id, message.author_id, message.text)
    return noted


def _unanswered(talk: Talk) -> Utterance | None:
    """The customer's newest words that no person of ours answered."""
    newest = next((said for said in reversed(talk.said) if not said.is_ours or said.author_kind == ActorKind.AGENT), None)
    if talk.handler == "bot" or newest is None or newest.is_ours or not newest.text.strip():
        return None
    return newest


def _note(conversation: UUID, message: UUID, agent: UUID | None, text: str) -> bool:
    waiting = Suggestion.objects.filter(conversation=conversation, verdict=Verdict.ACCEPTED, reply=None, judged_by=agent)
    row = waiting.order_by("-judged_at").first()
    if row is None:
        return False
    return bool(waiting.filter(id=row.id).update(reply=message, is_edited=is_other(row.text, text)))


def _made(talk: Talk, newest: Utterance) -> Suggestion:
    bot = bot_on(talk.account)
    answer = ask(
        question=newest.text[:LONGEST_READ], customer=talk.customer, brand=bot.brand if bot else "", before=_before(talk, newest)
    )
    gate = gate_for(answer, channel=talk.channel, bot=bot.id if bot else None)
    may_draft = gate.state != "closed" and answer.outcome == "answered"
    with translation.override(answer.language):
        return Suggestion(
            id=new_id(), conversation_id=talk.id, message_id=newest.id, made_at=now(), channel=talk.channel, intent=answer.intent,
            outcome=answer.outcome, because=answer.because, gate=gate.state,
            text=draft(answer.text, greeting=_greeting(talk), is_letter=door_of(talk.channel).is_addressed) if may_draft else "",
            question=_question(answer, talk)[:300], sources=list(dict.fromkeys(source.version_id for source in answer.sources)),
            quotes=[
                {"article": one.article, "title": one.title, "number": one.version, "quote": one.quote} for one in answer.sources
            ],
        )  # fmt: skip


def _before(talk: Talk, newest: Utterance) -> tuple[Turn, ...]:
    said = talk.said[: talk.said.index(newest)][-BEFORE:]
    return tuple(Turn(by="customer" if not one.is_ours else _by(one), text=one.text) for one in said)


def _by(said: Utterance) -> str:
    return "bot" if said.author_kind == ActorKind.BOT else "agent"


def _greeting(talk: Talk) -> str:
    try:
        name = customer_name(talk.customer)
    except NotFound:
        name = ""
    return pgettext("opens an answer", "Dear {name},").format(name=name) if name else _("Good day,")


def _question(answer: Answer, talk: Talk) -> str:
    """What to ask next: what the bot would ask, the number that is missing, else whether all is answered."""
    if answer.outcome in NEEDS_A_QUESTION:
        return answer.text
    if asks_for_number(answer.intent, facts={quote.kind for quote in known_in(talk).facts}):
        return _("What is the number of your order?")
    return _("Is everything answered with this?") if answer.outcome == "answered" else ""
