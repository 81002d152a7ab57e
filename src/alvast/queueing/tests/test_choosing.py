"""Wait, go on with the bot, be called or be mailed: equal, reversible, and the place is kept."""

import pytest

from alvast.conversations.actions import write_reply
from alvast.conversations.models import Conversation, Message
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.queueing.actions import choose as choose_once
from alvast.queueing.actions import hand_over, read_number, take_next
from alvast.queueing.errors import NobodyWaits
from alvast.queueing.queries import callback_of, offered_slots, place_of
from alvast.queueing.rules.choices import slot_code
from alvast.queueing.tests.office import BOT, lines_up, place, with_bot

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("office_hours")]


@pytest.fixture
def asked(house, clock, chat):
    """A customer who was with the bot, in a chat, and asked for a person."""
    conversation = with_bot(house, "Waar is bestelling 48213?")
    Conversation.objects.filter(id=conversation).update(channel=chat)
    hand_over(conversation=conversation, reason="asked")
    return conversation


def choose(*, conversation, code) -> bool:
    """A button that was pressed now."""
    return choose_once(conversation=conversation, code=code, key=new_id())


def told(conversation) -> list[str]:
    return list(Message.objects.filter(conversation=conversation, kind="outbound").order_by("id").values_list("text", flat=True))


def newest(conversation) -> str:
    return Message.objects.filter(conversation=conversation, kind="outbound").latest("recorded_at", "id").text


def test_the_bot_helps_meanwhile_and_the_place_is_kept(house, clock, asked):
    since = place(asked).since
    clock.forward(minutes=5)
    other = lines_up(house, "bram")
    assert choose(conversation=asked, code="bot")
    assert Conversation.objects.get(id=asked).handler == "bot"
    write_reply(actor=BOT, conversation=asked, text="Ik kijk het na.", then="open")
    assert (place(asked).stands, place_of(other).position) == ("with_bot", 1)
    clock.forward(minutes=1)
    assert choose(conversation=asked, code="person")
    assert Conversation.objects.get(id=asked).handler == "agent"
    assert (place(asked).since, place_of(asked).position, place_of(other).position) == (since, 1, 2)


def test_a_call_is_chosen_at_a_moment_and_a_number_is_asked(house, clock, asked):
    before = head()
    assert choose(conversation=asked, code="call_back")
    codes = next(e for e in events_after(before) if e.kind == "choices_offered").payload["codes"]
    slots = offered_slots(house.team.id)
    assert codes == [*(slot_code(slot.starts_at) for slot in slots), "person"]
    clock.forward(seconds=1)
    assert choose(conversation=asked, code=codes[0])
    assert "tussen 11.30 en 12.00 uur. Op welk nummer mogen wij u bellen?" in newest(asked)
    clock.forward(seconds=1)
    assert not read_number(conversation=asked, message=new_id(), text="Even zoeken")
    assert read_number(conversation=asked, message=new_id(), text="06-12345678")
    assert callback_of(asked).phone == "+31612345678"
    with pytest.raises(NobodyWaits):
        take_next(actor=house.as_(house.ana))


def test_a_moment_that_has_gone_offers_others(house, clock, asked):
    slot = offered_slots(house.team.id)[0]
    other = lines_up(house, "bram")
    assert choose(conversation=other, code=slot_code(slot.starts_at))
    clock.forward(seconds=1)
    assert choose(conversation=asked, code=slot_code(slot.starts_at))
    assert callback_of(asked) is None
    texts = Message.objects.filter(conversation=asked, kind="outbound").values_list("text", flat=True)
    assert "Dit moment is niet meer vrij." in texts


def test_choosing_to_wait_after_all_cancels_the_call(house, clock, asked):
    choose(conversation=asked, code=slot_code(offered_slots(house.team.id)[0].starts_at))
    choose(conversation=asked, code="person")
    assert callback_of(asked) is None
    assert take_next(actor=house.as_(house.ana)) == asked


def test_an_answer_by_mail_keeps_the_place_too(house, clock, asked):
    since = place(asked).since
    assert choose(conversation=asked, code="mail")
    assert "Naar welk adres" in newest(asked)
    assert (place(asked).since, place_of(asked).position) == (since, 1)


def test_a_code_of_another_room_is_left_alone(house, clock, asked):
    before = head()
    assert not choose(conversation=asked, code="why")
    assert not choose(conversation=asked, code="slot:morgen")
    assert head() == before


@pytest.mark.parametrize(
    "code", ["person", "bot", "call_back", "mail", "slot:2026-05-19T07:00:00+00:00", "slot:2026-05-16T07:00:00+00:00"]
)
def test_a_choice_that_is_done_twice_is_told_once(house, clock, asked, code):
    pressed = new_id()
    assert choose_once(conversation=asked, code=code, key=pressed)
    words = told(asked)
    clock.forward(minutes=3)
    lines_up(house, "bram", reason="safety")  # so that the second time would say something else
    assert choose_once(conversation=asked, code=code, key=pressed)
    assert told(asked) == words


def test_asking_for_a_person_twice_by_one_press_is_told_once(house, clock, chat):
    conversation, pressed = with_bot(house, "Waar is bestelling 48213?"), new_id()
    Conversation.objects.filter(id=conversation).update(channel=chat)
    for _ in range(2):
        choose_once(conversation=conversation, code="person", key=pressed)
    assert len(told(conversation)) == 1


def test_a_press_that_comes_back_later_cancels_no_call_that_was_booked_since(house, clock, asked):
    pressed = new_id()
    choose_once(conversation=asked, code="person", key=pressed)
    choose(conversation=asked, code=slot_code(offered_slots(house.team.id)[0].starts_at))
    choose_once(conversation=asked, code="person", key=pressed)
    assert callback_of(asked).state == "booked"


def test_a_number_is_noted_once_for_each_message(house, clock, asked):
    choose(conversation=asked, code=slot_code(offered_slots(house.team.id)[0].starts_at))
    message = new_id()
    for _ in range(2):
        read_number(conversation=asked, message=message, text="06-12345678")
    assert sum("12345678" in text for text in told(asked)) == 1
