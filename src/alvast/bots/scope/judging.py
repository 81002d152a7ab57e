"""Is this a matter of a service desk? Any text gives a judgement, in bounded time."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from alvast.bots.scope.business import BEGINNINGS, BUSINESS, OWN_DATA, PERSONAL
from alvast.bots.scope.hidden import other_readings
from alvast.bots.scope.kind import Kind
from alvast.bots.scope.kinds import KINDS
from alvast.listening.queries import OFF_SCOPE, OFF_SCOPE_KINDS, Look, Turn, failed_turns, is_unhelped, look
from alvast.listening.reading import Clusters, Heard, Vocabulary
from alvast.writing.phrases import Found, Phrases

IN_SCOPE = "in_scope"
# Phrases of these are hardly doubted; of a part to play, ordinary sentences hold the words too often.
_ATTACKS = frozenset(kind.name for kind in KINDS if kind.is_hidden_too) - {"role_play"}
# A phrase is not believed where no sentence comes as near as this; chosen on sentences left out of learning.
_DOUBT_ATTACK, _DOUBT = 0.005, 0.1
_CHANCE, _AROUND = 0.3, 60  # "sla regal" stands backwards in "lager als": then the words around it (characters) mean nothing
_OF_THE_WORLD = "general_knowledge"  # how warm it is may be asked of Peru and of our pool
_SURE = 0.75  # the chance from which a message that holds words of our business may be out of scope all the same


@dataclass(frozen=True, slots=True)
class Scope:
    """`out` is "in_scope", or the kind of what is asked: poem, joke, instructions, …; `quote` the words that show it.

    `plays_because_stuck`: asked right after something that the bot could not answer; then a person helps, no refusal.
    `is_leaning`: a matter of the world perhaps, which no phrase tells. Where our own texts surely answer it, it is ours.
    """

    out: str = IN_SCOPE
    quote: str = ""
    plays_because_stuck: bool = False
    is_leaning: bool = False

    @property
    def in_scope(self) -> bool:
        return self.out == IN_SCOPE


def judge(text: str, *, earlier: Sequence[Turn | str] = (), by_words_alone: bool = False) -> Scope:
    """What this message is about. Never raises, whatever the text is.

    `earlier`: the turns of the talk so far, or only what the customer said; then less is known of what was answered.
    `by_words_alone`: only what phrases tell, for texts that no customer wrote.
    """
    seen = Look() if by_words_alone else look(text)
    found = _found(text)
    if found is not None and seen.doubts(OFF_SCOPE, below=_DOUBT_ATTACK if found.out in _ATTACKS else _DOUBT):
        found = None
    found = found or _disguised(text, by_words_alone=by_words_alone)
    is_stuck = _is_stuck(earlier)
    if found is None and not is_stuck:  # who was not helped and asks on does not play, unless his words say so
        found = _leaning(text, seen)
    if found is None:
        return Scope()
    return replace(found, plays_because_stuck=is_stuck)


def _disguised(text: str, *, by_words_alone: bool) -> Scope | None:
    """What the text says in another reading. One word alone is chance: backwards, a bicycle is "steif"."""
    for reading in other_readings(text):
        scope = _found(reading)
        if (
            scope
            and " " in scope.quote
            and (by_words_alone or not _around(reading, scope.quote).doubts(OFF_SCOPE, below=_CHANCE))
        ):
            return scope
    return None


def _around(text: str, quote: str) -> Look:
    at = text.find(quote)
    return look(text[max(0, at - _AROUND) : at + len(quote) + _AROUND])


def _is_stuck(earlier: Sequence[Turn | str]) -> bool:
    turns = [turn if isinstance(turn, Turn) else Turn("customer", turn) for turn in earlier]
    return bool(failed_turns(turns)) or any(is_unhelped(turn.text) for turn in turns if turn.by == "customer")


def _leaning(text: str, seen: Look) -> Scope | None:
    """What a sentence means without a phrase that tells it; nothing when the text rather asks for a person's help."""
    off_scope = next((leaning for leaning in seen.leanings if leaning.kind in OFF_SCOPE_KINDS), None)
    if (
        off_scope is None
        or any(_own_data().each(words := Heard(text, _vocabulary())))
        or (off_scope.chance < _SURE and _is_business(words))
        or any(leaning.chance >= off_scope.chance for leaning in seen.leanings if leaning is not off_scope)
    ):
        return None
    return Scope(off_scope.kind, text[off_scope.start : off_scope.end], is_leaning=off_scope.kind == _OF_THE_WORLD)


def _is_business(words: Heard) -> bool:
    return any(word in BUSINESS or word.startswith(BEGINNINGS) for word in words.words)


def _found(text: str) -> Scope | None:
    """The first kind, in the order of the table, that the text holds."""
    words = Heard(text, _vocabulary())
    if not len(words):
        return None
    is_business = _is_business(words)
    for kind in KINDS:
        place = next(_places(kind, words, is_business=is_business), None)
        if place is not None:
            return Scope(kind.name, words.quote(place.first, place.last))
    return None


def _places(kind: Kind, words: Heard, *, is_business: bool) -> Iterator[Found[None]]:
    asked, near, loose, world, look_alikes = _tables(kind)
    read = words.without_citations() if kind.is_hidden_too or not is_business else words
    found = [*asked.each(read), *near.each(read)]
    if not is_business:
        found += loose.each(read)
        found += world.each(read) if PERSONAL.isdisjoint(read.words) else ()
    if not found:
        return
    covered = {i for place in look_alikes.each(read) for i in range(place.first, place.last)}
    yield from (place for place in found if covered.isdisjoint(range(place.first, place.last)))


@cache
def _tables(kind: Kind) -> tuple[Phrases[None], Clusters[None], Phrases[None], Phrases[None], Phrases[None]]:
    return Phrases(kind.asked), Clusters(kind.near), Phrases(kind.loose), Phrases(kind.world), Phrases(kind.look_alikes)


@cache
def _own_data() -> Phrases[None]:
    return Phrases(OWN_DATA)


@cache
def _vocabulary() -> Vocabulary:
    told = (phrase for kind in KINDS for phrase in (*kind.asked, *kind.near, *kind.loose, *kind.world, *kind.look_alikes))
    return Vocabulary([*told, *BUSINESS])
