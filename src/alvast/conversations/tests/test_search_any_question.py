"""Whatever is typed is a question, and no question finds what is not the searcher's to see."""

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from alvast.conversations.models import Conversation
from alvast.conversations.queries import ConversationFilter, Suggestions, inbox_page, search, suggest
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import ANONYMOUS, Actor, ActorKind

CANARY = "zwartekraai"
PIECES = st.sampled_from(
    ["van:", "status:", "label:", "owner:", "team:", "voor:", "na:", "-", '"', "'", "\\", "&", "|", "!", "<->", ":*", "(", ")",
     "@", "#", "%", "_", "open", "2026-01-01", "x@y", "a.b", "n/x", "t/", "\x00", "\ud800", "ﷺ", "ǰ", "²", "e\u0301", CANARY, " "]
)  # fmt: skip
QUESTIONS = st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join))
WITHIN_ONE_TEST = settings(
    max_examples=80,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
    derandomize=True,
)


@WITHIN_ONE_TEST
@given(question=QUESTIONS)
@example(question="#99999999999999999999")
@example(question="van:@..nl @..nl a@ @")
@example(question="ﷺ" * 400)
@example(question='"' * 400)
@example(question="na:0001-01-01 voor:9999-12-31")
def test_no_question_raises_and_none_finds_another_team_s(question, house):
    dora = house.as_(house.dora)
    assert search(dora, question).lines == ()
    assert inbox_page(dora, ConversationFilter(place="all", text=question)).lines == ()
    assert suggest(dora, question) == Suggestions()


@pytest.fixture(autouse=True)
def _canary(house):
    """In Ana's team, hit by most questions; Dora must never see it."""
    receive(house, subject=f"{CANARY} open", text=f"{CANARY} x y a b status label 2026-01-01 owner team n t e")


@WITHIN_ONE_TEST
@given(question=QUESTIONS)
def test_whoever_may_see_it_can_ask_anything_too(question, house):
    search(house.as_(house.ana), question)
    search(house.as_(house.root), question)
    suggest(house.as_(house.root), question)


def test_who_is_in_no_team_finds_nothing_and_who_sees_all_finds_it(house):
    nobody = Actor(kind=ActorKind.AGENT, id=house.ana.id)
    for actor in (nobody, ANONYMOUS, house.as_(house.dora)):
        assert search(actor, CANARY).lines == ()
        assert search(actor, "-iets").lines == ()
        assert search(actor, "status:open").lines == ()
    assert len(search(house.as_(house.root), CANARY).lines) == 1


def test_an_index_entry_that_lags_behind_shows_nothing_to_the_wrong_team(house):
    """The index is a way to find rows, never a permission: the gate reads the conversation itself."""
    Conversation.objects.update(team=house.other_team)
    assert search(house.as_(house.ana), CANARY).lines == ()
    assert suggest(house.as_(house.ana), CANARY) == Suggestions()


def test_a_page_is_full_however_much_of_it_another_team_has(house):
    for place in range(3):
        receive(
            house, subject=f"inkoop {place}", team=house.other_team.id, author_name="Roos Vos", author_address="r@example.com"
        )
    for _ in range(5):
        receive(house, author_name="Roos Vos", author_address="r@example.com")
    for question in ("bestelling", "roos", "-iets"):
        page = search(house.as_(house.dora), question, limit=2)
        assert [found.line.subject for found in page.lines] == ["inkoop 2", "inkoop 1"]
        assert [f.line.subject for f in search(house.as_(house.dora), question, after=page.next).lines] == ["inkoop 0"]
