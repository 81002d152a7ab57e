"""What the line says to a customer who is there: written as messages of the house, with what can be chosen."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from alvast.conversations.actions import write_reply
from alvast.conversations.doors import door_of
from alvast.conversations.queries.talk import Talk
from alvast.kernel.actor import SYSTEM
from alvast.kernel.calendar import BusinessCalendar, NeverOpen
from alvast.kernel.clock import now
from alvast.kernel.events import state
from alvast.queueing import wording
from alvast.queueing.events import ChoicesOffered
from alvast.queueing.helping import bot_may_help, solved_by_bot
from alvast.queueing.queries.callbacks import offered_slots
from alvast.queueing.queries.places import place_of
from alvast.queueing.rules.choices import choices_now
from alvast.staff.queries import calendar_of_team, names_of


def tell(talk: Talk, text: str, codes: Sequence[str] = (), *, key: UUID) -> UUID | None:
    """Says it on a door where the customer reads along; None on one that sends mails, where silence is better. What has one
    `key` is said once: a second transaction that would say other words under it fails as a whole."""
    if door_of(talk.channel).is_addressed:
        return None
    message = write_reply(actor=SYSTEM, conversation=talk.id, text=text, then="open", is_answer=False, client_key=key)
    if codes:
        labels = tuple(wording.label_of(talk.language, code) for code in codes)
        state([ChoicesOffered(team=talk.team, conversation=talk.id, message=message, codes=tuple(codes), labels=labels)])
    return message


def tell_of_handover(talk: Talk, *, from_bot: bool, key: UUID) -> UUID | None:
    """Who comes, what they know, how long it takes; or when we are there again. With the ways to go on, equal and reversible."""
    at, calendar = now(), calendar_of_team(talk.team)
    is_open, may_call = calendar.is_open(at), bool(offered_slots(talk.team, most=1))
    with_bot = from_bot and bot_may_help(talk.account)
    codes = choices_now(is_open=is_open, may_call=may_call, with_bot=with_bot)
    solved = solved_by_bot(talk.id) if with_bot else None
    if not is_open:
        closed = wording.closed(talk.language, _next_opening(calendar), may_call=may_call, solved=solved)
        return tell(talk, closed, codes, key=key)
    place = place_of(talk.id)
    team = names_of({talk.team})[talk.team]
    wait = place.range_minutes if place else None
    return tell(talk, wording.handed_over(talk.language, team, wait, solved=solved), codes, key=key)


def _next_opening(calendar: BusinessCalendar) -> datetime | None:
    try:
        return calendar.next_open(now())
    except NeverOpen:
        return None
