"""A customer sees what is theirs: their orders, what they wrote, what we sent to them. Nothing else exists for them."""

import re
from datetime import timedelta
from uuid import uuid4

import pytest
from django.test import Client

from alvast.conversations import actions as conversations
from alvast.conversations.models import Attachment, Message
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.portal.tests.conftest import come_in
from alvast.proactive.links import ORDER, link_text
from alvast.timeline.actions import add_representation, erase_customer, merge_customers


def test_the_overview_shows_the_order_and_the_question(chidi):
    page = come_in(chidi).get("").content.decode()
    assert "48213" in page
    assert f"/mijn/berichten/{chidi.number}/" in page


def test_an_order_tells_where_it_goes_and_what_is_in_it(chidi):
    page = come_in(chidi).get("bestellingen/48213/").content.decode()
    for words in ("Lindelaan 12", "3571 AB Utrecht", "2 × De avonden", "€ 49,95"):
        assert words in page


def test_anothers_order_message_and_file_do_not_exist(chidi, els, house):
    come_in(chidi)
    other = [f"bestellingen/{n}/" for n in ("48214", "99999")] + [f"berichten/{n}/" for n in (els.number, 999_999)]
    upload = conversations.upload_attachment(
        actor=house.as_(house.ana), conversation=conversation_of(els), name="a.txt", type="text/plain", content=b"a"
    )
    Attachment.objects.filter(id=upload.id).update(message=els.message)
    other += [f"bestanden/{upload.id}/", f"bestanden/{uuid4()}/"]
    answers = [chidi.get(path) for path in other]
    assert {answer.status_code for answer in answers} == {404}
    assert len({re.sub(rb'value="[^"]*"', b"", answer.content) for answer in answers}) == 1  # tokens and the address asked for


def conversation_of(customer):
    return Message.objects.get(id=customer.message).conversation_id


def test_notes_forwards_drafts_and_unsent_answers_stay_with_us(chidi, house, clock):
    ana, conversation = house.as_(house.ana), conversation_of(chidi)
    conversations.write_note(actor=ana, conversation=conversation, text="Let op: geheim één")
    conversations.write_reply(actor=ana, conversation=conversation, text="Nog niet weg: twee")
    conversations.save_draft(actor=ana, conversation=conversation, kind="reply", text="Klad: drie")
    come_in(chidi)
    page = chidi.get(f"berichten/{chidi.number}/").content.decode()
    for secret in ("geheim", "Nog niet weg", "Klad"):
        assert secret not in page
    clock.forward(seconds=30)
    conversations.release_due_messages(at=clock.now())
    assert "Nog niet weg: twee" in chidi.get(f"berichten/{chidi.number}/").content.decode()


def test_an_answer_on_the_portal_is_one_message_in_the_same_conversation(chidi):
    come_in(chidi)
    form = uuid4()
    before = Message.objects.filter(conversation=conversation_of(chidi)).count()
    for _ in range(2):
        answer = chidi.post(f"berichten/{chidi.number}/", form=form, text="Ik ben donderdag thuis.")
        assert answer.status_code == 302
    rows = Message.objects.filter(conversation=conversation_of(chidi)).order_by("id")
    assert rows.count() == before + 1
    assert (rows.last().text, rows.last().channel, rows.last().author_address) == (
        "Ik ben donderdag thuis.", "portal", "chidi@example.net",
    )  # fmt: skip


def test_too_much_is_refused_and_nothing_typed_is_lost(chidi):
    come_in(chidi)
    for _ in range(19):
        chidi.post(f"berichten/{chidi.number}/", form=uuid4(), text="Nog iets.")
    chidi.post(f"berichten/{chidi.number}/", form=uuid4(), text="Nog iets.")
    answer = chidi.post(f"berichten/{chidi.number}/", form=uuid4(), text="Dit typte ik.")
    assert answer.status_code == 422
    assert "Dit typte ik." in answer.content.decode()


def test_a_link_opens_its_order_and_nothing_else(chidi, els, clock):
    text = link_text(ORDER, customer=chidi.id, thing=chidi.order, until=now() + timedelta(days=60))
    stranger = Client()
    page = stranger.get(f"/mijn/l/{text}/")
    assert page.status_code == 200
    assert "48213" in page.content.decode()
    assert page["Referrer-Policy"] == "same-origin"
    assert stranger.get("/mijn/").status_code == 302
    swapped = link_text(ORDER, customer=chidi.id, thing=els.order, until=now() + timedelta(days=60))
    assert stranger.get(f"/mijn/l/{swapped}/").status_code == 404
    clock.forward(days=61)
    assert stranger.get(f"/mijn/l/{text}/").status_code == 404
    assert stranger.get("/mijn/l/onzin/").status_code == 404


@pytest.mark.parametrize(("mandate", "sees"), [("machtiging", True), ("mentorschap", False)])
def test_who_acts_for_another_sees_that_ones_orders_while_the_mandate_lasts(chidi, els, house, clock, mandate, sees):
    add_representation(
        actor=house.as_(house.ana), customer=els.id, representative=chidi.id, mandate=mandate, evidence="gezien",
        valid_from=now() - timedelta(days=1), valid_to=now() + timedelta(days=7),
    )  # fmt: skip
    come_in(chidi)
    assert ("48214" in chidi.get("bestellingen/").content.decode()) is sees
    assert chidi.get("bestellingen/48214/").status_code == (200 if sees else 404)
    assert chidi.get(f"berichten/{els.number}/").status_code == 404
    clock.forward(days=8)
    assert come_in(chidi).get("bestellingen/48214/").status_code == 404


def test_two_records_of_one_person_are_one_portal(chidi, els):
    merge_customers(actor=SYSTEM, kept=els.id, absorbed=chidi.id)
    come_in(chidi)
    page = chidi.get("bestellingen/").content.decode()
    assert ("48213" in page, "48214" in page) == (True, True)
    assert chidi.get(f"berichten/{els.number}/").status_code == 200


def test_erasing_ends_the_session_and_the_link(chidi, house):
    come_in(chidi)
    text = link_text(ORDER, customer=chidi.id, thing=chidi.order, until=now() + timedelta(days=60))
    erase_customer(actor=SYSTEM, customer=chidi.id, ground="request")
    assert chidi.get("").status_code == 302
    assert Client().get(f"/mijn/l/{text}/").status_code == 404


def test_the_pages_speak_the_customers_language(chidi):
    come_in(chidi)
    assert "Uw bestellingen" in chidi.get("bestellingen/").content.decode()
    chidi.post("gegevens/taal/", language="en")
    assert "Your orders" in chidi.get("bestellingen/").content.decode()
    assert chidi.post("gegevens/taal/", language="xx").status_code == 400


def test_an_address_that_does_not_exist_is_told_to_a_customer_by_the_customers_own_page(chidi):
    told = chidi.get("bestaatniet/")
    assert (told.status_code, told.templates[0].name) == (404, "portal/refusal.html")
    assert "Naar mijn overzicht" in told.content.decode()
    assert "team" not in told.content.decode()
    assert "no-store" in told["Cache-Control"]
