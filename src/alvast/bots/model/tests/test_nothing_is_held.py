"""While a model is asked nobody waits for the bot: what people do meanwhile counts, and what it answers then is not said."""

import threading

import pytest
from django.db import connection

from alvast.bots.actions import save_bot
from alvast.bots.model.tests.conftest import answer, events, proposal
from alvast.bots.model.tests.test_in_a_turn import QUESTION, TRUE, connect
from alvast.bots.tests.conftest import CHAT, articles, bot, chat, gates  # noqa: F401 - fixtures
from alvast.conversations.actions import take
from alvast.conversations.models import Conversation
from alvast.kernel.tests.sites import site

pytestmark = pytest.mark.django_db(transaction=True)
SAID = answer(events(proposal((TRUE, "a1"))))


@pytest.fixture
def with_model(house, chat, articles, bot):  # noqa: F811 - fixtures
    save_bot(key="bo", name="Bo (AI)", accounts=[CHAT], composer="language_model")
    return chat


def test_what_the_model_answers_is_said_once(house, with_model):
    with site(SAID) as endpoint:
        connect(house, endpoint.port)
        with_model.says(QUESTION)
    assert endpoint.connects == 1
    assert (len(with_model.heard), TRUE in with_model.reply) == (1, True)
    assert (with_model.turns, with_model.turn.outcome) == (1, "answered")


def test_a_colleague_who_takes_over_while_the_model_thinks_is_not_spoken_over(house, with_model):
    """She does not wait for the model either: in time for its answer she has the conversation."""
    took = threading.Event()

    def takes_first(client):
        take(actor=house.as_(house.ana), conversation=Conversation.objects.values_list("id", flat=True).get())
        connection.close()
        took.set()
        client.sendall(SAID)

    with site(takes_first) as endpoint:
        connect(house, endpoint.port)
        with_model.says(QUESTION)
    assert took.is_set()
    assert (with_model.heard, with_model.turns) == ([], 0)
    assert Conversation.objects.get().owner_id == house.ana.id


def test_a_model_that_fails_leads_to_a_person_and_is_asked_once(house, with_model):
    with site(answer(b"<html>")) as endpoint:
        connect(house, endpoint.port)
        with_model.says(QUESTION)
    assert endpoint.connects == 1
    assert (with_model.turn.outcome, with_model.turn.because) == ("handover", "composer_down")
    assert Conversation.objects.get().handler == "agent"
