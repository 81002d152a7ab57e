"""The reference of the signals says what the table says."""

from pathlib import Path

import pytest

from alvast.listening.signals.table import TYPES
from alvast.listening.transfer import REASONS

HOME = Path(__file__).resolve().parents[2]
pytestmark = pytest.mark.once


@pytest.fixture(scope="module")
def page() -> str:
    return (HOME / "docs/reference/signals.md").read_text()


@pytest.mark.parametrize("kind", TYPES, ids=lambda kind: kind.id)
def test_every_type_has_its_row_with_both_examples(kind, page):
    (row,) = [line for line in page.splitlines() if line.startswith(f"| {kind.id} `{kind.name}` | {kind.severity} |")]
    assert f"**{kind.title}** — {kind.advice}" in row
    assert kind.example in row
    assert kind.no_example in row


@pytest.mark.parametrize("reason", [*(reason for _, reason in REASONS), "asked_for_person", "two_failed_turns", "emotion"])
def test_every_reason_to_hand_over_is_told(reason, page):
    assert f"`{reason}`" in page
