"""R17: what real conversations say of an intent closes it by itself, with a record of why."""

from datetime import timedelta

import pytest

from alvast.bots.quality.actions import close_unresolving
from alvast.bots.quality.models import PermitChange
from alvast.bots.quality.queries import LEAST_CONVERSATIONS, Why, gate_of
from alvast.bots.quality.queries.live import live_between
from alvast.decisions.queries import decision_for, explanation
from alvast.kernel.clock import now
from alvast.queueing.actions import hand_over

pytestmark = pytest.mark.django_db


@pytest.fixture
def helped(house, begin, turn, clock):
    """So many conversations by mail in which the bot answered; some of them went to a person, some customers came back."""

    def happened(n: int, *, to_people: int = 0, back: int = 0) -> None:
        start = clock.at
        told = []
        for number in range(n):
            clock.at = start + timedelta(minutes=number)
            story = begin(author_address=f"klant{number}@example.net", subject=f"Bestelling {50_000 + number}")
            turn(story.conversation)
            told.append((number, story.conversation))
        for _, conversation in told[:to_people]:
            hand_over(conversation=conversation, reason="asked_for_person")
        clock.at = start + timedelta(days=3)
        for number, _ in told[n - back :] if back else []:
            begin(author_address=f"klant{number}@example.net", subject=f"Nog eens bestelling {50_000 + number}")
        clock.at = start + timedelta(days=9)

    return happened


def test_too_few_resolved_closes_the_intent_and_says_why(house, open_gate, helped, clock, bot):
    open_gate("delivery", "email")
    clock.forward(minutes=5)
    helped(LEAST_CONVERSATIONS, to_people=8, back=6)
    assert close_unresolving() == 1
    gate = gate_of(intent="delivery", channel="email")
    assert (gate.is_open, gate.why) == (False, Why.LIVE_FELL)
    line = PermitChange.objects.get()
    record = decision_for(house.as_(house.bo), line.decision)
    assert (record.outcome, record.parameters["resolved"], record.parameters["n"]) == ("closed", 16, 30)
    assert "Van 30 gesprekken werden er 16 opgelost" in explanation(line.decision, language="nl").text
    assert close_unresolving() == 0


def test_enough_resolved_stays_open(open_gate, helped, clock):
    open_gate("delivery", "email")
    clock.forward(minutes=5)
    helped(LEAST_CONVERSATIONS, to_people=6, back=4)
    assert close_unresolving() == 0


def test_few_conversations_close_nothing(open_gate, helped, clock):
    open_gate("delivery", "email")
    clock.forward(minutes=5)
    helped(LEAST_CONVERSATIONS - 1, to_people=LEAST_CONVERSATIONS - 1)
    assert close_unresolving() == 0


def test_what_was_before_it_was_opened_again_does_not_count(open_gate, helped, clock):
    helped(LEAST_CONVERSATIONS, to_people=LEAST_CONVERSATIONS)
    open_gate("delivery", "email")
    assert close_unresolving() == 0


def test_the_board_tells_resolution_unknown_and_why_people_took_over(house, helped, turn, begin, clock):
    begun = clock.at
    helped(10, to_people=3, back=2)
    clock.at = begun + timedelta(hours=1)
    turn(begin(author_address="laat@example.net").conversation, outcome="unknown")
    clock.at = begun + timedelta(days=9)
    live = live_between(begun - timedelta(days=1), now())
    assert (live.resolved.hits, live.resolved.n) == (5, 10)
    assert (live.unknown.hits, live.unknown.n) == (1, 11)
    assert (live.handed_over.hits, live.handed_over.n) == (3, 11)
    assert live.reasons == (("asked_for_person", 3),)
    line = live.lines[0]
    assert (line.intent, line.channel, line.handed_over, line.came_back, line.waiting) == ("delivery", "email", 3, 2, 0)
