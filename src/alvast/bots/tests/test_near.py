"""What is too unsure to answer shows the titles that may be meant; the one that is tapped answers the question."""

import pytest

from alvast.bots.actions import choose
from alvast.bots.models import TurnSource
from alvast.bots.queries import ask, why
from alvast.knowledge.models import Gap

pytestmark = pytest.mark.django_db
VAGUE = "Mijn zus wil dat kado omwisselen, tot wanneer kan zij ermee bij jullie langs?"


@pytest.mark.usefixtures("articles")
def test_it_is_unknown_and_says_what_is_near():
    answer = ask(question=VAGUE)

    assert answer.outcome == "unknown"
    assert "weet ik niet zeker" in answer.text
    assert "“Retourtermijn”" in answer.text
    assert [choice.kind for choice in answer.choices][-3:] == ["person"] * 3
    assert (answer.choices[0].kind, answer.choices[0].label) == ("answer", "Retourtermijn")


@pytest.mark.usefixtures("articles")
def test_what_is_near_to_nothing_has_people_only():
    answer = ask(question="Hoe ver is het van de aarde naar de maan?")

    assert {choice.kind for choice in answer.choices} == {"person"}


@pytest.mark.usefixtures("articles")
def test_a_tap_has_that_text_answer_the_question_and_the_gap_stays_noted(chat):
    chat.says(VAGUE)
    asked = chat.turn
    assert Gap.objects.count() == 1
    place = TurnSource.objects.get(turn__message=chat.last, title="Retourtermijn").place

    choose(conversation=chat.conversation, message=asked.reply, code=f"article.{place}")

    assert "misschien “Retourtermijn” bedoelt" in why(asked.reply, language="nl").text
    assert "binnen 30 dagen" in chat.reply
    assert chat.turns == 2


@pytest.mark.usefixtures("articles")
def test_a_second_question_in_vain_goes_to_a_person_at_once(chat):
    chat.says(VAGUE).says(VAGUE)

    assert (chat.turn.outcome, chat.turn.because) == ("handover", "two_failed_turns")
    assert not TurnSource.objects.filter(turn__message=chat.last).exists()
