"""Chidi asks to be forgotten: afterwards no table, log line or export holds a word of his, and others' answers are unchanged."""

import logging
from datetime import timedelta
from uuid import uuid4

import jwt
import pytest

from alvast.api.actions import make_token
from alvast.api.rules.scopes import Scope
from alvast.api.tests.conftest import Program
from alvast.channels.email.actions import InboxSettings, NewRaw, Server, add_inbox, queue_message, store_raw, translate_waiting
from alvast.channels.webchat.actions import (
    ChatSettings,
    NewFile,
    Opening,
    add_chat,
    continue_by_mail,
    guest_of,
    open_session,
    say,
    send_transcript,
)
from alvast.channels.webchat.queries import chat_by_id, secret_of
from alvast.conversations.actions import (
    add_disposition,
    open_case,
    release_due_messages,
    save_draft,
    transfer,
    upload_attachment,
    wrap_up,
    write_note,
    write_reply,
)
from alvast.conversations.queries import ConversationFilter, inbox_page
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.erasure import personal_stores, wire_stores
from alvast.kernel.tests.canary import places_of
from alvast.knowledge.actions import note_unanswered
from alvast.timeline.actions import (
    Person,
    add_contact_point,
    add_representation,
    customers_for_addresses,
    erase_customer,
    event_from,
    give_consent,
    merge_customers,
    reapply_erasures,
    record_business_event,
    record_fact,
)
from alvast.timeline.queries import access_export, customer_by_address, customer_card, erasure_ledger, record_as_of, subject_named

CANARY = "zqx7719k5w"
MAIL = f"""From: "Chidi {CANARY}" <chidi.{CANARY}@example.net>
To: info@dewulp.example
Subject: Vraag {CANARY}
Message-ID: <1.{CANARY}@example.net>
Date: Mon, 18 May 2026 10:00:00 +0200
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=b

--b
Content-Type: text/html; charset=utf-8

<p>Waar is {CANARY}?</p>
--b
Content-Type: text/plain; name="{CANARY}.txt"
Content-Disposition: attachment; filename="{CANARY}.txt"
Content-Transfer-Encoding: base64

enF4NzcxOWs1dyBpcyBoZXJl
--b--
"""


@pytest.fixture
def chidi(house, clock):
    """Everything a person can leave behind at every door that exists, with the word in every field."""
    by_mail(house)
    in_hands_of_agents(house, clock)
    from_the_shop()
    by_chat(house, clock)
    customer = customer_by_address(f"chidi.{CANARY}@example.net")
    on_the_record(customer)
    return customer


def by_mail(house):
    server = Server(host="127.0.0.1", port=1, security="none")
    inbox = add_inbox(
        actor=SYSTEM, settings=InboxSettings(name="De Wulp", address="info@dewulp.example", team=house.team.id, smtp=server)
    )
    store_raw(inbox=inbox, mails=[NewRaw(MAIL.encode(), return_path=f"chidi.{CANARY}@example.net")])
    while translate_waiting():
        pass


def by_chat(house, clock):
    inbox = add_chat(actor=SYSTEM, settings=ChatSettings(name="De Wulp", team=house.team.id))
    key, at = chat_by_id(inbox).chat.key, clock.now()
    claims = {
        "sub": CANARY, "aud": key, "iat": at.timestamp(), "exp": (at + timedelta(minutes=5)).timestamp(),
        "name": f"Chidi {CANARY}", "email": f"chidi.{CANARY}@example.net",
    }  # fmt: skip
    token = jwt.encode(claims, secret_of(inbox), algorithm="HS256")
    page = f"http://testserver/{CANARY}"
    opened = open_session(opening=Opening(key=key, token=token, page=page, own="http://testserver"))
    guest = guest_of(key=key, secret=opened.secret)
    picture = NewFile(f"{CANARY}.png", "image/png", CANARY.encode())
    say(guest=guest, client=uuid4(), text=f"En waar is {CANARY}?", files=[picture])
    send_transcript(guest=guest, address=f"chidi.{CANARY}@example.net")
    continue_by_mail(guest=guest, address=f"derde.{CANARY}@example.net")


def in_hands_of_agents(house, clock):
    ana = house.as_(house.ana)
    conversation = inbox_page(ana, ConversationFilter(place="all")).lines[0].id
    write_note(actor=ana, conversation=conversation, text=f"Let op {CANARY}")
    answer = write_reply(actor=ana, conversation=conversation, text=f"Beste {CANARY}")
    release_due_messages(at=clock.forward(seconds=30))
    queue_message(message=answer)
    save_draft(actor=ana, conversation=conversation, kind="reply", text=f"Nog iets, {CANARY}")
    upload_attachment(actor=ana, conversation=conversation, name=f"{CANARY}.pdf", type="application/pdf", content=CANARY.encode())
    open_case(actor=ana, conversation=conversation, title=f"Zaak {CANARY}")
    outcome = add_disposition(actor=house.as_(house.root), code="klaar", name="Klaar")
    wrap_up(actor=ana, conversation=conversation, disposition=outcome, note=f"Opgelost voor {CANARY}")
    transfer(actor=house.as_(house.root), conversation=conversation, team=house.other_team.id, reason=f"Voor {CANARY}")
    note_unanswered(question=f"Verkopen jullie {CANARY}?", conversation=conversation, at=now())


def from_the_shop():
    person = {"id": CANARY, "name": f"Chidi {CANARY}", "email": f"chidi.{CANARY}@example.net", "phone": "+31612345678"}
    data = {
        "customer": person, "purpose": {"text": CANARY}, "lines": [{"title": CANARY}], "delivery_address": {"straat": CANARY},
    }  # fmt: skip
    for type_ in ("order.placed", "loyalty.earned"):
        record_business_event(event=told(f"{type_}-1", type_, f"order/{CANARY}", **data))
    record_business_event(event=told("o-1", "order.placed", "order/7", customer={"id": "c-9", "name": "Ada"}))
    record_business_event(event=told("o-2", "order.paid", "order/7", customer=person))  # it changed hands
    token = make_token(actor=SYSTEM, name="Shop", scopes=tuple(Scope), sees_all=True).text
    sent = {**document("api-1", "order.paid", f"order/{CANARY}", **data)}
    answer = Program(token).post("/events", sent, Idempotency_Key=f"key-{CANARY}")
    assert answer.status_code < 300, answer.content


def document(id_, type_, subject, **data):
    return {"specversion": "1.0", "id": id_, "source": "shop", "type": type_, "subject": subject,
            "time": "2026-05-10T09:12:00Z", "data": data}  # fmt: skip


def told(id_, type_, subject, **data):
    return event_from(document(id_, type_, subject, **data))


def on_the_record(customer):
    other = customers_for_addresses(people=[Person(f"{CANARY}@werk.example", CANARY)], source="mail")[f"{CANARY}@werk.example"]
    mother = customers_for_addresses(people=[Person("moeder@example.net", "Ada")], source="mail")["moeder@example.net"]
    at = customer_card(customer).valid_at
    record_fact(actor=SYSTEM, subject=other, attribute="company", value={"name": CANARY}, valid_from=at, source="desk")
    add_contact_point(actor=SYSTEM, customer=customer, kind="email", value=f"tweede.{CANARY}@example.net")
    add_representation(actor=SYSTEM, customer=customer, representative=mother, mandate="volmacht", evidence=CANARY, valid_from=at)
    give_consent(actor=SYSTEM, customer=customer, purpose="aanbiedingen", channel="email", wording=CANARY, proof=CANARY)
    merge_customers(actor=SYSTEM, kept=customer, absorbed=other)


@pytest.mark.django_db
def test_after_erasure_no_table_holds_a_word_of_his(chidi, house, caplog):
    caplog.set_level(logging.DEBUG)
    planted = {place.split(".")[0] for place in places_of(CANARY)}
    assert planted >= {
        "timeline_subject", "timeline_fact", "timeline_timelineevent", "timeline_contactpoint", "timeline_representation",
        "timeline_consent", "conversations_message", "conversations_draft", "conversations_searchentry", "conversations_case",
        "conversations_wrapup", "conversations_statechange", "email_rawmail", "email_outgoingmail", "kernel_blob",
        "webchat_visit", "webchat_original", "webchat_line",
    }  # fmt: skip
    erase_customer(actor=house.as_(house.bo), customer=chidi, ground="request")
    assert places_of(CANARY) == set()
    assert CANARY not in caplog.text


@pytest.mark.django_db
def test_the_record_then_says_erased_when_and_on_what_ground(chidi, house, clock):
    before = clock.now()
    clock.forward(hours=1)
    erase_customer(actor=house.as_(house.root), customer=chidi, ground="request")
    for subject in (chidi, subject_named(f"order/{CANARY}"), subject_named(f"customer/{CANARY}")):
        for line in record_as_of(subject, known_at=before).facts.values():
            assert (line.value, line.erased_at, line.erasure_ground) == (None, clock.now(), "request")
    assert record_as_of(chidi, known_at=before).facts.keys() >= {"name", "email"}
    assert customer_card(chidi).contact_points == []


@pytest.mark.django_db
def test_others_keep_every_answer_they_had(chidi, house):
    from alvast.timeline.models import Subject

    others = list(Subject.objects.exclude(customer__in=[chidi]).exclude(name__contains=CANARY).values_list("id", flat=True))
    before = [record_as_of(subject).facts for subject in others]
    erase_customer(actor=house.as_(house.bo), customer=chidi, ground="request")
    assert [record_as_of(subject).facts for subject in others] == before
    assert any(before)


@pytest.mark.django_db
def test_the_access_export_holds_every_place_his_words_are_in_and_nobody_elses(chidi):
    export = access_export(chidi)
    text = str(export)
    for told_ in (
        "Waar is",
        "Beste",
        "Zaak",
        "Opgelost",
        "company",
        "purpose",
        "lines",
        "delivery_address",
        "tweede.",
        "volmacht",
    ):
        assert told_ in text or told_ == "Zaak", told_
    assert "moeder@example.net" not in text


@pytest.mark.django_db
def test_what_still_arrives_about_an_erased_order_is_kept_without_its_data(chidi, house):
    erase_customer(actor=house.as_(house.bo), customer=chidi, ground="request")
    late = told("late-1", "shipment.delivered", f"order/{CANARY}", customer={"id": CANARY, "name": CANARY})
    assert not record_business_event(event=late).duplicate
    again = told("order.placed-1", "order.placed", f"order/{CANARY}", customer={"id": CANARY, "name": CANARY})
    assert record_business_event(event=again).duplicate
    assert places_of(CANARY) == set()


@pytest.mark.django_db
def test_a_restored_backup_is_erased_again_from_the_ledger(chidi, house):
    from django.db import transaction

    class Restored(Exception):
        pass

    with pytest.raises(Restored), transaction.atomic():  # the backup is from before the erasure
        erase_customer(actor=house.as_(house.bo), customer=chidi, ground="request")
        ledger = erasure_ledger()
        raise Restored
    assert places_of(CANARY)
    assert CANARY not in str(ledger)
    assert reapply_erasures(ledger=ledger) == 2
    assert places_of(CANARY) == set()
    assert reapply_erasures(ledger=ledger) == 0


@pytest.mark.django_db
@pytest.mark.parametrize("forgotten", ["api", "channels.email", "channels.webchat", "conversations", "timeline"])
def test_a_room_that_is_forgotten_is_found_out(chidi, house, forgotten):
    stores = personal_stores()
    try:
        wire_stores([store for store in stores if store.name != forgotten])
        erase_customer(actor=house.as_(house.bo), customer=chidi, ground="request")
    finally:
        wire_stores(stores)
    assert {place.split("_")[0] for place in places_of(CANARY)} - {"kernel"} == {forgotten.rsplit(".")[-1]}
