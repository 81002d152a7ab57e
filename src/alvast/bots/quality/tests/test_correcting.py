"""R57: an answer that a person set right is an example from then on, and a new version must still pass it."""

import pytest

from alvast.bots.quality.actions import Wanted, correct_answer, replace_example, run_evaluation, switch_off
from alvast.bots.quality.errors import ExampleKnown, NotFound
from alvast.bots.quality.models import Example, Incident, Verdict
from alvast.bots.quality.personal_store import STORE
from alvast.conversations import actions as conversations
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.erasure import Erasing
from alvast.timeline.actions import Person, customers_for_addresses

pytestmark = pytest.mark.django_db
RIGHT = Wanted(question="Hoe lang duurt bezorging op Texel?", must_say=["3 werkdagen"], article="bezorging")


@pytest.fixture
def said(house, begin, turn):
    """Something a bot said to Chidi in a conversation of Ana's team."""
    story = begin()
    reply = conversations.write_reply(
        actor=house.as_(house.ana), conversation=story.conversation, text="Bezorging duurt 2 werkdagen."
    )
    turn(story.conversation, reply=reply)
    return story, reply


def test_ana_sets_an_answer_right_and_it_is_a_test_from_then_on(house, said, bots):
    story, reply = said
    example = correct_answer(actor=house.as_(house.ana), message=reply, wanted=RIGHT)
    row = Example.objects.get(id=example)
    assert (row.intent.code, row.origin, row.made_by, row.was_said) == (
        "delivery", "corrected", house.ana.id, "Bezorging duurt 2 werkdagen.",
    )  # fmt: skip
    assert (row.customer, row.conversation) == (story.customer, story.conversation)
    run_evaluation(intent="delivery", asker=bots.ask)
    assert Verdict.objects.get(example=example).faults == ["missing"]
    bots.learn({RIGHT.question: "Op Texel duurt bezorging 3 werkdagen."})
    run_evaluation(intent="delivery", asker=bots.ask)
    assert Verdict.objects.order_by("run__at", "run__id").last().faults == []


def test_an_answer_is_set_right_once_and_then_changed_by_a_lead(house, said):
    _, reply = said
    first = correct_answer(actor=house.as_(house.ana), message=reply, wanted=RIGHT)
    with pytest.raises(ExampleKnown):
        correct_answer(actor=house.as_(house.bo), message=reply, wanted=RIGHT)
    second = replace_example(actor=house.as_(house.bo), example=first, wanted=Wanted(question="Korter?", outcome="unknown"))
    assert Example.objects.get(id=second).message == reply
    assert Example.objects.get(id=first).retired_by == house.bo.id


def test_dora_of_another_team_finds_nothing_to_set_right(house, said):
    with pytest.raises(NotFound):
        correct_answer(actor=house.as_(house.dora), message=said[1], wanted=RIGHT)
    assert not Example.objects.exists()


def test_what_no_bot_said_is_not_set_right_here(house, begin):
    story = begin()
    own = conversations.write_reply(actor=house.as_(house.ana), conversation=story.conversation, text="Morgen.")
    for message in (own, story.message):
        with pytest.raises(NotFound):
            correct_answer(actor=house.as_(house.ana), message=message, wanted=RIGHT)


def test_erasing_chidi_takes_the_words_and_leaves_the_counts(house, said, bots):
    story, reply = said
    example = correct_answer(actor=house.as_(house.ana), message=reply, wanted=RIGHT)
    run_evaluation(intent="delivery", asker=bots.ask)
    incident = switch_off(actor=house.as_(house.bo), what="Zei iets raars tegen Chidi", conversation=story.conversation)
    shown = STORE.export([story.customer])
    assert [one["kind"] for one in shown] == ["bot_example", "bot_incident"]
    STORE.erase([story.customer], Erasing(at=now(), ground="request"))
    row = Example.objects.get(id=example)
    assert (row.question, row.was_said, row.must_say, row.customer, row.conversation) == ("", "", [], None, None)
    assert row.retired_at is not None
    assert Verdict.objects.get().said == ""
    assert (Incident.objects.get(id=incident).what, Incident.objects.get(id=incident).conversation) == ("", None)
    assert STORE.export([story.customer]) == []


def test_words_of_who_turned_out_to_be_someone_later_go_with_that_person(house, said):
    """A stranger's question became an example; then a code by mail said whose conversation it is."""
    story, reply = said
    correct_answer(actor=house.as_(house.ana), message=reply, wanted=RIGHT)
    switch_off(actor=house.as_(house.bo), what="Zei iets raars tegen Chidi", conversation=story.conversation)
    known = customers_for_addresses(people=[Person("ada@example.net", "Ada")], source="email")["ada@example.net"]
    conversations.set_customer(actor=SYSTEM, conversation=story.conversation, customer=known)
    assert len(STORE.export([known])) == 2
    STORE.erase([known], Erasing(at=now(), ground="request"))
    assert (Example.objects.get().question, Incident.objects.get().what) == ("", "")
