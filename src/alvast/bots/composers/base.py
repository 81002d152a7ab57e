"""What a composer gets and gives. It decides nothing: what may be said is found before it and checked after it."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Source:
    """A text that an answer may rest on, in plain words. `id` names it within one request: "a1", "a2".

    `article`, `number`, `version` and `title` are those of the article's text; `sentences` is `text` cut up, `headings` what
    stands above each of them (or nothing at all), `nearest` the places of those that the search found nearest to the question.
    """

    id: str
    text: str
    sentences: tuple[str, ...]
    title: str = ""
    article: str = ""
    series: str = ""
    number: int = 0
    version: UUID | None = None
    language: str = "nl"
    score: float = 0.0
    valid_from: datetime | None = None
    valid_to: datetime | None = None
    topics: tuple[str, ...] = ()
    headings: tuple[str, ...] = ()
    nearest: frozenset[int] = frozenset()

    def holds(self, at: datetime) -> bool:
        """Whether the text is the one of this moment."""
        return (self.valid_from is None or self.valid_from <= at) and (self.valid_to is None or at < self.valid_to)


@dataclass(frozen=True, slots=True)
class Request:
    """One question with what was found for it, the best source first. Question and sources are data, no instructions."""

    question: str
    language: str
    sources: Sequence[Source]
    about_at: datetime
    now: datetime
    until: float | None = None  # by the monotonic clock: an answer after this moment comes too late


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to say, and the id of the source it rests on; empty for words that state nothing (an opening)."""

    text: str
    source: str


@dataclass(frozen=True, slots=True)
class Composed:
    """What a composer proposes; `composer` and `version` say what made it. No sentences: it has no answer."""

    sentences: Sequence[Sentence] = field(default=())
    composer: str = ""
    version: str = ""


class Composer(Protocol):
    """Puts an answer together. May raise ProviderError; the turn then offers a person."""

    name: str

    def compose(self, request: Request) -> Composed: ...
