"""Quality before autonomy: a bot answers by itself what it was measured to be good at, on what is there now."""

from decimal import Decimal

import pytest

from alvast.bots.quality.actions import (
    Wanted,
    add_example,
    add_intent,
    change_intent,
    change_state,
    retire_example,
    run_evaluation,
)
from alvast.bots.quality.errors import IntentKnown, InvalidInput, NotFound, NotMeasured, TooFewExamples, UnderThreshold
from alvast.bots.quality.models import Example, Permit, PermitChange
from alvast.bots.quality.queries import State, Why, gate_of
from alvast.kernel.models import StatedEvent
from alvast.knowledge.actions import Text, approve, start_article

pytestmark = pytest.mark.django_db


def opened(house, channel: str = "chat") -> None:
    change_state(actor=house.as_(house.bo), intent="delivery", channel=channel, state=State.ANSWERS)


def test_what_is_measured_well_enough_may_be_answered(house, delivery, bots):
    run_evaluation(intent="delivery", asker=bots.ask)
    opened(house)
    gate = gate_of(intent="delivery", channel="chat")
    assert (gate.is_open, gate.why, gate.threshold) == (True, Why.MEASURED, Decimal("0.90"))
    line = PermitChange.objects.get()
    assert (line.before, line.after, line.actor_id, line.run) == ("suggests", "answers", house.bo.id, delivery.runs.get().id)


def test_without_a_run_it_is_refused(house, delivery):
    with pytest.raises(NotMeasured):
        opened(house)
    assert not Permit.objects.exists()


def test_under_the_threshold_it_is_refused(house, delivery, bots):
    bots.unlearn("Vraag 3")
    run_evaluation(intent="delivery", asker=bots.ask)
    with pytest.raises(UnderThreshold, match="6"):
        opened(house)


def test_a_handful_of_examples_says_nothing(house, bots):
    add_intent(actor=house.as_(house.bo), code="delivery", name_nl="Bezorging", name_en="Delivery")
    add_example(actor=house.as_(house.bo), intent="delivery", wanted=Wanted(question="Vraag 1"))
    run_evaluation(intent="delivery", asker=bots.ask)
    with pytest.raises(TooFewExamples):
        opened(house)


@pytest.mark.parametrize("change", ["example", "taken out", "threshold", "article"])
def test_what_changed_since_the_run_is_measured_first(house, delivery, bots, change):
    bo = house.as_(house.bo)
    run_evaluation(intent="delivery", asker=bots.ask)
    if change == "example":
        add_example(actor=bo, intent="delivery", wanted=Wanted(question="Nog een vraag"))
    elif change == "taken out":
        retire_example(actor=bo, example=Example.objects.order_by("id").first().id)
    elif change == "threshold":
        names = {"name_nl": "Bezorging", "name_en": "Delivery"}
        change_intent(actor=bo, code="delivery", **names, threshold=Decimal("0.95"), live_threshold=Decimal("0.5"))
    else:
        version = start_article(actor=bo, series="bezorging", language="nl", text=Text(title="Bezorging", body="Twee dagen."))
        approve(actor=house.as_(house.root), version=version)
    with pytest.raises(NotMeasured):
        opened(house)
    run_evaluation(intent="delivery", asker=bots.ask)
    opened(house)


def test_less_is_always_allowed(house, delivery):
    change_state(actor=house.as_(house.bo), intent="delivery", channel="chat", state=State.CLOSED)
    assert not gate_of(intent="delivery", channel="chat").may_suggest


def test_a_run_under_the_threshold_closes_what_was_open_on_every_channel(house, delivery, bots):
    run_evaluation(intent="delivery", asker=bots.ask)
    opened(house, "chat")
    opened(house, "email")
    bots.unlearn("Vraag 1")
    run = run_evaluation(intent="delivery", asker=bots.ask)
    for channel in ("chat", "email"):
        gate = gate_of(intent="delivery", channel=channel)
        assert (gate.is_open, gate.why) == (False, Why.EXAMPLES_FELL)
    assert set(PermitChange.objects.filter(why=Why.EXAMPLES_FELL).values_list("run", flat=True)) == {run}
    assert StatedEvent.objects.filter(kind="intent_state_changed").count() == 4


def test_agents_do_not_open_or_measure(house, delivery, bots):
    ana = house.as_(house.ana)
    with pytest.raises(NotFound):
        change_state(actor=ana, intent="delivery", channel="chat", state=State.CLOSED)
    with pytest.raises(NotFound):
        run_evaluation(actor=ana, intent="delivery", asker=bots.ask)
    with pytest.raises(NotFound):
        add_example(actor=ana, intent="delivery", wanted=Wanted(question="Vraag"))
    assert Example.objects.count() == 6


def test_an_intent_has_one_code_and_a_sound_threshold(house, delivery):
    bo = house.as_(house.bo)
    with pytest.raises(IntentKnown):
        add_intent(actor=bo, code="delivery", name_nl="Bezorging", name_en="Delivery")
    for wrong in ({"code": "Met Spaties"}, {"name_nl": " "}, {"threshold": Decimal(0)}, {"threshold": Decimal("1.01")}):
        with pytest.raises(InvalidInput):
            add_intent(actor=bo, **{"code": "returns", "name_nl": "Retour", "name_en": "Returns", **wrong})
