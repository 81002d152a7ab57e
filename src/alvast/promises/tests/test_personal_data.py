"""Erasing a person ends what was promised to them; an access request shows it."""

from typing import Any

from alvast.conversations.models import Message
from alvast.conversations.queries import conversation_for
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM
from alvast.promises.actions import apologise
from alvast.promises.queries import promises_of_conversation
from alvast.promises.tests.office import pass_time, promise, the_promise
from alvast.promises.tests.test_standing import yes
from alvast.timeline.actions import erase_customer
from alvast.timeline.queries import access_export


def promised(house: Any, clock: Any) -> tuple[Any, Any, Any]:
    """A promise, its conversation and its customer."""
    place = receive(house).conversation
    message = promise(house, clock, "Beste Chidi, ik bel u morgen vóór 17.00 uur.", conversation=place)
    return the_promise(message), place, conversation_for(house.as_(house.ana), place).customer


def test_after_erasure_no_word_is_left_and_nothing_is_sent(house: Any, clock: Any) -> None:
    row, place, customer = promised(house, clock)
    erase_customer(actor=SYSTEM, customer=customer, ground="request")
    pass_time(clock, days=3)
    [line] = promises_of_conversation(house.as_(house.ana), place)
    assert (line.text, line.state) == ("", "withdrawn")
    assert apologise(promise=row.id, may_send=yes) is False
    assert not Message.objects.filter(author_kind="system").exists()


def test_an_access_export_says_what_was_promised_and_what_came_of_it(house: Any, clock: Any) -> None:
    _, _, customer = promised(house, clock)
    pass_time(clock, days=3)
    [shown] = [one for one in access_export(customer)["held"]["promises"] if one["kind"] == "promise"]
    assert (shown["text"], shown["state"]) == ("ik bel u morgen vóór 17.00 uur", "broken")
