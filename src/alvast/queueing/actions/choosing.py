"""A customer chose: to wait, to be called, to be answered by mail, to go on with the bot. Every choice can be taken back."""

from collections.abc import Callable
from uuid import UUID, uuid5

from django.db import transaction

from alvast.conversations import actions as conversations
from alvast.conversations.queries.talk import Talk, is_written, talk_of
from alvast.kernel.actor import SYSTEM
from alvast.queueing import wording
from alvast.queueing.actions.callbacks import book_callback, cancel_callback, set_callback_number
from alvast.queueing.actions.handing_over import hand_over
from alvast.queueing.actions.lining_up import join_line, stand_aside, stand_in_line
from alvast.queueing.actions.telling import tell
from alvast.queueing.attendance import is_addressed
from alvast.queueing.errors import SlotTaken, UnreadableNumber
from alvast.queueing.helping import bot_may_help
from alvast.queueing.queries.callbacks import callback_of, offered_slots
from alvast.queueing.queries.places import place_of
from alvast.queueing.rules.choices import Choice, slot_codes, slot_in
from alvast.queueing.rules.slots import LENGTH, Slot
from alvast.timeline.queries import phone_number


@transaction.atomic
def choose(*, conversation: UUID, code: str, key: UUID) -> bool:
    """Does what a button says, once for each `key`; false for a code that is not of this room, or a conversation that is gone."""
    talk = talk_of(conversation)
    starts_at = slot_in(code)
    if talk is None or (starts_at is None and code not in set(Choice)):
        return False
    if is_written(key):
        return True
    if starts_at is not None:
        _book(talk, Slot(starts_at, starts_at + LENGTH), key)
    else:
        _CHOICES[Choice(code)](talk, key)
    return True


@transaction.atomic
def read_number(*, conversation: UUID, message: UUID, text: str) -> bool:
    """A message of a customer whose call still lacks a number: when it holds one, that is the number. False otherwise."""
    call = callback_of(conversation)
    if call is None or call.state != "booked" or call.phone:
        return False
    number, talk = phone_number(text), talk_of(conversation)
    if not number or talk is None or is_written(message):
        return False
    set_callback_number(conversation=conversation, phone=number)
    tell(talk, wording.number_noted(talk.language, number), key=message)
    return True


def _wait(talk: Talk, key: UUID) -> None:
    if talk.handler == "bot" and place_of(talk.id) is None:
        hand_over(conversation=talk.id, reason="asked", key=key)
        return
    conversations.take_from_bot(actor=SYSTEM, conversation=talk.id, reason="asked")
    cancel_callback(conversation=talk.id)
    if not stand_in_line(conversation=talk.id) and place_of(talk.id) is None:
        join_line(conversation=talk.id, reason="asked")
    place = place_of(talk.id)
    tell(talk, wording.waits_on(talk.language, place.range_minutes if place else None), key=key)


def _with_bot(talk: Talk, key: UUID) -> None:
    """A button may be older than the switch: who presses it then waits for a person."""
    if not bot_may_help(talk.account):
        _wait(talk, key)
        return
    stand_aside(conversation=talk.id)
    conversations.give_to_bot(actor=SYSTEM, conversation=talk.id, reason="chosen")
    tell(talk, wording.with_bot(talk.language), (Choice.PERSON, Choice.CALL_BACK), key=key)


def _offer_slots(talk: Talk, key: UUID) -> None:
    slots = offered_slots(talk.team)
    codes = slot_codes([slot.starts_at for slot in slots])
    tell(talk, wording.choose_a_moment(talk.language, slots), codes, key=key)


def _by_mail(talk: Talk, key: UUID) -> None:
    """The place stays and counts: a mail needs nobody to be there."""
    if talk.handler == "bot":
        hand_over(conversation=talk.id, reason="asked", tells=False)
    stand_in_line(conversation=talk.id)
    tell(talk, wording.by_mail(talk.language, is_addressed=is_addressed(talk.id)), key=key)


_CHOICES: dict[Choice, Callable[[Talk, UUID], None]] = {
    Choice.PERSON: _wait, Choice.BOT: _with_bot, Choice.CALL_BACK: _offer_slots, Choice.MAIL: _by_mail,
}  # fmt: skip


def _book(talk: Talk, slot: Slot, key: UUID) -> None:
    if talk.handler == "bot":
        hand_over(conversation=talk.id, reason="call_back", tells=False)
    try:
        with transaction.atomic():
            book_callback(conversation=talk.id, starts_at=slot.starts_at)
    except (SlotTaken, UnreadableNumber):
        tell(talk, wording.slot_gone(talk.language), key=uuid5(key, "gone"))
        _offer_slots(talk, key)
        return
    call = callback_of(talk.id)
    tell(talk, wording.call_booked(talk.language, slot, call.phone if call else ""), key=key)
