"""A case keeps one owner over conversations and departments."""

import pytest

from alvast.conversations.actions import close_case, link_case, open_case, set_case_owner, transfer, wrap_up
from alvast.conversations.errors import CaseClosed, CustomersDiffer, InvalidInput, NotFound, NotInTheTeam
from alvast.conversations.models import Case, Conversation, Disposition, WrapUp
from alvast.conversations.queries import conversation_view
from alvast.conversations.tests.people import receive
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


def test_a_case_stands_above_the_conversation(house, asked):
    ana = house.as_(house.ana)
    open_case(actor=ana, conversation=asked, title="Boek kwijt", kind="complaint")
    case = conversation_view(ana, asked).case
    assert (case.title, case.kind, case.owner_name, case.closed_at) == ("Boek kwijt", "complaint", "Ana", None)
    line = conversation_view(ana, asked).changes[-1]
    assert (line.kind, line.before, line.after) == ("case", "", str(case.number))


def test_its_owner_stays_when_the_conversation_goes_to_another_team(house, asked):
    ana, dora = house.as_(house.ana), house.as_(house.dora)
    case = open_case(actor=ana, conversation=asked, title="Boek kwijt")
    transfer(actor=ana, conversation=asked, team=house.other_team.id, reason="Inkoop weet het")
    assert conversation_view(dora, asked).case.owner_name == "Ana"
    set_case_owner(actor=ana, case=case, owner=house.dora.id)
    assert Case.objects.get(id=case).owner_id == house.dora.id


def test_another_conversation_of_the_customer_joins_the_case(house, asked):
    ana, second = house.as_(house.ana), receive(house).conversation
    case = open_case(actor=ana, conversation=asked, title="Boek kwijt")
    assert link_case(actor=ana, conversation=second, case=case)
    assert not link_case(actor=ana, conversation=second, case=case)
    before = head()
    close_case(actor=ana, case=case)
    assert {e.payload["conversation"] for e in events_after(before)} == {str(asked), str(second)}
    assert link_case(actor=ana, conversation=second, case=None)
    with pytest.raises(CaseClosed):
        link_case(actor=ana, conversation=second, case=case)


def test_a_conversation_of_someone_else_does_not_join_it(house, asked):
    ana = house.as_(house.ana)
    of_els = receive(house, author_address="els@example.net").conversation
    case = open_case(actor=ana, conversation=asked, title="Boek kwijt")
    with pytest.raises(CustomersDiffer):
        link_case(actor=ana, conversation=of_els, case=case)


def test_what_a_case_needs(house, asked):
    ana = house.as_(house.ana)
    for wrong in ({"title": " "}, {"title": "x", "kind": "ticket"}):
        with pytest.raises(InvalidInput):
            open_case(actor=ana, conversation=asked, **wrong)
    case = open_case(actor=ana, conversation=asked, title="Boek kwijt")
    with pytest.raises(NotInTheTeam):
        set_case_owner(actor=ana, case=case, owner=new_id())


def test_dora_of_another_team_sees_no_case(house, asked):
    dora = house.as_(house.dora)
    case = open_case(actor=house.as_(house.ana), conversation=asked, title="Boek kwijt")
    for attempt in (
        lambda: open_case(actor=dora, conversation=asked, title="Van mij"),
        lambda: link_case(actor=dora, conversation=asked, case=None),
        lambda: close_case(actor=dora, case=case),
        lambda: set_case_owner(actor=dora, case=case, owner=house.dora.id),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert Case.objects.values_list("owner", "closed_at").get() == (house.ana.id, None)


@pytest.fixture
def solved(db):
    return Disposition.objects.create(code="opgelost", name="Opgelost").id


def test_a_wrap_up_says_what_came_of_it_and_closes(house, clock, asked, solved):
    ana = house.as_(house.ana)
    wrap_up(actor=ana, conversation=asked, disposition=solved, cause="Bezorger te laat", note="Nieuw boek gestuurd")
    view = conversation_view(ana, asked)
    outcome = view.wrap_ups[0]
    assert (outcome.disposition, outcome.cause, outcome.note, outcome.agent) == (
        "Opgelost", "Bezorger te laat", "Nieuw boek gestuurd", "Ana",
    )  # fmt: skip
    assert (view.status, view.changes[-1].cause) == ("closed", "wrapped_up")


def test_an_outcome_of_another_team_or_one_put_away_is_not_found(house, clock, asked):
    other = Disposition.objects.create(code="a", name="A", team=house.other_team)
    away = Disposition.objects.create(code="b", name="B", archived_at=clock.now())
    for disposition in (other.id, away.id, new_id()):
        with pytest.raises(NotFound):
            wrap_up(actor=house.as_(house.ana), conversation=asked, disposition=disposition)
    assert (WrapUp.objects.count(), Conversation.objects.get(id=asked).status) == (0, "open")


def test_dora_of_another_team_wraps_nothing_up(house, asked, solved):
    with pytest.raises(NotFound):
        wrap_up(actor=house.as_(house.dora), conversation=asked, disposition=solved)
    assert WrapUp.objects.count() == 0
