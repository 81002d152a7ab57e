"""What the room's tests say in one word: Chidi asks, people come and go, the bot has it."""

from collections.abc import Sequence
from typing import Any
from uuid import UUID

from alvast.conversations.actions import give_to_bot, write_reply
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.events import reaction_named
from alvast.kernel.ids import new_id
from alvast.kernel.jobs import react_to_events
from alvast.queueing.actions import join_line, set_presence
from alvast.queueing.models import Place

BOT = Actor(kind=ActorKind.BOT, id=new_id(), sees_all=True)


def asks(house: Any, who: str = "chidi", text: str = "Waar blijft mijn bestelling 48213?", **given: Any) -> UUID:
    """A customer writes; every name is another customer."""
    return receive(house, author_address=f"{who}@example.net", author_name=who.title(), text=text, **given).conversation


def lines_up(house: Any, who: str = "chidi", **given: Any) -> UUID:
    """A customer writes and wants a person; answers the conversation."""
    conversation = asks(house, who)
    join_line(conversation=conversation, **given)
    return conversation


def with_bot(house: Any, *said: str) -> UUID:
    """A talk of a customer with the bot: by turns, the customer first."""
    conversation = asks(house, text=said[0])
    give_to_bot(actor=SYSTEM, conversation=conversation)
    for i, text in enumerate(said[1:]):
        if i % 2 == 0:
            write_reply(actor=BOT, conversation=conversation, text=text, then="open")
        else:
            receive(house, conversation=conversation, text=text, trust="known")
    return conversation


def available(house: Any, *agents: Any) -> None:
    for agent in agents or (house.ana,):
        set_presence(actor=house.as_(agent), is_available=True)


def place(conversation: UUID) -> Place:
    """Its newest place."""
    return Place.objects.filter(conversation=conversation).latest("joined_at", "id")


def react(done: set[int], rounds: int = 5) -> None:
    """The worker's turn: every reaction that waits, and those they cause."""
    from procrastinate.contrib.django.models import ProcrastinateJob

    for _ in range(rounds):
        waiting = ProcrastinateJob.objects.filter(task_name=react_to_events.name).exclude(id__in=done).order_by("id")
        for job in list(waiting):
            done.add(job.id)
            reaction_named(job.args["reaction"]).react([UUID(event) for event in job.args["events"].split()])


def numbers(conversations: Sequence[UUID]) -> list[UUID]:
    return [place(conversation).id for conversation in conversations]
