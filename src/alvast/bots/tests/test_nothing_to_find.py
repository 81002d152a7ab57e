"""Without any article nothing is known, and that is what is said."""

from datetime import UTC, datetime

import pytest

from alvast.bots.queries import ask


@pytest.mark.parametrize(
    "question", ["Wat kost verzenden?", "", "   ", "?", "👍", "a" * 5000, "\x00\u202eretour", "\ud800 kapot", "retour " * 150_000]
)
def test_an_empty_house_says_that_it_does_not_know(db, question):
    assert ask(question=question, at=datetime(2026, 11, 22, tzinfo=UTC)).outcome == "unknown"
