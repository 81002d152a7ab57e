"""What the room states. Codes and ids; all staff may hear of it."""

from dataclasses import dataclass
from typing import ClassVar
from uuid import UUID

from alvast.kernel.events import DomainEvent


@dataclass(frozen=True, slots=True, kw_only=True)
class IntentStateChanged(DomainEvent):
    """What a bot may do with an intent on a channel; `why` says whether a person or a measurement did it."""

    kind: ClassVar[str] = "intent_state_changed"
    bot: UUID
    intent: str
    channel: str
    state: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BotsStopped(DomainEvent):
    """A switch: `bot` None is every bot, an empty `intent` every intent."""

    kind: ClassVar[str] = "bots_stopped"
    stop: UUID
    bot: UUID | None
    intent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BotsResumed(DomainEvent):
    kind: ClassVar[str] = "bots_resumed"
    stop: UUID


@dataclass(frozen=True, slots=True, kw_only=True)
class ExamplesChanged(DomainEvent):
    """Examples were added, replaced or taken out, or the threshold is another: the intent is to be measured anew."""

    kind: ClassVar[str] = "examples_changed"
    intent: str


@dataclass(frozen=True, slots=True, kw_only=True)
class EvaluationRun(DomainEvent):
    """A bot was asked the examples of an intent. `turned_red` and `turned_green` count those that
    did otherwise than the run before."""

    kind: ClassVar[str] = "evaluation_run"
    run: UUID
    bot: UUID
    intent: str
    n: int
    passed: int
    turned_red: int
    turned_green: int
