"""R21: off is off at once, on every channel; running chats go to people; a file is closed only with its test."""

import pytest

from alvast.bots.quality.actions import (
    Wanted,
    add_example,
    close_incident,
    describe_incident,
    hand_over_running,
    name_regression,
    switch_off,
    switch_on,
)
from alvast.bots.quality.errors import AlreadyClosed, ExampleMissing, NotFound
from alvast.bots.quality.models import Incident, Stop
from alvast.bots.quality.queries import Why, gate_of
from alvast.conversations.actions import give_to_bot
from alvast.conversations.models import Conversation
from alvast.kernel.actor import SYSTEM

pytestmark = pytest.mark.django_db


@pytest.fixture
def chat(house, begin, turn):
    """A conversation that the bot has in hand."""

    def talking(intent: str = "delivery", of=None):
        story = begin()
        give_to_bot(actor=SYSTEM, conversation=story.conversation)
        turn(story.conversation, intent=intent, of=of)
        return story.conversation

    return talking


def off(house, **what) -> Stop:
    incident = switch_off(actor=house.as_(house.bo), **what)
    return Incident.objects.get(id=incident).stop


def handlers(*chats) -> list[str]:
    known = dict(Conversation.objects.filter(id__in=chats).values_list("id", "handler"))
    return [known[chat] for chat in chats]


def test_everything_off_closes_all_gates_at_once_and_opens_a_file(house, open_gate):
    open_gate("delivery", "chat")
    stop = off(house, fallback="Even niet.", what="Schrijft gedichten")
    gate = gate_of(intent="delivery", channel="chat")
    assert (gate.is_open, gate.why, gate.fallback) == (False, Why.STOPPED, "Even niet.")
    incident = Incident.objects.get()
    assert (incident.what, incident.stop, incident.opened_by, incident.closed_at) == (
        "Schrijft gedichten",
        stop,
        house.bo.id,
        None,
    )


def test_running_chats_go_to_people_and_a_second_time_finds_none(house, chat):
    one, other = chat(), chat("returns")
    stop = off(house)
    assert hand_over_running(stop=stop.id) == 2
    assert handlers(one, other) == ["agent", "agent"]
    assert hand_over_running(stop=stop.id) == 0
    stop.refresh_from_db()
    assert stop.handed_over == 2


def test_one_intent_off_takes_only_chats_about_that(house, chat):
    one, other = chat("delivery"), chat("returns")
    assert hand_over_running(stop=off(house, intent="delivery").id) == 1
    assert handlers(one, other) == ["agent", "bot"]


def test_what_is_off_already_gets_one_more_file(house):
    assert off(house) == off(house)
    assert (Stop.objects.count(), Incident.objects.count()) == (1, 2)


def test_on_again_the_intents_are_as_they_were(house, open_gate):
    open_gate("delivery", "chat")
    stop = off(house)
    switch_on(actor=house.as_(house.bo), stop=stop.id)
    assert gate_of(intent="delivery", channel="chat").is_open
    with pytest.raises(NotFound):
        switch_on(actor=house.as_(house.bo), stop=stop.id)


def test_a_file_is_closed_only_with_the_example_that_must_pass(house, delivery):
    bo = house.as_(house.bo)
    incident = Incident.objects.get(stop=off(house)).id
    describe_incident(actor=bo, incident=incident, what="Gedicht", cause="Geen grens", fix="Grens gezet")
    with pytest.raises(ExampleMissing):
        close_incident(actor=bo, incident=incident)
    example = add_example(actor=bo, intent="delivery", wanted=Wanted(question="Schrijf een gedicht", outcome="out_of_scope"))
    name_regression(actor=bo, incident=incident, example=example)
    close_incident(actor=bo, incident=incident)
    row = Incident.objects.get(id=incident)
    assert (row.cause, row.fix, row.closed_by, row.regression_id) == ("Geen grens", "Grens gezet", house.bo.id, example)
    with pytest.raises(AlreadyClosed):
        describe_incident(actor=bo, incident=incident, what="", cause="", fix="")


def test_agents_do_not_switch(house):
    with pytest.raises(NotFound):
        switch_off(actor=house.as_(house.ana))
    assert not Stop.objects.exists()


def test_a_conversation_of_another_team_is_not_put_in_a_file(house, chat):
    with pytest.raises(NotFound):
        switch_off(actor=house.as_(house.dora), conversation=chat())
