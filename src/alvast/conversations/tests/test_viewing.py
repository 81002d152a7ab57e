import pytest

from alvast.conversations.actions import mark_left, mark_seen, write_note
from alvast.conversations.errors import NotFound
from alvast.conversations.models import Viewing
from alvast.conversations.queries import conversation_view, inbox_counts, viewers
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


def names(found):
    return [(viewer.name, viewer.is_typing) for viewer in found]


def test_colleagues_see_each_other_look_and_write(house, asked):
    ana, bo = house.as_(house.ana), house.as_(house.bo)
    assert mark_seen(actor=ana, conversation=asked) == ()
    assert names(mark_seen(actor=bo, conversation=asked, typing=True)) == [("Ana", False)]
    assert names(viewers(ana, asked)) == names(conversation_view(ana, asked).viewers) == [("Bo", True)]
    mark_seen(actor=bo, conversation=asked)
    assert names(viewers(ana, asked)) == [("Bo", False)]


def test_who_was_not_heard_of_for_half_a_minute_has_left(house, clock, asked):
    mark_seen(actor=house.as_(house.bo), conversation=asked)
    clock.forward(seconds=30)
    assert names(viewers(house.as_(house.ana), asked)) == [("Bo", False)]
    clock.forward(seconds=1)
    assert viewers(house.as_(house.ana), asked) == ()


def test_who_closes_the_page_is_gone_at_once_and_has_still_read_it(house, clock, asked):
    bo = house.as_(house.bo)
    mark_seen(actor=bo, conversation=asked, typing=True, read_up_to=clock.now())
    mark_left(actor=bo, conversation=asked)
    mark_left(actor=bo, conversation=asked)
    assert viewers(house.as_(house.ana), asked) == ()
    assert names(mark_seen(actor=house.as_(house.ana), conversation=asked)) == []
    mark_seen(actor=bo, conversation=asked)
    assert names(viewers(house.as_(house.ana), asked)) == [("Bo", False)]


def test_what_was_read_stays_read_whatever_comes_late(house, clock, asked):
    ana, early = house.as_(house.ana), clock.now()
    late = clock.forward(minutes=5)
    mark_seen(actor=ana, conversation=asked, read_up_to=late)
    mark_seen(actor=ana, conversation=asked, read_up_to=early)
    mark_seen(actor=ana, conversation=asked)
    assert Viewing.objects.get().read_up_to == late


def test_mentions_are_read_with_the_message_they_stand_in(house, clock, asked):
    ana, bo = house.as_(house.ana), house.as_(house.bo)
    before = clock.now()
    clock.forward(seconds=5)
    write_note(actor=bo, conversation=asked, text="@Ana", mentions=[house.ana.id])
    mark_seen(actor=ana, conversation=asked, read_up_to=before)
    assert inbox_counts(ana).mentions == 1
    mark_seen(actor=ana, conversation=asked, read_up_to=clock.now())
    assert inbox_counts(ana).mentions == 0


def test_who_cannot_see_it_neither_looks_nor_is_seen(house, asked):
    for actor in (house.as_(house.dora), SYSTEM):
        with pytest.raises(NotFound):
            mark_seen(actor=actor, conversation=asked)
        with pytest.raises(NotFound):
            mark_left(actor=actor, conversation=asked)
    with pytest.raises(NotFound):
        viewers(house.as_(house.dora), asked)
    assert viewers(house.as_(house.ana), asked) == ()
