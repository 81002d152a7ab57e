"""From bot to people: everything known goes along, the customer repeats nothing, and the bot is silent."""

import csv
from pathlib import Path

import pytest

from alvast.conversations.actions import give_to_bot, write_reply
from alvast.conversations.errors import NotFound, NotWithTheBot, ReasonMissing
from alvast.conversations.models import Conversation, Message
from alvast.conversations.queries import conversation_for
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM
from alvast.kernel.events import events_after, head
from alvast.kernel.ids import new_id
from alvast.queueing.actions import hand_over, pass_on, set_presence, take_next
from alvast.queueing.models import Handover
from alvast.queueing.queries import handover_of, place_of
from alvast.queueing.tests.office import BOT, available, lines_up, place, with_bot
from alvast.timeline.actions import erase_customer

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("listener")]


def transfers() -> list[tuple[list[str], list[str]]]:
    lines = Path(__file__).with_name("transfers.tsv").read_text().splitlines()
    rows = csv.reader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [(said.split("|"), facts.split("|")) for said, facts in rows]


def in_one_glance(view) -> str:
    quotes = [*view.question, *view.tried, *view.facts, *view.signals, *filter(None, [view.feeling])]
    return "\n".join(quote.text for quote in quotes)


def test_there_are_fifty_transfers():
    assert len(transfers()) == 50


@pytest.mark.parametrize(("said", "facts"), transfers())
def test_nothing_has_to_be_asked_twice(house, clock, said, facts):
    talk = [text for one in said for text in (one, "Dat weet ik niet zeker.")][:-1]
    conversation = with_bot(house, *talk)
    hand_over(conversation=conversation, reason="asked")
    shown = in_one_glance(handover_of(house.as_(house.ana), conversation))
    assert [fact for fact in facts if fact not in shown] == []


@pytest.mark.parametrize("said", ["?", "???", "!!", "...", "👍"])
def test_who_writes_marks_only_gets_a_person_all_the_same(house, clock, said):
    conversation = with_bot(house, said)
    hand_over(conversation=conversation, reason="two_failed_turns")
    assert place_of(conversation).position == 1


def test_the_bot_is_silent_and_the_customer_in_line(house, clock):
    conversation, before = with_bot(house, "Waar is mijn pakket 48213?"), head()
    made = hand_over(conversation=conversation, reason="asked", decision=new_id())
    assert Conversation.objects.get(id=conversation).handler == "agent"
    assert place_of(conversation).position == 1
    assert {"handed_over", "line_joined"} <= {e.kind for e in events_after(before)}
    with pytest.raises(NotWithTheBot):
        write_reply(actor=BOT, conversation=conversation, text="Nog iets?")
    assert hand_over(conversation=conversation, reason="asked") == made
    assert Handover.objects.count() == 1


def test_the_colleague_sees_what_was_tried_felt_heard_and_promised(house, clock):
    conversation = with_bot(
        house, "Belachelijk! Ik heb al drie keer gebeld. Waar is bestelling 48213?".replace("B", "b", 1),
        "U vindt uw bestelling onder Mijn bestellingen.", "Dat werkt niet, medewerker!",
    )  # fmt: skip
    decision = new_id()
    hand_over(
        conversation=conversation,
        reason="two_failed_turns",
        decision=decision,
        identity="mail_code",
        proposal="Bel de vervoerder.",
    )
    view = handover_of(house.as_(house.ana), conversation)
    assert [quote.text for quote in view.question] == ["Waar is bestelling 48213?"]
    assert [quote.text for quote in view.tried] == [
        "Ik heb al drie keer gebeld.", "U vindt uw bestelling onder Mijn bestellingen.",
    ]  # fmt: skip
    assert (view.feeling.text, view.feeling.kind) == ("al drie keer", "herhaalcontact")
    assert {quote.kind for quote in view.signals} == {"emotie_oplopend", "herhaalcontact", "mens_gevraagd"}
    assert [(quote.text, quote.kind) for quote in view.facts] == [("48213", "order")]
    assert (view.reason, view.decision, view.identity, view.proposal) == (
        "two_failed_turns", decision, "mail_code", "Bel de vervoerder.",
    )  # fmt: skip


@pytest.mark.parametrize("wish", ["medewerker graag", "Nee, ik wil nu echt een medewerker spreken"])
def test_what_was_said_last_is_asked_too_also_as_a_statement(house, clock, wish):
    last = "Nee, mijn boek is beschadigd aangekomen en ik heb het zaterdag nodig."
    conversation = with_bot(
        house, "Wat kost verzenden?", "Verzenden kost € 4,95.", last, "Dat weet ik niet zeker.", wish
    )  # fmt: skip
    hand_over(conversation=conversation, reason="asked")
    view = handover_of(house.as_(house.ana), conversation)
    assert [quote.text for quote in view.question] == [last, "Wat kost verzenden?"]


def test_a_handover_holds_pointers_and_no_words(house, clock):
    conversation = with_bot(house, "Mijn naam is Fatima El Amrani. Waar is bestelling 48213?")
    hand_over(conversation=conversation, reason="asked")
    kept = str(Handover.objects.values().get())
    assert "Fatima" not in kept
    assert "bestelling" not in kept


def test_after_erasure_nothing_is_left(house, clock):
    conversation = with_bot(house, "Mijn naam is Fatima El Amrani. Waar is bestelling 48213?")
    hand_over(conversation=conversation, reason="asked", proposal="Bel Fatima.", note="Fatima is boos")
    ana = house.as_(house.ana)
    erase_customer(actor=SYSTEM, customer=conversation_for(ana, conversation).customer, ground="request")
    view = handover_of(ana, conversation)
    assert (in_one_glance(view), view.proposal, view.note) == ("", "", "")
    assert place_of(conversation) is None


def test_an_agent_passes_it_on_with_everything_and_the_same_moment(house, clock):
    conversation = with_bot(house, "Waar is bestelling 48213?")
    hand_over(conversation=conversation, reason="asked")
    since = place(conversation).since
    take_next(actor=house.as_(house.ana))
    clock.forward(minutes=10)
    pass_on(actor=house.as_(house.ana), conversation=conversation, team=house.other_team.id, reason="Hoort bij inkoop")
    view = handover_of(house.as_(house.dora), conversation)
    assert (view.from_kind, view.from_id, view.note) == ("agent", house.ana.id, "Hoort bij inkoop")
    assert [quote.text for quote in view.facts] == ["48213"]
    assert place(conversation).since == since
    assert take_next(actor=house.as_(house.dora)) == conversation
    with pytest.raises(NotFound):
        handover_of(house.as_(house.ana), conversation)


def test_passing_on_needs_a_reason(house, clock):
    conversation = lines_up(house)
    with pytest.raises(ReasonMissing):
        pass_on(actor=house.as_(house.ana), conversation=conversation, team=house.other_team.id, reason=" ")
    assert not Handover.objects.exists()


def test_there_and_back_again(house, clock):
    """Bot, people, bot, and people once more: each goes on with what the others knew."""
    conversation, ana = with_bot(house, "Waar is bestelling 48213?"), house.as_(house.ana)
    first = hand_over(conversation=conversation, reason="asked")
    take_next(actor=ana)
    write_reply(actor=ana, conversation=conversation, text="Hij komt donderdag 21 mei.")
    clock.forward(minutes=1)
    give_to_bot(actor=ana, conversation=conversation)
    write_reply(actor=BOT, conversation=conversation, text="Kan ik nog iets doen?", then="open")
    clock.forward(minutes=1)
    receive(house, conversation=conversation, text="Kan hij ook naar 3571 AB 12?", trust="known")
    asked_at = clock.now()
    second = hand_over(conversation=conversation, reason="no_mandate")
    assert first != second
    view = handover_of(ana, conversation)
    assert {"48213", "3571 AB 12"} <= {quote.text for quote in view.facts}
    assert place(conversation).since == asked_at


def test_who_is_there_hears_who_comes_and_how_long_it_takes(house, clock, chat, office_hours):
    available(house)
    conversation = with_bot(house, "Waar is bestelling 48213?")
    Conversation.objects.filter(id=conversation).update(channel=chat)
    before = head()
    hand_over(conversation=conversation, reason="asked")
    told = Message.objects.get(id=handover_of(house.as_(house.ana), conversation).told)
    assert "Ik breng u naar Klantenservice." in told.text
    assert "u hoeft niets te herhalen" in told.text
    assert "kunnen wij nog niet goed zeggen" in told.text
    offered = next(e for e in events_after(before) if e.kind == "choices_offered")
    assert offered.payload["codes"] == ["person", "bot", "call_back", "mail"]
    assert offered.payload["labels"][0] == "Wachten op een medewerker"
    assert Conversation.objects.get(id=conversation).waiting_since is not None


def test_a_line_that_was_measured_gives_a_range(house, clock, chat, office_hours):
    set_presence(actor=house.as_(house.ana), is_available=True)
    for i in range(7):
        lines_up(house, f"customer{i}")
    for _ in range(7):
        clock.forward(minutes=4)
        take_next(actor=house.as_(house.ana))
    conversation = with_bot(house, "Waar is bestelling 48213?")
    Conversation.objects.filter(id=conversation).update(channel=chat)
    hand_over(conversation=conversation, reason="asked")
    assert (place_of(conversation).range_minutes.low, place_of(conversation).range_minutes.high) == (4, 4)
    assert "hooguit ongeveer 4 minuten" in Message.objects.get(kind="outbound", conversation=conversation).text


def test_outside_hours_nobody_is_promised(house, clock, chat, office_hours):
    clock.forward(hours=10)
    conversation = with_bot(house, "Waar is bestelling 48213?")
    Conversation.objects.filter(id=conversation).update(channel=chat)
    before = head()
    hand_over(conversation=conversation, reason="asked")
    told = Message.objects.get(kind="outbound", conversation=conversation).text
    assert "Er is nu geen medewerker. Wij zijn weer open op dinsdag 19 mei om 09.00 uur." in told
    offered = next(e for e in events_after(before) if e.kind == "choices_offered")
    assert offered.payload["codes"] == ["bot", "call_back", "mail"]


def test_mail_is_not_sent_to_say_that_someone_reads_it(house, clock):
    conversation = with_bot(house, "Waar is bestelling 48213?")
    hand_over(conversation=conversation, reason="asked")
    assert not Message.objects.filter(kind="outbound").exists()
