"""The boards of bots: no serious finding of axe, no page wider than the screen, and the switch by keyboard alone."""

from pathlib import Path
from typing import Any

import pytest

from alvast.bots.actions import save_bot
from alvast.bots.model.actions import save_endpoint
from alvast.bots.models import Bot, Turn
from alvast.bots.quality.actions import (
    Answered,
    Wanted,
    add_example,
    add_intent,
    change_state,
    run_evaluation,
    switch_off,
    switch_on,
)
from alvast.bots.quality.models import Example, Run, Stop
from alvast.bots.quality.queries import State
from alvast.conversations.actions import receive_messages, release_due_messages, write_reply
from alvast.conversations.tests.people import mail
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.knowledge.actions import Text, start_article
from tests.browser.looking import faults_on

pytestmark = pytest.mark.browser
QUESTIONS = (
    "Hoe lang duurt de bezorging?", "Wanneer komt mijn pakket?", "Leveren jullie ook op Texel?", "Kan het vandaag nog?",
    "Wat kost bezorgen?", "Bezorgen jullie op zaterdag?",
)  # fmt: skip


def answers(*wrong: str) -> Any:
    def ask(question: str, at: Any) -> Answered:
        if question in wrong:
            return Answered("unknown", "Dat weet ik niet zeker.", (), None)
        return Answered("answered", "Bezorging duurt 2 werkdagen.", ("bezorging",), None)

    return ask


@pytest.fixture
def bots(house: Any) -> dict[str, str]:
    """Two bots and two intents, one open, one under its threshold; an answer, a file; the pages by a short name."""
    bo, root = house.as_(house.bo), house.as_(house.root)
    bot, _mia = (
        Bot.objects.get(id=save_bot(key=key, name=name, brand=brand))
        for key, name, brand in (("bo", "Bo AI", ""), ("mia", "Mia AI", "jeugd"))
    )
    add_intent(actor=bo, code="bezorging", name_nl="Bezorging en levertijd", name_en="Delivery")
    add_intent(actor=bo, code="retour", name_nl="Retour", name_en="Returns")
    for code in ("bezorging", "retour"):
        for question in QUESTIONS:
            add_example(actor=bo, intent=code, wanted=Wanted(question=question, article="bezorging", must_say=["2 werkdagen"]))
    run_evaluation(actor=bo, intent="bezorging", asker=answers())
    change_state(actor=bo, intent="bezorging", channel="webchat", state=State.ANSWERS)
    run_evaluation(actor=bo, intent="retour", asker=answers())
    run = run_evaluation(intent="retour", cause=Run.Cause.ARTICLES, asker=answers(*QUESTIONS[:2]))
    received = receive_messages(messages=[mail(house, author_address=f"klant{n}@example.net") for n in range(40)])
    for one in received:
        Turn.objects.create(
            bot=bot, conversation_id=one.conversation, message=new_id(), made_at=now(), language="nl", about_at=now(),
            intent="bezorging", outcome="answered",
        )  # fmt: skip
    reply = write_reply(actor=house.as_(house.ana), conversation=received[0].conversation, text="Bezorging duurt 2 werkdagen.")
    release_due_messages(at=now())
    Turn.objects.filter(conversation=received[0].conversation).update(reply=reply, message=received[0].message)
    Turn.objects.filter(conversation=received[1].conversation).update(intent="garantie")
    incident = switch_off(
        actor=bo, intent="retour", what="Zei dat alles gratis retour kan.", conversation=received[0].conversation
    )
    save_endpoint(actor=root, url="http://127.0.0.1:9/v1", model="klein", key="k", is_on=True, reaches_inside=True, seconds=3.0)
    text = Text("Bezorging", "Bezorging duurt 3 werkdagen.")
    draft = start_article(actor=house.as_(house.ana), text=text, audience="public", topics=["bezorging"], series="bezorging")
    example = Example.objects.filter(intent__code="retour").order_by("id").values_list("id", flat=True)[0]
    return {
        "bots": "/bots/", "bots_switch": "/bots/off/", "intent": "/bots/intents/bezorging/",
        "intent_red": "/bots/intents/retour/", "intent_add": "/bots/intents/add/?code=garantie",
        "intent_change": "/bots/intents/retour/change/", "run": f"/bots/runs/{run}/", "example": f"/bots/examples/{example}/",
        "correct": f"/bots/answers/{reply}/", "file": f"/bots/files/{incident}/", "model": "/settings/model/",
        "settings_bots": "/settings/bots/", "settings_bot": f"/settings/bots/{bot.id}/",
        "settings_bot_add": "/settings/bots/add/",
        "rehearsal": f"/bots/rehearsals/{draft}/",
    }  # fmt: skip


def test_no_page_has_a_serious_finding(desk: Any, house: Any, bots: dict[str, str], pictures: Path | None) -> None:
    assert faults_on(desk(house.root, "/me/"), bots, pictures) == []


def test_a_bot_goes_off_and_on_again_with_the_keyboard(desk: Any, house: Any, bots: dict[str, str]) -> None:
    for stop in Stop.objects.filter(ended_at=None):
        switch_on(actor=house.as_(house.bo), stop=stop.id)
    page = desk(house.bo, "/bots/off/")
    page.get_by_label("Wat gaat er mis?").focus()
    page.keyboard.type("Schrijft gedichten")
    page.get_by_role("button", name="Nu uitzetten").focus()
    page.keyboard.press("Enter")
    page.get_by_role("heading", name="Dossier").wait_for()
    assert Stop.objects.filter(ended_at=None, intent="", bot=None).exists()
    page.goto(page.url.split("/bots/")[0] + "/bots/")
    page.get_by_role("button", name="Weer aanzetten").focus()
    page.keyboard.press("Enter")
    page.get_by_text("Weer aangezet.").wait_for()
    assert not Stop.objects.filter(ended_at=None).exists()
