"""What the room does on others' facts. Each may run twice. Facts of rooms beside this one come as kind and payload."""

from collections.abc import Iterable
from uuid import UUID

from alvast.conversations.queries import owners_of
from alvast.conversations.queries.talk import talk_of
from alvast.kernel.events import Reaction, Stated, events_by_id
from alvast.queueing.actions import (
    choose,
    end_presence,
    follow_merge,
    follow_team,
    join_places_of,
    leave_line,
    note_presence,
    note_taken,
    read_number,
    settle_line,
    stand_aside,
)
from alvast.queueing.attendance import unreachable_among
from alvast.queueing.queries.callbacks import lacking_number
from alvast.queueing.queries.line import away_among


def _conversation_changed(events: list[UUID]) -> None:
    """Taken by hand, gone to another team, closed, given to the bot or taken from it: the line follows."""
    changed = events_by_id(events)
    for conversation in _conversations(changed, "owner"):
        owner = owners_of([conversation]).get(conversation)
        if owner is not None:
            note_taken(conversation=conversation, owner=owner)
    for conversation in _conversations(changed, "team"):
        follow_team(conversation=conversation)
    for conversation in _conversations(changed, "status", "handler"):
        _follow(conversation)


def _follow(conversation: UUID) -> None:
    talk = talk_of(conversation)
    if talk is None or talk.status == "closed":
        settle_line(conversation=conversation)
    elif talk.handler == "bot":
        stand_aside(conversation=conversation)


def _merged(events: list[UUID]) -> None:
    for event in events_by_id(events):
        follow_merge(conversation=UUID(event.payload["conversation"]), into=UUID(event.payload["into"]))


def _chosen(events: list[UUID]) -> None:
    for event in events_by_id(events):
        if event.payload["conversation"] is not None:
            choose(conversation=UUID(event.payload["conversation"]), code=event.payload["code"], key=event.id)


def _visitor_left(events: list[UUID]) -> None:
    """Who ended the chat wants no person any more; who left an address waits for a mail, who booked a call for that. Coming back
    keeps T0."""
    for conversation in unreachable_among(_of_chats(events_by_id(events))):
        leave_line(conversation=conversation)


def _message_received(events: list[UUID]) -> None:
    """Who writes is there. Only who still owes us a number for a call is read."""
    messages = {UUID(event.payload["message"]): UUID(event.payload["conversation"]) for event in events_by_id(events)}
    for conversation in away_among(messages.values()):
        note_presence(conversation=conversation, is_present=True)
    for conversation in lacking_number(messages.values()):
        talk = talk_of(conversation)
        for said in talk.said if talk else ():
            if said.id in messages:
                read_number(conversation=conversation, message=said.id, text=said.text)


def _customers_merged(events: list[UUID]) -> None:
    for event in events_by_id(events):
        join_places_of(customers=[UUID(event.payload["kept"]), UUID(event.payload["absorbed"])])


def _agents_gone(events: list[UUID]) -> None:
    end_presence(agents={UUID(event.payload["agent"]) for event in events_by_id(events)})


def _of_chats(events: Iterable[Stated]) -> set[UUID]:
    """A visitor who said nothing yet has no conversation."""
    return {UUID(event.payload["conversation"]) for event in events if event.payload["conversation"] is not None}


def _conversations(events: Iterable[Stated], *what: str) -> dict[UUID, None]:
    return dict.fromkeys(UUID(event.payload["conversation"]) for event in events if event.payload["what"] in what)


FOLLOW_CONVERSATIONS = Reaction("queueing.conversation_changed", _conversation_changed)
FOLLOW_MERGES = Reaction("queueing.merged", _merged)
TAKE_CHOICES = Reaction("queueing.chosen", _chosen, goes_first=True)
NOTE_LEAVING = Reaction("queueing.visitor_left", _visitor_left)
READ_NUMBERS = Reaction("queueing.message_received", _message_received)
JOIN_PLACES = Reaction("queueing.customers_merged", _customers_merged)
END_PRESENCE = Reaction("queueing.agents_gone", _agents_gone)
