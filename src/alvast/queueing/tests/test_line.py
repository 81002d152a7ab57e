"""First come, first served; one customer with one matter has one place; nobody gains by leaving."""

from datetime import timedelta

import pytest

from alvast.conversations.actions import merge_conversations, take, transfer
from alvast.conversations.models import Conversation
from alvast.conversations.queries import conversation_for
from alvast.kernel.errors import NotFound
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.queueing.actions import (
    hand_over,
    join_line,
    join_places_of,
    leave_line,
    note_presence,
    stand_aside,
    stand_in_line,
    take_next,
)
from alvast.queueing.errors import NobodyWaits
from alvast.queueing.models import Overtake, Place
from alvast.queueing.queries import place_of, places_of, waiting_line
from alvast.queueing.tests.office import asks, available, lines_up, place, react, with_bot
from alvast.timeline.actions import merge_customers

pytestmark = pytest.mark.django_db


def test_who_came_first_is_served_first(house, clock):
    first = lines_up(house, "amina")
    clock.forward(minutes=1)
    second = lines_up(house, "bram")
    ana = house.as_(house.ana)
    assert [take_next(actor=ana), take_next(actor=ana)] == [first, second]
    assert Conversation.objects.filter(owner=house.ana).count() == 2
    assert (place(first).ending, place(first).taken_by_id) == ("taken", house.ana.id)
    with pytest.raises(NobodyWaits):
        take_next(actor=ana)


def test_the_place_counts_from_the_first_word_on_any_door(house, clock):
    """Not from when a person was asked for: who tried the bot first loses nothing by it."""
    began = clock.now()
    talk = with_bot(house, "Waar blijft mijn pakket 48213?", "Dat weet ik niet.", "Ik wil iemand spreken")
    clock.forward(minutes=9)
    other = lines_up(house, "bram")
    clock.forward(minutes=1)
    hand_over(conversation=talk, reason="asked")
    assert place(talk).since == began
    assert place_of(talk).position == 1
    assert place_of(other).position == 2


def test_one_customer_with_one_matter_has_one_place(house, clock):
    first = lines_up(house, "chidi")
    since = place(first).since
    clock.forward(minutes=5)
    second = asks(house, "chidi", "Hallo? Nog steeds niks.")
    join_line(conversation=second)
    assert Place.objects.count() == 1
    kept = place(second)
    assert (kept.since, kept.also) == (since, [first])
    assert place_of(first) == place_of(second)


def test_another_matter_is_another_place(house, clock):
    join_line(conversation=asks(house), topic="delivery")
    join_line(conversation=asks(house), topic="refund")
    assert Place.objects.filter(ended_at=None).count() == 2


def test_the_agent_gets_all_doors_of_the_matter(house, clock):
    first, second = lines_up(house), lines_up(house)
    assert take_next(actor=house.as_(house.ana)) == second
    assert set(Conversation.objects.filter(owner=house.ana).values_list("id", flat=True)) == {first, second}


def test_who_leaves_and_comes_back_keeps_the_moment_and_beats_nobody(house, clock):
    first = lines_up(house, "amina")
    clock.forward(minutes=1)
    second = lines_up(house, "bram")
    since = place(first).since
    leave_line(conversation=first)
    assert take_next(actor=house.as_(house.ana)) == second
    clock.forward(minutes=30)
    join_line(conversation=first)
    assert place(first).since == since
    assert place_of(first).position == 1


def test_coming_back_after_a_week_is_a_new_need(house, clock):
    conversation = lines_up(house)
    leave_line(conversation=conversation)
    clock.forward(days=8)
    again = asks(house)
    join_line(conversation=again)
    assert place(again).since == clock.now()


def test_who_is_away_is_passed_over_and_told_why(house, clock):
    gone = lines_up(house, "amina")
    clock.forward(minutes=1)
    there = lines_up(house, "bram")
    note_presence(conversation=gone, is_present=False)
    assert take_next(actor=house.as_(house.ana)) == there
    overtake = Overtake.objects.get()
    assert (overtake.place_id, overtake.overtaken_id, overtake.reason) == (place(there).id, place(gone).id, "away")
    note_presence(conversation=gone, is_present=True)
    assert take_next(actor=house.as_(house.ana)) == gone


def test_who_goes_on_with_the_bot_keeps_the_place(house, clock):
    conversation = lines_up(house, "amina")
    clock.forward(minutes=1)
    other = lines_up(house, "bram")
    stand_aside(conversation=conversation)
    assert place_of(other).position == 1
    stand_in_line(conversation=conversation)
    assert (place_of(conversation).position, place_of(other).position) == (1, 2)


def test_danger_goes_first_and_the_line_says_so(house, clock):
    ordinary = lines_up(house, "amina")
    clock.forward(minutes=45)
    danger = lines_up(house, "bram", reason="safety")
    assert take_next(actor=house.as_(house.ana)) == danger
    assert list(Overtake.objects.values_list("overtaken__conversation", "reason")) == [(ordinary, "safety")]


def test_an_urgent_need_never_beats_who_waits_half_an_hour_longer(house, clock):
    ordinary = lines_up(house, "amina")
    clock.forward(minutes=31)
    urgent = lines_up(house, "bram", reason="bereavement")
    ana = house.as_(house.ana)
    assert [take_next(actor=ana), take_next(actor=ana)] == [ordinary, urgent]
    assert not Overtake.objects.exists()


def test_an_agent_who_picks_by_hand_passes_others_over_and_that_is_kept(house, clock):
    first = lines_up(house, "amina")
    clock.forward(minutes=1)
    second = lines_up(house, "bram")
    take(actor=house.as_(house.ana), conversation=second)
    react(set())
    assert (place(second).ending, place(second).taken_by_id) == ("taken", house.ana.id)
    assert list(Overtake.objects.values_list("overtaken__conversation", "reason")) == [(first, "chosen")]


def test_what_someone_has_already_is_no_longer_in_line(house, clock):
    first, second = lines_up(house, "amina"), lines_up(house, "bram")
    take(actor=house.as_(house.bo), conversation=first)
    assert take_next(actor=house.as_(house.ana)) == second
    assert Conversation.objects.get(id=first).owner_id == house.bo.id


def test_two_records_of_one_customer_have_one_place(house, clock):
    first = lines_up(house, "amina")
    clock.forward(minutes=1)
    second = lines_up(house, "bram")
    customers = [conversation_for(house.as_(house.ana), one).customer for one in (first, second)]
    merge_customers(actor=house.as_(house.bo), kept=customers[0], absorbed=customers[1])
    assert join_places_of(customers=customers) == 1
    assert place(second).ending == "doubled"
    assert place_of(second).since == place(first).since


def test_who_waits_goes_on_waiting_in_the_conversation_it_was_joined_with(house, clock):
    waits = lines_up(house, "amina")
    since = place(waits).since
    clock.forward(minutes=5)
    into = asks(house, "amina", text="Nog iets over de factuur")
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[waits])
    react(set())
    assert (place(into).since, place(into).ended_at) == (since, None)
    assert take_next(actor=house.as_(house.ana)) == into


def test_of_two_places_that_were_joined_the_older_need_counts(house, clock):
    first = lines_up(house, "amina")
    since = place(first).since
    clock.forward(minutes=5)
    second = lines_up(house, "amina", topic="retour")
    merge_conversations(actor=house.as_(house.ana), into=second, sources=[first])
    react(set())
    assert (place(first).ending, place(second).since, place(second).counts_from) == ("doubled", since, since)


def test_who_waits_is_served_when_somebody_has_the_conversation_it_was_joined_with(house, clock):
    waits, into = lines_up(house, "amina"), asks(house, "amina", text="Nog iets over de factuur")
    take(actor=house.as_(house.bo), conversation=into)
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[waits])
    react(set())
    assert (place(into).ending, place(into).taken_by_id) == ("taken", house.bo.id)


def test_dora_takes_only_from_her_own_line(house, clock):
    conversation, before = lines_up(house), head()
    with pytest.raises(NobodyWaits):
        take_next(actor=house.as_(house.dora))
    assert (place(conversation).ended_at, waiting_line(house.as_(house.dora)).places) == (None, ())
    assert [e.kind for e in events_after(before)] == []


def test_what_does_not_exist_waits_for_nobody(house):
    with pytest.raises(NotFound):
        join_line(conversation=new_id())


def test_the_list_says_who_where_and_since_when(house, clock):
    available(house, house.ana, house.bo)
    first = lines_up(house, "amina", reason="asked")
    clock.forward(minutes=2)
    second = lines_up(house, "bram")
    note_presence(conversation=first, is_present=False)
    line = waiting_line(house.as_(house.ana))
    assert line.available == 2
    assert [(one.line.customer_name, one.position, one.stands) for one in line.places] == [
        ("Amina", None, "away"), ("Bram", 1, "present"),
    ]  # fmt: skip
    assert line.places[1].since == clock.now()
    assert place(second).joined_at - place(first).joined_at == timedelta(minutes=2)


def test_everyone_in_line_is_found_at_once(house, clock, django_assert_num_queries):
    """As many queries for a hundred open chats as for one; each is told what it would be told alone."""
    waiting = [lines_up(house, name) for name in ("amina", "bram", "coen", "daan")]
    stand_aside(conversation=waiting[1])
    strangers = [asks(house, "eva"), new_id()]
    with django_assert_num_queries(3):  # the line; who may take from it, and who does
        found = places_of([*waiting, *strangers])
    assert {conversation: found[conversation].position for conversation in waiting} == dict(
        zip(waiting, [1, 2, 2, 3], strict=True)
    )
    assert found == {conversation: place_of(conversation) for conversation in waiting}
    with django_assert_num_queries(1):
        assert places_of(strangers) == {}


def test_a_transfer_takes_the_place_along(house, clock):
    """From a program, which moves the conversation and knows nothing of lines."""
    conversation, since = lines_up(house), clock.now()
    clock.forward(minutes=3)
    transfer(actor=house.as_(house.ana), conversation=conversation, team=house.other_team.id, reason="Hoort daar")
    react(set())
    assert (place(conversation).team_id, place(conversation).since) == (house.other_team.id, since)
    assert take_next(actor=house.as_(house.dora)) == conversation


def test_who_takes_before_a_transfer_was_heard_of_drops_nobody_from_the_line(house, clock):
    conversation = lines_up(house)
    transfer(actor=house.as_(house.ana), conversation=conversation, team=house.other_team.id, reason="Hoort daar")
    with pytest.raises(NobodyWaits):
        take_next(actor=house.as_(house.ana))
    assert take_next(actor=house.as_(house.dora)) == conversation
