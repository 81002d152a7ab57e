"""The words in front of a day or a time that bound it: "vóór", "uiterlijk", "na", "vanaf", and those that only point."""

from collections.abc import Iterator

from alvast.writing.terms.clauses import clause_around
from alvast.writing.terms.lexicon import listed, phrased
from alvast.writing.terms.scene import Bound
from alvast.writing.terms.stretches import ENDINGS
from alvast.writing.terms.words import Words

_BEFORE = phrased("voor; voor het; voor de; before; ruim voor; nog voor; in ieder geval voor; tot; until; till; vlak voor")
_BY = phrased("""
    uiterlijk; uiterlijk op; uiterlijk in; ten laatste; ten laatste op; op zijn laatst; niet later dan; by; tot en met; no
    later than; at the latest on; t/m; tegen; binnen; within; uiterlijk eind; uiterlijk tot""")
_AFTER = phrased("na; na het; na de; after; vlak na; pas na; direct na; meteen na")
_FROM = phrased("vanaf; per; from; as of; pas vanaf; sinds; met ingang van; pas op")
_WITHIN = phrased("""
    op; om; in; in de; on; at; rond; omstreeks; rondom; rond de; met; aan; around; in het; al op; circa; ca.; precies om;
    naar; ergens; nog in; nog op""")
BOUNDS: tuple[tuple[tuple[str, ...], Bound], ...] = (
    (_BEFORE, Bound.BEFORE), (_BY, Bound.BY), (_AFTER, Bound.AFTER), (_FROM, Bound.FROM), (_WITHIN, Bound.WITHIN),
)  # fmt: skip
_FOR_WHOM = frozenset(
    listed("""
    afspraak afspraken gepland ingepland plan plannen inplannen reservering gereserveerd bezorging tijdvak uitnodiging
    geboekt appointment scheduled planned booked planning aangemeld vastgezet levering""")
)
_LATEST = ("uiterlijk", "op zijn laatst", "op z'n laatst", "at the latest")


def bounds_at(words: Words, i: int) -> Iterator[tuple[Bound, int]]:
    """The bounds that a preposition at i can mean, and where what it bounds begins."""
    for phrases, bound in BOUNDS:
        start = words.after(i, *phrases)
        if start is not None:
            yield _meant(words, i, start, bound), words.after(start, *_LATEST) or start
            if start > i + 1:
                yield _meant(words, i, i + 1, bound), i + 1
    yield Bound.WITHIN, i


def _meant(words: Words, i: int, start: int, bound: Bound) -> Bound:
    """Before, or by: what is before an end is by that end. Behind a plan or an appointment "voor" is for."""
    if bound is Bound.BEFORE and words.after(start, *ENDINGS) is not None:
        return Bound.BY
    if bound is not Bound.BEFORE or words.text(i) not in ("voor", "nog") or words[i].is_stressed:
        return bound
    first, _ = clause_around(words, i)
    is_for = any(words.text(n) in _FOR_WHOM for n in range(first, i))
    return Bound.WITHIN if is_for else bound
