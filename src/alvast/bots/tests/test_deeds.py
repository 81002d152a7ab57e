"""What a bot does for a customer: after proof of who asks, and one clear yes; once, and taken back while it can be."""

import re

import pytest
from django.core import mail as outbox

from alvast.bots.actions import choose, take_turn
from alvast.bots.actions.identifying import send_code
from alvast.bots.models import Deed, Identification, MailCode, Turn
from alvast.bots.quality.models import Permit
from alvast.bots.tests.conftest import CHAT, told
from alvast.channels.email.models import Inbox
from alvast.conversations.models import Conversation, Message
from alvast.conversations.tests.people import receive
from alvast.decisions.queries import decision
from alvast.kernel.clock import now
from alvast.kernel.events import events_after
from alvast.queueing.models import Handover
from alvast.timeline.queries import record_as_of, subject_named


@pytest.fixture
def inbox(house, clock):
    row = Inbox(name="Vragen", address="vragen@example.org", team=house.team, made_at=now(), smtp_host="smtp.example.org")
    row.save()
    return row


def address(order):
    return record_as_of(order).value("delivery_address")


def events(kind):
    return [event for event in events_after(0) if event.kind == kind]


def mailed_code(settings):
    send_code(asked=MailCode.objects.latest("asked_at").id, language="nl")
    return re.search(r"\d{3} \d{3}", outbox.outbox[-1].subject)[0]


def test_who_is_known_hears_where_the_order_is_from_the_facts_and_no_more(signed, order, clock):
    told("shipment.scanned", clock.at, expected_on="2026-05-21", slot={"from": "17:00", "to": "21:00"}, carrier="PakketDienst",
         tracking_code="3SPD123")  # fmt: skip
    signed.says("Waar is mijn bestelling?")
    assert "Uw bestelling 48213 is naar u onderweg." in signed.reply
    assert "donderdag 21 mei tussen 17.00 en 21.00 uur" in signed.reply
    assert "3SPD123" in signed.reply
    used = {fact.attribute for fact in decision(signed.turn.decision).facts}
    assert used == {"status", "expected_on", "slot", "carrier", "tracking_code"}


def test_a_day_that_nobody_named_is_not_named(signed, order):
    signed.says("Waar is mijn bestelling?")
    assert "Op welke dag zij komt, is nog niet bekend." in signed.reply
    assert not re.search(r"\d{1,2} (mei|juni)", signed.reply)


def test_a_stranger_is_asked_for_the_number_and_proves_by_mail_whose_order_it_is(chat, order, settings, mailoutbox):
    chat.says("Waar is mijn bestelling?")
    assert (chat.turn.outcome, "nummer van uw bestelling" in chat.reply) == ("identify", True)
    chat.says("48213")
    assert "code" in chat.reply
    assert "Uw bestelling 48213" not in chat.reply
    chat.says(mailed_code(settings))
    assert chat.turn.outcome == "answered"
    assert "Uw bestelling 48213 is betaald" in chat.reply
    assert Identification.objects.get().way == "mail_code"
    assert Conversation.objects.get(id=chat.conversation).customer_id == subject_named("customer/c-17")


def test_it_is_asked_once(chat, order, settings, mailoutbox):
    chat.says("Waar is mijn bestelling?").says("48213").says(mailed_code(settings)).says("Waar blijft mijn pakket?")
    assert chat.turn.outcome == "answered"


def test_a_wrong_code_opens_nothing(chat, order, settings, mailoutbox):
    chat.says("Waar is mijn bestelling?").says("48213")
    code = mailed_code(settings)
    chat.says("000 000" if code != "000 000" else "111 111")
    assert (chat.turn.outcome, chat.turn.because) == ("identify", "wrong_code")
    assert "betaald" not in chat.reply
    assert not Identification.objects.exists()


def test_five_wrong_codes_lead_to_a_person_and_the_right_one_is_too_late(chat, order, settings, mailoutbox):
    chat.says("Waar is mijn bestelling?").says("48213")
    code = mailed_code(settings)
    for _ in range(5):
        chat.says("000 000" if code != "000 000" else "111 111")
    assert Handover.objects.get().reason in ("not_identified", "two_failed_turns")
    assert not Identification.objects.exists()


def test_a_number_that_is_nobodys_gets_the_same_words(chat, order):
    first = chat.says("Waar is mijn bestelling?").says("48213").reply
    second = chat.says("99999").reply
    assert first == second


def test_another_customers_order_is_not_told_of(signed, order, clock):
    told("order.placed", clock.at, subject="order/777", customer={"id": "c-99", "name": "Dora", "email": "dora@example.net"})
    signed.says("Waar is mijn bestelling 777?")
    assert "Ik vind geen bestelling 777 op uw naam." in signed.reply


def test_an_address_is_changed_after_one_yes_and_not_before(signed, order):
    signed.says("Ik wil mijn bezorgadres wijzigen")
    assert "Wat is het nieuwe adres" in signed.reply
    signed.says("Kade 3, 8011 AB Zwolle")
    assert "Klopt dat?" in signed.reply
    assert address(order)["huisnummer"] == 12
    signed.says("ja")
    assert str(address(order)["huisnummer"]) == "3"
    assert "Gedaan" in signed.reply
    assert len(events("order_address_corrected")) == 1


def test_yes_twice_is_once(signed, order):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle").says("ja").says("ja")
    assert len(events("order_address_corrected")) == 1


def test_no_does_nothing(signed, order):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle").says("nee")
    assert (address(order)["huisnummer"], Deed.objects.get().state) == (12, "dropped")


def test_what_was_done_is_taken_back(signed, order):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle").says("ja").says("maak dat ongedaan")
    assert (str(address(order)["huisnummer"]), Deed.objects.get().state) == ("12", "undone")


def test_after_half_an_hour_it_is_too_late_to_take_back(signed, order, clock):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle").says("ja")
    clock.forward(minutes=31)
    signed.says("maak dat ongedaan")
    assert (str(address(order)["huisnummer"]), Deed.objects.get().state) == ("3", "done")


def test_a_tap_on_yes_is_a_yes(signed, order):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle")
    asked = signed.turn.reply
    choose(conversation=signed.conversation, message=asked, code="yes")
    choose(conversation=signed.conversation, message=asked, code="yes")
    assert str(address(order)["huisnummer"]) == "3"
    assert len(events("order_address_corrected")) == 1


def test_a_withdrawal_is_labelled_confirmed_and_receipted_with_date_and_time(signed, order, inbox):
    signed.says("Hierbij herroep ik mijn koop")
    assert signed.reply.endswith("Bevestigt u de herroeping?")
    assert not events("order_return_announced")
    signed.says("ja")
    assert "is ontvangen op maandag 18 mei 2026 om 11.12 uur" in signed.reply
    receipt = Message.objects.get(automatic="receipt")
    assert receipt.recipients[0]["address"] == "chidi@example.net"
    assert "maandag 18 mei 2026 om 11.12 uur" in receipt.text
    assert [event.payload["is_withdrawal"] for event in events("order_return_announced")] == [True]


def test_a_withdrawal_is_never_argued_with(signed, order, inbox):
    signed.says("Ik zie af van de koop")
    assert not re.search(r"waarom|reden.*nodig|termijn|te laat", signed.reply)


def test_a_return_starts_for_what_was_delivered_only(signed, order, clock):
    signed.says("Ik wil mijn bestelling retourneren")
    assert "kan nu niet terug" in signed.reply
    told("shipment.delivered", clock.forward(days=1))
    signed.says("Ik wil mijn bestelling retourneren").says("ja, dat klopt")
    assert record_as_of(order).value("status") == "return_announced"


def test_nobody_changes_an_address_without_proof(chat, order):
    chat.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle").says("ja")
    assert address(order)["huisnummer"] == 12


def test_a_mail_proves_nothing_about_who_writes_it(house, clock, bot, gates, order):
    Permit.objects.update(channel="email")
    received = receive(house, account=CHAT, text="Waar is mijn bestelling?", trust="token")
    take_turn(conversation=received.conversation, message=received.message)
    assert Turn.objects.get().outcome == "identify"


def test_ok_after_another_answer_is_no_yes(signed, order, articles):
    """Of two things that were said, nobody can tell which one "oké" is about: it is asked again."""
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle").says("Wat kost verzenden?").says("oké")
    assert (address(order)["huisnummer"], signed.turn.because) == (12, "asks_yes")
    signed.says("oké")
    assert str(address(order)["huisnummer"]) == "3"


def test_a_tap_on_yes_counts_for_what_stands_above_it_only(signed, order):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle")
    older = signed.turn.reply
    signed.says("Hierbij herroep ik mijn koop")
    choose(conversation=signed.conversation, message=older, code="yes")
    assert not events("order_return_announced")
    assert address(order)["huisnummer"] == 12
    choose(conversation=signed.conversation, message=signed.turn.reply, code="yes")
    assert len(events("order_return_announced")) == 1


def test_a_tap_on_yes_still_counts_after_a_question_in_between(signed, order, articles):
    signed.says("Ik wil mijn bezorgadres wijzigen").says("Kade 3, 8011 AB Zwolle")
    asked = signed.turn.reply
    signed.says("Wat kost verzenden?")
    choose(conversation=signed.conversation, message=asked, code="yes")
    assert str(address(order)["huisnummer"]) == "3"


def test_an_order_number_of_six_figures_is_no_code(chat, order, clock, settings, mailoutbox):
    told("order.placed", clock.at, subject="order/204518", customer={"id": "c-17", "name": "Chidi", "email": "chidi@example.net"})
    chat.says("Waar is mijn bestelling?").says("204518")
    clock.forward(minutes=1)
    chat.says("204518")
    assert chat.turn.because == "code_sent"
    chat.says(mailed_code(settings)).says("Waar is bestelling 204518?")
    assert (chat.turn.outcome, "204518" in chat.reply) == ("answered", True)


def test_a_mail_in_a_chat_proves_nothing(signed, order, house):
    """Whoever got a copy can answer it, also where the site vouches for the visitor."""
    signed.says("Dank u wel")
    received = receive(house, account=CHAT, text="Waar is bestelling 48213?", trust="known", conversation=signed.conversation)
    take_turn(conversation=signed.conversation, message=received.message)
    assert Turn.objects.get(message=received.message).outcome == "identify"
