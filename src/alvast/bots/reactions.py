"""What the room does on others' facts. Each may run twice: a message has one turn."""

import logging
from uuid import UUID

from alvast.bots.actions import choose, take_turn
from alvast.bots.queries import accounts_with_bots
from alvast.conversations.queries.bot_side import answerable_by_bots
from alvast.kernel.events import Reaction, Stated, events_by_id

log = logging.getLogger(__name__)


def _message_received(events: list[UUID]) -> None:
    """Mail by the thousand comes here too, so what no bot answers is left out first, in two queries. One that fails keeps no
    other waiting, and is tried again with the whole."""
    accounts = accounts_with_bots()
    if not accounts:
        return
    found = [event for event in events_by_id(events) if not event.payload["automatic"]]
    answerable = answerable_by_bots({_conversation(event) for event in found}, accounts=accounts)
    failures = [failure for event in found if _conversation(event) in answerable and (failure := _failure_at(event))]
    if failures:
        raise failures[0]


def _failure_at(event: Stated) -> Exception | None:
    try:
        take_turn(conversation=_conversation(event), message=UUID(event.payload["message"]))
    except Exception as failure:
        log.exception("bot_turn_failed", extra={"event": event.id})
        return failure
    return None


def _choice_made(events: list[UUID]) -> None:
    for event in events_by_id(events):
        if event.payload["conversation"]:
            choose(conversation=_conversation(event), message=UUID(event.payload["message"]), code=event.payload["code"])


def _conversation(event: Stated) -> UUID:
    return UUID(event.payload["conversation"])


TAKE_TURNS = Reaction("bots.take_turns", _message_received, goes_first=True)
TAKE_CHOICES = Reaction("bots.take_choices", _choice_made, goes_first=True)
