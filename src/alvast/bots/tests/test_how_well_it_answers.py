"""The floors: what can be answered is, or its title is shown; what cannot is said to be unknown. On the set of retrieval."""

from datetime import UTC, datetime

import pytest

from alvast.bots.queries import Answer, ask
from alvast.kernel.actor import SYSTEM
from alvast.knowledge.actions import embed_passages, import_folder
from alvast.knowledge.tests.measured import CORPUS, public_texts, questions

pytestmark = pytest.mark.once
AT = datetime(2026, 11, 22, 12, tzinfo=UTC)
STRANGE = 2  # of the questions that nothing answers, one in so many


@pytest.fixture
def shop(db):
    import_folder(actor=SYSTEM, folder=CORPUS / "articles")
    embed_passages()


def answers(*files: str, every: int = 1) -> list[tuple[Answer, set[str]]]:
    asked = [line for file in files for line in questions(file)[::every]]
    return [(ask(question=question, at=AT), right) for question, right in asked]


def is_from(answer: Answer, right: set[str]) -> bool:
    """One of the right texts is shown, or that article in another language."""
    series = {text[0]: text[1] for text in public_texts()}
    return bool({series[one] for one in right} & {series[cited.article] for cited in answer.sources})


def test_what_is_known_is_answered_from_the_right_text_and_what_is_not_is_said_so(shop):
    asked = answers("questions-tuned.jsonl", "questions-kept-apart.jsonl")
    for_the_bot = [(answer, right) for answer, right in asked if answer.outcome != "handover"]
    answered = [(answer, right) for answer, right in for_the_bot if answer.outcome == "answered"]
    right_text = [answer for answer, right in answered if is_from(answer, right)]
    unknown = [(answer, right) for answer, right in for_the_bot if answer.outcome == "unknown"]
    shown = [answer for answer, right in unknown if is_from(answer, right)]
    assert len(answered) / len(for_the_bot) >= 0.76
    assert len(right_text) / len(answered) >= 0.91
    assert (len(answered) + len(shown)) / len(for_the_bot) >= 0.91
    strange = answers("unanswerable-tuned.jsonl", "unanswerable-kept-apart.jsonl", every=STRANGE)
    assert sum(answer.outcome != "answered" for answer, _ in strange) / len(strange) >= 0.92
