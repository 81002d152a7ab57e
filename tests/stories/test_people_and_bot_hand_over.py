"""R14: the bot stops, people go on, and give it back; the customer says everything once."""

from typing import Any

import pytest

from alvast.bots.queries import bot_on
from alvast.bots.tests.conftest import CHAT, articles, bot, chat, gates  # noqa: F401 - fixtures
from alvast.conversations.actions import give_to_bot, write_reply
from alvast.conversations.errors import NotWithTheBot
from alvast.conversations.queries import conversation_view
from alvast.queueing.actions import take_next
from alvast.queueing.queries import handover_of, place_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def ana(house: Any) -> Any:
    return house.as_(house.ana)


def test_from_the_bot_to_ana_and_back(chat: Any, articles: Any, ana: Any, clock: Any) -> None:  # noqa: F811
    began = clock.now()
    chat.says("Wat kost verzenden?")
    assert "€ 4,95" in chat.reply

    clock.forward(minutes=2)
    chat.says("Het gaat om bestelling 48213. Ik wil een mens spreken.")
    assert place_of(chat.conversation).since == began
    with pytest.raises(NotWithTheBot):
        write_reply(actor=bot_on(CHAT).actor, conversation=chat.conversation, text="Ik weet nog iets!")

    assert take_next(actor=ana) == chat.conversation
    known = handover_of(ana, chat.conversation)
    assert [quote.text for quote in known.question] == ["Het gaat om bestelling 48213.", "Wat kost verzenden?"]
    assert known.facts[0].text == "48213"
    clock.forward(minutes=1)
    write_reply(actor=ana, conversation=chat.conversation, text="Uw pakket komt donderdag 21 mei.")

    clock.forward(minutes=1)
    give_to_bot(actor=ana, conversation=chat.conversation)
    chat.says("Wat is de retourtermijn?")
    assert "30 dagen" in chat.reply
    told = [message.author.kind for message in conversation_view(ana, chat.conversation).messages]
    assert told[-3:] == ["agent", "customer", "bot"]


def test_a_bot_that_was_silenced_says_nothing_more(chat: Any, articles: Any, ana: Any, clock: Any) -> None:  # noqa: F811
    chat.says("Ik wil een mens spreken.")
    before = len(chat.heard)
    clock.forward(minutes=1)
    chat.says("Wat kost verzenden?")
    assert len(chat.heard) == before
