"""Who asked in vain hears the answer once, where they asked; what is for colleagues nobody hears; the erased are forgotten."""

from typing import Any

import pytest

from alvast.channels.email.models import Inbox
from alvast.conversations.models import Conversation, Message
from alvast.conversations.tests.people import receive
from alvast.kernel.events import reaction_named
from alvast.knowledge.actions import answer_gap_with, note_unanswered, tell_askers
from alvast.knowledge.errors import NotForCustomers
from alvast.knowledge.models import UnansweredQuestion, Version
from alvast.knowledge.tests.office import approved
from alvast.proactive import askers_store
from alvast.proactive.actions.telling_askers import tell_askers_of, tell_askers_where_wanted
from alvast.timeline.actions import erase_customer
from alvast.timeline.queries import customer_by_address


@pytest.fixture
def gap(house: Any, clock: Any) -> Any:
    """Chidi and Els asked the same, Chidi twice."""
    asked = None
    for name, question in (("chidi", "Verkopen jullie e-readers?"), ("els", "verkoopt u e-readers"), ("chidi", "Dus e-readers?")):
        conversation = receive(house, author_address=f"{name}@example.net").conversation
        asked = note_unanswered(question=question, conversation=conversation, at=clock.now())
    return asked


def _answer(house: Any, gap: Any, audience: str = "public") -> None:
    made = approved(house, "Nee, wij verkopen alleen boeken.", title="Verkopen jullie e-readers?", audience=audience)
    answer_gap_with(actor=house.as_(house.ana), gap=gap, article=Version.objects.get(id=made).article_id)


def _letters() -> list[Message]:
    return list(Message.objects.filter(kind="outbound").order_by("id"))


def test_everyone_who_asked_hears_it_once_in_their_own_conversation(gap: Any, house: Any, clock: Any) -> None:
    _answer(house, gap)
    assert [tell_askers_of(gap=gap) for _ in range(2)] == [3, 0]
    letters = _letters()
    assert len({letter.conversation_id for letter in letters}) == 3
    assert "U vroeg ons op maandag 18 mei 2026: ‘Verkopen jullie e-readers?’." in letters[0].text
    assert "Nee, wij verkopen alleen boeken." in letters[0].text
    assert "http://testserver/hulp/artikel/verkopen-jullie-e-readers/" in letters[0].text


def test_who_asked_twice_in_one_conversation_hears_it_once(house: Any, clock: Any) -> None:
    conversation = receive(house).conversation
    for question in ("Verkopen jullie e-readers?", "Dus geen e-readers?"):
        gap = note_unanswered(question=question, conversation=conversation, at=clock.now())
    _answer(house, gap)
    assert tell_askers_of(gap=gap) == 1
    assert not UnansweredQuestion.objects.filter(told_at=None).exists()


def test_a_search_without_a_name_is_nobody_to_tell(house: Any, clock: Any) -> None:
    gap = note_unanswered(question="Verkopen jullie e-readers?", at=clock.now())
    _answer(house, gap)
    assert tell_askers_of(gap=gap) == 0


def test_what_is_for_colleagues_is_told_to_nobody(gap: Any, house: Any, clock: Any) -> None:
    _answer(house, gap, audience="internal")
    with pytest.raises(NotForCustomers):
        tell_askers(actor=house.as_(house.ana), gap=gap)
    assert tell_askers_of(gap=gap) == 0
    assert _letters() == []


def test_what_an_erased_customer_asked_is_gone_and_others_questions_stay(gap: Any, house: Any, clock: Any) -> None:
    chidi = customer_by_address("chidi@example.net")
    assert chidi is not None
    assert [told["text"] for told in askers_store.export([chidi])] == ["Verkopen jullie e-readers?", "Dus e-readers?"]
    erase_customer(actor=house.as_(house.root), customer=chidi, ground="request")
    assert list(UnansweredQuestion.objects.values_list("text", flat=True)) == ["verkoopt u e-readers"]


def test_by_itself_only_those_are_told_whose_inbox_is_set_to_it(gap: Any, house: Any, clock: Any) -> None:
    _answer(house, gap)
    told = Inbox.objects.create(name="Klanten", address="k@dewulp.example", team=house.team, made_at=clock.now())
    chidi, *_ = Conversation.objects.order_by("number")
    Conversation.objects.filter(id=chidi.id).update(account=told.id)
    assert tell_askers_where_wanted(gap=gap) == 0, "a colleague's click, unless somebody chose otherwise"
    Inbox.objects.update(tells_askers=True)
    assert [tell_askers_where_wanted(gap=gap) for _ in range(2)] == [1, 0]
    assert [letter.conversation_id for letter in _letters()] == [chidi.id]
    assert tell_askers_of(gap=gap) == 2, "the others wait for the click"


@pytest.mark.django_db
def test_a_known_answer_sets_it_going() -> None:
    reaction_named("proactive.tell_askers_where_wanted").react([])
