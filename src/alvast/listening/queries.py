"""The door of the room: what a customer's words tell besides their question. No database; the same text gets the same answer."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext

from alvast.listening import transfer
from alvast.listening.asking import person_hits
from alvast.listening.failing import failed_turns, is_unhelped
from alvast.listening.learnt import OFF_SCOPE, OFF_SCOPE_KINDS, Leaning, Look, look
from alvast.listening.playing import plays
from alvast.listening.second_look import looked_again
from alvast.listening.signals import weighing
from alvast.listening.signals.finding import Hit, heard, hits
from alvast.listening.signals.table import BY_ID, TYPES
from alvast.listening.transfer import Transfer, Turn

__all__ = [
    "OFF_SCOPE", "OFF_SCOPE_KINDS", "Leaning", "Look", "MessageSignals", "Signal", "Transfer", "Turn", "TypeLine",
    "WeighedSignal", "Weights", "failed_turns", "is_unhelped", "look", "must_transfer", "plays", "signals_in",
    "signals_of_conversation", "types", "wants_person", "weigh",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class Signal:
    """`text[start:end] == quote`, in code points. `title` and `advice_text` are in the language in use.

    `certainty` 0 to 1; `severity` 1 good to know, 2 take care, 3 act now; `advice` is the code the advice is known by.
    """

    type: str
    name: str
    quote: str
    start: int
    end: int
    certainty: float
    severity: int
    advice: str
    title: str
    advice_text: str


@dataclass(frozen=True, slots=True)
class MessageSignals:
    """The signals of one message of a conversation, `message` counted from 0."""

    message: int
    signals: tuple[Signal, ...]


@dataclass(frozen=True, slots=True)
class WeighedSignal:
    """A type of signal with its first words; `severity` as it is with all that is known, `weight` to order by."""

    signal: Signal
    severity: int
    weight: float


@dataclass(frozen=True, slots=True)
class Weights:
    """Heaviest first. `risks`: what types mean together: abuse, cut_off, overburdened."""

    signals: tuple[WeighedSignal, ...]
    risks: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TypeLine:
    """One of the twenty-four for people, in the language in use."""

    id: str
    name: str
    title: str
    advice: str
    severity: int
    example: str
    no_example: str


def signals_in(text: str, *, earlier: Sequence[str] = ()) -> list[Signal]:
    """Every signal, in the order of the text. `earlier`: the customer's messages before; the same signal again is surer.

    Never raises, whatever the text is; of an endless text the head and the end are read.
    """
    before = {hit.type.id for message in earlier[-_RECENT:] for hit in hits(heard(message))}
    return [_signal(text, hit, is_known=hit.type.id in before) for hit in _found(text)]


def signals_of_conversation(texts: Sequence[str]) -> list[MessageSignals]:
    """The signals of each of the customer's messages, oldest first; messages without any are left out."""
    lines = [MessageSignals(n, tuple(_signal(text, hit) for hit in _found(text))) for n, text in enumerate(texts)]
    return [line for line in lines if line.signals]


def weigh(text: str, *, earlier: Sequence[str] = (), is_opening: bool = False, has_open_promise: bool = False) -> Weights:
    """What the signals of a text mean together with what was said before and what was promised."""
    before = [hit.type.id for message in earlier[-_RECENT:] for hit in _found(message)]
    weighed = weighing.weigh(_found(text), is_opening=is_opening, has_open_promise=has_open_promise, earlier=before)
    lines = tuple(WeighedSignal(_signal(text, weight.first), weight.severity, weight.weight) for weight in weighed.weights)
    return Weights(lines, weighed.risks)


def wants_person(text: str) -> bool:
    """Does the customer ask for a person, in whatever words?"""
    return bool(person_hits(heard(text)))


def must_transfer(turns: Sequence[Turn]) -> Transfer | None:
    """The most pressing reason for which a bot has to hand over, with the words that say so; None when it may go on.

    Reasons: safety, self_harm, coercion, fraud, bereavement, legal, money, asked_for_person, plays_because_stuck,
    two_failed_turns, emotion.
    """
    return transfer.must_transfer(turns)


def types() -> tuple[TypeLine, ...]:
    """The twenty-four, S1 to S24."""
    return tuple(
        TypeLine(kind.id, kind.name, gettext(kind.title), gettext(kind.advice), kind.severity, kind.example, kind.no_example)
        for kind in TYPES
    )


_RECENT = 20  # messages before this one that are looked at
_PERSON = BY_ID["S24"]


def _found(text: str) -> list[Hit]:
    read = heard(text)
    found = [hit for hit in looked_again(read, hits(read)) if hit.type is not _PERSON]
    return sorted([*found, *person_hits(read)], key=lambda hit: (hit.start, hit.end, int(hit.type.id[1:])))


def _signal(text: str, hit: Hit, *, is_known: bool = False) -> Signal:
    kind = hit.type
    return Signal(
        type=kind.id, name=kind.name, quote=text[hit.start : hit.end], start=hit.start, end=hit.end,
        certainty=min(1.0, hit.certainty + 0.1 * is_known), severity=hit.severity, advice=kind.id.lower(),
        title=gettext(kind.title), advice_text=gettext(kind.advice),
    )  # fmt: skip
