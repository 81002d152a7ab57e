"""The hands of a bot in a conversation: what it asked, what came back, and the deed that is open."""

from uuid import UUID

from django.utils import translation

from alvast.bots import wording
from alvast.bots.actions.doing import do, undo
from alvast.bots.actions.identifying import ask_code, may_prove, open_code, prove, tries_left
from alvast.bots.deeds import wording as words
from alvast.bots.deeds.advancing import Advance, Wanted, advance
from alvast.bots.models import Deed, MailCode, Turn
from alvast.bots.pipeline import Part, Reply, Thinking
from alvast.bots.pipeline.thinking import ANSWERED, HANDOVER, IDENTIFY
from alvast.bots.rules.replies import address_in, code_in, is_no, is_undo, is_yes, order_numbers_in
from alvast.conversations.queries.talk import Talk, Utterance
from alvast.kernel.actor import Actor
from alvast.kernel.clock import now

State = Deed.State
OPEN = (State.WANTED, State.ASKED)


class TurnHands:
    """Works in the transaction of the turn. `asked`: the words it answers; `customer`: who is proven to have written them;
    `under`: the decision of the turn whose button was tapped, None for words that were typed."""

    def __init__(self, talk: Talk, asked: Utterance, *, bot: Actor, customer: UUID | None, under: UUID | None = None) -> None:
        self.talk, self.asked, self.bot, self.customer, self.under = talk, asked, bot, customer, under
        self._told: UUID | None = None  # the deed that this turn asked a yes for, or did
        self._held: tuple[Deed | None] | None = None  # the deed that is open, once it was read and held

    def go_on(self, thinking: Thinking) -> Reply | None:
        """A code, a yes or no, an order number, an address: when one of these was asked for."""
        with translation.override(thinking.language):
            text = thinking.asking.question
            deed, waits = self._open_deed(), open_code(self.talk.id) if self.customer is None else None
            if waits is not None and (typed := code_in(text)) and not _is_number_of(deed, typed):
                return self._proven(waits, typed, deed, thinking)
            if is_undo(text) and (done := self._newest_done()) is not None and self.customer is not None:
                return undo(deed=done, customer=self.customer, language=thinking.language)
            if self.under is not None and (deed is None or deed.decision != self.under):
                return Reply(ANSWERED, words.dropped(), "done_already")
            return self._deed_goes_on(deed, text, thinking) if deed is not None else None

    def take_up(self, part: Part, thinking: Thinking) -> Reply:
        """A new wish puts an older one that is still open aside."""
        with translation.override(thinking.language):
            deed = self._open_deed()
            if deed is not None and deed.kind != part.wish:
                Deed.objects.filter(id=deed.id).update(state=State.DROPPED)
                deed = None
            if deed is None:
                deed = Deed(conversation_id=self.talk.id, kind=part.wish, wanted_at=now())
                deed.save(force_insert=True)
            return self._on_with(deed, thinking.asking.question, thinking)

    def note(self, decision: UUID) -> None:
        """What this turn asked or did is known by its decision from now on: a yes, or taking back, is about that."""
        if self._told is not None:
            Deed.objects.filter(id=self._told).update(decision=decision)

    def _deed_goes_on(self, deed: Deed, text: str, thinking: Thinking) -> Reply | None:
        if is_no(text):
            Deed.objects.filter(id=deed.id).update(state=State.DROPPED)
            return Reply(ANSWERED, words.dropped(), "declined", intent=deed.kind)
        if deed.state == State.ASKED:
            if is_yes(text) and self.customer is not None:
                return self._confirmed(deed, self.customer, thinking)
            return self._on_with(deed, text, thinking) if address_in(text) else None
        supplies = address_in(text) if deed.subject_id else order_numbers_in(text)
        return self._on_with(deed, text, thinking) if supplies else None

    def _confirmed(self, deed: Deed, customer: UUID, thinking: Thinking) -> Reply:
        """A yes that was typed is about what was said last: when that was something else, it is asked once more."""
        if deed.decision != (self.under or self._newest_decision()):
            return self._on_with(deed, "", thinking)
        self._told = deed.id
        return do(deed=deed, customer=customer, bot=self.bot, language=thinking.language)

    def _on_with(self, deed: Deed, text: str, thinking: Thinking) -> Reply:
        if self.customer is None and deed.kind != Deed.Kind.CALL_BACK and (numbers := order_numbers_in(text)):
            return self._ask_code(deed, numbers[0], thinking)
        typed = address_in(text)
        wanted = Wanted(
            deed.kind, self.customer, text, thinking.asking.at, thinking.language, self.talk.team, deed.subject_id,
            typed or deed.details.get("address"),
        )  # fmt: skip
        step = advance(wanted)
        self._keep(deed, step)
        return step.reply

    def _keep(self, deed: Deed, step: Advance) -> None:
        """What is known now, for when the conversation goes on."""
        if step.order is not None:
            deed.subject_id = step.order.subject
            deed.details = {**deed.details, "number": step.order.number}
        if step.address:
            deed.details = {**deed.details, "address": dict(step.address)}
        if step.asks_yes:
            deed.state, deed.asked_at, self._told = State.ASKED, now(), deed.id
        elif step.reply.outcome in (ANSWERED, HANDOVER):
            deed.state = State.DONE if deed.kind == Deed.Kind.ORDER_STATUS else State.DROPPED
            deed.done_at = now() if deed.state == State.DONE else None
        deed.save()

    def _ask_code(self, deed: Deed, number: str, thinking: Thinking) -> Reply:
        if not may_prove(self.talk, self.asked):
            return Reply(HANDOVER, "", "not_identified", intent=deed.kind)
        deed.details = {**deed.details, "asked_for": number}
        deed.save(update_fields=["details"])
        if not ask_code(conversation=self.talk.id, order_number=number, language=thinking.language):
            return Reply(HANDOVER, "", "too_many_codes", intent=deed.kind)
        return Reply(IDENTIFY, words.code_sent(), "code_sent", intent=deed.kind)

    def _proven(self, waits: MailCode, typed: str, deed: Deed | None, thinking: Thinking) -> Reply:
        writer = self.asked.author
        if writer is None or not may_prove(self.talk, self.asked):  # a right code would prove nothing of who got a copy
            return Reply(HANDOVER, "", "not_identified", intent=deed.kind if deed else "")
        customer = prove(waits=waits, typed=typed, writer=writer)
        if customer is None:
            left = tries_left(waits)
            if not left:
                return Reply(HANDOVER, "", "not_identified", intent=deed.kind if deed else "")
            return Reply(IDENTIFY, words.wrong_code(left), "wrong_code", intent=deed.kind if deed else "")
        self.customer = customer
        if deed is None:
            return Reply(ANSWERED, wording.identified(language=thinking.language), "identified")
        return self._on_with(deed, str(deed.details.get("asked_for", "")), thinking)

    def _open_deed(self) -> Deed | None:
        """Held until the turn commits, so that it is read once."""
        if self._held is None or (self._held[0] is not None and self._held[0].state not in OPEN):
            rows = Deed.objects.filter(conversation=self.talk.id, state__in=OPEN)
            self._held = (rows.select_for_update().first(),)
        return self._held[0]

    def _newest_done(self) -> Deed | None:
        rows = Deed.objects.filter(conversation=self.talk.id, state=State.DONE, undo_until__gt=now())
        rows = rows.filter(decision=self.under) if self.under is not None else rows
        return rows.order_by("-done_at", "-id").select_for_update().first()

    def _newest_decision(self) -> UUID | None:
        turns = Turn.objects.filter(conversation=self.talk.id).order_by("-made_at", "-id")
        return turns.values_list("decision", flat=True).first()


def _is_number_of(deed: Deed | None, typed: str) -> bool:
    """The number of the order once more is no code."""
    return deed is not None and "".join(c for c in str(deed.details.get("asked_for", "")) if c.isdigit()) == typed
