"""A bot in a conversation: one answer for each message, who it is said at once, silent when people have it."""

from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.db import IntegrityError, connection, transaction

from alvast.bots import reactions
from alvast.bots.actions import save_bot, take_turn
from alvast.bots.errors import BotNamedWrongly
from alvast.bots.models import Bot, Disclosure, Turn
from alvast.bots.tests.conftest import CHAT
from alvast.channels.webchat.actions import ChatSettings, add_chat
from alvast.channels.webchat.models import Visit
from alvast.channels.webchat.rules.limits import LIMITS, Limit, What
from alvast.conversations.actions import receive_messages, take_from_bot
from alvast.conversations.models import Message
from alvast.conversations.tests.people import mail
from alvast.decisions.models import Decision
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.events import events_after
from alvast.knowledge.models import UnansweredQuestion
from alvast.queueing.models import Handover


def test_the_first_answer_begins_with_who_speaks_and_how_a_person_is_reached(chat, articles):
    chat.says("Wat kost verzenden?")
    assert chat.reply.startswith("Hallo, ik ben Bo (AI), een digitale assistent (AI). Wilt u een medewerker?")
    assert "€ 4,95" in chat.reply
    told = Disclosure.objects.get(conversation=chat.conversation)
    assert told.text in chat.reply
    assert told.language == "nl"


def test_it_is_said_once(chat, articles):
    chat.says("Wat kost verzenden?").says("Hoe lang kan ik een bestelling retourneren?")
    assert ["Hallo" in text for text in chat.heard] == [True, False]
    assert Disclosure.objects.count() == 1


def test_the_message_bears_the_bots_name(chat, articles):
    chat.says("Wat kost verzenden?")
    said = Message.objects.get(conversation=chat.conversation, kind="outbound")
    assert (said.author_kind, said.author_name) == ("bot", "Bo (AI)")


def test_one_message_has_one_answer_however_often_it_is_told(chat, articles):
    chat.says("Wat kost verzenden?")
    again = take_turn(conversation=chat.conversation, message=chat.last)
    assert (again, chat.turns, len(chat.heard)) == (chat.turn.id, 1, 1)
    assert Decision.objects.filter(kind="bot_turn").count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_give_one_answer(chat, articles):
    given = mail(chat.house, channel="webchat", account=Bot.objects.get().accounts[0], author_address="", recipients=(),
                 text="Wat kost verzenden?", customer=chat.customer)  # fmt: skip
    received = receive_messages(messages=[given])[0]

    def work(_):
        try:
            return take_turn(conversation=received.conversation, message=received.message)
        finally:
            connection.close()

    with ThreadPoolExecutor(2) as pool:
        turns = set(pool.map(work, range(2)))
    assert len(turns) == 1
    assert Message.objects.filter(conversation=received.conversation, kind="outbound").count() == 1


def test_people_have_it_then_the_bot_is_silent(chat, articles):
    chat.says("Wat kost verzenden?")
    take_from_bot(actor=SYSTEM, conversation=chat.conversation)
    chat.says("Hoe lang kan ik een bestelling retourneren?")
    assert (chat.turns, len(chat.heard)) == (1, 1)


def test_on_an_account_without_a_bot_nothing_is_said(chat, articles):
    Bot.objects.update(accounts=[])
    chat.says("Wat kost verzenden?")
    assert (chat.turns, chat.heard) == (0, [])


def test_a_bot_that_is_stopped_says_nothing(chat, articles, clock):
    Bot.objects.update(stopped_at=clock.at)
    assert chat.says("Wat kost verzenden?").heard == []


def test_who_asks_for_a_person_hears_first_that_this_was_a_bot_and_is_handed_over(chat, articles):
    chat.says("Ik wil een medewerker spreken")
    assert chat.heard[0].startswith("Hallo, ik ben Bo (AI)")
    made = Handover.objects.get(conversation=chat.conversation)
    assert (made.reason, made.decision) == ("asked_for_person", chat.turn.decision)
    assert chat.says("Hoe lang kan ik een bestelling retourneren?").turns == 1


def test_two_turns_that_did_not_help_lead_to_a_person(chat, articles):
    chat.says("Verkopen jullie vliegtickets naar Bonaire?")
    assert (chat.turn.outcome, Handover.objects.count()) == ("unknown", 0)
    chat.says("En treinkaartjes naar Parijs dan?")
    assert (chat.turn.outcome, chat.turn.because, Handover.objects.count()) == ("handover", "two_failed_turns", 1)


def test_what_was_not_known_is_noted_as_a_gap_with_who_asked(chat, articles):
    chat.says("Verkopen jullie vliegtickets naar Bonaire?")
    noted = UnansweredQuestion.objects.get()
    assert noted.conversation == chat.conversation


def test_an_intent_that_is_not_open_goes_to_a_person(chat, articles):
    from alvast.bots.quality.models import Permit

    Permit.objects.filter(intent__code="bezorging").delete()
    chat.says("Wat kost verzenden?")
    assert (chat.turn.outcome, chat.turn.because, Handover.objects.count()) == ("handover", "gate.suggests", 1)
    assert "€ 4,95" not in " ".join(chat.heard)


def test_each_step_is_kept_with_what_it_found_and_how_long_it_took(chat, articles):
    steps = chat.says("Wat kost verzenden?").turn.steps
    assert [step.name for step in steps] == ["understand", "may", "find", "open", "compose", "check", "say"]
    assert all(step.milliseconds >= 0 for step in steps)


def test_a_turn_holds_no_words_of_the_customer(chat, articles):
    chat.says("Wat kost verzenden naar mijn tante Fatoumata?")
    row = Turn.objects.values().get()
    assert "Fatoumata" not in str(row)


def test_a_bot_without_ai_in_its_name_is_refused(db):
    with pytest.raises(BotNamedWrongly):
        save_bot(key="noor", name="Noor")
    bot = save_bot(key="noor", name="Noor (AI)")
    with pytest.raises(IntegrityError), transaction.atomic():
        Bot.objects.filter(id=bot).update(name="Noor")


def test_after_thirty_answers_in_an_hour_a_person_comes(chat, articles, house, clock, monkeypatch):
    monkeypatch.setitem(LIMITS, What.BOT_TURN, Limit(2, timedelta(hours=1)))
    chat.says("Wat kost verzenden?")
    settings = ChatSettings(name="De Wulp", team=house.team.id)
    Visit.objects.create(
        inbox_id=add_chat(actor=SYSTEM, settings=settings), conversation_id=chat.conversation, made_at=now(), seen_at=now()
    )
    for _ in range(2):
        assert chat.says("Hoe kan ik betalen?").turn.outcome == "answered"
    chat.says("Wat kost verzenden?")
    assert (chat.turns, Handover.objects.get().reason) == (3, "too_many_turns")


def test_a_message_that_cannot_be_answered_keeps_no_other_waiting(chat, articles, house, monkeypatch):
    """Both came in together, so one job answers them."""
    given = [
        mail(house, channel="webchat", account=CHAT, author_address="", recipients=(), text="Wat kost verzenden?", subject="")
        for _ in range(2)
    ]
    poison, other = (one.message for one in receive_messages(messages=given))

    def failing(*, conversation, message):
        if message == poison:
            raise RuntimeError
        return take_turn(conversation=conversation, message=message)

    monkeypatch.setattr(reactions, "take_turn", failing)
    with pytest.raises(RuntimeError):
        reactions.TAKE_TURNS.react([event.id for event in events_after(0) if event.kind == "message_received"])
    assert list(Turn.objects.values_list("message", flat=True)) == [other]
