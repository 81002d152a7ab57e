"""When a talk with a bot has to go to a person at once, and by which words that is known."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from alvast.listening.asking import person_hits
from alvast.listening.failing import failed_turns
from alvast.listening.playing import plays
from alvast.listening.reading import Heard
from alvast.listening.second_look import looked_again
from alvast.listening.signals.cues import NOW
from alvast.listening.signals.finding import Hit, heard, hits
from alvast.listening.signals.table import BY_ID
from alvast.writing.terms import listed

# By signal: the reason, most pressing first. A signal counts when it is as severe as "now".
REASONS = (
    ("S14", "safety"), ("S8", "self_harm"), ("S12", "coercion"), ("S13", "fraud"), ("S6", "bereavement"), ("S4", "legal"),
    ("S7", "money"),
)  # fmt: skip
# No life, no home and no grief: a sure answer may go before the person where these are not sure.
_CAN_WAIT = frozenset(["fraud", "legal", "money"])
_EVEN_WHEN_MILD = frozenset(["S7"])
_FELT = ("S15", "S16")
_PRESSED = ("S2", "S19", "S3", "S5")
_WATCHED = tuple(BY_ID[kind] for kind in (*(kind for kind, _ in REASONS), *_FELT, *_PRESSED))
FAILED_TURNS = 2
_LOOKED_AT = 12  # messages of the customer, the last ones
_PIECES = 4  # messages in which one thing is told
_SHOUTED = 12  # capitals without one small letter
# How a sentence asks without a question mark: "hoe laat ...", "kan ik ...".
_ASKING = frozenset(listed("hoe hoeveel hoelang wanneer waar waarheen wat welk welke wie how when where what which who"))
_ASKING_VERBS = frozenset(listed("kan mag is heb doe kom krijg word zijn moet wil klopt werkt do are will"))
_WHOM = frozenset(listed("ik u wij iemand er het dit dat de mijn zij hij"))
_CRIES = frozenset(listed("een stelletje"))  # "wat een bende" asks nothing
_ENDS = frozenset(".!?…;,:")
_JOINS = frozenset(listed("en maar dus ok oke nu want and but so"))


@dataclass(frozen=True, slots=True)
class Turn:
    """What one of them said. `by`: customer, bot or agent. `is_failed`: the bot could not answer.

    `is_off_scope`: the bot's scope says that this is no matter of ours.
    """

    by: str
    text: str
    is_failed: bool = False
    is_off_scope: bool = False


@dataclass(frozen=True, slots=True)
class Transfer:
    """Why a person has to take over, and the words that say so.

    `is_leaning`: fraud, law or money perhaps, which no phrase tells. A sure answer with a person beside it serves as well.
    """

    reason: str
    quote: str
    is_leaning: bool = False


@dataclass(frozen=True, slots=True)
class _Said:
    turn: Turn
    heard: Heard
    hits: list[Hit]

    def quote(self, hit: Hit) -> str:
        return self.turn.text[hit.start : hit.end]

    def of(self, *kinds: str) -> list[Hit]:
        return [hit for hit in self.hits if hit.type.id in kinds]


def must_transfer(turns: Sequence[Turn]) -> Transfer | None:
    """The most pressing reason to hand over that the customer's words give, or None."""
    said = [_heard(turn) for turn in [turn for turn in turns if turn.by == "customer"][-_LOOKED_AT:]]
    if not said:
        return None
    found = list(_pressing(said)) or list(_told_in_pieces(said))
    sure = next((transfer for transfer in found if not transfer.is_leaning), None)
    other = sure or _asked(said[-1]) or _stuck(turns) or _two_failed(turns) or _rising(said)
    return other or next(iter(found), None)


def _heard(turn: Turn) -> _Said:
    text = heard(turn.text)
    return _Said(turn, text, looked_again(text, hits(text, _WATCHED)))


def _pressing(said: list[_Said]) -> Iterator[Transfer]:
    """Most pressing first."""
    for kind, reason in REASONS:
        for one in reversed(said):
            for hit in one.of(kind):
                if hit.severity == NOW or (kind in _EVEN_WHEN_MILD and hit.severity > 1):
                    yield Transfer(reason, one.quote(hit), is_leaning=hit.is_leaning and reason in _CAN_WAIT)


def _told_in_pieces(said: list[_Said]) -> Iterator[Transfer]:
    """What no message tells by itself and the last ones surely tell together: "Voor mijn vader", "donderdag was de dienst"."""
    if len(said) > 1:
        whole = Turn("customer", "\n".join(one.turn.text for one in said[-_PIECES:]))
        found = _pressing([_Said(whole, text := heard(whole.text), looked_again(text, ()))])
        yield from (transfer for transfer in found if not transfer.is_leaning)


def _asked(last: _Said) -> Transfer | None:
    found = person_hits(last.heard)
    return Transfer("asked_for_person", last.quote(found[0])) if found else None


def _stuck(turns: Sequence[Turn]) -> Transfer | None:
    """Play or nonsense right after the bot could not help."""
    last = next(turn for turn in reversed(turns) if turn.by == "customer")
    before = turns[: max(i for i, turn in enumerate(turns) if turn is last)]
    if not (last.is_off_scope or plays(last.text)) or not before:
        return None
    is_felt = any(hits(heard(turn.text), tuple(BY_ID[kind] for kind in _FELT)) for turn in before if turn.by == "customer")
    return Transfer("plays_because_stuck", last.text.strip()[:200]) if failed_turns(turns) or is_felt else None


def _two_failed(turns: Sequence[Turn]) -> Transfer | None:
    failed = failed_turns(turns)
    return Transfer("two_failed_turns", failed[-1].text.strip()[:200]) if len(failed) >= FAILED_TURNS else None


def _rising(said: list[_Said]) -> Transfer | None:
    """Strong words once; milder ones in two turns, or on top of something that went wrong before.

    Who is angry once and asks something is helped most by the answer.
    """
    felt = [(one, hit) for one in said for hit in one.of(*_FELT)]
    if not felt:
        return None
    is_strong = any(hit.severity == NOW and not _asks(one.heard) for one, hit in felt)
    is_repeated = len({id(one) for one, _ in felt}) > 1 or len({hit.start for _, hit in felt}) > 1
    is_pressed = any(one.of(*_PRESSED) for one in said)
    is_shouted = any(_shouts(one) for one, _ in felt)
    if is_strong or is_repeated or is_pressed or is_shouted:
        one, hit = felt[-1]
        return Transfer("emotion", one.quote(hit))
    return None


def _asks(text: Heard) -> bool:
    """A question mark, or a sentence that begins as questions do."""
    if "?" in text.words:
        return True
    for i, word in enumerate(text.words):
        is_first = i == 0 or text.words[i - 1] in _ENDS or i in text.breaks
        if word in _ASKING and (is_first or text.words[i - 1] in _JOINS) and text.word(i + 1) not in _CRIES:
            return True
        if word in _ASKING_VERBS and is_first and text.word(i + 1) in _WHOM:
            return True
    return False


def _shouts(said: _Said) -> bool:
    text = said.turn.text
    capitals = sum(sign.isupper() for sign in text)
    is_loud = capitals >= _SHOUTED and capitals > 3 * sum(sign.islower() for sign in text)
    return is_loud or ("!!" in text and not _asks(said.heard))
