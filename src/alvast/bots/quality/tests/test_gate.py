"""What the bot may do: read anew at every turn."""

import pytest
from django.utils import timezone

from alvast.bots.quality.models import Stop
from alvast.bots.quality.queries import State, Why, gate_of, is_killed

pytestmark = pytest.mark.django_db


def test_what_was_never_measured_is_shown_to_agents_and_said_to_nobody():
    gate = gate_of(intent="delivery", channel="chat")
    assert (gate.state, gate.why, gate.is_open, gate.may_suggest) == (State.SUGGESTS, Why.NEVER_MEASURED, False, True)


def test_where_nobody_hears_it_the_gate_is_open():
    assert gate_of(intent="delivery", channel="").is_open


def test_an_intent_is_open_on_the_channel_it_was_opened_on(open_gate):
    open_gate("delivery", "chat")
    assert gate_of(intent="delivery", channel="chat").is_open
    assert not gate_of(intent="delivery", channel="email").is_open
    assert not gate_of(intent="returns", channel="chat").is_open


def test_what_one_bot_may_another_may_not(open_gate, two_bots):
    bot, other = two_bots
    open_gate("delivery", "chat", of=bot)
    assert gate_of(intent="delivery", channel="chat", bot=bot).is_open
    assert not gate_of(intent="delivery", channel="chat", bot=other).is_open


@pytest.mark.parametrize("of", ["everything", "bot", "intent", "both"])
def test_a_switch_closes_at_once_what_it_is_about(open_gate, two_bots, of):
    bot, other = two_bots
    for one in two_bots:
        open_gate("delivery", "chat", of=one)
        open_gate("returns", "chat", of=one)
    stopped_bot = bot if of in {"bot", "both"} else None
    stopped_intent = "delivery" if of in {"intent", "both"} else ""
    Stop.objects.create(bot=stopped_bot, intent=stopped_intent, stopped_at=timezone.now(), fallback="Even niet.")
    gate = gate_of(intent="delivery", channel="chat", bot=bot)
    assert (gate.state, gate.why, gate.fallback) == (State.CLOSED, Why.STOPPED, "Even niet.")
    assert gate_of(intent="delivery", channel="chat", bot=other).is_open is (of in {"bot", "both"})
    assert gate_of(intent="returns", channel="chat", bot=bot).is_open is (of in {"intent", "both"})
    assert is_killed(bot=bot, intent="delivery")


def test_what_was_switched_on_again_is_open(open_gate):
    open_gate("delivery", "chat")
    Stop.objects.create(stopped_at=timezone.now(), ended_at=timezone.now())
    assert gate_of(intent="delivery", channel="chat").is_open
    assert not is_killed()
