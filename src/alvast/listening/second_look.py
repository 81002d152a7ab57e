"""Signals that no phrase told, learnt from labelled sentences; and phrases that cannot mean them where they stand."""

from collections.abc import Iterable, Iterator
from typing import Final

from alvast.listening.learnt import PERSON, PRESSING, Look, look
from alvast.listening.reading import Heard
from alvast.listening.signals.cues import NOW, WEAK, SignalType
from alvast.listening.signals.finding import Hit, is_undone
from alvast.listening.signals.table import BY_ID

OF_KIND: Final = {
    "safety": BY_ID["S14"], "self_harm": BY_ID["S8"], "coercion": BY_ID["S12"], "fraud": BY_ID["S13"],
    "bereavement": BY_ID["S6"], "legal": BY_ID["S4"], "money": BY_ID["S7"], "asked_for_person": BY_ID["S24"],
}  # fmt: skip
PRESSES: Final = frozenset(kind for kind in OF_KIND.values() if kind.id != "S24")
_LIFE = frozenset(BY_ID[kind] for kind in ("S14", "S8"))
# A phrase is not believed where no sentence comes as near as this. Chosen on waves of sentences left out of learning: of phrases
# that meant it 0, 3 and 3 of a hundred were lost, of those that did not, a third, half and two thirds; halved when much that is
# ordinary was learnt, since every chance is lower then.
_DOUBT_LIFE, _DOUBT, _DOUBT_PERSON = 0.002, 0.05, 0.02
_NEVER_UNDONE = frozenset([BY_ID["S8"]])  # "als u niet helpt, spring ik": denied is only the help
_SURE = 0.92  # the chance from which what was only learnt is as good as told
_ASKED = 0.8  # the chance from which a person is asked for, whatever the words look like
_CERTAINTY = 0.6  # at most: words that are known say it more surely


def looked_again(text: Heard, told: Iterable[Hit]) -> list[Hit]:
    """What phrases told, without what they cannot mean here, and with what they did not know.

    Learnt is that something presses where phrases told nothing that presses, and that a person is asked for where they did not
    tell that. What they found and undid themselves ("geen brand", "vorig jaar", "een boek over") stays undone.
    """
    seen = look(text.raw)
    believed = [hit for hit in told if _is_believed(hit, seen)]
    kinds = {hit.type for hit in believed}
    new = [hit for hit in _hits(text, seen) if hit.type not in kinds and not (hit.type in PRESSES and kinds & PRESSES)]
    return [*believed, *new]


def _is_believed(hit: Hit, seen: Look) -> bool:
    if hit.type not in OF_KIND.values():
        return True
    if hit.type.id == "S24":
        return not seen.doubts(PERSON, below=_DOUBT_PERSON)
    if any(leaning.kind == PERSON for leaning in seen.leanings):
        return True  # "ik wil een mens spreken, ik ruik gas!" leans to the one and says both
    return not seen.doubts(PRESSING, below=_DOUBT_LIFE if hit.type in _LIFE and not _is_weak(hit) else _DOUBT)


def _stays(kind: SignalType, chance: float) -> bool:
    """Whatever phrases undid: who surely asks for a person ("zou een medewerker mij bellen?") is not only speaking of one."""
    return kind in _NEVER_UNDONE or (kind.id == "S24" and chance >= _ASKED)


def _is_weak(hit: Hit) -> bool:
    return hit.severity == NOW and hit.certainty <= WEAK


def _hits(text: Heard, seen: Look) -> Iterator[Hit]:
    for leaning in seen.leanings:
        kind = OF_KIND.get(leaning.kind)
        if kind is not None and (_stays(kind, leaning.chance) or not is_undone(kind, text)):
            certainty, is_leaning = min(_CERTAINTY, leaning.chance), leaning.chance < _SURE
            yield Hit(kind, leaning.start, leaning.end, certainty, NOW, is_leaning=is_leaning)
