import pytest

from alvast.conversations.actions import delete_view, save_view
from alvast.conversations.errors import InvalidInput, NotFound
from alvast.conversations.queries import ConversationFilter, saved_views, view_for
from alvast.kernel.actor import SYSTEM
from alvast.staff.errors import NotAllowed

URGENT = ConversationFilter(place="all", priorities=(3,), order="waiting")


def names(house, who):
    return [view.name for view in saved_views(house.as_(who))]


def test_a_view_is_one_s_own_or_the_team_s(house):
    save_view(actor=house.as_(house.ana), name="Dringend", filter=URGENT)
    save_view(actor=house.as_(house.bo), name="Team dringend", filter=URGENT, team=house.team.id, place=1)
    assert names(house, house.ana) == ["Dringend", "Team dringend"]
    assert names(house, house.bo) == names(house, house.root) == ["Team dringend"]
    assert names(house, house.dora) == []
    assert saved_views(house.as_(house.ana))[0].filter == URGENT


def test_a_view_is_changed_in_place(house):
    ana = house.as_(house.ana)
    view = save_view(actor=ana, name="Dringend", filter=URGENT)
    assert save_view(actor=ana, name="Alles", filter=ConversationFilter(place="all"), view=view) == view
    assert (view_for(ana, view).name, view_for(ana, view).filter) == ("Alles", ConversationFilter(place="all"))
    delete_view(actor=ana, view=view)
    assert names(house, house.ana) == []


@pytest.mark.parametrize("other", ["bo", "dora", "root"])
def test_nobody_else_reads_or_changes_one_s_own_view(other, house):
    view = save_view(actor=house.as_(house.ana), name="Dringend", filter=URGENT)
    actor = house.as_(getattr(house, other))
    for act in (
        lambda: view_for(actor, view),
        lambda: save_view(actor=actor, name="Gekaapt", filter=URGENT, view=view),
        lambda: delete_view(actor=actor, view=view),
    ):
        with pytest.raises(NotFound):
            act()
    assert names(house, house.ana) == ["Dringend"]


def test_a_team_s_view_is_its_lead_s_to_change(house):
    ana, bo = house.as_(house.ana), house.as_(house.bo)
    view = save_view(actor=bo, name="Team", filter=URGENT, team=house.team.id)
    for act in (
        lambda: save_view(actor=ana, name="Van mij", filter=URGENT, view=view),
        lambda: save_view(actor=ana, name="Team", filter=URGENT, team=house.team.id),
        lambda: save_view(actor=bo, name="Team", filter=URGENT, team=house.other_team.id),
        lambda: delete_view(actor=ana, view=view),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert names(house, house.ana) == ["Team"]


def test_a_view_needs_a_name_a_readable_filter_and_an_agent(house):
    ana = house.as_(house.ana)
    with pytest.raises(InvalidInput):
        save_view(actor=ana, name=" ", filter=URGENT)
    with pytest.raises(InvalidInput):
        save_view(actor=ana, name="x", filter=ConversationFilter(place="nergens"))
    with pytest.raises(NotFound):
        save_view(actor=SYSTEM, name="x", filter=URGENT)
    assert names(house, house.ana) == []
