import pytest
from django.contrib.sessions.backends.db import SessionStore
from django.contrib.sessions.models import Session

from alvast.kernel.actor import Role
from alvast.kernel.events import events_after
from alvast.staff import actions, queries
from alvast.staff.errors import AddressTaken, LastAdministrator, NotAllowed


def test_an_administrator_adds_an_agent_who_then_sees_the_team(house):
    made = actions.add_agent(
        actor=house.as_(house.root), email="Eva@Example.org", name="Eva", role=Role.AGENT, teams=[house.team.id]
    )
    line = queries.agent_by_id(made)
    assert (line.email, line.role, [t.name for t in line.teams]) == ("eva@example.org", Role.AGENT, ["Klantenservice"])


@pytest.mark.parametrize("who", ["ana", "bo", "dora"])
def test_others_may_not_add_agents(house, who):
    before = len(queries.all_agents())
    with pytest.raises(NotAllowed):
        actions.add_agent(actor=house.as_(getattr(house, who)), email="eva@example.org", name="Eva")
    assert len(queries.all_agents()) == before


def test_an_address_belongs_to_one_account_whatever_its_case(house):
    with pytest.raises(AddressTaken):
        actions.add_agent(actor=house.as_(house.root), email="ANA@example.org", name="Ana II")


def test_disabling_ends_every_session_at_once_and_tells_open_streams(house):
    for agent in (house.ana, house.bo):
        session = SessionStore()
        session["_auth_user_id"] = str(agent.id)
        session.save()
    actions.disable_agent(actor=house.as_(house.root), agent=house.ana.id)
    left = [s.get_decoded()["_auth_user_id"] for s in Session.objects.all()]
    assert left == [str(house.bo.id)]
    assert events_after(0)[-1].kind == "agent_disabled"


def test_the_last_administrator_stays(house):
    root = house.as_(house.root)
    with pytest.raises(LastAdministrator):
        actions.disable_agent(actor=root, agent=house.root.id)
    with pytest.raises(LastAdministrator):
        actions.change_agent(
            actor=root, agent=house.root.id, name="Root", email="root@example.org", role=Role.AGENT, language="nl", teams=[]
        )
    assert queries.has_administrator()


def test_only_the_first_administrator_can_be_made_without_one(house):
    assert actions.make_first_administrator(email="second@example.org", name="Second", password="long enough 1") is None


def test_what_an_agent_sees_follows_the_teams(house):
    ana, root = house.as_(house.ana), house.as_(house.root)
    assert ana.may_see_team(house.team.id)
    assert not ana.may_see_team(house.other_team.id)
    assert root.may_see_team(house.other_team.id)


def test_a_lead_manages_the_members_of_the_own_team_only(house):
    bo = house.as_(house.bo)
    actions.join_team(actor=bo, team=house.team.id, agent=house.dora.id)
    assert [a.name for a in queries.agents_of_team(house.team.id)] == ["Ana", "Bo", "Dora"]
    with pytest.raises(NotAllowed):
        actions.join_team(actor=bo, team=house.other_team.id, agent=house.ana.id)
