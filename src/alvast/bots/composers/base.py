"""What a composer gets and gives. It decides nothing: what may be said is found before it and checked after it."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Protocol
from uuid import UUID

from alvast.bots.rules.moments import ZONE
from alvast.knowledge.queries import Piece


@dataclass(frozen=True, slots=True)
class Source:
    """A text that an answer may rest on, in plain words. `id` names it within one request: "a1", "a2".

    `article`, `number`, `version` and `title` are those of the article's text; `sentences` is `text` cut up, `pieces` what each
    of them is a part of there, `nearest` the places of those that the search found nearest to the question, `near` how near each
    is in meaning, or empty.
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
    pieces: tuple[Piece, ...] = ()
    nearest: frozenset[int] = frozenset()
    near: tuple[float, ...] = ()

    @property
    def headings(self) -> Sequence[str]:
        """What stands above its sentences, each once."""
        return tuple(dict.fromkeys(piece.heading for piece in self.pieces if piece.heading))

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
    is_one_of_more: bool = False  # questions of one message: each is answered shortly

    @property
    def day(self) -> date:
        """That the question is about."""
        return self.about_at.astimezone(ZONE).date()


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence to say, and the id of the source it rests on; empty for words that state nothing (an opening).

    `mark`: what stands before it as a line of a list ("-", "2."); empty inside a paragraph. `is_best`: of what answers best,
    where the composer knows that; said once, it need not be said with what stood beside it.
    """

    text: str
    source: str
    mark: str = ""
    is_best: bool = False


def joined(sentences: Iterable[Sentence]) -> str:
    """As people read them: one after the other, and each line of a list on its own."""
    text, before = "", ""
    for sentence in sentences:
        if text:
            text += "\n" if sentence.mark or before else " "
        text += f"{sentence.mark} {sentence.text}".strip()
        before = sentence.mark
    return text


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
