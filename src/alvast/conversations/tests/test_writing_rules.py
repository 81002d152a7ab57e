"""No message leaves with a vague term or a knock-out, whichever way it comes (R7)."""

import pytest

from alvast.conversations.actions import close_case, forward_message, open_case, write_note, write_reply
from alvast.conversations.models import Conversation, Draft, Message
from alvast.conversations.queries import writing_context
from alvast.conversations.tests.people import answer, receive
from alvast.kernel.actor import SYSTEM
from alvast.writing.errors import TextCannotLeave

pytestmark = pytest.mark.django_db
VAGUE = "Uw boek komt zo snel mogelijk."
CLEAR = "Uw boek komt donderdag 21 mei."


@pytest.fixture
def received(house, clock):
    return receive(house)


def outbound() -> int:
    return Message.objects.filter(kind="outbound").count()


def test_a_vague_answer_is_refused_with_the_words_it_is_about(house, received):
    with pytest.raises(TextCannotLeave) as refused:
        answer(house, received.conversation, text=VAGUE)
    assert refused.value.fields["quote"] == "zo snel mogelijk"
    assert "zo snel mogelijk" in str(refused.value)
    assert outbound() == 0
    assert Conversation.objects.get(id=received.conversation).status == "open"


def test_a_refused_answer_leaves_the_draft_where_it_was(house, received, clock):
    Draft.objects.create(conversation_id=received.conversation, agent=house.ana, kind="reply", text=VAGUE, saved_at=clock.now())
    with pytest.raises(TextCannotLeave):
        answer(house, received.conversation, text=VAGUE)
    assert Draft.objects.get().text == VAGUE


def test_the_house_itself_cannot_say_it_either(house, received):
    with pytest.raises(TextCannotLeave):
        write_reply(actor=SYSTEM, conversation=received.conversation, text=VAGUE)
    assert outbound() == 0


def test_with_a_date_it_leaves(house, received):
    answer(house, received.conversation, text=f"{VAGUE[:-1]}, uiterlijk donderdag 21 mei.")
    assert outbound() == 1


def test_what_the_customer_wrote_is_not_judged(house, received):
    answer(house, received.conversation, text=f"> Ik wil het zo snel mogelijk!\n\n{CLEAR}")
    assert outbound() == 1


def test_a_forwarded_message_may_be_vague_and_the_words_above_it_not(house, clock):
    vague = receive(house, text="Komt het binnenkort?")
    with pytest.raises(TextCannotLeave):
        forward_message(
            actor=house.as_(house.ana), message=vague.message, to=["druk@example.com"], note_text="Graag z.s.m. antwoord."
        )
    forward_message(actor=house.as_(house.ana), message=vague.message, to=["druk@example.com"], note_text="Kunt u dit nakijken?")
    assert outbound() == 1


def test_a_private_note_may_say_anything(house, received):
    write_note(actor=house.as_(house.ana), conversation=received.conversation, text="Ik bel hem binnenkort.")
    assert Message.objects.filter(kind="note").count() == 1


def test_an_offer_waits_until_the_complaint_is_closed(house, received):
    ana = house.as_(house.ana)
    open_case(actor=ana, conversation=received.conversation, title="Boek kwijt", kind="complaint")
    with pytest.raises(TextCannotLeave):
        answer(house, received.conversation, text="Bekijk ook onze nieuwe collectie.")
    close_case(actor=ana, case=Conversation.objects.get(id=received.conversation).case_id)
    Conversation.objects.filter(id=received.conversation).update(status="closed")
    answer(house, received.conversation, text="Bekijk ook onze nieuwe collectie.")
    assert outbound() == 1


def test_the_context_of_an_answer_is_the_customer_and_the_newest_question(house, received, clock):
    clock.forward(minutes=1)
    receive(house, conversation=received.conversation, trust="token", text="En komt het ook in Utrecht?")
    context = writing_context(house.as_(house.ana), received.conversation)
    assert (context.customer_name, context.question) == ("Chidi Okafor", "En komt het ook in Utrecht?")
    assert context.problem_open is None


def test_an_unknown_name_is_no_name(house, received):
    Conversation.objects.filter(id=received.conversation).update(customer_name="chidi@example.net")
    assert writing_context(house.as_(house.ana), received.conversation).customer_name == ""
