"""The table of rules, and the golden texts of the product."""

import pytest

from alvast.writing.queries import Context, blocking, findings
from alvast.writing.rules.table import RULES
from alvast.writing.tests.golden import ANTI_EXAMPLE, GOLDEN

pytestmark = pytest.mark.once


def test_there_are_thirty_rules_in_order():
    assert [rule.id for rule in RULES] == [f"W{n}" for n in range(1, 31)]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_finds_its_wrong_example_and_leaves_its_right_one(rule):
    assert rule.id in {finding.rule for finding in findings(rule.wrong, rule.needs)}
    assert rule.id not in {finding.rule for finding in findings(rule.right, rule.needs)}


@pytest.mark.parametrize("problem_open", [None, True])
@pytest.mark.parametrize("name", GOLDEN)
def test_the_golden_texts_are_clean(name, problem_open):
    assert findings(GOLDEN[name], Context(problem_open=problem_open)) == ()


@pytest.mark.parametrize("problem_open", [None, True])
def test_the_anti_example_fails_where_it_should(problem_open):
    found = {finding.rule for finding in findings(ANTI_EXAMPLE, Context(problem_open=problem_open))}
    assert found == {"W1", "W4", "W11", "W16"}


@pytest.mark.parametrize(
    ("rule", "text", "context"),
    [
        ("W4", "Uw pakket komt binnenkort.", Context()),
        ("W16", "Bekijk ook onze nieuwe collectie.", Context(problem_open=True)),
        ("W24", "U kunt niet met een medewerker spreken.", Context()),
        ("W26", "Wij storten het geld op NL91 ABNA 0417 1643 00.", Context()),
        ("W27", "Uw pakket komt donderdag 21 mei.", Context(is_ai_draft=True)),
        ("W22", "Uw pakket ligt klaar. " * 4000, Context()),
    ],
)
def test_vague_terms_and_knock_outs_stop_a_message(rule, text, context):
    assert rule in {finding.rule for finding in blocking(text, context)}


@pytest.mark.parametrize(
    ("text", "context"),
    [
        ("Uw pakket is zoek 🙂", Context(problem_open=True)),
        ("Indien u vragen heeft, klik hier.", Context()),
        ("Wij begrijpen uw frustratie. Wees er snel bij!", Context()),
        ("Maak het bedrag over op NL91 ABNA 0417 1643 00, op naam van De Wulp.", Context()),
        ("Bekijk ook onze nieuwe collectie.", Context(problem_open=False)),
    ],
)
def test_everything_else_is_advice(text, context):
    assert blocking(text, context) == ()


def test_only_rules_that_say_so_in_the_table_stop_a_message():
    stopping = {finding.rule for rule in RULES for finding in blocking(rule.wrong, rule.needs)}
    assert stopping <= {rule.id for rule in RULES if rule.blocks}
