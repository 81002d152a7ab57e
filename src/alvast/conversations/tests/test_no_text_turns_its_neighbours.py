"""Marks that reverse the direction of text: a subject must not make a line of the inbox read backwards."""

import pytest

from alvast.conversations.models import Conversation, Message
from alvast.conversations.rules.words import one_line, storable
from alvast.conversations.tests.people import receive

TURNS = [*map(chr, range(0x202A, 0x202F)), *map(chr, range(0x2066, 0x206A))]


@pytest.mark.parametrize("mark", TURNS, ids=lambda mark: f"U+{ord(mark):04X}")
def test_a_mark_that_turns_what_follows_is_left_out(mark):
    assert one_line(f"Factuur {mark}fdp.exe", 100) == "Factuur fdp.exe"
    assert storable(f"a{mark}b") == "ab"


def test_words_that_run_from_right_to_left_stay_as_they_are():
    assert storable("שלום \u200fעולם") == "שלום \u200fעולם"


@pytest.mark.django_db
def test_whatever_channel_a_message_came_by(house):
    received = receive(house, subject="Vraag \u202egnorw", text="Hallo \u2067daar", author_name="Chidi\u202e")
    message, conversation = Message.objects.get(id=received.message), Conversation.objects.get(id=received.conversation)
    shown = (message.subject, message.text, message.author_name, conversation.subject, conversation.preview)
    assert not any(mark in text for mark in TURNS for text in (*shown, conversation.customer_name))
