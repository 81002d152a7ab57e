"""What the bot would say to a question, asked outside a conversation: the same steps as in a chat, and nothing is written."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alvast.bots.choices import Choice
from alvast.bots.composers import Source
from alvast.bots.pipeline import Asking, Thinking, think
from alvast.bots.pipeline.elsewhere import Answers
from alvast.bots.pipeline.thinking import CLARIFY, UNKNOWN
from alvast.bots.quality.queries import Gate, gate_of
from alvast.bots.queries.looking import LookingHands
from alvast.kernel.clock import now, pinned_at
from alvast.listening.queries import Turn


@dataclass(frozen=True, slots=True)
class Cited:
    """A sentence that was said, and the text of the article in which it stands."""

    article: str
    version: int
    version_id: UUID
    title: str
    quote: str
    score: float
    valid_from: datetime | None
    valid_to: datetime | None


@dataclass(frozen=True, slots=True)
class Answer:
    """What would be said, from what. `because`: a code, why it is no answer. `gate`: whether a channel may hear it."""

    outcome: str
    because: str
    text: str
    sources: Sequence[Cited]
    facts: Sequence[tuple[UUID, str]]
    choices: Sequence[Choice]
    intent: str
    language: str
    thinking: Thinking
    decision: UUID | None = None


def ask(
    *, question: str, at: datetime | None = None, customer: UUID | None = None, brand: str = "", composer: str = "extractive",
    before: Sequence[Turn] = (), answers: Answers | None = None,
) -> Answer:  # fmt: skip
    """The answer to one question as if it were asked at `at`, or now. No gate of a channel stands in the way: nobody hears it.

    Who holds rows gives `answers`, and gets NotAskedYet for what a composer elsewhere is to be asked first.
    """
    moment = at or now()
    asking = Asking(
        question=question, at=moment, customer=customer, brand=brand, composer=composer, before=tuple(before), answers=answers
    )
    with pinned_at(moment):
        return answer_of(think(asking, LookingHands(customer)))


def gate_for(answer: Answer, *, channel: str, bot: UUID | None = None) -> Gate:
    """What the gate of this bot (None: the oldest) on a live channel says of this intent."""
    return gate_of(intent=answer.intent, channel=channel, bot=bot)


def answer_of(thinking: Thinking) -> Answer:
    cited = [cited for sentence, source in thinking.said for cited in _cited(source, sentence.text)]
    if thinking.outcome in (UNKNOWN, CLARIFY):  # a person who comes instead is shown no titles
        cited += [cited for part in thinking.parts for source in part.near for cited in _cited(source, source.title)]
    facts = tuple(fact for reply in thinking.replies for fact in reply.facts)
    return Answer(
        thinking.outcome, thinking.because, thinking.text, tuple(cited), facts, thinking.choices, thinking.intent,
        thinking.language, thinking,
    )  # fmt: skip


def _cited(source: Source, quote: str) -> Iterator[Cited]:
    if source.version is not None:
        yield Cited(
            source.article, source.number, source.version, source.title, quote, source.score, source.valid_from, source.valid_to
        )
