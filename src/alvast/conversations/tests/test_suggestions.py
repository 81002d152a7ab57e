import pytest

from alvast.conversations.queries import Suggestions, suggest
from alvast.conversations.tests.people import receive


@pytest.fixture
def received(house, clock):
    return receive(house, subject="Retour van een boek", text="wombat")


def test_a_number_offers_the_jump(house, received):
    for typed in (str(received.number), f"#{received.number}", f" {received.number} "):
        offered = suggest(house.as_(house.ana), typed)
        assert offered.jump
        assert (offered.jump.id, offered.customers) == (received.conversation, ())


@pytest.mark.parametrize("typed", ["chi", "Okafor", "chidi@ex", "okafro"])
def test_a_name_offers_the_customer_once_and_the_conversations(typed, house, received):
    receive(house, subject="Nog een vraag")
    offered = suggest(house.as_(house.ana), typed)
    assert [customer.name for customer in offered.customers] == ["Chidi Okafor"]
    assert {line.subject for line in offered.conversations} == {"Retour van een boek", "Nog een vraag"}


def test_words_offer_conversations_only(house, received):
    offered = suggest(house.as_(house.ana), "womb")
    assert (offered.customers, [line.id for line in offered.conversations]) == ((), [received.conversation])


def test_one_letter_offers_nothing(house, received):
    assert suggest(house.as_(house.ana), " c ") == Suggestions()


@pytest.mark.parametrize("typed", ["chidi", "wombat", "okafro", "{number}"])
def test_another_team_s_agent_is_offered_nothing(typed, house, received):
    assert suggest(house.as_(house.dora), typed.format(number=received.number)) == Suggestions()


def test_suggesting_takes_few_questions(house, received, django_assert_max_num_queries):
    ana = house.as_(house.ana)
    with django_assert_max_num_queries(8):
        assert suggest(ana, "okafro").customers
