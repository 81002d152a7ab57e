"""Bots on the desk: two of them are told apart, and a file holds the conversation that caused it."""

import re

import pytest
from django.test import Client

from alvast.bots.actions import save_bot
from alvast.bots.models import Bot, Turn
from alvast.bots.quality.actions import Wanted, add_example, add_intent, switch_off
from alvast.bots.quality.models import Incident, Intent, Permit, Stop
from alvast.conversations.actions import release_due_messages, write_reply
from alvast.conversations.tests.people import receive
from alvast.kernel.clock import now

pytestmark = pytest.mark.django_db


@pytest.fixture
def lead(house) -> Client:
    client = Client()
    client.force_login(house.bo)
    return client


@pytest.fixture
def talked(house, clock):
    """Bo AI answered Chidi; the number of their conversation."""
    received = receive(house, text="Is retour gratis?")
    bot = Bot.objects.get(id=save_bot(key="bo", name="Bo AI"))
    reply = write_reply(actor=house.as_(house.ana), conversation=received.conversation, text="Alles is gratis.")
    release_due_messages(at=now())
    Turn.objects.create(
        bot=bot, conversation_id=received.conversation, message=received.message, made_at=now(), language="nl", about_at=now(),
        intent="retour", outcome="answered", reply=reply,
    )  # fmt: skip
    return received


def page(client: Client, path: str) -> str:
    answered = client.get(path)
    assert answered.status_code == 200
    return answered.content.decode()


def test_the_switch_knows_from_the_trace_which_conversation_it_is_about(house, lead, talked):
    trace = page(lead, f"/conversations/{talked.number}/trace/")
    assert f"/bots/off/?conversation={talked.number}&amp;intent=retour" in trace
    assert f'value="{talked.number}"' in page(lead, f"/bots/off/?conversation={talked.number}")
    lead.post("/bots/off/", {"what": "Gratis?", "conversation": f"#{talked.number}"})
    assert Incident.objects.get().conversation == talked.conversation


def test_a_file_takes_the_conversation_and_offers_its_answers_to_be_set_right(house, lead, talked):
    incident = switch_off(actor=house.as_(house.bo), what="Zei iets over retour.")
    lead.post(f"/bots/files/{incident}/", {"what": "Zei gratis", "conversation": str(talked.number)})
    assert Incident.objects.get().customer is not None
    shown = page(lead, f"/bots/files/{incident}/")
    assert "Wat de bot daar zei" in shown
    assert shown.index("Is retour gratis?") < shown.index("Alles is gratis.")
    assert f"/bots/answers/{Turn.objects.get().reply}/" in shown
    lead.post(f"/bots/files/{incident}/", {"what": "Zei gratis", "fix": "Artikel verbeterd"})
    assert Incident.objects.get().conversation == talked.conversation


@pytest.mark.parametrize("number", ["999999", "abc", "9" * 20])
def test_what_one_may_not_see_is_no_conversation(house, lead, number):
    answered = lead.post("/bots/off/", {"what": "x", "conversation": number})
    assert answered.status_code == 422
    assert "Er is geen gesprek met dit nummer." in answered.content.decode()
    assert not Incident.objects.exists()


def test_agents_see_no_switch_in_the_trace(house, talked):
    client = Client()
    client.force_login(house.ana)
    assert "/bots/off/" not in page(client, f"/conversations/{talked.number}/trace/")


def test_no_example_is_tied_to_a_file_that_nobody_chose(house, lead):
    actor = house.as_(house.bo)
    add_intent(actor=actor, code="retour", name_nl="Retour", name_en="Returns")
    add_example(actor=actor, intent="retour", wanted=Wanted(question="Kan ik ruilen?", outcome="answered"))
    incident = switch_off(actor=actor)
    shown = page(lead, f"/bots/files/{incident}/")
    assert 'name="example" required><option value="">Kies een voorbeeld</option>' in shown
    assert lead.post(f"/bots/files/{incident}/example/", {"example": ""}).status_code == 400
    assert Incident.objects.get().regression is None


def test_each_bot_has_its_own_state(house, lead):
    bo, mia = (save_bot(key=key, name=f"{key.title()} AI") for key in ("bo", "mia"))
    add_intent(actor=house.as_(house.bo), code="retour", name_nl="Retour", name_en="Returns")
    lead.post("/bots/intents/retour/state/", {"bot": str(mia), "channel": "webchat", "state": "closed"})
    assert [(row.bot_id, row.state) for row in Permit.objects.all()] == [(mia, "closed")]
    for path in ("/bots/", "/bots/intents/retour/"):
        shown = page(lead, path)
        assert "Bo AI" in shown
        assert "Mia AI" in shown
    assert "Mia AI · Chat: Gesloten" in page(lead, "/bots/intents/retour/")
    assert bo != mia


def test_what_is_switched_off_says_so_where_its_state_stands(house, lead):
    save_bot(key="bo", name="Bo AI")
    add_intent(actor=house.as_(house.bo), code="retour", name_nl="Retour", name_en="Returns")
    switch_off(actor=house.as_(house.bo), intent="retour")
    assert "Staat uit: klanten krijgen een medewerker." in page(lead, "/bots/intents/retour/")


def test_what_is_switched_off_is_switched_on_where_it_stands(house, lead):
    bot = save_bot(key="bo", name="Bo AI")
    add_intent(actor=house.as_(house.bo), code="retour", name_nl="Retour", name_en="Returns")
    Permit.objects.update_or_create(
        intent_id=Intent.objects.get().pk, bot_id=bot, channel="webchat",
        defaults={"state": "answers", "why": "measured", "since": now()},
    )  # fmt: skip
    assert 'badge badge-success">Antwoordt zelf' in page(lead, "/bots/intents/retour/")
    incident = switch_off(actor=house.as_(house.bo), intent="retour")
    shown = page(lead, "/bots/intents/retour/")
    assert 'badge is-past">Antwoordt zelf' in shown
    assert f"/bots/files/{incident}/" in shown
    assert "Uitzetten …" not in shown
    lead.post(re.search(r'action="([^"]+)"[^>]*>(?:(?!</form>).)*Weer aanzetten', shown)[1])
    assert "Uitzetten …" in page(lead, "/bots/intents/retour/")


@pytest.mark.parametrize(("n", "said"), [(0, "r liep geen chat"), (1, "1 lopende chat ging naar een medewerker")])
def test_where_no_chat_was_running_none_is_counted(house, lead, n, said):
    incident = switch_off(actor=house.as_(house.bo))
    Stop.objects.update(handed_over=n)
    for path in ("/bots/", f"/bots/files/{incident}/"):
        shown = page(lead, path)
        assert said in shown
        assert "0 lopende chats" not in shown
