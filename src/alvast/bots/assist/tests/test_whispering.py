"""A draft for whoever answers: cited, judged once, never said by itself."""

from datetime import timedelta
from typing import Any

import pytest

from alvast.bots.actions import save_bot
from alvast.bots.assist.actions import judge_suggestion, note_answers, suggest
from alvast.bots.assist.models import Suggestion
from alvast.bots.assist.queries import assist_figures
from alvast.bots.models import Bot
from alvast.bots.quality.actions import change_state
from alvast.bots.quality.queries import State
from alvast.bots.tests.conftest import articles, gates  # noqa: F401 - fixtures
from alvast.conversations.actions import give_to_bot, release_due_messages, write_reply
from alvast.conversations.models import Message
from alvast.conversations.queries import conversation_for
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM
from alvast.kernel.errors import NotFound
from alvast.kernel.ids import new_id
from alvast.timeline.actions import erase_customer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("articles", "gates")]
ANSWER = "U kunt een bestelling binnen 30 dagen na ontvangst retourneren."


@pytest.fixture
def asked(house: Any, clock: Any) -> Any:
    return receive(house, text="Goedemiddag, wat is de retourtermijn?").conversation


def newest(house: Any, conversation: Any) -> Any:
    return suggest(actor=house.as_(house.ana), conversation=conversation)


def sent(house: Any, clock: Any, conversation: Any, text: str) -> Any:
    """Ana's answer has left, and what reacts to that has run."""
    message = write_reply(actor=house.as_(house.ana), conversation=conversation, text=text)
    release_due_messages(at=clock.forward(seconds=11))
    note_answers(messages=[message])
    return message


def test_a_mail_gets_a_letter_with_its_source(house, asked):
    line = newest(house, asked)
    assert line.text.startswith("Beste Chidi Okafor,\n\n")
    assert ANSWER in line.text
    assert line.quotes[0].title == "Retourtermijn"
    assert line.question == "Is uw vraag hiermee helemaal beantwoord?"


def test_the_gate_is_that_of_the_bot_on_this_inbox(house, clock):
    inbox = new_id()
    mia = save_bot(key="mia", name="Mia AI", accounts=[inbox], brand="jeugd")
    Bot.objects.exclude(id=mia).update(made_at=clock.now() - timedelta(days=1))  # the shop's own is the oldest
    change_state(actor=house.as_(house.bo), intent="retour", bot=mia, channel="email", state=State.CLOSED)
    drafts = [
        Suggestion.objects.get(id=newest(house, receive(house, account=account, text="Wat is de retourtermijn?").conversation).id)
        for account in (inbox, new_id())
    ]
    assert [one.gate for one in drafts] == ["closed", "suggests"]


def test_nothing_is_said_to_the_customer(house, asked):
    newest(house, asked)
    assert not Message.objects.filter(kind="outbound").exists()


def test_one_message_has_one_draft_and_one_verdict(house, asked):
    line = newest(house, asked)
    assert newest(house, asked) == line
    ana, bo = house.as_(house.ana), house.as_(house.bo)
    assert judge_suggestion(actor=ana, suggestion=line.id, verdict="rejected")
    assert not judge_suggestion(actor=bo, suggestion=line.id, verdict="accepted")
    row = Suggestion.objects.get()
    assert (row.verdict, row.judged_by_id) == ("rejected", house.ana.id)


@pytest.mark.parametrize(("more", "is_edited"), [("", False), (" Met vriendelijke groet, Ana", False), ("EDIT", True)])
def test_what_was_sent_is_held_against_what_was_offered(house, clock, asked, more, is_edited):
    line = newest(house, asked)
    judge_suggestion(actor=house.as_(house.ana), suggestion=line.id, verdict="accepted")
    text = f"Beste Chidi, u heeft 30 dagen de tijd. Stuur het gerust terug. {more}" if more == "EDIT" else line.text + more
    message = sent(house, clock, asked, text)
    row = Suggestion.objects.get()
    assert (row.reply, row.is_edited) == (message, is_edited)
    figures = assist_figures(row.made_at, clock.forward(days=1))
    assert (figures.offered, figures.accepted.hits, figures.accepted.n) == (1, 1, 1)
    assert (figures.sent_as_offered.hits, figures.sent_as_offered.n) == (int(not is_edited), 1)


def test_once_a_colleague_answered_nothing_is_whispered(house, clock, asked):
    sent(house, clock, asked, "U hebt 30 dagen.")
    assert newest(house, asked) is None


def test_while_the_bot_has_it_nothing_is_whispered(house, asked):
    give_to_bot(actor=SYSTEM, conversation=asked)
    assert newest(house, asked) is None


def test_what_is_not_known_gets_no_draft(house, clock):
    line = newest(house, receive(house, text="Verkopen jullie ook fietsbanden voor tandems in Suriname?").conversation)
    assert line.text == ""


def test_another_team_finds_nothing(house, asked):
    line, dora = newest(house, asked), house.as_(house.dora)
    with pytest.raises(NotFound):
        suggest(actor=dora, conversation=asked)
    with pytest.raises(NotFound):
        judge_suggestion(actor=dora, suggestion=line.id, verdict="accepted")
    with pytest.raises(NotFound):
        judge_suggestion(actor=house.as_(house.ana), suggestion=line.id, verdict="sent")


def test_erasing_the_customer_erases_the_draft(house, asked):
    newest(house, asked)
    customer = conversation_for(house.as_(house.ana), asked).customer
    erase_customer(actor=SYSTEM, customer=customer, ground="request")
    row = Suggestion.objects.get()
    assert (row.text, row.question, row.quotes) == ("", "", [])
