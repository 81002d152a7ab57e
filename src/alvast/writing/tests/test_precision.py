"""How often the rules are right, on sentences they were made on and on sentences kept apart."""

import pytest

from alvast.writing.queries import findings, rules
from alvast.writing.tests.labelled import MEASURED, Line, lines

pytestmark = pytest.mark.once
PRECISION, RECALL = 0.95, 0.85
PRECISION_LATER, RECALL_LATER = 0.95, 0.88  # over the six together, on later waves that nothing was mended for


@pytest.fixture(scope="module")
def found() -> dict[str, set[str]]:
    return {line.id: {finding.rule for finding in findings(line.text, line.context)} for line in lines()}


def counted(rule: str, found: dict[str, set[str]], *, apart: bool) -> tuple[int, int, int]:
    """Rightly found, falsely found, missed."""
    return tally(rule, found, [line for line in lines() if line.is_apart is apart and not line.is_later])


def tally(rule: str, found: dict[str, set[str]], among: list[Line]) -> tuple[int, int, int]:
    part = [line for line in among if line.counts_for(rule)]
    right = sum(rule in found[line.id] and rule in line.found for line in part)
    false = sum(rule in found[line.id] and rule not in line.found for line in part)
    return right, false, sum(rule in line.found and rule not in found[line.id] for line in part)


@pytest.mark.parametrize("apart", [False, True], ids=["seen", "kept apart"])
@pytest.mark.parametrize("rule", MEASURED)
def test_the_rules_that_matter_most_are_seldom_wrong_and_miss_little(found, rule, apart):
    right, false, missed = counted(rule, found, apart=apart)
    assert right >= 9
    assert right / (right + false) >= PRECISION
    assert right / (right + missed) >= RECALL


READS_ONLY_LONGER = frozenset(["W2"])  # a short answer needs no echo, so what is short is missed on purpose


@pytest.mark.parametrize("rule", [line.id for line in rules()])
def test_every_rule_finds_what_it_is_for_and_stays_silent_on_what_looks_like_it(found, rule):
    counts = [counted(rule, found, apart=apart) for apart in (False, True)]
    right, false, missed = (sum(column) for column in zip(*counts, strict=True))
    assert right > 0
    assert right / (right + false) >= PRECISION
    assert right / (right + missed) >= (0.5 if rule in READS_ONLY_LONGER else RECALL)


def test_later_waves_that_nothing_was_mended_for_get_nearly_the_same(found):
    later = [line for line in lines() if line.is_later]
    counts = [tally(rule, found, later) for rule in MEASURED]
    right, false, missed = (sum(column) for column in zip(*counts, strict=True))
    assert right >= 60
    assert right / (right + false) >= PRECISION_LATER
    assert right / (right + missed) >= RECALL_LATER


def test_the_labelled_set_is_large_and_a_third_of_it_is_kept_apart():
    first = [line for line in lines() if line.wave == 1]
    assert len(first) >= 700
    assert 0.3 <= sum(line.is_apart for line in first) / len(first) <= 0.4
    assert len({line.id for line in lines()}) == len(lines())
