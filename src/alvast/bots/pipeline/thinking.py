"""What one turn starts from, what it knows half-way, and what it will say."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from alvast.bots.choices import Choice
from alvast.bots.composers import Sentence, Source
from alvast.bots.pipeline.elsewhere import Answers
from alvast.bots.rules.intents import GENERAL
from alvast.bots.rules.questions import Asked
from alvast.listening.queries import Turn

ANSWERED, UNKNOWN, CLARIFY = "answered", "unknown", "clarify"
IDENTIFY, HANDOVER, OUT_OF_SCOPE = "identify", "handover", "out_of_scope"


@dataclass(frozen=True, slots=True)
class Reply:
    """What is said on one matter. `facts` are rows of the timeline it rests on: (fact, attribute)."""

    outcome: str
    text: str
    because: str = ""
    choices: tuple[Choice, ...] = ()
    facts: tuple[tuple[UUID, str], ...] = ()
    deed: UUID | None = None
    intent: str = ""


@dataclass(frozen=True, slots=True)
class Asking:
    """One message to a bot. `customer` is who it is known to be, proven; `channel` is empty when nobody hears the answer.

    `before` is what was said before, oldest first; `failures`: turns in a row that did not help. `answers`: who asks holds rows,
    so composers on other machines are asked before; None where they are asked at once. `meant`: what was asked before the title
    of a text was tapped, which that text is to answer.
    """

    question: str
    at: datetime
    language: str = ""
    channel: str = ""
    bot: UUID | None = None
    brand: str = ""
    composer: str = "extractive"
    customer: UUID | None = None
    conversation: UUID | None = None
    before: tuple[Turn, ...] = ()
    failures: int = 0
    answers: Answers | None = None
    meant: str = ""

    @property
    def earlier(self) -> tuple[str, ...]:
        """The customer's own words before."""
        return tuple(turn.text for turn in self.before if turn.by == "customer")

    @property
    def audiences(self) -> frozenset[str]:
        """Whose articles may be said: never the internal ones."""
        return frozenset({"public", f"brand:{self.brand}"} if self.brand else {"public"})


@dataclass(slots=True)
class Part:
    """One question of the message, on its way to an answer. `wish`: the code of the deed that is asked for.

    `another_time`: day, month or year when it is not about the present, and how sharply that is named.
    """

    asked: Asked
    about_at: datetime
    another_time: str = ""
    wish: str = ""
    intent: str = GENERAL
    sources: tuple[Source, ...] = ()
    maybe: tuple[Source, ...] = ()  # not sure enough to answer
    near: tuple[Source, ...] = ()  # articles between which the customer chooses
    sentences: tuple[Sentence, ...] = ()
    repeats: bool = False  # what answers it was said with another question of the message
    reply: Reply | None = None
    because: str = ""

    @property
    def search_words(self) -> str:
        return f"{self.asked.words} {self.asked.around}".strip()


@dataclass(frozen=True, slots=True)
class Step:
    """What one step found, as a code, and how long it took."""

    name: str
    found: str
    milliseconds: float


@dataclass(slots=True)
class Thinking:
    """A turn in the making. Once `outcome` is set, no further step looks."""

    asking: Asking
    hands: "Hands"
    language: str = "nl"
    parts: list[Part] = field(default_factory=list)
    outcome: str = ""
    because: str = ""
    text: str = ""
    leaning: str = ""  # why a person may be needed, which is not sure: only a sure answer goes before
    off_scope: str = ""  # what this is that we are perhaps not there for: only a sure answer goes before
    first_aid: str = ""  # what is said before a person comes, because it cannot wait
    choices: tuple[Choice, ...] = ()
    composer: str = ""
    composer_version: str = ""
    steps: list[Step] = field(default_factory=list)

    @property
    def is_over(self) -> bool:
        return bool(self.outcome)

    @property
    def intent(self) -> str:
        """Of the first part that has one."""
        return next((part.intent for part in self.parts if part.intent != GENERAL), GENERAL)

    @property
    def said(self) -> Sequence[tuple[Sentence, Source]]:
        """The sentences that are said, each with its source."""
        found = []
        for part in self.parts:
            by_id = {source.id: source for source in part.sources}
            found += [(sentence, by_id[sentence.source]) for sentence in part.sentences if sentence.source in by_id]
        return found

    @property
    def replies(self) -> Sequence[Reply]:
        return [part.reply for part in self.parts if part.reply is not None]

    def end(self, outcome: str, because: str = "", text: str = "", choices: tuple[Choice, ...] = ()) -> str:
        """Nothing more is looked at; answers the code for the step."""
        self.outcome, self.because, self.text, self.choices = outcome, because, text, choices
        return because or outcome


class Hands(Protocol):
    """What a turn can do beside speaking: look into the customer's record, and take up a deed. Who only asks has none."""

    def go_on(self, thinking: Thinking) -> Reply | None:
        """When the message is the answer to something that the bot asked; else None."""

    def take_up(self, part: Part, thinking: Thinking) -> Reply:
        """What the customer asks to be done or looked up."""
