"""What a handover points to in a talk: the question, the facts the customer gave, the feeling. Pure; no word is copied."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from alvast.queueing.rules.patterns import ASKS, FACTS, SENTENCE, TRIED, WANTS_A_PERSON

_WANTS_A_PERSON_ONLY = 5  # words: "medewerker graag" says who, not what
_TELLS_SOMETHING = 3  # words beside those that ask for a person
_AT_MOST = 3  # sentences of a message that asks nothing
_FEELINGS = ("emotie_oplopend", "sarcasme", "belofte_niet_nagekomen", "herhaalcontact", "rouw_overlijden", "compliment")


@dataclass(frozen=True, slots=True)
class Pointer:
    """`text[begins:ends]` of a message."""

    message: UUID
    begins: int
    ends: int


@dataclass(frozen=True, slots=True)
class Fact:
    """Something the customer told that must not be asked again."""

    kind: str
    at: Pointer


def question_in(said: Sequence[tuple[UUID, str]]) -> tuple[Pointer, ...]:
    """What the customer wants to know, of their messages in order: first the last that says something, for it may ask in a
    statement; then the sentences that ask, else the first that says enough."""
    telling = [(message, text) for message, text in said if _tells(text)] or list(said)
    last = [pointer for message, text in telling[-1:] for pointer in _asking_or_telling(message, text)]
    asking = [pointer for message, text in said for pointer in _asking(message, text)]
    first = [pointer for message, text in telling[:1] for pointer in _sentences(message, text)[:1]]
    newest = {pointer.message for pointer in last}
    return (*last, *(pointer for pointer in asking or first if pointer.message not in newest))


def facts_in(said: Sequence[tuple[UUID, str]]) -> tuple[Fact, ...]:
    """Numbers, names of places, days and amounts in the customer's words: each value once, where it was said last."""
    found: dict[tuple[str, str], Fact] = {}
    for message, text in said:
        for kind, begins, ends in _spans(text):
            found[kind, " ".join(text[begins:ends].lower().split())] = Fact(kind, Pointer(message, begins, ends))
    return tuple(found.values())


def tried_in(said: Sequence[tuple[UUID, str]]) -> tuple[Pointer, ...]:
    """The sentences in which the customer tells what they did about it themselves."""
    return tuple(
        _stripped(message, text, *match.span())
        for message, text in said
        for match in SENTENCE.finditer(text)
        if TRIED.search(match[0])
    )


def _spans(text: str) -> Iterator[tuple[str, int, int]]:
    """From the most to the least particular kind; no character is of two facts."""
    used: list[tuple[int, int]] = []
    for kind, pattern in FACTS:
        for match in pattern.finditer(text):
            begins, ends = match.span()
            if match[0].strip() and all(ends <= start or begins >= end for start, end in used):
                used.append((begins, ends))
                yield kind, begins, ends


def _tells(text: str) -> bool:
    return len(text.split()) >= _WANTS_A_PERSON_ONLY and len(WANTS_A_PERSON.sub(" ", text).split()) >= _TELLS_SOMETHING


def _asking_or_telling(message: UUID, text: str) -> list[Pointer]:
    """The sentences that ask; of a message without, the first few that say more than that a person is wanted."""
    telling = [_stripped(message, text, *match.span()) for match in SENTENCE.finditer(text) if _tells(match[0])]
    return list(_asking(message, text)) or telling[:_AT_MOST] or _sentences(message, text)[:1]


def _asking(message: UUID, text: str) -> Iterator[Pointer]:
    for match in SENTENCE.finditer(text):
        words = match[0].split()
        if ASKS.search(match[0]) and ("?" in match[0] or len(words) >= _WANTS_A_PERSON_ONLY):
            yield _stripped(message, text, *match.span())


def _sentences(message: UUID, text: str) -> list[Pointer]:
    """None where there are only marks: "???" asks nothing that can be quoted."""
    return [_stripped(message, text, *match.span()) for match in SENTENCE.finditer(text) if match[0].strip()]


def _stripped(message: UUID, text: str, begins: int, ends: int) -> Pointer:
    piece = text[begins:ends]
    return Pointer(message, begins + len(piece) - len(piece.lstrip()), ends - len(piece) + len(piece.rstrip()))


def weighs_most(signals: Sequence[dict[str, object]]) -> dict[str, object]:
    """The feeling that a colleague must know of first: the graver, then the later one. Empty for none."""
    felt = [signal for signal in signals if signal["type"] in _FEELINGS]
    return max(enumerate(felt), key=lambda pair: (pair[1]["severity"], pair[0]))[1] if felt else {}
