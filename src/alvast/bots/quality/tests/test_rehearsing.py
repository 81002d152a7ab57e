"""What a draft would change is shown before anyone approves it, and nothing of the try is left."""

import pytest
from django.db import connection

from alvast.bots.actions import save_bot
from alvast.bots.composers import Composed, Request, Sentence
from alvast.bots.models import Bot
from alvast.bots.pipeline import composing, elsewhere
from alvast.bots.quality.actions import Wanted, add_example, add_intent, rehearse_approval
from alvast.bots.quality.errors import NotFound
from alvast.bots.quality.models import Intent, Run
from alvast.bots.quality.queries.versions import versions_of
from alvast.kernel.clock import now
from alvast.kernel.models import StatedEvent
from alvast.knowledge.actions import Text, approve, start_article, start_version
from alvast.knowledge.queries import search, version_card

pytestmark = pytest.mark.django_db
QUESTION = "Binnen hoeveel dagen kan ik een bestelling retourneren?"


@pytest.fixture
def draft(house):
    """The term for sending back is thirty days; a draft says fourteen. Two examples ask for it."""
    ana, bo = house.as_(house.ana), house.as_(house.bo)
    text = "U kunt een bestelling binnen {} dagen na ontvangst retourneren."
    first = start_article(
        actor=ana, text=Text("Bestelling retourneren", text.format(30)), audience="public", topics=["retour"], series="retour"
    )
    approve(actor=bo, version=first)
    add_intent(actor=bo, code="retour", name_nl="Retour", name_en="Returns")
    add_example(actor=bo, intent="retour", wanted=Wanted(question=QUESTION, must_say=["30 dagen"]))
    add_example(actor=bo, intent="retour", wanted=Wanted(question="Schrijf een gedicht", outcome="out_of_scope"))
    article = version_card(first, at=now()).article
    return start_version(actor=ana, article=article, text=Text("Bestelling retourneren", text.format(14)))


def test_it_tells_which_answers_change_and_what_would_fall(house, draft):
    found = rehearse_approval(actor=house.as_(house.bo), version=draft)
    assert (found.n, found.falling) == (2, ("retour",))
    (changed,) = found.changed
    assert (changed.question, changed.turned) == (QUESTION, "red")
    assert "30 dagen" in changed.before
    assert "14 dagen" in changed.after


class Apart:
    """A composer on another machine: says what stands in the text, and notes whether anything was held while it was asked."""

    def __init__(self) -> None:
        self.name, self.asked, self.held = "language_model", 0, 0

    def compose(self, request: Request) -> Composed:
        self.asked += 1
        self.held += len(connection.savepoint_ids)
        return Composed((Sentence(request.sources[0].sentences[0], request.sources[0].id),), self.name, "1")


def test_a_model_elsewhere_is_asked_while_no_draft_stands(house, draft, monkeypatch):
    model, outside = Apart(), len(connection.savepoint_ids)
    monkeypatch.setattr(elsewhere, "composer_named", lambda name: model)
    monkeypatch.setattr(composing, "composer_named", lambda name: model)
    save_bot(key="bo", name="Bo AI", composer="language_model")

    found = rehearse_approval(actor=house.as_(house.bo), version=draft)

    assert (found.falling, "14 dagen" in found.changed[0].after) == (("retour",), True)
    assert (model.asked, model.held) == (2, 2 * outside)


def test_nothing_of_it_is_kept(house, draft):
    bot = Bot.objects.get(id=save_bot(key="bo", name="Bo AI"))
    marks, stated = versions_of(Intent.objects.get(), bot), StatedEvent.objects.count()
    rehearse_approval(actor=house.as_(house.bo), version=draft)
    assert versions_of(Intent.objects.get(), bot) == marks
    assert (StatedEvent.objects.count(), Run.objects.count()) == (stated, 0)
    hit = search(question=QUESTION, at=now(), audiences=frozenset({"public"}))[0]
    assert "30 dagen" in hit.passage


def test_agents_do_not_rehearse(house, draft):
    with pytest.raises(NotFound):
        rehearse_approval(actor=house.as_(house.ana), version=draft)
