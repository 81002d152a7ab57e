"""A visitor writes, an agent answers, and both see it, each message once and in order."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alvast.channels.webchat.actions import guest_of, land_waiting
from alvast.channels.webchat.actions.saying import _keep
from alvast.channels.webchat.models import Line, Original
from alvast.channels.webchat.queries import talk, visitor_of
from alvast.channels.webchat.tests.conftest import Browser
from alvast.conversations.actions import give_to_bot, mark_seen, release_due_messages, write_note, write_reply
from alvast.conversations.models import Conversation, Message
from alvast.conversations.queries import conversation_view
from alvast.kernel.actor import SYSTEM, Actor, ActorKind

pytestmark = pytest.mark.django_db


def test_what_a_visitor_says_opens_a_conversation_of_the_chat_s_team(browser, house):
    answer = browser.say("Waar is mijn boek?")
    assert (answer.status_code, answer.json()["n"], answer.json()["message"]["text"]) == (200, 1, "Waar is mijn boek?")
    row = Conversation.objects.get(id=browser.conversation)
    assert (row.channel, row.account, row.team_id, row.subject) == (
        "webchat",
        browser.chat.id,
        house.team.id,
        "Waar is mijn boek?",
    )
    assert row.waiting_since is not None


def test_an_answer_is_on_the_visitor_s_screen_as_soon_as_it_is_written(browser, house):
    browser.say("Waar is mijn boek?")
    write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text="Ik kijk even.")
    assert browser.texts() == [("visitor", "Waar is mijn boek?"), ("agent", "Ik kijk even.")]
    assert browser.see(1)["messages"][0]["name"] == "Ana"
    assert browser.see(2)["messages"] == []


def test_the_same_message_sent_again_is_one_message(browser):
    id = uuid4()
    answers = [browser.say("Waar is mijn boek?", id).json() for _ in range(3)]
    assert [answer["n"] for answer in answers] == [1, 1, 1]
    assert Message.objects.count() == 1


def test_another_text_under_the_same_id_changes_nothing(browser):
    id = uuid4()
    browser.say("Waar is mijn boek?", id)
    assert browser.say("Iets anders", id).json()["message"]["text"] == "Waar is mijn boek?"


def test_more_messages_are_one_conversation_and_one_customer(browser):
    for text in ("Hallo", "Waar is mijn boek?", "Bestelling 48213"):
        browser.say(text)
    assert [line["n"] for line in browser.see()["messages"]] == [1, 2, 3]
    assert Message.objects.values("conversation", "author_id").distinct().count() == 1


def test_two_visitors_see_nothing_of_each_other(browser, chat):
    browser.say("Van Chidi")
    other = Browser(chat)
    other.open()
    other.say("Van Ada")
    assert (browser.texts(), other.texts()) == ([("visitor", "Van Chidi")], [("visitor", "Van Ada")])
    assert browser.conversation != other.conversation


def test_notes_and_what_an_agent_saves_for_later_are_not_shown(browser, house, clock):
    browser.say("Waar is mijn boek?")
    ana = house.as_(house.ana)
    write_note(actor=ana, conversation=browser.conversation, text="Lastige klant")
    later = clock.now() + timedelta(hours=1)
    write_reply(actor=ana, conversation=browser.conversation, text="Het is verstuurd.", send_at=later)
    assert browser.texts() == [("visitor", "Waar is mijn boek?")]
    release_due_messages(at=clock.forward(hours=1))
    assert browser.texts()[-1] == ("agent", "Het is verstuurd.")


def test_a_bot_s_answer_is_a_bot_s(browser, house):
    browser.say("Waar is mijn boek?")
    give_to_bot(actor=SYSTEM, conversation=browser.conversation)
    bot = Actor(kind=ActorKind.BOT, id=uuid4(), sees_all=True)
    write_reply(actor=bot, conversation=browser.conversation, text="Uw boek komt dinsdag.")
    seen = browser.see(1)
    assert (seen["messages"][0]["from"], seen["messages"][0]["why"], seen["handler"]["kind"]) == ("bot", True, "bot")


def test_an_agent_s_link_can_be_followed_and_nothing_else_gets_through(browser, house):
    browser.say("<img src=x onerror=alert(1)> https://evil.example")
    text = "Kijk op https://www.dewulp.example/volg?a=1&b=2.\n<script>alert(1)</script>"
    write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text=text)
    theirs, ours = (line["html"] for line in browser.see()["messages"])
    assert theirs == "<p>&lt;img src=x onerror=alert(1)&gt; https://evil.example</p>"
    link = '<a href="https://www.dewulp.example/volg?a=1&amp;b=2" target="_blank" rel="noopener noreferrer nofollow">'
    assert link in ours
    assert "<script" not in ours
    assert ours.count("<a ") == 1


def test_a_file_goes_along_and_comes_back_only_to_its_visitor(browser, chat, house):
    answer = browser.attach("../../boek\u202egnp.exe", b"\x89PNG", text="Zo ziet het eruit")
    assert answer.status_code == 200, answer.content
    file = answer.json()["message"]["files"][0]
    assert (file["name"], file["size"]) == ("boekgnp.exe", 4)
    fetched = browser.send(f"files/{file['id']}", method="get")
    assert (fetched.content, fetched["Content-Type"]) == (b"\x89PNG", "application/octet-stream")
    assert fetched["Content-Disposition"].startswith("attachment")
    other = Browser(chat)
    other.open()
    assert other.send(f"files/{file['id']}", method="get").status_code == 404
    assert [f.name for m in conversation_view(house.as_(house.ana), browser.conversation).messages for f in m.attachments] == [
        "boekgnp.exe"
    ]


def test_the_agent_knows_what_was_delivered_and_read(browser, house):
    browser.say("Waar is mijn boek?")
    answer = write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text="Ik kijk even.")
    assert visitor_of(browser.conversation).reached == {answer: "sent"}
    browser.see(2)
    assert visitor_of(browser.conversation).reached == {answer: "delivered"}
    browser.send("read", {"n": 99})
    assert visitor_of(browser.conversation).reached == {answer: "read"}
    assert browser.visit.read == 2


def test_the_visitor_knows_that_an_agent_has_read_it_and_types(browser, house):
    browser.say("Waar is mijn boek?")
    assert browser.see()["messages"][0]["state"] == "sent"
    ana = house.as_(house.ana)
    newest = conversation_view(ana, browser.conversation).messages[-1].at
    mark_seen(actor=ana, conversation=browser.conversation, typing=True, read_up_to=newest)
    seen = browser.see()
    assert (seen["messages"][0]["state"], seen["read"], seen["typing"]) == ("read", 1, "Ana")


def test_an_agent_sees_that_the_visitor_types_and_when_it_stops(browser, clock):
    browser.say("Waar is mijn boek?")
    browser.send("typing", {"typing": True})
    assert visitor_of(browser.conversation).is_typing
    browser.send("typing", {"typing": False})
    assert not visitor_of(browser.conversation).is_typing
    browser.send("typing", {})
    clock.forward(seconds=60)
    assert not visitor_of(browser.conversation).is_typing
    assert not visitor_of(browser.conversation).is_present


def test_lines_have_no_hole_whoever_writes(browser, house):
    for number in range(4):
        browser.say(f"Vraag {number}")
        write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text=f"Antwoord {number}")
    assert list(Line.objects.order_by("n").values_list("n", flat=True)) == list(range(1, 9))


def test_what_was_kept_and_not_taken_in_is_taken_in_later(browser):
    guest = guest_of(key=browser.chat.key, secret=browser.secret)
    id = uuid4()
    _keep(guest, id, "Waar is mijn boek?", ())  # the process died here
    assert browser.texts() == []
    assert land_waiting() == 1
    assert browser.texts() == [("visitor", "Waar is mijn boek?")]
    assert browser.say("Waar is mijn boek?", id).json()["n"] == 1
    assert Original.objects.get().state == "done"


def test_who_said_it_types_no_longer(house, browser, clock):
    """On neither side: the words are there, so the sign that they come is gone."""
    ana = house.as_(house.ana)
    browser.say("Waar is mijn boek?")
    mark_seen(actor=ana, conversation=browser.conversation, typing=True)
    browser.send("typing", {"typing": True})
    assert (browser.see()["typing"], visitor_of(browser.conversation).is_typing) == ("Ana", True)
    clock.forward(seconds=1)
    write_reply(actor=ana, conversation=browser.conversation, text="Het komt morgen.")
    browser.say("Dank u!")
    assert (browser.see()["typing"], visitor_of(browser.conversation).is_typing) == ("", False)


def test_a_page_that_has_nothing_yet_begins_with_the_newest_lines(browser, monkeypatch):
    monkeypatch.setattr(talk, "PAGE", 3)
    for number in range(1, 6):
        assert browser.say(f"Vraag {number}").json()["message"]["n"] == number
    assert [line["n"] for line in browser.see()["messages"]] == [3, 4, 5]
    assert [line["n"] for line in browser.see(after=1)["messages"]] == [2, 3, 4]
    assert [browser.see(after=after)["more"] for after in (0, 1, 4)] == [False, True, False]


def test_a_type_that_no_file_has_is_a_label_like_any_other(browser):
    from alvast.channels.webchat.actions import NewFile, guest_of, say

    guest = guest_of(key=browser.chat.key, secret=browser.secret)
    assert say(guest=guest, client=uuid4(), text="", files=[NewFile("a\x00.png", "image/\x00png", b"\x89PNG")]) == 1
