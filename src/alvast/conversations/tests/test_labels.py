import pytest

from alvast.conversations.actions import (
    add_disposition,
    add_label,
    add_labels,
    archive_disposition,
    archive_label,
    change_label,
    remove_labels,
)
from alvast.conversations.errors import InvalidInput, LabelTaken, NotFound, OutcomeTaken
from alvast.conversations.models import StateChange
from alvast.conversations.queries import conversation_view, dispositions, labels
from alvast.conversations.tests.people import receive
from alvast.kernel.events import events_after, head
from alvast.staff.errors import NotAllowed


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


@pytest.fixture
def bo(house):
    return house.as_(house.bo)


@pytest.fixture
def retour(bo):
    return add_label(actor=bo, name="retour", hue=120)


def test_a_label_is_hung_once_with_history_and_an_event(house, asked, retour):
    ana, before = house.as_(house.ana), head()
    assert add_labels(actor=ana, conversation=asked, labels=[retour, retour])
    assert not add_labels(actor=ana, conversation=asked, labels=[retour])
    [line] = StateChange.objects.filter(kind="label")
    assert (line.before, line.after, line.actor_id) == ("", str(retour), house.ana.id)
    assert [(e.kind, e.payload["what"]) for e in events_after(before)] == [("conversation_changed", "label")]
    [shown] = conversation_view(ana, asked).labels
    assert (shown.id, shown.name, shown.hue) == (retour, "retour", 120)


def test_a_label_comes_off_once(house, asked, retour):
    ana = house.as_(house.ana)
    add_labels(actor=ana, conversation=asked, labels=[retour])
    assert remove_labels(actor=ana, conversation=asked, labels=[retour])
    assert not remove_labels(actor=ana, conversation=asked, labels=[retour])
    assert conversation_view(ana, asked).labels == ()
    changes = StateChange.objects.filter(kind="label").order_by("id").values_list("before", "after")
    assert list(changes) == [("", str(retour)), (str(retour), "")]


def test_another_team_s_agent_hangs_nothing(house, asked, retour):
    for act in (add_labels, remove_labels):
        with pytest.raises(NotFound):
            act(actor=house.as_(house.dora), conversation=asked, labels=[retour])
    assert not StateChange.objects.filter(kind="label").exists()


def test_a_label_out_of_use_stays_where_it_is_and_goes_nowhere_new(house, asked, bo, retour):
    ana, other = house.as_(house.ana), receive(house).conversation
    add_labels(actor=ana, conversation=asked, labels=[retour])
    archive_label(actor=bo, label=retour)
    assert labels() == ()
    assert [label.id for label in conversation_view(ana, asked).labels] == [retour]
    pers = add_label(actor=bo, name="pers")
    with pytest.raises(NotFound):
        add_labels(actor=ana, conversation=other, labels=[pers, retour])
    assert conversation_view(ana, other).labels == ()
    assert add_label(actor=bo, name="RETOUR") == retour
    assert [label.name for label in labels()] == ["pers", "retour"]


def test_two_labels_never_share_a_name(bo, retour):
    pers = add_label(actor=bo, name="pers")
    with pytest.raises(LabelTaken) as refusal:
        add_label(actor=bo, name=" Retour ")
    assert str(refusal.value) == "Er is al een label “Retour”."
    with pytest.raises(LabelTaken):
        change_label(actor=bo, label=pers, name="Retour", hue=1)
    change_label(actor=bo, label=pers, name="Pers", hue=400)
    assert [(label.name, label.hue) for label in labels()] == [("Pers", 40), ("retour", 120)]
    with pytest.raises(InvalidInput):
        add_label(actor=bo, name="  ")


def test_an_agent_uses_labels_and_does_not_make_them(house, retour):
    ana = house.as_(house.ana)
    for act in (
        lambda: add_label(actor=ana, name="x"),
        lambda: change_label(actor=ana, label=retour, name="x", hue=1),
        lambda: archive_label(actor=ana, label=retour),
        lambda: add_disposition(actor=ana, code="x", name="x", team=house.team.id),
    ):
        with pytest.raises(NotAllowed):
            act()
    assert [label.name for label in labels()] == ["retour"]


def test_outcomes_are_everyone_s_or_one_team_s(house, bo):
    root = house.as_(house.root)
    solved = add_disposition(actor=root, code="opgelost", name="Opgelost")
    back = add_disposition(actor=bo, code="retour", name="Retour aangemeld", team=house.team.id)
    assert [line.id for line in dispositions(house.as_(house.ana))] == [solved, back]
    assert [line.id for line in dispositions(house.as_(house.dora))] == [solved]
    with pytest.raises(NotAllowed):
        archive_disposition(actor=bo, disposition=solved)
    archive_disposition(actor=bo, disposition=back)
    assert [line.id for line in dispositions(house.as_(house.ana))] == [solved]


@pytest.mark.parametrize("team", ["other", "everyone"])
def test_a_lead_decides_for_the_own_team_only(team, house, bo):
    with pytest.raises(NotAllowed):
        add_disposition(actor=bo, code="x", name="x", team=house.other_team.id if team == "other" else None)


def test_odd_outcomes_are_refused(house):
    root = house.as_(house.root)
    add_disposition(actor=root, code="opgelost", name="Opgelost")
    with pytest.raises(OutcomeTaken):
        add_disposition(actor=root, code="Opgelost", name="Nog eens")
    for code, name in (("met spatie", "x"), ("", "x"), ("x" * 41, "x"), ("x", " ")):
        with pytest.raises(InvalidInput):
            add_disposition(actor=root, code=code, name=name)
