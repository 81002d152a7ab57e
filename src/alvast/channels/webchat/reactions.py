"""What the room does when a conversation has something to say, and when it comes in by another door. Each may run twice."""

from collections.abc import Collection
from uuid import UUID

from alvast.channels.webchat.actions.choices import Choice, offer_choices
from alvast.channels.webchat.actions.landing import CHANNEL
from alvast.channels.webchat.actions.leaving import mail_at_once
from alvast.channels.webchat.actions.lines import add_line
from alvast.channels.webchat.models import Line, Visit
from alvast.conversations.actions import record_delivery
from alvast.conversations.queries.visitor_side import Spoken, spoken
from alvast.kernel.actor import ActorKind
from alvast.kernel.clock import now
from alvast.kernel.events import Reaction, Stated, events_by_id

Side = Line.Side


def _show_answers(ids: list[UUID]) -> None:
    """In the transaction of the answer: whoever listens has it on the screen as soon as it is committed.

    What a machine made aside, such as a copy of the conversation, is no line of it.
    """
    events = events_by_id(ids)
    answers = spoken([UUID(event.payload["message"]) for event in events])
    for visit, answer in _placed(events, answers):
        if not answer.automatic:
            add_line(visit, side=Side.BOT if answer.author_kind == ActorKind.BOT else Side.AGENT, message=answer.id)


def _show_what_came(ids: list[UUID]) -> None:
    """A customer who wrote by mail sees it in the chat too."""
    events = events_by_id(ids)
    came = spoken([UUID(event.payload["message"]) for event in events])
    for visit, message in _placed(events, came):
        if message.channel != CHANNEL and not message.automatic:
            add_line(visit, side=Side.VISITOR, message=message.id)


def _report_shown(ids: list[UUID]) -> None:
    """An answer in the visitor's view has arrived; when nobody is there to see it, it may have to go by mail."""
    conversations = set()
    for event in events_by_id(ids):
        if event.payload["channel"] == CHANNEL:
            record_delivery(message=UUID(event.payload["message"]), delivery="sent", at=now())
            conversations.add(UUID(event.payload["conversation"]))
    mail_at_once(Visit.objects.filter(conversation__in=conversations).values_list("id", flat=True))


def _follow_merges(ids: list[UUID]) -> None:
    """What a visitor is in went into another conversation of the same customer."""
    for event in events_by_id(ids):
        into = UUID(event.payload["into"])
        Visit.objects.filter(conversation=event.payload["conversation"]).update(conversation=into)


def _offer_choices(ids: list[UUID]) -> None:
    """In the transaction of the message: its buttons come with it. Who offers them says what stands on each."""
    for event in events_by_id(ids):
        codes, labels = event.payload["codes"], event.payload["labels"]
        choices = [
            Choice(code, label, kind=_KINDS.get(code.split(":")[0], "")) for code, label in zip(codes, labels, strict=True)
        ]
        offer_choices(message=UUID(event.payload["message"]), choices=choices)


_KINDS = {"person": "person", "bot": "ai", "call_back": "call", "slot": "call", "mail": "mail"}  # how a button looks


def _placed(events: Collection[Stated], messages: dict[UUID, Spoken]) -> list[tuple[UUID, Spoken]]:
    """Each message with the visits that see it, in the order in which they were stated."""
    visits: dict[UUID, list[UUID]] = {}
    conversations = {message.conversation for message in messages.values()}
    for visit, conversation in Visit.objects.filter(conversation__in=conversations).values_list("id", "conversation"):
        if conversation is not None:
            visits.setdefault(conversation, []).append(visit)
    said = [messages[id_] for event in events if (id_ := UUID(event.payload["message"])) in messages]
    return [(visit, message) for message in said for visit in sorted(visits.get(message.conversation, ()))]


SHOW_ANSWERS = Reaction("webchat.show_answers", _show_answers, at_once=True)
OFFER_CHOICES = Reaction("webchat.offer_choices", _offer_choices, at_once=True)
SHOW_WHAT_CAME = Reaction("webchat.show_what_came", _show_what_came)
REPORT_SHOWN = Reaction("webchat.report_shown", _report_shown)
FOLLOW_MERGED_CHATS = Reaction("webchat.follow_merges", _follow_merges)
