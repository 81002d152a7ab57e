"""A worker is ready for the first question where a bot would answer it, and spends no memory where none would."""

from collections.abc import Iterator

import pytest

from alvast.bots.models import Bot, Turn
from alvast.bots.readiness import make_ready
from alvast.decisions.models import Decision
from alvast.kernel.clock import now
from alvast.knowledge.retrieval.current import forget_index, is_asked


@pytest.fixture(autouse=True)
def just_started(db: None) -> Iterator[None]:
    """As a process is that was asked nothing yet."""
    forget_index()
    yield
    forget_index()


def test_what_a_turn_needs_is_loaded_and_nothing_is_written(articles, bot):
    assert make_ready()
    assert is_asked()
    assert not Turn.objects.exists()
    assert not Decision.objects.exists()


def test_without_a_bot_or_an_article_nothing_is_loaded(articles):
    assert not make_ready()
    assert not is_asked()


def test_with_nothing_to_answer_from_nothing_is_loaded(bot):
    assert not make_ready()
    assert not is_asked()


def test_a_bot_that_was_stopped_loads_nothing(articles, bot):
    Bot.objects.update(stopped_at=now())
    assert not make_ready()
