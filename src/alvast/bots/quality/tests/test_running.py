"""A run asks every example, and shows what turned red or green since the run before."""

import pytest

from alvast.bots.quality.actions import Answered, Wanted, add_example, change_state, replace_example, run_evaluation
from alvast.bots.quality.errors import NotMeasured
from alvast.bots.quality.models import Example, Run, Verdict
from alvast.bots.quality.queries import State, gate_of
from alvast.bots.quality.queries.runs import run_card, runs
from alvast.bots.quality.rules.judging import Expected, Fault, Given, faults_in
from alvast.kernel.errors import ProviderError

pytestmark = pytest.mark.django_db
EXPECTED = Expected("answered", "bezorging", ["2 werkdagen"], ["gratis"])


@pytest.mark.parametrize(
    ("given", "faults"),
    [
        (Given("answered", "Dat duurt 2  Werkdagen.", ["bezorging"]), []),
        (Given("unknown", "Dat weet ik niet.", []), [Fault.OUTCOME, Fault.ARTICLE, Fault.MISSING]),
        (Given("answered", "Dat duurt 2 werkdagen.", ["retour"]), [Fault.ARTICLE]),
        (Given("answered", "Dat duurt 2 werkdagen en is grátis.", ["bezorging"]), [Fault.FORBIDDEN]),
    ],
)
def test_what_is_wrong_with_an_answer(given, faults):
    assert faults_in(given, EXPECTED) == faults


def test_a_run_says_what_turned_red_and_green_and_why_it_was_run(delivery, bots):
    bots.unlearn("Vraag 1")
    first = run_evaluation(intent="delivery", asker=bots.ask)
    bots.unlearn("Vraag 2")
    bots.learn({"Vraag 1": "Bezorging duurt 2 werkdagen."})
    second = run_evaluation(intent="delivery", cause=Run.Cause.ARTICLES, asker=bots.ask)
    newest, older = runs("delivery")
    assert (older.id, older.share.hits, older.share.n, older.turned_red) == (first, 5, 6, 0)
    assert (newest.id, newest.share.hits, newest.turned_red, newest.turned_green, newest.cause) == (second, 5, 1, 1, "articles")
    card = run_card(second)
    assert [(line.question, line.turned, line.faults) for line in card.verdicts[:2]] == [
        ("Vraag 2", "red", ("outcome", "article", "missing")), ("Vraag 1", "green", ()),
    ]  # fmt: skip


def test_what_changed_between_two_runs_is_named(house, delivery, bots):
    run_evaluation(intent="delivery", asker=bots.ask)
    add_example(actor=house.as_(house.bo), intent="delivery", wanted=Wanted(question="Vraag 7", must_say=["2 werkdagen"]))
    run_evaluation(intent="delivery", asker=bots.ask)
    assert runs("delivery")[0].changed == ("examples",)


def test_an_answer_that_did_not_come_closes_nothing_but_is_no_measurement_either(house, delivery, bots):
    def ask(question, at) -> Answered:
        if question == "Vraag 1":
            raise ProviderError("down", permanent=False)
        return bots.ask(question, at)

    run_evaluation(intent="delivery", asker=bots.ask)
    change_state(actor=house.as_(house.bo), intent="delivery", channel="email", state=State.ANSWERS)
    run_evaluation(intent="delivery", asker=ask)
    assert Verdict.objects.get(example__question="Vraag 1", faults=["broken"]).outcome == ""
    assert runs("delivery")[0].share.hits == 5
    assert gate_of(intent="delivery", channel="email").is_open
    with pytest.raises(NotMeasured):
        change_state(actor=house.as_(house.bo), intent="delivery", channel="webchat", state=State.ANSWERS)


def test_a_changed_example_is_a_new_one_and_the_old_one_stays_in_the_history(house, delivery, bots):
    old = Example.objects.get(question="Vraag 1")
    fresh = replace_example(actor=house.as_(house.bo), example=old.id, wanted=Wanted(question="Vraag 1, anders"))
    run_evaluation(intent="delivery", asker=bots.ask)
    old.refresh_from_db()
    assert (old.retired_by, old.replaced_by.id, old.question) == (house.bo.id, fresh, "Vraag 1")
    assert not Verdict.objects.filter(example=old).exists()
    assert Verdict.objects.filter(example=fresh).count() == 1
