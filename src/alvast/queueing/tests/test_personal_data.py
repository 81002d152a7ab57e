"""What the line knows of a person is in their export, and gone after erasure."""

from datetime import timedelta
from typing import Any

from alvast.conversations.queries import conversation_for
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.queueing.actions import book_callback, hand_over
from alvast.queueing.models import Callback
from alvast.queueing.queries import callback_of, place_of
from alvast.queueing.tests.office import asks
from alvast.timeline.actions import erase_customer
from alvast.timeline.queries import access_export


def waiting(house: Any) -> tuple[Any, Any]:
    """A customer with a place, a call and a handover."""
    conversation = asks(house)
    hand_over(conversation=conversation, reason="asked", note="Wil graag snel gebeld worden")
    at = now().replace(minute=0, second=0, microsecond=0) + timedelta(hours=2)
    book_callback(conversation=conversation, starts_at=at, phone="0612345678")
    return conversation, conversation_for(house.as_(house.ana), conversation).customer


def test_an_access_export_says_when_they_waited_and_on_which_number_we_call(house: Any, clock: Any) -> None:
    _, customer = waiting(house)
    held = access_export(customer)["held"]["queueing"]
    assert [one["kind"] for one in held] == ["place in line", "call", "handover"]
    assert (held[1]["phone"], held[2]["note"]) == ("+31612345678", "Wil graag snel gebeld worden")


def test_after_erasure_nobody_waits_and_nobody_is_called(house: Any, clock: Any) -> None:
    conversation, customer = waiting(house)
    erase_customer(actor=SYSTEM, customer=customer, ground="request")
    assert (place_of(conversation), callback_of(conversation)) == (None, None)
    assert set(Callback.objects.values_list("phone", flat=True)) == {""}
