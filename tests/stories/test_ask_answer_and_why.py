"""R20, R22: a customer asks in the chat, gets an answer from a source, asks how the bot knows, and gets a person when wanted."""

from typing import Any

import pytest

from alvast.bots.queries import why
from alvast.bots.tests.conftest import articles, bot, chat, gates, order, signed, told  # noqa: F401 - fixtures
from alvast.kernel.events import events_after

pytestmark = pytest.mark.django_db


def test_a_customer_asks_hears_the_answer_and_how_it_is_known(chat: Any, articles: Any) -> None:  # noqa: F811
    chat.says("Hoe lang kan ik een bestelling retourneren?")
    assert "binnen 30 dagen na ontvangst" in chat.reply
    known = why(chat.turn.reply, language="nl").text
    assert "“U kunt een bestelling binnen 30 dagen na ontvangst retourneren." in known
    assert "“Retourtermijn” (versie 1" in known


def test_who_asks_for_a_person_after_an_answer_has_one_in_one_turn(chat: Any, articles: Any) -> None:  # noqa: F811
    chat.says("Wat kost verzenden?").says("mag ik een medewerker")
    assert chat.turn.outcome == "handover"
    assert [event.payload["reason"] for event in events_after(0) if event.kind == "handed_over"] == ["asked_for_person"]
    assert chat.says("hallo?").turns == 2  # the bot is silent from then on


def test_the_true_day_of_an_own_order_and_where_it_comes_from(signed: Any, clock: Any) -> None:  # noqa: F811
    told("shipment.scanned", clock.at, expected_on="2026-05-21")
    signed.says("Waar is mijn bestelling?")
    assert "donderdag 21 mei" in signed.reply
    assert "verwachte dag" in why(signed.turn.reply, language="nl").text
