"""The signals in a text. Pure; any text gives an answer, in bounded time."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from alvast.listening.reading import Clusters, Heard
from alvast.listening.signals.cues import Cue, SignalType
from alvast.listening.signals.table import TYPES, VOCABULARY
from alvast.writing.phrases import Found, Phrases
from alvast.writing.quoted import own_words
from alvast.writing.terms import listed

MOST_OF_ONE_TYPE = 10  # nobody reads more
_LONG_AGO = frozenset(listed("vroeger ooit destijds jaren indertijd"))
_LAST = frozenset(listed("vorig vorige last"))
_YEAR = frozenset(listed("jaar year zomer winter eeuw"))


@dataclass(frozen=True, slots=True)
class Hit:
    """A signal at the words `start` to `end` (code points of the text). `is_leaning`: no phrase told it, and it is not sure."""

    type: SignalType
    start: int
    end: int
    certainty: float
    severity: int
    is_leaning: bool = False


def heard(text: str) -> Heard:
    """The customer's own words; what was quoted from a mail is left out."""
    return Heard(own_words(text), VOCABULARY)


def hits(text: Heard, types: tuple[SignalType, ...] = TYPES) -> list[Hit]:
    """Every signal, in the order of the text."""
    found = [hit for kind in types for hit in _hits_of(kind, text)]
    return sorted(found, key=lambda hit: (hit.start, hit.end, int(hit.type.id[1:])))


def is_undone(kind: SignalType, text: Heard) -> bool:
    """Whether words of this signal stand there and mean something else: denied, long ago, a look-alike."""
    cues, clusters, _ = _cues_of(kind)
    is_there = next(cues.each(text), None) is not None or next(clusters.each(text), None) is not None
    return is_there and next(_hits_of(kind, text), None) is None


@cache
def _cues_of(kind: SignalType) -> tuple[Phrases[Cue], Clusters[Cue], Phrases[Cue]]:
    return Phrases(kind.cues), Clusters(kind.clusters), Phrases(kind.look_alikes)


def _hits_of(kind: SignalType, text: Heard) -> Iterator[Hit]:
    cues, clusters, look_alikes = _cues_of(kind)
    places = sorted([*cues.each(text), *clusters.each(text)], key=lambda place: (place.first, -place.key.certainty, place.last))
    found = [place for place in places if not _is_denied_or_past(kind, text, place)]
    if not found or not kind.unless.isdisjoint(text.words):
        return
    covered = {i for place in look_alikes.each(text) for i in range(place.first, place.last)}
    end, number = 0, 0
    for place in found:
        if place.first >= end and covered.isdisjoint(range(place.first, place.last)) and number < MOST_OF_ONE_TYPE:
            end, number = place.last, number + 1
            yield Hit(kind, text.starts[place.first], text.ends[place.last - 1], place.key.certainty, place.key.severity)


def _is_denied_or_past(kind: SignalType, text: Heard, place: Found[Cue]) -> bool:
    """Denied ("geen brand"), or long ago where only the present counts."""
    if kind.is_deniable and not place.key.is_denial and text.is_denied(place.first, place.last, by=kind.denials):
        return True
    return kind.is_present and _is_long_ago(text, place)


def _is_long_ago(text: Heard, place: Found[Cue]) -> bool:
    clause = [text.words[i] for i in text.clause(place.first, place.last)]
    is_year = any(a in _LAST and b in _YEAR for a, b in pairwise(clause))
    return is_year or not _LONG_AGO.isdisjoint(clause)
