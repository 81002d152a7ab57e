"""Whose conversation it is."""

import pytest

from alvast.conversations.actions import assign, change_status, snooze, take, transfer
from alvast.conversations.errors import AlreadyTaken, NotFound, NotInTheTeam, ReasonMissing
from alvast.conversations.models import Conversation, StateChange
from alvast.conversations.reactions import LET_GO_OF_CONVERSATIONS
from alvast.conversations.tests.people import receive
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.staff.actions import disable_agent, leave_team

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def test_ana_takes_what_is_nobody_s(house, asked):
    assert take(actor=house.as_(house.ana), conversation=asked)
    assert row(asked).owner_id == house.ana.id
    line = StateChange.objects.latest("at", "id")
    assert (line.kind, line.before, line.after) == ("owner", "", str(house.ana.id))


def test_who_comes_second_hears_who_was_first(house, asked):
    take(actor=house.as_(house.ana), conversation=asked)
    before = head()
    with pytest.raises(AlreadyTaken) as refused:
        take(actor=house.as_(house.bo), conversation=asked)
    assert str(refused.value) == "Ana heeft dit gesprek net opgepakt."
    assert (row(asked).owner_id, head()) == (house.ana.id, before)


def test_taking_one_s_own_changes_nothing(house, asked):
    take(actor=house.as_(house.ana), conversation=asked)
    before = head()
    assert not take(actor=house.as_(house.ana), conversation=asked)
    assert head() == before


def test_ana_gives_it_to_bo_and_bo_lets_it_go(house, asked):
    assert assign(actor=house.as_(house.ana), conversation=asked, owner=house.bo.id)
    assert not assign(actor=house.as_(house.ana), conversation=asked, owner=house.bo.id)
    assert row(asked).owner_id == house.bo.id
    assert assign(actor=house.as_(house.bo), conversation=asked, owner=None)
    assert row(asked).owner_id is None


def test_only_who_can_see_it_can_own_it(house, asked):
    disable_agent(actor=house.as_(house.root), agent=house.bo.id)
    for stranger in (house.dora.id, house.bo.id, new_id()):
        with pytest.raises(NotInTheTeam):
            assign(actor=house.as_(house.ana), conversation=asked, owner=stranger)
    assert row(asked).owner_id is None


def test_a_transfer_takes_it_to_the_other_team_with_a_reason(house, asked):
    take(actor=house.as_(house.ana), conversation=asked)
    before = head()
    assert transfer(actor=house.as_(house.ana), conversation=asked, team=house.other_team.id, reason=" Over inkoop ")
    assert (row(asked).team_id, row(asked).owner_id) == (house.other_team.id, None)
    line = StateChange.objects.get(kind="team")
    assert (line.before, line.after, line.reason) == (str(house.team.id), str(house.other_team.id), "Over inkoop")
    heard = {e.team for e in events_after(before) if e.payload.get("what") == "team"}
    assert heard == {house.team.id, house.other_team.id}
    with pytest.raises(NotFound):
        take(actor=house.as_(house.ana), conversation=asked)
    assert take(actor=house.as_(house.dora), conversation=asked)


def test_a_transfer_can_name_who_it_is_for(house, asked):
    transfer(actor=house.as_(house.ana), conversation=asked, team=house.other_team.id, owner=house.dora.id, reason="Voor jou")
    assert row(asked).owner_id == house.dora.id


def test_a_sleeping_conversation_arrives_awake(house, clock, asked):
    snooze(actor=house.as_(house.ana), conversation=asked, until=clock.now().replace(year=2027))
    transfer(actor=house.as_(house.ana), conversation=asked, team=house.other_team.id, reason="Nu")
    assert row(asked).status == "open"


def test_a_transfer_to_nowhere_or_without_a_reason_is_refused(house, asked):
    ana = house.as_(house.ana)
    with pytest.raises(ReasonMissing):
        transfer(actor=ana, conversation=asked, team=house.other_team.id, reason="  ")
    with pytest.raises(NotFound):
        transfer(actor=ana, conversation=asked, team=new_id(), reason="Daarom")
    with pytest.raises(NotInTheTeam):
        transfer(actor=ana, conversation=asked, team=house.other_team.id, owner=house.bo.id, reason="Daarom")
    assert (row(asked).team_id, StateChange.objects.count()) == (house.team.id, 1)


def react_to(before: int) -> None:
    LET_GO_OF_CONVERSATIONS.react([e.id for e in events_after(before) if e.kind in ("agent_disabled", "agent_changed")])


def test_who_leaves_the_team_leaves_the_conversations_behind(house, asked):
    take(actor=house.as_(house.ana), conversation=asked)
    before = head()
    leave_team(actor=house.as_(house.root), team=house.team.id, agent=house.ana.id)
    react_to(before)
    react_to(before)
    assert row(asked).owner_id is None
    assert StateChange.objects.filter(kind="owner", cause="owner_left").count() == 1


def test_who_leaves_the_company_is_not_given_what_reopens(house, asked):
    take(actor=house.as_(house.ana), conversation=asked)
    change_status(actor=house.as_(house.ana), conversation=asked, status="closed")
    before = head()
    disable_agent(actor=house.as_(house.root), agent=house.ana.id)
    react_to(before)
    assert row(asked).owner_id == house.ana.id
    receive(house, conversation=asked, trust="token")
    assert (row(asked).status, row(asked).owner_id) == ("open", None)


def test_dora_of_another_team_cannot_have_it(house, asked):
    dora, before = house.as_(house.dora), head()
    for attempt in (
        lambda: take(actor=dora, conversation=asked),
        lambda: assign(actor=dora, conversation=asked, owner=house.dora.id),
        lambda: transfer(actor=dora, conversation=asked, team=house.other_team.id, reason="Van mij"),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert (row(asked).owner_id, row(asked).team_id, head()) == (None, house.team.id, before)


def test_a_reason_is_kept_on_one_line_and_without_what_no_database_holds(house):
    conversation = receive(house).conversation
    transfer(actor=house.as_(house.ana), conversation=conversation, team=house.other_team.id, reason="Hoort\x00 bij\r\ninkoop ")
    assert StateChange.objects.get(conversation=conversation, kind="team").reason == "Hoort bij inkoop"
