"""What nobody could answer is kept, grouped, answered with a text, and told once to each who asked."""

from datetime import timedelta
from typing import Any
from uuid import uuid4

import pytest

from alvast.kernel.models import StatedEvent
from alvast.knowledge.actions import (
    answer_gap_with,
    answer_gaps_of_today,
    approve,
    askers_to_tell,
    claim_asker,
    dismiss_gap,
    forget_old_words,
    forget_questions,
    note_unanswered,
    tell_askers,
)
from alvast.knowledge.errors import NotAnsweredYet
from alvast.knowledge.models import Gap, UnansweredQuestion, Version
from alvast.knowledge.queries import gap_by_id, gaps
from alvast.knowledge.rules.likeness import ALIKE, kept_question, likeness, telling_words
from alvast.knowledge.tests.office import approved, draft

ALIKE_PAIRS = (
    ("Kan ik bij jullie met een boekenbon betalen?", "kan ik betalen met een boekenbon"),
    ("Leveren jullie ook op Terschelling?", "levert u op terscheling"),
    ("Verkopen jullie ook e-readers?", "Hoi, verkopen jullie e-reader"),
    ("Can I pay with a book token?", "pay by book token possible?"),
)
APART_PAIRS = (
    ("Kan ik met een boekenbon betalen?", "Kan ik mijn bestelling afhalen?"),
    ("Leveren jullie op Terschelling?", "Wanneer wordt mijn bestelling geleverd?"),
    ("Verkopen jullie e-readers?", "Verkopen jullie bladmuziek?"),
)


@pytest.mark.parametrize(("one", "other"), ALIKE_PAIRS)
def test_questions_that_ask_the_same_are_alike(one: str, other: str) -> None:
    assert likeness(telling_words(one), telling_words(other)) >= ALIKE


@pytest.mark.parametrize(("one", "other"), APART_PAIRS)
def test_questions_that_ask_something_else_are_not(one: str, other: str) -> None:
    assert likeness(telling_words(one), telling_words(other)) < ALIKE


def test_what_would_name_somebody_is_not_kept() -> None:
    said = "Ik ben chidi@example.net, 06-12345678, order 48213, 3571 AB, NL91ABNA0417164300: kan het sneller?"
    assert kept_question(said) == "Ik ben … …, order …, …, …: kan het sneller?"


def _asked(clock: Any, question: str, **more: Any) -> Any:
    return note_unanswered(question=question, at=clock.forward(minutes=1), **more)


def test_like_questions_stand_together_and_the_most_asked_on_top(house: Any, clock: Any) -> None:
    _asked(clock, "Verkopen jullie e-readers?")
    first, second = (_asked(clock, question, conversation=uuid4()) for question in ALIKE_PAIRS[0])
    assert first == second
    assert [(gap.asked, gap.untold) for gap in gaps()] == [(2, 2), (1, 0)]
    assert gaps()[0].questions == tuple(reversed(ALIKE_PAIRS[0]))


def test_one_conversation_asks_a_thing_once(house: Any, clock: Any) -> None:
    conversation = uuid4()
    for _ in range(3):
        _asked(clock, "Verkopen jullie e-readers?", conversation=conversation)
    assert UnansweredQuestion.objects.count() == 1


def test_a_greeting_is_no_question(house: Any, clock: Any) -> None:
    assert _asked(clock, "Hallo?") is None
    assert not Gap.objects.exists()


def test_an_approved_text_answers_what_waited_for_its_article(house: Any, clock: Any) -> None:
    gap = _asked(clock, "Verkopen jullie e-readers?", conversation=uuid4())
    made = draft(house.as_(house.ana), title="E-readers", body="Nee.")
    answer_gap_with(actor=house.as_(house.ana), gap=gap, article=Version.objects.get(id=made).article_id)
    assert gap_by_id(gap).state == "open"
    approve(actor=house.as_(house.bo), version=made)
    assert (gap_by_id(gap).state, gap_by_id(gap).article_title) == ("answered", "E-readers")


def test_an_answer_that_was_there_already_answers_at_once(house: Any, clock: Any) -> None:
    gap = _asked(clock, "Verkopen jullie e-readers?")
    made = approved(house, title="E-readers")
    answer_gap_with(actor=house.as_(house.ana), gap=gap, article=Version.objects.get(id=made).article_id)
    assert gap_by_id(gap).state == "answered"


def test_a_text_for_a_later_day_answers_on_that_day_and_once(house: Any, clock: Any) -> None:
    gap = _asked(clock, "Verkopen jullie e-readers?", conversation=uuid4())
    made = draft(house.as_(house.ana), title="E-readers", valid_from=clock.at + timedelta(days=3))
    answer_gap_with(actor=house.as_(house.ana), gap=gap, article=Version.objects.get(id=made).article_id)
    approve(actor=house.as_(house.bo), version=made)
    clock.forward(days=2)
    assert (answer_gaps_of_today(), gap_by_id(gap).state) == (0, "open")
    clock.forward(days=2)
    assert (answer_gaps_of_today(), answer_gaps_of_today()) == (1, 0)
    assert (gap_by_id(gap).state, gap_by_id(gap).article_title) == ("answered", "E-readers")
    assert StatedEvent.objects.filter(kind="gap_answered").count() == 1


def test_before_there_is_an_answer_nobody_is_told(house: Any, clock: Any) -> None:
    gap = _asked(clock, "Verkopen jullie e-readers?", conversation=uuid4())
    with pytest.raises(NotAnsweredYet):
        tell_askers(actor=house.as_(house.ana), gap=gap)
    assert gap_by_id(gap).told_at is None


def test_each_conversation_is_told_once_however_often_it_asked(house: Any, clock: Any) -> None:
    one, other = uuid4(), uuid4()
    gap = _asked(clock, "Verkopen jullie e-readers?", conversation=one)
    _asked(clock, "Dus geen e-readers?", conversation=one)
    _asked(clock, "verkopen jullie ereaders", conversation=other)
    _asked(clock, "Verkopen jullie e-readers?")
    made = approved(house, title="E-readers", audience="public")
    answer_gap_with(actor=house.as_(house.ana), gap=gap, article=Version.objects.get(id=made).article_id)
    assert tell_askers(actor=house.as_(house.ana), gap=gap) == 2
    askers = askers_to_tell(gap=gap)
    assert {asker.conversation for asker in askers} == {one, other}
    assert [claim_asker(asker=asker) for asker in askers * 2] == [True, True, False, False]
    assert askers_to_tell(gap=gap) == []


def test_a_dismissed_gap_leaves_the_list_and_a_new_asking_opens_another(house: Any, clock: Any) -> None:
    gap = _asked(clock, "Verkopen jullie e-readers?")
    dismiss_gap(actor=house.as_(house.ana), gap=gap)
    assert gaps() == ()
    assert _asked(clock, "Verkopen jullie e-readers?") != gap


def test_what_a_customer_asked_can_be_forgotten(house: Any, clock: Any) -> None:
    own, other = uuid4(), uuid4()
    _asked(clock, "Verkopen jullie e-readers?", conversation=own)
    kept = _asked(clock, "Kan ik met een boekenbon betalen?", conversation=other)
    assert forget_questions(customers=[], conversations=[own]) == 1
    assert [gap.id for gap in gaps()] == [kept]


def test_words_go_after_half_a_year(house: Any, clock: Any) -> None:
    _asked(clock, "Verkopen jullie e-readers?")
    forget_old_words(at=clock.forward(days=179))
    assert len(gaps()) == 1
    forget_old_words(at=clock.forward(days=2))
    assert not UnansweredQuestion.objects.exists()
    assert not Gap.objects.exists()
