"""Settling a finding, and taking that back."""

import pytest

from alvast.proactive.actions import reopen_finding, settle_finding
from alvast.proactive.errors import NotFound, NothingToReopen
from alvast.proactive.models import Finding
from alvast.proactive.queries import question_for, work_list
from alvast.proactive.tests.conftest import TWO_STREETS, Told


@pytest.fixture
def ana(shop):
    return shop.house.as_(shop.house.ana)


@pytest.fixture
def settled(shop, ana):
    """An order that stood still, settled by Ana; its finding."""
    shop.order(hours=30)
    shop.look()
    finding = shop.found().id
    settle_finding(actor=ana, finding=finding)
    return finding


def places(actor):
    return {place: count for place, count in work_list(actor).counts.items() if count}


def test_what_was_settled_is_shown_for_a_week_and_can_be_taken_back(shop, ana, settled, stated):
    assert places(ana) == {"settled": 1}
    [line] = work_list(ana, place="settled").lines
    assert (line.id, line.may_reopen, line.may_approve, line.may_undo) == (settled, True, False, False)
    reopen_finding(actor=ana, finding=settled)
    assert shop.found().id == settled
    assert places(ana) == {"todo": 1, "all": 1}
    assert stated("finding_changed")[-1]["what"] == "reopened"


def test_the_question_that_went_with_it_can_be_answered_again(shop, ana):
    shop.order(delivery_address=TWO_STREETS)
    shop.look()
    finding, question = shop.found().id, shop.found().question.id
    settle_finding(actor=ana, finding=finding)
    assert question_for(shop.chidi, question).state != "open"
    reopen_finding(actor=ana, finding=finding)
    assert question_for(shop.chidi, question).state == "open"


def test_an_order_that_moved_on_meanwhile_leaves_the_list_by_itself(shop, ana, settled):
    shop.tell(Told("order.cancelled", shop.ago(1)))
    shop.look()
    reopen_finding(actor=ana, finding=settled)
    assert Finding.objects.get(id=settled).closed_because == "over"


def test_what_stands_open_was_replaced_or_is_old_cannot_be_taken_back(shop, ana, settled):
    shop.tell(Told("order.status_changed", shop.ago(26), data={"status": "in_review"}))
    shop.look()
    newer = shop.found().id
    for finding in (settled, newer):
        with pytest.raises(NothingToReopen):
            reopen_finding(actor=ana, finding=finding)
    assert shop.found().id == newer
    settle_finding(actor=ana, finding=newer)
    shop.clock.forward(days=8)
    with pytest.raises(NothingToReopen):
        reopen_finding(actor=ana, finding=newer)
    assert places(ana) == {}


def test_someone_of_another_team_finds_nothing_to_take_back(shop, settled):
    with pytest.raises(NotFound):
        reopen_finding(actor=shop.house.as_(shop.house.dora), finding=settled)
    assert Finding.objects.get(id=settled).closed_because == "done"
