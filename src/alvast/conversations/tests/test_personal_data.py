"""When Chidi asks to be forgotten, words and addresses go and the history keeps its shape."""

import json
from datetime import timedelta

import pytest
from django.apps import apps
from django.db import connection

from alvast.conversations.actions import (
    change_status,
    forward_message,
    open_case,
    record_delivery,
    release_due_messages,
    write_note,
)
from alvast.conversations.errors import ConversationErased
from alvast.conversations.inbound import NewAttachment, Recipient
from alvast.conversations.models import Conversation, Draft, Message, StateChange
from alvast.conversations.personal_store import STORE
from alvast.conversations.queries import conversation_view
from alvast.conversations.tests.people import SHOP, answer, answer_for_good, receive
from alvast.kernel.erasure import Erasing
from alvast.kernel.models import Blob

pytestmark = pytest.mark.django_db
CANARY = "Kanariegeel"


def tables_with_canary() -> list[str]:
    """Our tables, any column of which still holds the canary or the address."""
    found = []
    for table in {m._meta.db_table for m in apps.get_app_config("conversations").get_models()} | {Blob._meta.db_table}:
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT count(*) FROM {table} t WHERE t::text ILIKE ANY (%s)", [["%kanariegeel%", "%chidi%"]])
            found += [table] * bool(cursor.fetchone()[0])
    return found


@pytest.fixture
def life(house, clock):
    """Chidi's conversation with all that can hang on one, and Els's, in which Chidi took part."""
    ana = house.as_(house.ana)
    file = NewAttachment(f"{CANARY}.txt", "text/plain", CANARY.encode(), inline=True)
    received = receive(house, text=CANARY, subject=CANARY, quoted=CANARY, html=f"<p>{CANARY}</p>", attachments=(file,))
    sent = answer_for_good(house, clock, received.conversation, text=f"Beste {CANARY}")
    record_delivery(message=sent, delivery="bounced", detail=f"{CANARY} unknown", at=clock.now(), external_id=f"<{CANARY}@x>")
    write_note(actor=ana, conversation=received.conversation, text=CANARY)
    forward_message(actor=ana, message=received.message, to=[f"{CANARY}@example.com"])
    change_status(actor=ana, conversation=received.conversation, status="waiting", reason=CANARY)
    open_case(actor=ana, conversation=received.conversation, title=CANARY)
    Draft.objects.create(conversation_id=received.conversation, agent=house.ana, kind="reply", text=CANARY, saved_at=clock.now())
    chidi = Recipient("cc", "Chidi", house.chidi_address)
    of_els = receive(house, author_address="els@example.net", author_name="Els", recipients=(Recipient("to", "", SHOP), chidi))
    receive(house, conversation=of_els.conversation, trust="token", text=CANARY, subject="")
    return received.conversation, of_els.conversation


def erase(conversation, clock) -> int:
    customer = Conversation.objects.get(id=conversation).customer_id
    return STORE.erase([customer], Erasing(clock.now(), "request"))


def test_no_copy_stays_in_the_room(life, clock):
    Blob.objects.filter(content=CANARY.encode()).update(stored_at=clock.now())
    blobs = Blob.objects.count()
    assert len(tables_with_canary()) >= 7
    erase(life[0], clock)
    assert tables_with_canary() == []
    assert (blobs, Blob.objects.count()) == (2, 0)


def test_history_keeps_its_shape(house, life, clock):
    own, _of_els = life
    history = StateChange.objects.filter(conversation=own).order_by("id").values_list("kind", "after")
    lines = list(history)
    erase(own, clock)
    view = conversation_view(house.as_(house.ana), own)
    assert (len(view.messages), {m.erased_at for m in view.messages}) == (3, {clock.now()})
    assert (view.status, view.erased_at, view.subject) == ("closed", clock.now(), "")
    assert list(history.all()) == [*lines, ("status", "closed")]
    assert {"reply", "forward"}.isdisjoint(view.may)


def test_els_keeps_her_words(house, life, clock):
    own, of_els = life
    erase(own, clock)
    view = conversation_view(house.as_(house.ana), of_els)
    assert [(m.text[:10], m.erased_at) for m in view.messages] == [("Goedemidda", None), ("", clock.now())]
    assert [r.address for r in view.messages[0].recipients] == [SHOP, ""]
    assert [p.address for p in view.participants] == ["els@example.net"]


def test_an_address_that_only_got_a_copy_goes_too(house, clock):
    from alvast.kernel.actor import SYSTEM
    from alvast.timeline.actions import add_contact_point

    copy = Recipient("cc", "Chidi", "werk@example.net")
    of_els = receive(house, author_address="els@example.net", author_name="Els", recipients=(copy,)).conversation
    own = receive(house).conversation
    customer = Conversation.objects.get(id=own).customer_id
    add_contact_point(actor=SYSTEM, customer=customer, kind="email", value="werk@example.net")
    erase(own, clock)
    view = conversation_view(house.as_(house.ana), of_els)
    assert (view.messages[0].recipients[0].address, [p.address for p in view.participants]) == ("", ["els@example.net"])


def test_what_has_not_left_never_will(house, clock):
    own = receive(house).conversation
    message = answer(house, own, send_at=clock.now() + timedelta(hours=1))
    erase(own, clock)
    assert release_due_messages(at=clock.forward(hours=2)) == 0
    assert Message.objects.get(id=message).delivery == "undone"


def test_nothing_can_be_added_afterwards(house, clock):
    own = receive(house).conversation
    erase(own, clock)
    with pytest.raises(ConversationErased):
        write_note(actor=house.as_(house.ana), conversation=own, text=CANARY)
    with pytest.raises(ConversationErased):
        answer(house, own, text=CANARY, to=["els@example.net"])
    assert not Message.objects.filter(text=CANARY).exists()


def test_it_can_be_done_again(life, clock):
    erase(life[0], clock)
    erase(life[0], clock)
    assert tables_with_canary() == []


def test_chidi_can_have_all_of_it(life):
    customer = Conversation.objects.get(id=life[0]).customer_id
    rows = STORE.export([customer])
    own, elsewhere = rows
    assert json.loads(json.dumps(rows)) == rows
    assert [(m["kind"], m["text"]) for m in own["messages"]][:2] == [("inbound", CANARY), ("outbound", f"Beste {CANARY}")]
    assert own["messages"][0]["files"] == [{"name": f"{CANARY}.txt", "type": "text/plain", "bytes": 11}]
    assert own["reasons"] == [CANARY]
    assert [m["text"] for m in elsewhere["messages"]] == [CANARY]
    assert "els@example.net" not in json.dumps(elsewhere)


def test_chidi_gets_no_words_and_no_addresses_of_others(house, clock):
    """Els was copied in, answered, and got a copy of Ana's answer; a supplier was asked something."""
    els, supplier = "els@elders.example", "drukker@elders.example"
    first = receive(house, text="Mijn vraag", recipients=(Recipient("to", "", SHOP), Recipient("cc", "Els", els)))
    receive(house, conversation=first.conversation, trust="token", author_address=els, author_name="Els Bakker",
            text="Geheim van Els", subject="Van Els")  # fmt: skip
    answer_for_good(house, clock, first.conversation, text="Ons antwoord", to=[house.chidi_address], bcc=[els])
    forward_message(actor=house.as_(house.ana), message=first.message, to=[supplier])
    customer = Conversation.objects.get(id=first.conversation).customer_id
    [own] = STORE.export([customer])
    told = json.dumps(own)
    assert "Geheim van Els" not in told
    assert "Els Bakker" not in told
    assert supplier not in told
    assert [p["address"] for p in own["participants"]] == [house.chidi_address]
    assert [m.get("text") for m in own["messages"]][:3] == ["Mijn vraag", None, "Ons antwoord"]
    assert own["messages"][0]["to"] == [SHOP, els]  # Chidi wrote that himself
    assert own["messages"][2]["to"] == [house.chidi_address]
    assert own["messages"][1] == {"kind": "inbound", "at": own["messages"][1]["at"], "of_someone_else": True}
