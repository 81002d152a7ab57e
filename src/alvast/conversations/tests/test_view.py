"""One conversation whole: everything a page shows, in at most fourteen queries."""

from datetime import timedelta

import pytest

from alvast.conversations.actions import (
    assign,
    change_status,
    forward_message,
    merge_conversations,
    open_case,
    set_priority,
    split_conversation,
    transfer,
    wrap_up,
    write_note,
)
from alvast.conversations.inbound import NewAttachment
from alvast.conversations.models import ConversationLabel, Disposition, Draft, Label, StateChange, Viewing
from alvast.conversations.queries import changes_since, conversation_view, shown_message
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.events import head

pytestmark = pytest.mark.django_db


@pytest.fixture
def busy(house, clock):
    """A conversation to which everything has happened that can."""
    ana, root = house.as_(house.ana), house.as_(house.root)
    received = receive(house, attachments=(NewAttachment("a.txt", "text/plain", b"abc"),), html="<p>x</p>")
    conversation = received.conversation
    for _ in range(5):
        receive(house, conversation=conversation, trust="token")
    label = Label.objects.create(name="Bezorging", hue=30)
    ConversationLabel.objects.create(conversation_id=conversation, label=label, at=clock.now())
    StateChange.objects.create(conversation_id=conversation, kind="label", after=label.id, at=clock.now(), actor_kind="agent",
                               actor_id=house.ana.id)  # fmt: skip
    forward_message(actor=ana, message=received.message, to=["drukkerij@example.com"])
    write_note(actor=ana, conversation=conversation, text="@Bo", mentions=[house.bo.id])
    answer(house, conversation)
    merge_conversations(actor=ana, into=conversation, sources=[receive(house).conversation])
    split_conversation(actor=ana, conversation=conversation, messages=[received.message])
    open_case(actor=ana, conversation=conversation, title="Boek kwijt")
    set_priority(actor=ana, conversation=conversation, priority=2)
    assign(actor=ana, conversation=conversation, owner=house.bo.id)
    transfer(actor=ana, conversation=conversation, team=house.other_team.id, reason="Even")
    transfer(actor=root, conversation=conversation, team=house.team.id, reason="Terug")
    wrap_up(actor=ana, conversation=conversation, disposition=Disposition.objects.create(code="x", name="Klaar").id)
    change_status(actor=ana, conversation=conversation, status="open")
    Draft.objects.create(conversation_id=conversation, agent=house.ana, kind="note", text="kladje", saved_at=clock.now())
    for agent, seen in ((house.bo, clock.now()), (house.root, clock.now() - timedelta(minutes=1)), (house.ana, clock.now())):
        Viewing.objects.create(conversation_id=conversation, agent=agent, seen_at=seen, typing_at=seen)
    return conversation


def test_it_takes_at_most_eleven_queries(house, busy, django_assert_max_num_queries):
    with django_assert_max_num_queries(11):
        conversation_view(house.as_(house.ana), busy)


def test_it_shows_names_for_ids(house, busy):
    view = conversation_view(house.as_(house.ana), busy)
    told = {(line.kind, line.before, line.after) for line in view.changes}
    assert ("owner", "Ana", "Bo") in told
    assert ("team", "Klantenservice", "Inkoop") in told
    assert ("label", "", "Bezorging") in told
    assert ("case", "", str(view.case.number)) in told
    assert ("merge", str(view.merged_from[0]), "") in told
    assert ("split", "", str(view.continued_by[0])) in told
    assert {line.actor.name for line in view.changes} == {"", "Ana", "Root"}


def test_it_shows_what_only_the_asker_has_and_who_else_is_there(house, busy):
    of_ana, of_bo = (conversation_view(house.as_(agent), busy) for agent in (house.ana, house.bo))
    assert (of_ana.draft("note").text, of_ana.draft("reply"), of_bo.drafts) == ("kladje", None, ())
    assert [(v.name, v.is_typing) for v in of_ana.viewers] == [("Bo", True)]
    assert [(v.name, v.is_typing) for v in of_bo.viewers] == [("Ana", True)]


def test_its_story_is_in_the_order_in_which_things_came(house, busy):
    view = conversation_view(house.as_(house.ana), busy)
    story = view.story()
    assert len(story) == len(view.messages) + len(view.changes) + len(view.wrap_ups)
    assert [line.at for line in story] == sorted(line.at for line in story)


def test_an_answer_says_whether_the_asker_may_take_it_back(house):
    conversation = receive(house).conversation
    message = answer(house, conversation)
    assert shown_message(house.as_(house.ana), message).may_undo
    assert shown_message(house.as_(house.bo), message).may_undo
    assert conversation_view(house.as_(house.ana), conversation).messages[0].may_undo is False


def test_what_can_be_done_depends_on_how_it_stands(house, busy):
    ana = house.as_(house.ana)
    assert {"reply", "note", "close", "wait", "snooze", "split"} <= conversation_view(ana, busy).may
    change_status(actor=ana, conversation=busy, status="closed")
    may = conversation_view(ana, busy).may
    assert "open" in may
    assert {"close", "wait", "snooze"}.isdisjoint(may)


def test_a_page_that_was_away_learns_what_to_fetch(house):
    ana, received = house.as_(house.ana), receive(house)
    receive(house)
    seen = head()
    note = write_note(actor=ana, conversation=received.conversation, text="Hoi")
    set_priority(actor=ana, conversation=received.conversation, priority=2)
    receive(house)
    news = changes_since(ana, received.conversation, seen)
    assert (news.messages, news.what, news.seq) == ((note,), {"message_written", "priority"}, head())
    assert changes_since(ana, received.conversation, news.seq).messages == ()
