"""The floors: what can be answered is, what cannot is said to be unknown; on the set that retrieval is measured on."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from alvast.bots.queries import ask
from alvast.kernel.actor import SYSTEM
from alvast.knowledge.actions import embed_passages, import_folder
from alvast.knowledge.tests.measured import CORPUS, questions

pytestmark = pytest.mark.once
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
EVERY, STRANGE = 6, 2  # of the questions, so many apart; all of them take half a minute


@pytest.fixture
def shop(db):
    import_folder(actor=SYSTEM, folder=CORPUS / "articles")
    embed_passages()


def outcomes(*files: str, every: int = 1) -> Iterator[tuple[str, str]]:
    for file in files:
        for question, _ in questions(file)[::every]:
            answer = ask(question=question, at=AT)
            yield answer.outcome, answer.because


def test_what_is_known_is_answered_and_what_is_not_is_said_so(shop):
    asked = list(outcomes("questions-tuned.jsonl", "questions-kept-apart.jsonl", every=EVERY))
    for_the_bot = [outcome for outcome, because in asked if outcome != "handover"]
    assert for_the_bot.count("answered") / len(for_the_bot) >= 0.8
    strange = [outcome for outcome, _ in outcomes("unanswerable-tuned.jsonl", "unanswerable-kept-apart.jsonl", every=STRANGE)]
    assert sum(outcome != "answered" for outcome in strange) / len(strange) >= 0.9
