"""The lists of the desk: what they show, in which order, page by page, and to whom."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.conversations.actions import (
    add_label,
    add_labels,
    change_status,
    mark_seen,
    save_draft,
    set_priority,
    take,
    write_note,
)
from alvast.conversations.models import Conversation
from alvast.conversations.queries import ConversationFilter, inbox_counts, inbox_page
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.actor import ANONYMOUS
from alvast.kernel.errors import InvalidInput


@pytest.fixture
def ana(house):
    return house.as_(house.ana)


def subjects(actor, place="all", **wanted):
    return [line.subject for line in inbox_page(actor, ConversationFilter(place=place, **wanted)).lines]


def test_each_place_shows_its_own(house, clock, ana):
    mine, _, closed, named = (receive(house, subject=s).conversation for s in ("van mij", "vrij", "dicht", "genoemd"))
    take(actor=ana, conversation=mine)
    change_status(actor=ana, conversation=closed, status="closed")
    write_note(actor=house.as_(house.bo), conversation=named, text="@Ana kijk je mee?", mentions=[house.ana.id])
    assert subjects(ana, "mine") == ["van mij"]
    assert set(subjects(ana, "unassigned")) == {"vrij", "genoemd"}
    assert set(subjects(ana, "team", team=house.team.id)) == {"van mij", "vrij", "genoemd"}
    assert set(subjects(ana, "all")) == {"van mij", "vrij", "genoemd", "dicht"}
    assert subjects(ana, "mentions") == ["genoemd"]
    counts = inbox_counts(ana)
    assert (counts.mine, counts.unassigned, counts.mentions, counts.teams) == (1, 2, 1, {house.team.id: 3})


@pytest.mark.parametrize("place", ["mine", "unassigned", "team", "all", "mentions"])
def test_another_team_s_agent_and_a_stranger_see_nothing(place, house, ana):
    received = receive(house, subject="geheim").conversation
    write_note(actor=ana, conversation=received, text="@Ana", mentions=[house.ana.id])
    wanted = ConversationFilter(place=place, team=house.team.id if place == "team" else None)
    for actor in (house.as_(house.dora), ANONYMOUS):
        assert inbox_page(actor, wanted).lines == ()
    assert subjects(house.as_(house.root)) == ["geheim"]
    dora = inbox_counts(house.as_(house.dora))
    assert (dora.mine, dora.unassigned, dora.mentions, dora.teams) == (0, 0, 0, {house.other_team.id: 0})


def test_filters_hold_together(house, clock, ana):
    one, two = (receive(house, subject=s, text=t).conversation for s, t in (("een", "koala"), ("twee", "wombat")))
    pers = add_label(actor=house.as_(house.bo), name="pers")
    add_labels(actor=ana, conversation=one, labels=[pers])
    set_priority(actor=ana, conversation=one, priority=3)
    take(actor=ana, conversation=two)
    assert subjects(ana, labels=(pers,)) == subjects(ana, priorities=(2, 3)) == subjects(ana, text="koala") == ["een"]
    assert subjects(ana, owner=house.ana.id) == subjects(ana, text="-koala") == ["twee"]
    assert subjects(ana, labels=(pers,), owner=house.ana.id) == []
    assert subjects(ana, team=house.other_team.id) == []


def test_the_order_of_wait_puts_who_waits_longest_first_and_who_does_not_wait_last(house, clock, ana):
    received = []
    for subject in ("eerst", "tweede", "derde"):
        received.append(receive(house, subject=subject).conversation)
        clock.forward(minutes=10)
    answer(house, received[0], then="open")
    assert subjects(ana, order="waiting") == ["tweede", "derde", "eerst"]


def test_the_order_of_priority_leaves_out_what_is_closed_unless_asked_for(house, clock, ana):
    made = {}
    for subject, priority in (("laag", 0), ("oud", 1), ("dringend", 3), ("nieuw", 1), ("dicht", 2)):
        made[subject] = receive(house, subject=subject).conversation
        set_priority(actor=ana, conversation=made[subject], priority=priority)
        clock.forward(minutes=1)
    change_status(actor=ana, conversation=made["dicht"], status="closed")
    assert subjects(ana, order="priority") == ["dringend", "nieuw", "oud", "laag"]
    assert subjects(ana, order="priority", statuses=("closed",)) == ["dicht"]


@pytest.mark.parametrize("order", ["newest", "waiting", "priority"])
def test_pages_follow_on_while_the_list_moves(order, house, clock, ana):
    made = []
    for place in range(9):
        received = receive(house, subject=str(place)).conversation
        made.append(received)
        set_priority(actor=ana, conversation=received, priority=place % 3)
        if place % 4 == 0:
            answer(house, received, then="open")
        if place % 2:
            clock.forward(minutes=1)
    for received in reversed(made[::2]):  # who was there first is active last
        clock.forward(seconds=1)
        receive(house, conversation=received)
    whole = subjects(ana, order=order)
    seen, after = [], None
    for step in range(3):
        page = inbox_page(ana, ConversationFilter(place="all", order=order), after=after, limit=3)
        seen += [line.subject for line in page.lines]
        after = page.next
        if order == "newest" and step == 0:
            receive(house, subject="komt erbij")
    assert (seen, after, len(whole)) == (whole, None, 9)


def test_a_line_is_unread_until_its_reader_saw_it_and_again_when_the_customer_writes(house, clock, ana):
    received = receive(house)
    bo = house.as_(house.bo)

    def unread(actor):
        [line] = inbox_page(actor, ConversationFilter(place="all")).lines
        return line.is_unread

    assert (unread(ana), unread(bo)) == (True, True)
    mark_seen(actor=ana, conversation=received.conversation, read_up_to=clock.now())
    assert (unread(ana), unread(bo)) == (False, True)
    clock.forward(minutes=1)
    receive(house, conversation=received.conversation)
    assert unread(ana)


def test_a_line_shows_labels_by_name_and_the_agent_s_own_draft(house, ana):
    received = receive(house).conversation
    bo = house.as_(house.bo)
    made = [add_label(actor=bo, name=name) for name in ("retour", "Betaling")]
    add_labels(actor=ana, conversation=received, labels=made)
    save_draft(actor=ana, conversation=received, kind="reply", text="Beste")
    [line] = inbox_page(ana, ConversationFilter(place="all")).lines
    assert ([label.name for label in line.labels], line.has_draft) == (["Betaling", "retour"], True)
    [line] = inbox_page(bo, ConversationFilter(place="all")).lines
    assert not line.has_draft


def test_a_page_takes_one_question_and_the_counts_two(house, ana, django_assert_num_queries):
    for _ in range(12):
        receive(house)
    with django_assert_num_queries(1):
        assert len(inbox_page(ana, ConversationFilter(place="all"), limit=10).lines) == 10
    with django_assert_num_queries(2):
        assert inbox_counts(ana).unassigned == 12


def test_counting_stops_at_a_hundred(house, ana):
    kept = Conversation.objects.get(id=receive(house).conversation)
    Conversation.objects.bulk_create(
        Conversation(
            customer_id=kept.customer_id, team=house.team, channel="email", opened_at=kept.opened_at,
            last_activity_at=kept.last_activity_at,
        )
        for _ in range(110)
    )  # fmt: skip
    assert inbox_counts(ana).teams[house.team.id] == 100


@pytest.mark.parametrize("cursor", ["x", "W10", "WyIxIiwiMiJd", "é"])
def test_a_cursor_that_is_not_ours_is_refused(cursor, ana):
    with pytest.raises(InvalidInput):
        inbox_page(ana, ConversationFilter(place="all"), after=cursor)


FILTERS = st.builds(
    ConversationFilter, place=st.sampled_from(["mine", "unassigned", "team", "all", "mentions"]), team=st.none() | st.uuids(),
    owner=st.none() | st.uuids(), statuses=st.lists(st.sampled_from(["open", "closed"])).map(tuple),
    labels=st.lists(st.uuids()).map(tuple), priorities=st.lists(st.integers(0, 3)).map(tuple), text=st.text(),
    order=st.sampled_from(["newest", "waiting", "priority"]),
)  # fmt: skip


@given(wanted=FILTERS)
def test_a_filter_kept_as_json_is_the_same_filter_again(wanted):
    assert ConversationFilter.from_json(wanted.to_json()) == wanted


@pytest.mark.parametrize(
    "values",
    [
        None, [], "mine", {"place": "everywhere"}, {"unknown": 1}, {"team": "x"}, {"team": 5}, {"statuses": "open"},
        {"statuses": ["gone"]}, {"priorities": [True]}, {"priorities": [9]}, {"labels": [1]}, {"text": 3}, {"order": None},
        {"labels": [""] * 99},
    ],
)  # fmt: skip
def test_what_is_no_filter_is_refused(values):
    with pytest.raises(InvalidInput):
        ConversationFilter.from_json(values)
