"""G5: who chooses between a person and the bot hears how often the bot solved this for others, counted, or nothing."""

import pytest

from alvast.bots.actions import take_turn
from alvast.bots.models import Turn
from alvast.bots.tests.conftest import CHAT
from alvast.conversations.actions import receive_messages
from alvast.conversations.tests.people import mail
from alvast.kernel.shares import LEAST
from alvast.queueing.actions import hand_over


@pytest.fixture
def helped(house, clock, bot, gates, articles):
    """So many visitors asked what sending costs and were answered; some went to a person. It is nine days later."""

    def happened(n: int, *, to_people: int = 0) -> None:
        asked = mail(house, channel="webchat", account=CHAT, recipients=(), text="Wat kost verzenden?", subject="")
        begin = clock.at
        first = receive_messages(messages=[asked])[0]
        take_turn(conversation=first.conversation, message=first.message)
        turn = Turn.objects.get(conversation=first.conversation)
        others = [mail(house, channel="webchat", account=CHAT, recipients=(), text="Hallo", subject="",
                       author_address=f"klant{number}@example.net") for number in range(1, n)]  # fmt: skip
        conversations = [received.conversation for received in receive_messages(messages=others)]
        for conversation in conversations:
            Turn.objects.create(
                bot_id=turn.bot_id, conversation_id=conversation, made_at=begin, language="nl",
                about_at=begin, intent=turn.intent, outcome="answered",
            )  # fmt: skip
        for conversation in conversations[:to_people]:
            hand_over(conversation=conversation, reason="asked_for_person")
        clock.forward(days=9)

    return happened


def told_with_the_choice(chat) -> str:
    chat.says("Wat kost verzenden?").says("Ik wil een medewerker spreken")
    return chat.heard[-1]


def test_it_is_said_out_of_a_hundred_and_of_how_many_that_was_counted(helped, chat):
    helped(LEAST, to_people=6)
    assert "voor 80 van de 100 klanten (geteld bij 30 gesprekken)" in told_with_the_choice(chat)


def test_of_too_few_nothing_is_said(helped, chat):
    helped(LEAST - 1)
    text = told_with_the_choice(chat)
    assert "Wat komt u het best uit?" in text
    assert "van de 100" not in text


def test_of_another_matter_nothing_is_said(helped, chat):
    helped(LEAST)
    chat.says("Hoe lang kan ik een bestelling retourneren?").says("Ik wil een medewerker spreken")
    assert "van de 100" not in chat.heard[-1]
