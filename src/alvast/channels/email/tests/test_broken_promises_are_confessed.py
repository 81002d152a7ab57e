"""Who was promised something that did not happen is told by the house itself, where its inbox lets machines write."""

from typing import Any

from alvast.channels.email.models import Inbox
from alvast.channels.email.reactions import CONFESS
from alvast.conversations.models import Draft, Message
from alvast.conversations.tests.people import receive
from alvast.kernel.models import StatedEvent
from alvast.promises.tests.office import pass_time, promise


def inbox(house: Any, clock: Any, **fields: Any) -> Any:
    made = Inbox(name="Klantenservice", address="klantenservice@example.org", team=house.team, made_at=clock.now(), **fields)
    made.save()
    return made.id


def break_a_promise(house: Any, clock: Any, account: Any) -> None:
    place = receive(house, account=account).conversation
    promise(house, clock, "Ik bel u morgen vóór 17.00 uur.", conversation=place)
    pass_time(clock, days=2)
    broken = list(StatedEvent.objects.filter(kind="promise_broken").values_list("id", flat=True))
    CONFESS.react(broken)
    CONFESS.react(broken)


def test_the_house_writes_once(house: Any, clock: Any) -> None:
    break_a_promise(house, clock, inbox(house, clock, acknowledge=True))
    assert Message.objects.filter(author_kind="system", delivery="held").count() == 1


def test_an_inbox_without_machines_leaves_it_to_the_owner(house: Any, clock: Any) -> None:
    break_a_promise(house, clock, inbox(house, clock))
    assert not Message.objects.filter(author_kind="system").exists()
    assert Draft.objects.get().agent_id == house.ana.id
