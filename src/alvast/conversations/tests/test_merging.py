"""Two conversations that are one, and one that is two."""

import pytest

from alvast.conversations.actions import (
    change_status,
    merge_conversations,
    set_customer,
    snooze,
    split_conversation,
    write_note,
)
from alvast.conversations.errors import AlreadyMerged, CustomersDiffer, InvalidInput, NotFound, NothingToSplit
from alvast.conversations.models import (
    Conversation,
    ConversationLabel,
    Draft,
    Label,
    Message,
    Participant,
    SearchEntry,
    StateChange,
)
from alvast.conversations.queries import conversation_for, conversation_view
from alvast.conversations.tests.people import answer, answer_for_good, receive
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id

pytestmark = pytest.mark.django_db


@pytest.fixture
def pair(house, clock):
    """Two questions of Chidi: the first answered and waiting, the second open."""
    first = receive(house).conversation
    answer_for_good(house, clock, first)
    clock.forward(minutes=1)
    return first, receive(house, subject="Nog steeds geen boek").conversation


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def test_everything_is_in_one_place_afterwards(house, clock, pair):
    into, source = pair
    ana, before = house.as_(house.ana), head()
    label = Label.objects.create(name="Bezorging")
    ConversationLabel.objects.create(conversation_id=source, label=label, at=clock.now())
    merge_conversations(actor=ana, into=into, sources=[source])
    view = conversation_view(ana, into)
    assert [(m.kind, m.moved_from) for m in view.messages] == [
        ("inbound", None), ("outbound", None), ("inbound", row(source).number),
    ]  # fmt: skip
    assert (view.status, view.merged_from, [x.name for x in view.labels]) == ("open", (row(source).number,), ["Bezorging"])
    assert view.waiting_since == view.messages[-1].at
    assert Participant.objects.filter(conversation=source).count() == 0
    assert not SearchEntry.objects.filter(conversation=source).exists()
    assert [e.payload["into"] for e in events_after(before) if e.kind == "conversation_merged"] == [str(into)]


def test_the_old_number_shows_the_way_and_takes_nothing_more(house, pair):
    into, source = pair
    ana = house.as_(house.ana)
    merge_conversations(actor=ana, into=into, sources=[source])
    assert conversation_for(ana, row(source).number).merged_into == row(into).number
    assert conversation_view(ana, source).may == frozenset()
    with pytest.raises(AlreadyMerged):
        change_status(actor=ana, conversation=source, status="open")
    with pytest.raises(AlreadyMerged):
        merge_conversations(actor=ana, into=into, sources=[source])


def test_what_comes_in_for_the_old_one_goes_where_it_went(house, pair):
    into, source = pair
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[source])
    assert receive(house, conversation=source, trust="token").conversation == into


def test_signposts_always_lead_in_one_step(house, pair):
    a, b = pair
    c, ana = receive(house).conversation, house.as_(house.ana)
    merge_conversations(actor=ana, into=b, sources=[a])
    merge_conversations(actor=ana, into=c, sources=[b])
    assert set(Conversation.objects.exclude(merged_into=None).values_list("id", "merged_into")) == {(a, c), (b, c)}
    assert receive(house, conversation=a, trust="token").conversation == c


def test_nothing_typed_is_lost(house, clock, pair):
    into, source = pair
    for conversation, text in ((into, "Beste Chidi,"), (source, "En nog iets")):
        Draft.objects.create(conversation_id=conversation, agent=house.ana, kind="reply", text=text, saved_at=clock.now())
    merge_conversations(actor=house.as_(house.ana), into=into, sources=[source])
    assert Draft.objects.values_list("conversation", "text").get() == (into, "Beste Chidi,\n\nEn nog iets")


def test_conversations_of_two_customers_are_not_joined_unless_they_are_one(house, pair):
    into, ana = pair[0], house.as_(house.ana)
    of_els = receive(house, author_address="els@example.net", author_name="Els").conversation
    with pytest.raises(CustomersDiffer):
        merge_conversations(actor=ana, into=into, sources=[of_els])
    assert Message.objects.filter(conversation=of_els).count() == 1
    assert set_customer(actor=ana, conversation=of_els, customer=row(into).customer_id)
    assert row(of_els).customer_name == "Chidi Okafor"
    merge_conversations(actor=ana, into=into, sources=[of_els])
    assert row(into).messages == 3


def test_a_conversation_is_not_merged_into_itself(house, pair):
    for sources in ([pair[0]], []):
        with pytest.raises(InvalidInput):
            merge_conversations(actor=house.as_(house.ana), into=pair[0], sources=sources)


def test_part_of_it_goes_on_as_a_new_conversation(house, clock):
    ana, received = house.as_(house.ana), receive(house)
    second = receive(house, conversation=received.conversation, trust="token", subject="Iets anders", text="Ook een vraag")
    before = head()
    part = split_conversation(actor=ana, conversation=received.conversation, messages=[second.message])
    view = conversation_view(ana, part)
    assert (view.subject, view.status, view.continues, view.customer) == (
        "Iets anders", "open", received.number, row(received.conversation).customer_id,
    )  # fmt: skip
    assert [(m.id, m.moved_from) for m in view.messages] == [(second.message, received.number)]
    assert {p.address for p in view.participants} == {"chidi@example.net"}
    assert (row(received.conversation).messages, row(part).messages, row(part).preview) == (1, 1, "Ook een vraag")
    assert [e.payload["into"] for e in events_after(before) if e.kind == "conversation_split"] == [str(part)]
    assert StateChange.objects.filter(kind="split").count() == 2


def test_a_merge_can_be_taken_apart_by_a_split(house, pair):
    into, source = pair
    ana = house.as_(house.ana)
    moved = Message.objects.get(conversation=source).id
    merge_conversations(actor=ana, into=into, sources=[source])
    part = split_conversation(actor=ana, conversation=into, messages=[moved])
    assert (row(part).messages, row(into).messages) == (1, 2)
    assert row(into).waiting_since is None


def test_a_split_takes_some_messages_not_none_not_all_not_others(house, pair):
    into, source = pair
    ana = house.as_(house.ana)
    all_of_it = list(Message.objects.filter(conversation=into).values_list("id", flat=True))
    foreign = Message.objects.get(conversation=source).id
    for wrong in ([], all_of_it, [foreign], [all_of_it[0], new_id()]):
        with pytest.raises(NothingToSplit):
            split_conversation(actor=ana, conversation=into, messages=wrong)
    assert Conversation.objects.count() == 2


def test_undone_answers_do_not_count_as_messages(house, clock):
    from alvast.conversations.actions import undo_send

    received, ana = receive(house), house.as_(house.ana)
    undo_send(actor=ana, message=answer(house, received.conversation))
    with pytest.raises(NothingToSplit):
        split_conversation(actor=ana, conversation=received.conversation, messages=[received.message])


def test_dora_of_another_team_joins_and_splits_nothing(house, pair):
    into, source = pair
    dora, before = house.as_(house.dora), head()
    with pytest.raises(NotFound):
        merge_conversations(actor=dora, into=into, sources=[source])
    with pytest.raises(NotFound):
        split_conversation(actor=dora, conversation=into, messages=[Message.objects.filter(conversation=into)[0].id])
    assert (row(source).merged_into_id, head()) == (None, before)


def test_a_sleeping_target_wakes_when_something_open_joins_it(house, clock, pair):
    into, source = pair
    ana = house.as_(house.ana)
    snooze(actor=ana, conversation=into, until=clock.now().replace(year=2027))
    write_note(actor=ana, conversation=source, text="hoort bij de andere")
    merge_conversations(actor=ana, into=into, sources=[source])
    assert (row(into).status, row(into).snoozed_until) == ("open", None)
