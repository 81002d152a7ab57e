"""Two bots, two brands: each is measured by itself, and what one may the other may not."""

from datetime import timedelta

import pytest

from alvast.bots.models import Bot
from alvast.bots.quality.actions import Answered, change_state, run_evaluation, run_outdated
from alvast.bots.quality.errors import NotMeasured
from alvast.bots.quality.models import Permit, PermitChange, Run
from alvast.bots.quality.queries import State, Why, gate_of
from alvast.bots.quality.queries.boards import intent_line
from alvast.bots.quality.queries.live import live_between
from alvast.bots.quality.queries.runs import runs
from alvast.kernel.clock import now
from alvast.kernel.models import StatedEvent
from alvast.knowledge.actions import Text, approve, start_article

pytestmark = pytest.mark.django_db
SILENT = Answered("unknown", "Dat weet ik niet.", (), None)


def test_a_run_of_one_opens_nothing_for_the_other(house, delivery, bots, two_bots):
    bo, mia = two_bots
    run_evaluation(intent="delivery", bot=mia, asker=bots.ask)
    with pytest.raises(NotMeasured):
        change_state(actor=house.as_(house.bo), intent="delivery", bot=bo, channel="webchat", state=State.ANSWERS)
    change_state(actor=house.as_(house.bo), intent="delivery", bot=mia, channel="webchat", state=State.ANSWERS)
    assert [gate_of(intent="delivery", channel="webchat", bot=one).is_open for one in two_bots] == [False, True]


def test_the_one_that_falls_is_closed_alone(house, delivery, bots, two_bots):
    bo, mia = two_bots
    for bot in two_bots:
        run_evaluation(intent="delivery", bot=bot, asker=bots.ask)
        change_state(actor=house.as_(house.bo), intent="delivery", bot=bot, channel="webchat", state=State.ANSWERS)
    run_evaluation(intent="delivery", bot=mia, asker=lambda question, at: SILENT)
    assert gate_of(intent="delivery", channel="webchat", bot=bo).is_open
    assert gate_of(intent="delivery", channel="webchat", bot=mia).why is Why.EXAMPLES_FELL
    assert set(PermitChange.objects.filter(why=Why.EXAMPLES_FELL).values_list("bot", flat=True)) == {mia}
    stated = StatedEvent.objects.filter(kind="intent_state_changed").order_by("-stated_at", "-id")[0]
    assert stated.payload["bot"] == str(mia)


def test_each_is_asked_with_the_articles_of_its_own_brand(house, delivery, two_bots):
    bo, mia = two_bots
    text = Text(title="Vraag 1", body="Bezorging duurt 2 werkdagen.")
    version = start_article(actor=house.as_(house.bo), series="bezorging", audience="brand:jeugd", topics=["delivery"], text=text)
    approve(actor=house.as_(house.root), version=version)
    delivery.examples.exclude(question="Vraag 1").delete()
    delivery.examples.update(question="Hoe lang duurt de bezorging?")
    run_outdated(cause="articles")
    assert {run.bot: run.share.hits for run in runs("delivery")} == {bo: 0, mia: 1}


def test_the_board_tells_them_apart(delivery, bots, two_bots, begin, turn):
    bo, mia = two_bots
    run_evaluation(intent="delivery", bot=mia, asker=bots.ask)
    standings = intent_line("delivery", ("webchat",)).standings
    assert [(one.bot, one.run is not None) for one in standings] == [(bo, False), (mia, True)]
    turn(begin().conversation, of=Bot.objects.get(id=mia))
    day = timedelta(days=1)
    figures = [live_between(now() - day, now() + day, bot=bot).handed_over.n for bot in two_bots]
    assert figures == [0, 1]


def test_the_clock_measures_what_nobody_stated(house, delivery, two_bots, clock):
    """A text that was approved for tomorrow holds tomorrow, and no event says so then."""
    text = Text(title="Bezorging", body="Bezorging duurt 9 werkdagen.", valid_from=clock.at + timedelta(days=1))
    version = start_article(actor=house.as_(house.bo), series="bezorging", audience="public", topics=["delivery"], text=text)
    approve(actor=house.as_(house.root), version=version)
    run_outdated(cause="articles")
    before = Run.objects.count()
    run_outdated(cause="clock")
    assert Run.objects.count() == before
    clock.forward(days=2)
    run_outdated(cause="clock")
    fresh = Run.objects.filter(cause="clock")
    assert set(fresh.values_list("bot", flat=True)) == set(two_bots)
    assert all(line.changed == ("articles",) for line in runs("delivery") if line.cause == "clock")
    assert not Permit.objects.filter(state=State.ANSWERS).exists()
