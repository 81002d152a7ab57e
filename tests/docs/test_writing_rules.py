"""The reference of the writing rules says what the table says."""

from pathlib import Path

import pytest

from alvast.writing.rules.table import RULES

HOME = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def page() -> str:
    return (HOME / "docs/reference/writing-rules.md").read_text()


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_has_its_row_with_both_examples(rule, page):
    (row,) = [line for line in page.splitlines() if line.startswith(f"| {rule.id} | {rule.weight}")]
    assert f"**{rule.title}** — {rule.why}" in row
    assert rule.wrong.split("\n")[0].split(". ")[0] in row
    assert rule.right.split("\n")[0] in row
    assert ("*nl*" in row) is rule.is_dutch


def test_what_blocks_is_told(page):
    told = {line.split("**")[1] for line in page.splitlines() if line.startswith("- **W")}
    assert told == {rule.id for rule in RULES if rule.blocks}
    assert all(rule.blocks in page for rule in RULES)
