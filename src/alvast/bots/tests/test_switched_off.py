"""While the bot is switched off no customer is sent to it, not by a new button and not by an older one."""

import pytest

from alvast.bots.quality.actions import switch_off, switch_on
from alvast.bots.quality.models import Stop
from alvast.conversations.models import Conversation
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.queueing.actions import choose, hand_over

pytestmark = pytest.mark.django_db


def offered(since: int) -> set[str]:
    return {code for event in events_after(since) if event.kind == "choices_offered" for code in event.payload["codes"]}


@pytest.mark.parametrize("is_off", [False, True])
def test_who_is_handed_over_is_offered_the_bot_only_while_it_is_on(house, articles, chat, bot, is_off):
    chat.says("Hoeveel kost verzenden?")
    switch_off(actor=house.as_(house.bo), bot=bot)
    if not is_off:
        switch_on(actor=house.as_(house.bo), stop=Stop.objects.get().id)
    before = head()
    hand_over(conversation=chat.conversation, reason="asked")
    assert ("bot" in offered(before), "mail" in offered(before)) == (not is_off, True)


def test_an_older_button_of_the_bot_leads_to_a_person(house, articles, chat):
    chat.says("Hoeveel kost verzenden?")
    hand_over(conversation=chat.conversation, reason="asked")
    switch_off(actor=house.as_(house.bo))
    choose(conversation=chat.conversation, code="bot", key=new_id())
    assert Conversation.objects.get(id=chat.conversation).handler == "agent"
