import pytest

from alvast.conversations.actions import drop_draft, save_draft
from alvast.conversations.errors import DraftChanged, InvalidInput, NotFound
from alvast.conversations.queries import conversation_view
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


@pytest.fixture
def keep(house, asked):
    def save(text, *, who=None, kind="reply", **given):
        return save_draft(actor=house.as_(who or house.ana), conversation=asked, kind=kind, text=text, **given)

    return save


def drafts(house, conversation, who):
    return {draft.kind: draft.text for draft in conversation_view(house.as_(who), conversation).drafts}


def test_each_agent_has_one_draft_of_each_kind(house, asked, keep):
    keep("Beste Chidi,")
    keep("Beste Chidi, uw boek", recipients={"cc": ["els@example.com"]})
    keep("Let op: spoed", kind="note")
    keep("Van Bo", who=house.bo)
    assert drafts(house, asked, house.ana) == {"reply": "Beste Chidi, uw boek", "note": "Let op: spoed"}
    assert drafts(house, asked, house.bo) == {"reply": "Van Bo"}


def test_saving_the_same_again_changes_nothing(clock, keep):
    first = keep("Beste Chidi,")
    clock.forward(seconds=5)
    assert keep("Beste Chidi,") == first
    assert keep("Beste Chidi, uw") == clock.now()


def test_a_draft_changed_in_another_window_is_not_overwritten(house, asked, clock, keep):
    shown = keep("Beste")
    clock.forward(seconds=5)
    other_window = keep("Beste Chidi", based_on=shown)
    clock.forward(seconds=5)
    with pytest.raises(DraftChanged):
        keep("Beste heer", based_on=shown)
    assert drafts(house, asked, house.ana) == {"reply": "Beste Chidi"}
    keep("Beste Chidi", based_on=shown)
    keep("Beste heer", based_on=other_window)
    assert drafts(house, asked, house.ana) == {"reply": "Beste heer"}


def test_a_draft_that_was_sent_meanwhile_is_saved_anew(house, asked, clock, keep):
    shown = keep("Beste")
    drop_draft(actor=house.as_(house.ana), conversation=asked, kind="reply")
    keep("Beste Chidi", based_on=shown)
    assert drafts(house, asked, house.ana) == {"reply": "Beste Chidi"}


def test_an_emptied_draft_is_gone(house, asked, keep):
    keep("Beste")
    assert keep("  \n") is None
    assert drafts(house, asked, house.ana) == {}
    keep("", recipients={"to": ["x@example.com"]})
    assert drafts(house, asked, house.ana) == {"reply": ""}


@pytest.mark.parametrize(
    "given", [{"kind": "tweet"}, {"text": "x" * 200_001}, {"recipients": {"from": ["x"]}}, {"recipients": {"to": ["x"] * 101}}]
)
def test_an_odd_draft_is_refused(given, house, asked, keep):
    with pytest.raises(InvalidInput):
        keep(**({"text": "Beste"} | given))
    assert drafts(house, asked, house.ana) == {}


def test_what_postgresql_cannot_hold_is_kept_without_it(house, asked, keep):
    keep("een\x00twee \ud800", recipients={"to": ["a\x00b"]})
    assert drafts(house, asked, house.ana) == {"reply": "eentwee ?"}


def test_who_cannot_see_it_keeps_no_draft_in_it(house, asked, keep):
    for act in (
        lambda: keep("Beste", who=house.dora),
        lambda: drop_draft(actor=house.as_(house.dora), conversation=asked, kind="reply"),
        lambda: save_draft(actor=SYSTEM, conversation=asked, kind="reply", text="Beste"),
    ):
        with pytest.raises(NotFound):
            act()
