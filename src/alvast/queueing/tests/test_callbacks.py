"""Calls: within office hours, a few at a time, booked once, with T0 kept."""

from datetime import timedelta

import pytest

from alvast.conversations.actions import change_status, merge_conversations
from alvast.kernel.errors import NotFound
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.queueing.actions import (
    book_callback,
    cancel_callback,
    leave_line,
    record_call,
    set_callback_number,
    settle_line,
    take_next,
    tell_due_callbacks,
)
from alvast.queueing.errors import NobodyWaits, SlotTaken, UnreadableNumber
from alvast.queueing.models import Callback, Place
from alvast.queueing.queries import callback_of, offered_slots, place_of
from alvast.queueing.tests.office import asks, lines_up, place, react

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office_hours")]


def test_slots_are_half_hours_in_which_we_work(house, clock):
    clock.forward(hours=5)  # Monday 16:12
    starts = [slot.starts_at.isoformat() for slot in offered_slots(house.team.id)]
    assert starts == ["2026-05-18T14:30:00+00:00", "2026-05-19T07:00:00+00:00", "2026-05-19T07:30:00+00:00"]


def test_who_is_called_keeps_the_moment_and_counts_from_the_slot(house, clock):
    first = lines_up(house, "amina")
    since = place(first).since
    clock.forward(minutes=1)
    second = lines_up(house, "bram")
    slot = offered_slots(house.team.id)[0]
    book_callback(conversation=first, starts_at=slot.starts_at, phone="06 12345678")
    assert place_of(second).position == 1
    ana = house.as_(house.ana)
    assert take_next(actor=ana) == second
    with pytest.raises(NobodyWaits):
        take_next(actor=ana)
    clock.at = slot.starts_at
    assert place(first).since == since
    assert take_next(actor=ana) == first
    assert (callback_of(first).phone, callback_of(first).state) == ("+31612345678", "booked")


def test_a_call_without_a_place_makes_one(house, clock):
    conversation = asks(house)
    book_callback(conversation=conversation, starts_at=offered_slots(house.team.id)[0].starts_at)
    assert (place(conversation).stands, place(conversation).reason) == ("called_back", "call_back")


def test_the_same_slot_twice_is_one_call_and_another_slot_moves_it(house, clock):
    conversation, slots = lines_up(house), offered_slots(house.team.id)
    first = book_callback(conversation=conversation, starts_at=slots[0].starts_at, phone="0612345678")
    assert book_callback(conversation=conversation, starts_at=slots[0].starts_at) == first
    moved = book_callback(conversation=conversation, starts_at=slots[1].starts_at)
    assert moved != first
    assert Callback.objects.filter(state="booked").count() == 1
    assert (callback_of(conversation).starts_at, callback_of(conversation).phone) == (slots[1].starts_at, "+31612345678")


def test_a_full_slot_is_no_longer_offered_nor_booked(house, clock):
    slot = offered_slots(house.team.id)[0]
    book_callback(conversation=lines_up(house, "amina"), starts_at=slot.starts_at)
    assert slot not in offered_slots(house.team.id)
    other = lines_up(house, "bram")
    with pytest.raises(SlotTaken):
        book_callback(conversation=other, starts_at=slot.starts_at)
    assert place(other).stands == "present"


@pytest.mark.parametrize("wrong", [timedelta(minutes=10), timedelta(hours=12), timedelta(days=30), timedelta(days=-1)])
def test_no_call_when_we_are_not_there(house, clock, wrong):
    slot = offered_slots(house.team.id)[0]
    with pytest.raises(SlotTaken):
        book_callback(conversation=lines_up(house), starts_at=slot.starts_at + wrong)


def test_a_number_can_come_later_and_must_be_one(house, clock):
    conversation = lines_up(house)
    assert not set_callback_number(conversation=conversation, phone="0612345678")
    book_callback(conversation=conversation, starts_at=offered_slots(house.team.id)[0].starts_at)
    with pytest.raises(UnreadableNumber):
        set_callback_number(conversation=conversation, phone="bel maar")
    assert set_callback_number(conversation=conversation, phone="+31 6 12345678")
    assert callback_of(conversation).phone == "+31612345678"


def test_no_call_after_all_brings_back_the_place(house, clock):
    conversation = lines_up(house)
    book_callback(conversation=conversation, starts_at=offered_slots(house.team.id)[0].starts_at)
    assert cancel_callback(conversation=conversation)
    assert not cancel_callback(conversation=conversation)
    assert (place(conversation).stands, callback_of(conversation)) == ("present", None)


def test_the_desk_is_told_once_that_it_is_time(house, clock):
    conversation = lines_up(house)
    slot = offered_slots(house.team.id)[0]
    book_callback(conversation=conversation, starts_at=slot.starts_at)
    before = head()
    assert tell_due_callbacks(at=slot.starts_at - timedelta(seconds=1)) == 0
    assert tell_due_callbacks(at=slot.starts_at) == 1
    assert tell_due_callbacks(at=slot.starts_at) == 0
    assert [(e.kind, e.payload["conversation"], e.team) for e in events_after(before)] == [
        ("callback_due", str(conversation), house.team.id)
    ]


def test_two_tries_and_it_is_over(house, clock):
    conversation = lines_up(house)
    call = book_callback(conversation=conversation, starts_at=offered_slots(house.team.id)[0].starts_at)
    ana = house.as_(house.ana)
    assert record_call(actor=ana, callback=call, is_reached=False) == "booked"
    assert record_call(actor=ana, callback=call, is_reached=False) == "not_reached"
    with pytest.raises(NotFound):
        record_call(actor=ana, callback=call, is_reached=True)


def test_dora_of_another_team_records_no_call(house, clock):
    call = book_callback(conversation=lines_up(house), starts_at=offered_slots(house.team.id)[0].starts_at)
    with pytest.raises(NotFound):
        record_call(actor=house.as_(house.dora), callback=call, is_reached=True)
    assert Callback.objects.get(id=call).tries == 0


def test_who_closes_the_chat_after_booking_a_call_is_called_all_the_same(house, clock):
    called, waits = lines_up(house, "amina"), lines_up(house, "bram")
    slot = offered_slots(house.team.id)[0]
    book_callback(conversation=called, starts_at=slot.starts_at, phone="0612345678")
    assert [leave_line(conversation=one) for one in (called, waits)] == [False, True]
    clock.at = slot.starts_at
    assert take_next(actor=house.as_(house.ana)) == called


@pytest.fixture
def called(house, clock):
    """A call is booked for Amina, who waits for nothing else."""
    conversation = lines_up(house, "amina")
    book_callback(conversation=conversation, starts_at=offered_slots(house.team.id)[0].starts_at, phone="0612345678")
    return conversation


def due_for(house) -> list[str]:
    before = head()
    tell_due_callbacks(at=offered_slots(house.team.id)[-1].starts_at + timedelta(days=7))
    return [event.payload["conversation"] for event in events_after(before) if event.kind == "callback_due"]


def test_no_call_is_owed_when_the_matter_is_closed(house, called):
    change_status(actor=house.as_(house.ana), conversation=called, status="closed")
    react(set())
    assert (callback_of(called), due_for(house)) == (None, [])
    slot = offered_slots(house.team.id)[0]
    assert book_callback(conversation=lines_up(house, "bram"), starts_at=slot.starts_at), "the seat is free again"


def test_nor_when_it_was_closed_by_who_had_taken_it_to_call(house, clock, called):
    clock.at = callback_of(called).starts_at
    assert take_next(actor=house.as_(house.ana)) == called
    react(set())
    assert callback_of(called).state == "booked"
    change_status(actor=house.as_(house.ana), conversation=called, status="closed")
    react(set())
    assert (callback_of(called), due_for(house)) == (None, [])


def test_a_call_that_was_made_stays_made_when_the_matter_is_closed(house, called):
    record_call(actor=house.as_(house.ana), callback=callback_of(called).id, is_reached=True)
    settle_line(conversation=called)
    assert callback_of(called).state == "reached"


def test_a_call_goes_along_into_the_conversation_it_was_joined_with(house, called):
    into = asks(house, "amina")
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[called])
    react(set())
    assert (place(into).stands, callback_of(into).phone, due_for(house)) == ("called_back", "+31612345678", [str(into)])


def test_a_call_goes_along_to_the_place_that_is_there(house, called):
    into = lines_up(house, "amina", topic="retour")
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[called])
    react(set())
    assert (place(into).stands, place(into).due_at) == ("called_back", callback_of(into).starts_at)
    assert due_for(house) == [str(into)]


def test_of_two_calls_in_conversations_that_were_joined_one_is_owed(house, clock, called):
    into = lines_up(house, "amina", topic="retour")
    kept = book_callback(conversation=into, starts_at=offered_slots(house.team.id)[1].starts_at, phone="0687654321")
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[called])
    react(set())
    assert (callback_of(into).id, due_for(house)) == (kept, [str(into)])


def test_who_had_taken_it_to_call_calls_from_the_conversation_it_went_into(house, clock, called):
    clock.at = callback_of(called).starts_at
    take_next(actor=house.as_(house.ana))
    into = asks(house, "amina")
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[called])
    react(set())
    assert (callback_of(into).state, callback_of(called)) == ("booked", None)


def test_two_doors_of_one_place_that_were_joined_keep_it_and_its_call(house, called):
    into = asks(house, "amina", channel="counter", raw=new_id())
    Place.objects.update(also=[into])
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[called])
    react(set())
    assert (place(into).also, place(into).ended_at, callback_of(into).state) == ([], None, "booked")
