"""A list kept under a name: for oneself, or by a lead for a team."""

from typing import Any

import pytest

from alvast.conversations.queries import saved_views

VIEW = {"key": "all", "status": "waiting", "order": "", "name": "Wacht op klant"}


@pytest.fixture
def kept(house: Any, shop: Any, signed_in: Any) -> Any:
    signed_in(house.bo).post("/inbox/views/", {**VIEW, "team": str(house.team.id)})
    return next(view for view in saved_views(house.as_(house.bo)) if view.name == VIEW["name"])


def test_a_lead_keeps_a_list_for_the_team(house: Any, kept: Any, signed_in: Any) -> None:
    assert kept.team == house.team.id
    assert "Wacht op klant" in signed_in(house.ana).get(f"/inbox/{kept.id}/").content.decode()
    assert signed_in(house.dora).get(f"/inbox/{kept.id}/").status_code == 404


def test_an_agent_keeps_lists_only_for_herself(house: Any, shop: Any, signed_in: Any) -> None:
    ana = signed_in(house.ana)
    assert 'name="team"' not in ana.get("/inbox/all/").content.decode()
    assert ana.post("/inbox/views/", {**VIEW, "team": str(house.team.id)}).status_code == 403
    assert saved_views(house.as_(house.ana)) == ()


def test_a_lead_offers_and_fills_only_her_own_teams(house: Any, shop: Any, signed_in: Any) -> None:
    bo = signed_in(house.bo)
    page = bo.get("/inbox/all/").content.decode()
    assert f'value="{house.team.id}"' in page
    assert f'value="{house.other_team.id}"' not in page
    assert bo.post("/inbox/views/", {**VIEW, "team": str(house.other_team.id)}).status_code == 403


def test_only_a_lead_of_the_team_may_remove_it(house: Any, kept: Any, signed_in: Any) -> None:
    remove = f"/inbox/views/{kept.id}/delete/"
    assert remove not in signed_in(house.ana).get(f"/inbox/{kept.id}/").content.decode()
    assert signed_in(house.ana).post(remove).status_code == 403
    assert remove in signed_in(house.bo).get(f"/inbox/{kept.id}/").content.decode()
    signed_in(house.bo).post(remove)
    assert saved_views(house.as_(house.bo)) == ()
