"""Beside a conversation that was handed over: all that was known, in one glance; and the trace of the bot behind it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from alvast.bots.queries import Trace, traces_of_conversation
from alvast.channels.webchat.queries import Visitor, visitor_of
from alvast.conversations.queries import FoundConversation, conversation_for
from alvast.conversations.queries.talk import talk_of
from alvast.decisions.queries import Explanation, explanation
from alvast.desk import times
from alvast.desk.pages.bots.wording import outcome_name
from alvast.desk.pages.showing import actor_for, for_agents, show
from alvast.desk.pages.waiting.page import reason_words
from alvast.kernel.actor import Actor
from alvast.kernel.errors import NotFound
from alvast.listening.queries import types
from alvast.queueing.queries import (
    CallbackLine,
    HandoverView,
    Known,
    PlaceInLine,
    Quote,
    callback_of,
    handover_of,
    known_in,
    place_of,
)
from alvast.staff.queries import agent_names

ASKS_FOR_A_PERSON = "mens_gevraagd"  # what the handover itself says; its advice is for bots


@dataclass(frozen=True, slots=True)
class Said:
    """Words of the customer with what they are, as colleagues call it; `advice` is what to do about it."""

    text: str
    what: str
    advice: str
    tone: str
    message: UUID


@dataclass(frozen=True, slots=True)
class HandoverPart:
    """What stands above the conversation: where it comes from and everything known then. `call` is one we owe."""

    number: int
    view: HandoverView | None
    standing: str
    call: CallbackLine | None
    who: str
    why: str
    identity: str
    proposal: str
    feeling: Said | None
    question: Sequence[Quote]
    tried: Sequence[Said]
    signals: Sequence[Said]
    facts: Sequence[Said]

    @property
    def is_empty(self) -> bool:
        return self.view is None and not self.standing and self.call is None


@dataclass(frozen=True, slots=True)
class ChatPart:
    """The other side of a chat; `reached` says how far our last words came, empty when the last words are the visitor's."""

    number: int
    conversation: UUID
    visitor: Visitor | None
    reached: str


@dataclass(frozen=True, slots=True)
class TurnRow:
    """A turn of the bot in words: how it ended, and why."""

    turn: Trace
    outcome: str
    because: str
    intent: str


@dataclass(frozen=True, slots=True)
class TracePage:
    """What the bot did in a conversation, turn by turn; the newest explained in plain words where it decided something.

    `intent` is the last it was about; `may_stop`: the reader may switch the bot off.
    """

    number: int
    turns: Sequence[TurnRow]
    told: Explanation | None
    intent: str
    may_stop: bool


@require_safe
@for_agents
def handover(request: HttpRequest, number: int) -> HttpResponse:
    """The part alone: it comes after the page, which does not wait for it."""
    found = conversation_for(actor_for(request), number)
    return render(request, "desk/conversation/_handover.html", {"part": handover_part(actor_for(request), found)})


@require_safe
@for_agents
def trace(request: HttpRequest, number: int) -> HttpResponse:
    """Every step of the bot in this conversation. Raises NotFound."""
    actor = actor_for(request)
    found = conversation_for(actor, number)
    turns = traces_of_conversation(found.id)
    rows = [_turn_row(turn) for turn in turns]
    decision = next((turn.decision for turn in reversed(turns) if turn.decision), None)
    intent = next((turn.intent for turn in reversed(turns) if turn.intent), "")
    page = TracePage(found.number, rows, _told(decision), intent, may_stop=actor.is_lead and bool(turns))
    return show(request, "desk/conversation/trace.html", page)


@require_safe
@for_agents
def chat(request: HttpRequest, number: int) -> HttpResponse:
    """Whether the visitor is there, types, and how far they read; empty for a conversation without a chat."""
    found = conversation_for(actor_for(request), number)
    visitor = visitor_of(found.id)
    part = ChatPart(found.number, found.id, visitor, _reached(visitor, found.id) if visitor else "")
    return render(request, "desk/conversation/_chat.html", {"part": part})


def handover_part(actor: Actor, found: FoundConversation) -> HandoverPart:
    """What was handed over, with what the customer told since."""
    view, talk = handover_of(actor, found.id), talk_of(found.id)
    known = known_in(talk) if view and talk else Known((), (), (), ())
    titles = {line.name: (line.title, line.advice) for line in types()} if view else {}
    signals = [_said(quote, titles) for quote in known.signals if quote.kind != ASKS_FOR_A_PERSON]
    return HandoverPart(
        found.number, view, _standing(place_of(found.id)), callback_of(found.id), _who(view),
        reason_words(view.reason) if view else "",
        _identity(view.identity if view else ""), _proposal(view, signals),
        _said(view.feeling, titles) if view and view.feeling else None, known.question, _tried(known, found.id), signals,
        [replace(_said(quote, {}), what=fact_words(quote.kind)) for quote in known.facts],
    )  # fmt: skip


def _tried(known: Known, conversation: UUID) -> list[Said]:
    """What the customer did about it, then what the bot answered: the sentences it took from a source."""
    own = [Said(quote.text, "", "", "", quote.message) for quote in known.tried if quote.is_customers]
    answered = [
        turn for turn in traces_of_conversation(conversation) if turn.outcome == "answered" and turn.reply and turn.sources
    ]
    return own + [
        Said(" ".join(one.quote for one in turn.sources), turn.bot_name, "", "", turn.reply) for turn in answered if turn.reply
    ]


def fact_words(kind: str) -> str:
    """What a fact that the customer gave is, as a label."""
    return {
        "name": _("Name"), "mail": _("Mail address"), "iban": _("Account number"), "phone": _("Phone number"),
        "postcode": _("Postcode"), "amount": _("Amount"), "date": _("Day"), "time": _("Time"), "address": _("Address"),
        "track": _("Parcel"), "order": _("Number"),
    }.get(kind, kind)  # fmt: skip


def _reached(visitor: Visitor, conversation: UUID) -> str:
    talk = talk_of(conversation)
    newest = talk.said[-1] if talk and talk.said else None
    far = visitor.reached.get(newest.id, "") if newest and newest.is_ours else ""
    return {"read": _("Read"), "delivered": _("Arrived"), "mailed": _("Sent by mail"), "sent": _("Sent")}.get(far, "")


def _said(quote: Quote, known: dict[str, tuple[str, str]]) -> Said:
    title, advice = known.get(quote.kind, (quote.kind, ""))
    return Said(quote.text, title, advice, {3: "danger", 2: "warning"}.get(quote.severity, ""), quote.message)


def _standing(place: PlaceInLine | None) -> str:
    """Where it stands in line; empty when it does not."""
    if place is None:
        return ""
    if place.stands == "called_back" and place.due_at is not None:
        return _("Called back {moment}").format(moment=times.written(place.due_at))
    if place.stands == "with_bot":
        return _("In line, meanwhile with the bot")
    return _("Number {position} in line").format(position=place.position)


def _who(view: HandoverView | None) -> str:
    if view is None:
        return ""
    if view.from_kind == "agent" and view.from_id:
        return agent_names({view.from_id}).get(view.from_id, _("a colleague"))
    return _("the bot")


def _identity(code: str) -> str:
    """How sure we are who this is, in words; asked once, so not again."""
    return {
        "proven": _("Proven: do not ask again"), "mail_code": _("Proven with a code by mail: do not ask again"),
        "signed_link": _("Proven with a signed link: do not ask again"),
        "signed_identity": _("Signed in at the shop: do not ask again"), "token": _("Replied with our signed mail"),
        "known": _("A known mail address"),
    }.get(code, _("Not proven: ask before you share personal details"))  # fmt: skip


def _proposal(view: HandoverView | None, signals: Sequence[Said]) -> str:
    """What the bot proposed, else what the gravest signal asks for, else the question itself."""
    if view is None:
        return ""
    gravest = next((signal.advice for signal in signals if signal.tone and signal.advice), "")
    return view.proposal or gravest or _("Start with the question; everything the customer told stands here.")


def _turn_row(turn: Trace) -> TurnRow:
    intent = "" if turn.intent == "general" else turn.intent
    return TurnRow(turn, outcome_name(turn.outcome), reason_words(turn.because), intent)


def _told(decision: UUID | None) -> Explanation | None:
    if decision is None:
        return None
    try:
        return explanation(decision, language=get_language() or "nl")
    except NotFound:
        return None
