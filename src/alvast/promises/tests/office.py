"""What the room's tests say in one word: Ana promises, the reactions run, the clock moves."""

from typing import Any
from uuid import UUID

from alvast.conversations.actions import release_due_messages
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.clock import now
from alvast.kernel.models import StatedEvent
from alvast.promises.actions import judge_due_promises, record_promises, take_messages
from alvast.promises.models import Promise


def promise(house: Any, clock: Any, text: str, *, conversation: UUID | None = None) -> UUID:
    """Ana answers Chidi, the time to undo passes, and what she promised is recorded; answers the message."""
    place = conversation or receive(house).conversation
    message = answer(house, place, text=text)
    release_due_messages(at=clock.forward(seconds=11))
    record_promises(messages=[message])
    take_messages(messages=[message])
    return message


def the_promise(message: UUID) -> Promise:
    return Promise.objects.get(message=message)


def pass_time(clock: Any, **duration: float) -> None:
    clock.forward(**duration)
    judge_due_promises(at=now())


def stated(kind: str) -> int:
    return StatedEvent.objects.filter(kind=kind).count()
