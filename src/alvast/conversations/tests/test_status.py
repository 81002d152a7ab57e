"""Open, waiting, sleeping, closed: who, when and why is kept."""

from datetime import timedelta

import pytest

from alvast.conversations.actions import change_status, set_priority, snooze, wake_snoozed
from alvast.conversations.errors import InvalidInput, NotFound, NotInTheFuture
from alvast.conversations.models import Conversation, StateChange
from alvast.conversations.tests.people import answer_for_good, receive
from alvast.kernel.events import events_after, head

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def test_a_change_says_who_when_and_why(house, clock, asked):
    before = head()
    assert change_status(actor=house.as_(house.ana), conversation=asked, status="closed", reason="Dubbel")
    line = StateChange.objects.latest("at", "id")
    assert (line.kind, line.before, line.after, line.cause, line.reason) == ("status", "open", "closed", "", "Dubbel")
    assert (line.at, line.actor_kind, line.actor_id) == (clock.now(), "agent", house.ana.id)
    assert [(e.kind, e.payload["what"], e.team) for e in events_after(before)] == [
        ("conversation_changed", "status", house.team.id)
    ]


def test_what_is_so_already_is_no_change(house, asked):
    before = head()
    assert not change_status(actor=house.as_(house.ana), conversation=asked, status="open")
    assert (StateChange.objects.count(), head()) == (1, before)


def test_closing_ends_the_wait_and_opening_again_leaves_no_closing_time(house, clock, asked):
    ana = house.as_(house.ana)
    change_status(actor=ana, conversation=asked, status="closed")
    assert (row(asked).closed_at, row(asked).waiting_since) == (clock.now(), None)
    change_status(actor=ana, conversation=asked, status="open")
    assert row(asked).closed_at is None


def test_a_sleeping_conversation_wakes_at_its_time_for_who_owned_it(house, clock, asked):
    answer_for_good(house, clock, asked)
    until = clock.now() + timedelta(days=1)
    snooze(actor=house.as_(house.ana), conversation=asked, until=until)
    assert wake_snoozed(at=until - timedelta(seconds=1)) == 0
    assert wake_snoozed(at=until) == 1
    assert wake_snoozed(at=until) == 0
    assert (row(asked).status, row(asked).snoozed_until, row(asked).owner_id) == ("open", None, house.ana.id)
    line = StateChange.objects.latest("at", "id")
    assert (line.before, line.after, line.cause, line.actor_kind) == ("snoozed", "open", "woken", "system")


def test_sleep_can_be_made_longer(house, clock, asked):
    for days in (1, 2):
        assert snooze(actor=house.as_(house.ana), conversation=asked, until=clock.now() + timedelta(days=days))
    assert row(asked).snoozed_until == clock.now() + timedelta(days=2)


def test_the_customer_keeps_waiting_while_it_sleeps(house, clock, asked):
    since = row(asked).waiting_since
    snooze(actor=house.as_(house.ana), conversation=asked, until=clock.now() + timedelta(days=1))
    assert row(asked).waiting_since == since


@pytest.mark.parametrize("wrong", [timedelta(0), timedelta(days=-1), timedelta(days=400)])
def test_sleep_ends_in_the_coming_year(house, clock, asked, wrong):
    with pytest.raises(NotInTheFuture):
        snooze(actor=house.as_(house.ana), conversation=asked, until=clock.now() + wrong)


def test_priority_is_a_known_one(house, asked):
    ana = house.as_(house.ana)
    assert set_priority(actor=ana, conversation=asked, priority=3)
    assert not set_priority(actor=ana, conversation=asked, priority=3)
    assert row(asked).priority == 3
    with pytest.raises(InvalidInput):
        set_priority(actor=ana, conversation=asked, priority=4)
    with pytest.raises(InvalidInput):
        change_status(actor=ana, conversation=asked, status="snoozed")


def test_dora_of_another_team_changes_nothing(house, clock, asked):
    dora, before = house.as_(house.dora), head()
    for attempt in (
        lambda: change_status(actor=dora, conversation=asked, status="closed"),
        lambda: snooze(actor=dora, conversation=asked, until=clock.now() + timedelta(days=1)),
        lambda: set_priority(actor=dora, conversation=asked, priority=3),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert (row(asked).status, row(asked).priority, head(), StateChange.objects.count()) == ("open", 1, before, 1)
