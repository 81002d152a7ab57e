"""The bot or people: who answers is kept with its story, and a bot never speaks after a person."""

import pytest

from alvast.conversations.actions import assign, give_to_bot, take, take_from_bot, write_reply
from alvast.conversations.errors import NotFound, NotWithTheBot
from alvast.conversations.models import Conversation, Message, StateChange
from alvast.conversations.queries import ConversationFilter, conversation_view, inbox_counts, inbox_page
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.actor import SYSTEM, Actor, ActorKind
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id

pytestmark = pytest.mark.django_db
BOT = Actor(kind=ActorKind.BOT, id=new_id(), sees_all=True)


@pytest.fixture
def asked(house, clock):
    return receive(house).conversation


@pytest.fixture
def with_bot(asked):
    give_to_bot(actor=SYSTEM, conversation=asked)
    return asked


def row(conversation) -> Conversation:
    return Conversation.objects.get(id=conversation)


def lines(conversation) -> list[tuple[str, str, str]]:
    found = StateChange.objects.filter(conversation=conversation, kind="handler").order_by("at", "id")
    return list(found.values_list("before", "after", "cause"))


def test_a_mail_is_nobody_s_at_first(asked):
    assert (row(asked).handler, lines(asked)) == ("none", [])


def test_giving_and_taking_say_who_and_why(house, clock, asked):
    before = head()
    assert give_to_bot(actor=house.as_(house.ana), conversation=asked, reason="Alleen een adres")
    assert not give_to_bot(actor=house.as_(house.ana), conversation=asked)
    assert take_from_bot(actor=house.as_(house.ana), conversation=asked)
    assert not take_from_bot(actor=house.as_(house.ana), conversation=asked)
    assert lines(asked) == [("none", "bot", ""), ("bot", "agent", "")]
    first = StateChange.objects.filter(kind="handler").order_by("id").first()
    assert (first.reason, first.actor_id, first.at) == ("Alleen een adres", house.ana.id, clock.now())
    assert [e.payload["what"] for e in events_after(before)] == ["handler", "handler"]


def test_what_goes_to_the_bot_is_nobody_s_own(house, asked):
    take(actor=house.as_(house.ana), conversation=asked)
    give_to_bot(actor=house.as_(house.ana), conversation=asked)
    assert (row(asked).handler, row(asked).owner_id) == ("bot", None)


@pytest.mark.parametrize("step", ["take", "assign", "answer"])
def test_a_person_who_steps_in_silences_the_bot(house, clock, with_bot, step):
    ana = house.as_(house.ana)
    if step == "take":
        take(actor=ana, conversation=with_bot)
    elif step == "assign":
        assign(actor=ana, conversation=with_bot, owner=house.bo.id)
    else:
        answer(house, with_bot)
    assert row(with_bot).handler == "agent"
    assert lines(with_bot)[-1] == ("bot", "agent", "taken_by_agent")


def test_the_bot_speaks_while_it_is_its_own_and_never_after(house, clock, with_bot):
    write_reply(actor=BOT, conversation=with_bot, text="Uw pakket komt donderdag.", then="open")
    assert row(with_bot).handler == "bot"
    take(actor=house.as_(house.ana), conversation=with_bot)
    with pytest.raises(NotWithTheBot):
        write_reply(actor=BOT, conversation=with_bot, text="Nog iets.", then="open")
    assert Message.objects.filter(conversation=with_bot, kind="outbound").count() == 1


def test_the_bot_does_not_speak_where_nobody_asked_it(asked):
    with pytest.raises(NotWithTheBot):
        write_reply(actor=BOT, conversation=asked, text="Hallo.")


def test_a_bot_s_answer_ends_no_wait_for_a_person(house, clock, with_bot):
    asked_at = row(with_bot).waiting_since
    clock.forward(minutes=5)
    write_reply(actor=BOT, conversation=with_bot, text="Uw pakket komt donderdag.")
    assert (row(with_bot).status, row(with_bot).waiting_since) == ("waiting", None)
    take_from_bot(actor=SYSTEM, conversation=with_bot)
    assert (row(with_bot).status, row(with_bot).waiting_since) == ("open", asked_at)


def test_what_is_told_on_the_way_leaves_the_customer_waiting(house, clock, asked):
    since = row(asked).waiting_since
    write_reply(actor=SYSTEM, conversation=asked, text="U krijgt een collega.", then="open", is_answer=False)
    assert row(asked).waiting_since == since


def test_what_the_bot_has_is_not_in_the_list_of_what_is_nobody_s(house, with_bot):
    ana, unassigned = house.as_(house.ana), ConversationFilter(place="unassigned")
    assert (inbox_page(ana, unassigned).lines, inbox_counts(ana).unassigned) == ((), 0)
    take_from_bot(actor=SYSTEM, conversation=with_bot)
    assert [line.id for line in inbox_page(ana, unassigned).lines] == [with_bot]
    assert inbox_counts(ana).unassigned == 1


def test_pages_offer_the_other_way(house, asked):
    ana = house.as_(house.ana)
    assert not conversation_view(ana, asked).may & {"to_bot", "from_bot"}
    give_to_bot(actor=ana, conversation=asked)
    assert conversation_view(ana, asked).may & {"to_bot", "from_bot"} == {"from_bot"}
    take_from_bot(actor=ana, conversation=asked)
    assert conversation_view(ana, asked).may & {"to_bot", "from_bot"} == {"to_bot"}


def test_dora_of_another_team_gives_and_takes_nothing(house, with_bot):
    before = head()
    for action in (give_to_bot, take_from_bot):
        with pytest.raises(NotFound):
            action(actor=house.as_(house.dora), conversation=with_bot)
    assert (row(with_bot).handler, head()) == ("bot", before)
