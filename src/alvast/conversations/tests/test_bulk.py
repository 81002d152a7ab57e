import pytest

from alvast.conversations.actions import assign, change_each, change_status
from alvast.conversations.errors import TooManyConversations
from alvast.conversations.models import Conversation
from alvast.conversations.tests.people import receive
from alvast.kernel.ids import new_id


@pytest.fixture
def three(house, clock):
    return [receive(house).conversation for _ in range(3)]


def close(actor):
    return lambda id: change_status(actor=actor, conversation=id, status="closed")


def statuses(ids):
    return [Conversation.objects.get(id=id).status for id in ids]


def test_each_gets_its_own_outcome_and_a_refusal_leaves_the_others_done(house, three):
    ana, missing = house.as_(house.ana), new_id()
    change_status(actor=ana, conversation=three[1], status="closed")
    outcomes = change_each(conversations=[*three[:2], missing, three[2], three[0]], change=close(ana))
    assert [(o.conversation, o.is_changed, o.code) for o in outcomes] == [
        (three[0], True, ""), (three[1], False, ""), (missing, False, "not_found"), (three[2], True, ""),
    ]  # fmt: skip
    assert outcomes[2].sentence
    assert statuses(three) == ["closed"] * 3


def test_the_gate_holds_for_each(house, three):
    outcomes = change_each(conversations=three, change=close(house.as_(house.dora)))
    assert {o.code for o in outcomes} == {"not_found"}
    assert statuses(three) == ["open"] * 3


def test_a_refusal_says_why(house, three):
    give = lambda id: assign(actor=house.as_(house.ana), conversation=id, owner=house.dora.id)  # noqa: E731 - one line of many
    [outcome] = change_each(conversations=three[:1], change=give)
    assert (outcome.is_changed, outcome.code) == (False, "not_in_the_team")


def test_a_bug_is_no_outcome(three):
    def broken(_):
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        change_each(conversations=three, change=broken)


def test_more_than_two_hundred_are_refused_before_anything_is_done(house, three):
    with pytest.raises(TooManyConversations):
        change_each(conversations=[*three, *(new_id() for _ in range(198))], change=close(house.as_(house.ana)))
    assert statuses(three) == ["open"] * 3
