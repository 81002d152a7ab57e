"""A visitor goes: answers follow by mail and come back to the same conversation, and a copy is sent to who asks for it."""

import email
import email.policy

import pytest

from alvast.channels.email.actions import InboxSettings, NewRaw, Server, add_inbox, store_raw, translate_waiting
from alvast.channels.email.models import OutgoingMail
from alvast.channels.email.reactions import queue_mails
from alvast.channels.webchat.actions import ChatSettings, change_chat, mail_the_undelivered
from alvast.channels.webchat.models import Visit
from alvast.channels.webchat.queries import visitor_of
from alvast.channels.webchat.reactions import REPORT_SHOWN, SHOW_WHAT_CAME
from alvast.channels.webchat.tests.conftest import SHOP, Browser
from alvast.conversations.actions import give_to_bot, write_reply
from alvast.conversations.models import Conversation, Message, Participant
from alvast.kernel.actor import SYSTEM
from alvast.kernel.blobs import read_blob
from alvast.kernel.events import events_after
from alvast.timeline.queries import customer_by_address

pytestmark = pytest.mark.django_db
ADDRESS = "chidi@example.net"


@pytest.fixture
def inbox(house, chat):
    """Mail of the same team, by which the chat's answers leave."""
    server = Server(host="127.0.0.1", port=1, security="none")
    settings = InboxSettings(name="De Wulp", address="info@dewulp.example", team=house.team.id, smtp=server, plus_addressing=True)
    made = add_inbox(actor=SYSTEM, settings=settings)
    own = ChatSettings(name="De Wulp", team=house.team.id, origins=[SHOP], mail_inbox=made)
    change_chat(actor=SYSTEM, inbox=chat.id, settings=own)
    return made


@pytest.fixture
def gone(browser, inbox, house, clock):
    """Chidi asked, gave his address, and left."""
    browser.say("Waar is mijn boek?")
    browser.send("continue", {"email": ADDRESS})
    clock.forward(minutes=6)
    return browser


def react(reaction, kind):
    """What the worker does: every reaction may run twice."""
    ids = [event.id for event in events_after(0, limit=10_000) if event.kind == kind]
    for _ in range(2):
        reaction.react(ids)


def letters():
    react(queue_mails, "message_ready_to_send")
    rows = OutgoingMail.objects.order_by("made_at", "id")
    return [email.message_from_bytes(read_blob(row.blob), policy=email.policy.default) for row in rows]


def answer(house, browser, text="Het is onderweg."):
    return write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text=text)


def words_of(letter):
    return letter.get_body(("plain",)).get_content()


def test_an_answer_to_who_is_gone_leaves_by_mail_once(gone, house):
    written = answer(house, gone)
    assert mail_the_undelivered() == 1
    assert mail_the_undelivered() == 0
    [letter] = letters()
    assert (letter["To"], "Het is onderweg." in words_of(letter)) == (ADDRESS, True)
    assert "info@dewulp.example" in letter["From"]
    assert "Waar is mijn boek?" not in words_of(letter), "whoever gave the address may not be who reads it"
    assert visitor_of(gone.conversation).reached[written] == "mailed"
    row = Message.objects.get(id=written)
    assert (row.channel, row.delivery, [r["address"] for r in row.recipients]) == ("email", "queued", [ADDRESS])


def test_several_answers_to_who_is_gone_leave_as_one_mail(gone, house, clock):
    written = [answer(house, gone, text) for text in ("Ik zoek het op.", "Het is onderweg.", "Morgen is het er.")]
    assert mail_the_undelivered() == 3
    assert mail_the_undelivered() == 0
    [letter] = letters()
    said = words_of(letter)
    assert [said.count(text) for text in ("Ik zoek het op.", "Het is onderweg.", "Morgen is het er.")] == [1, 1, 1]
    assert said.index("Ik zoek") < said.index("Het is") < said.index("Morgen is")
    assert (letter["To"], letter["Subject"]) == (ADDRESS, "Re: Onze antwoorden in uw chat met De Wulp")
    assert "Waar is mijn boek?" not in said
    assert {visitor_of(gone.conversation).reached[message] for message in written} == {"mailed"}
    clock.forward(minutes=1)
    answer(house, gone, "Nog iets: het past door de bus.")
    assert mail_the_undelivered() == 1
    assert len(letters()) == 2, "what came later follows by itself"


def test_one_who_cannot_be_mailed_keeps_nobody_else_waiting(gone, chat, house, clock):
    """An address that no mail can go to, on the visit that is looked at first."""
    other = Browser(chat)
    other.open()
    other.say("En mijn atlas?")
    first, second = sorted((gone, other), key=lambda one: one.visit.id)
    Visit.objects.filter(id=first.visit.id).update(address="geen adres")
    Visit.objects.filter(id=second.visit.id).update(address=ADDRESS)
    for one in (first, second):
        write_reply(actor=house.as_(house.ana), conversation=one.conversation, text="Morgen.")
    clock.forward(minutes=6)
    assert mail_the_undelivered() == 1


def test_who_is_there_gets_no_mail(browser, inbox, house, clock):
    browser.say("Waar is mijn boek?")
    browser.send("continue", {"email": ADDRESS})
    answer(house, browser)
    react(REPORT_SHOWN, "message_ready_to_send")
    assert mail_the_undelivered() == 0
    clock.forward(minutes=4)
    browser.see(3)
    clock.forward(hours=2)
    assert mail_the_undelivered() == 0, "it was on the screen"
    assert letters() == []


def test_who_gave_no_address_finds_the_answer_on_coming_back(browser, inbox, house, clock):
    browser.say("Waar is mijn boek?")
    clock.forward(hours=1)
    answer(house, browser)
    assert mail_the_undelivered() == 0
    assert browser.texts()[-1] == ("agent", "Het is onderweg.")


def test_an_answer_by_mail_comes_back_to_the_chat(gone, house):
    answer(house, gone)
    mail_the_undelivered()
    [letter] = letters()
    reply = email.message.EmailMessage()
    reply["From"], reply["To"], reply["Subject"] = ADDRESS, letter["Reply-To"], f"Re: {letter['Subject']}"
    reply["In-Reply-To"] = reply["References"] = letter["Message-ID"]
    reply["Message-ID"] = "<1@example.net>"
    reply.set_content("Fijn, dank u!")
    store_raw(inbox=OutgoingMail.objects.get().inbox_id, mails=[NewRaw(reply.as_bytes())])
    while translate_waiting():
        pass
    react(SHOW_WHAT_CAME, "message_received")
    assert Conversation.objects.count() == 1
    seen = gone.see()["messages"]
    assert [(line["from"], line["by"], line["text"]) for line in seen if line["from"] != "system"] == [
        ("visitor", "chat", "Waar is mijn boek?"), ("agent", "mail", "Het is onderweg."), ("visitor", "mail", "Fijn, dank u!"),
    ]  # fmt: skip


def test_the_address_takes_part_and_nobody_s_record_is_joined(gone, house):
    answer(house, gone)
    mail_the_undelivered()
    assert list(Participant.objects.values_list("address", "place")) == [(ADDRESS, "customer")]
    assert Conversation.objects.get().customer.key.startswith("mail/")
    assert customer_by_address(ADDRESS) is None


@pytest.mark.parametrize("address", ["", "geen adres", "é@example.net", f"{'x' * 300}@example.net", "a@example.net\nBcc: b"])
def test_what_is_no_address_is_refused(browser, inbox, address):
    browser.say("Waar is mijn boek?")
    for door in ("continue", "transcript"):
        assert browser.send(door, {"email": address}).status_code == 400
    assert Message.objects.count() == 1


def test_before_anything_was_said_there_is_nothing_to_send(browser, inbox):
    assert browser.send("transcript", {"email": ADDRESS}).json()["code"] == "nothing_said"


def test_a_copy_goes_to_who_the_site_vouches_for_whole(chat, inbox, vouch, clock, house):
    browser = Browser(chat)
    browser.open(token=vouch(clock.now()))
    browser.say("Waar is mijn boek?")
    assert browser.send("transcript", {"email": ADDRESS}).status_code == 200
    [letter] = letters()
    assert "Waar is mijn boek?" in words_of(letter)
    assert letter["Auto-Submitted"] == "auto-generated"


def test_a_stranger_s_words_go_to_no_stranger(browser, inbox, house):
    browser.say("Koop nu goedkope pillen op https://evil.example")
    browser.send("transcript", {"email": "slachtoffer@example.net"})
    [letter] = letters()
    assert "evil.example" not in letter.as_string()
    assert "pillen" not in letter.as_string()


def test_once_one_of_us_took_part_the_copy_is_whole(browser, inbox, house):
    browser.say("Waar is mijn boek?")
    answer(house, browser)
    browser.send("transcript", {"email": ADDRESS})
    [letter] = letters()
    assert "Waar is mijn boek?" in words_of(letter)
    assert "Ana" in words_of(letter)


def test_a_copy_goes_to_one_address_once_an_hour_whoever_asks(browser, inbox, chat):
    other = Browser(chat)
    other.open()
    for one in (browser, other):
        one.say("Hallo")
    assert browser.send("transcript", {"email": ADDRESS}).status_code == 200
    assert other.send("transcript", {"email": ADDRESS.upper()}).status_code == 429
    assert len(letters()) == 1


def test_a_copy_leaves_the_wait_as_it_was_and_is_no_line_of_the_chat(browser, inbox, house):
    browser.say("Waar is mijn boek?")
    waited = Conversation.objects.get().waiting_since
    browser.send("transcript", {"email": ADDRESS})
    row = Conversation.objects.get()
    assert (row.waiting_since, row.status) == (waited, "open")
    assert [line["from"] for line in browser.see()["messages"]] == ["visitor", "system"]


def test_the_end_of_a_chat_with_a_bot_closes_it_and_opens_nothing_more(browser):
    browser.say("Waar is mijn boek?")
    give_to_bot(actor=SYSTEM, conversation=browser.conversation)
    assert browser.send("close").status_code == 204
    assert Conversation.objects.get().status == "closed"
    assert browser.send("messages", method="get").status_code == 401


def test_the_end_of_a_chat_that_a_person_has_in_hand_leaves_it_to_the_person(browser, house):
    browser.say("Waar is mijn boek?")
    answer(house, browser)
    browser.say("Dank u")
    assert browser.send("close").status_code == 204
    assert Conversation.objects.get().status == "open"
