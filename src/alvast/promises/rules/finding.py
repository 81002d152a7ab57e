"""Finds what a message of ours promises: a clause in which we commit ourselves, with a term. Pure."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from alvast.kernel.calendar import BusinessCalendar
from alvast.promises.rules.commitment import Who, committed
from alvast.promises.rules.kinds import Kind, kind_of
from alvast.writing.terms import Term, Words, clause_around, find_terms

_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"\n]{1,600})[”»\"]|(?<!\w)['‘]([^'‘’\n]{1,300})['’](?!\w)")
LONGEST = 50_000  # characters; no letter is longer, and a hostile text costs no more
_SIGNS = frozenset(",;:.!?()-*'")
_CUTS = frozenset(("en", "of", ",", "and", "or"))


@dataclass(frozen=True, slots=True)
class FoundPromise:
    """`text[start:end] == quote`, the clause that promises; `what` is that clause without its term.

    It is to happen between `earliest` and `due_at`, instants in UTC. `who`: an agent in person ("ik bel u") or the shop.
    """

    quote: str
    start: int
    end: int
    what: str
    due_at: datetime
    earliest: datetime
    who: Who
    kind: Kind
    term: Term


def find_promises(text: str, at: datetime, calendar: BusinessCalendar | None = None) -> list[FoundPromise]:
    """The promises in a message of ours written at `at`, in order. What the customer should do, conditions, questions, quotes,
    what is past and what is only hoped for are none."""
    text = text[:LONGEST]
    words = Words(text)
    terms = [term for term in find_terms(text, at, calendar) if not _is_quoted(text, term)]
    places = _places(words, terms)
    found: list[FoundPromise] = []
    earlier: tuple[tuple[int, int], Who] | None = None
    for n, term in enumerate(terms):
        clause = clause_around(words, places[n][0])
        first, last = _segment(words, clause, places, n)
        who = committed(words, first, last, term, subject_from=clause[0] if first > clause[0] else None)
        if who is None and earlier is not None and earlier[0] == clause and first > clause[0]:
            who = earlier[1] if committed(words, clause[0], last, term) else None
        if who is not None:
            found.append(_promise(words, first, last, term, who))
            earlier = clause, who
    return found


def _places(words: Words, terms: Sequence[Term]) -> list[tuple[int, int]]:
    """For each term its first word and the word behind its last."""
    places: list[tuple[int, int]] = []
    n = 0
    for term in terms:
        while n < len(words) and words[n].start < term.start:
            n += 1
        first = n
        while n < len(words) and words[n].end <= term.end:
            n += 1
        places.append((first, n))
    return places


def _segment(words: Words, clause: tuple[int, int], places: Sequence[tuple[int, int]], n: int) -> tuple[int, int]:
    """The part of the clause that belongs to term n, when the clause has more than one."""
    first, last = clause
    if n and places[n - 1][0] >= first:
        first = _cut(words, places[n - 1][1], places[n][0])
    if n + 1 < len(places) and places[n + 1][1] <= last:
        last = _cut(words, places[n][1], places[n + 1][0])
    return first, max(last, places[n][1])


def _cut(words: Words, start: int, stop: int) -> int:
    return next((n for n in range(start, stop) if words.text(n) in _CUTS), start)


def _promise(words: Words, first: int, last: int, term: Term, who: Who) -> FoundPromise:
    while first < last and (words.text(first) in _CUTS or words.text(first) in _SIGNS):
        first += 1
    while last > first and not words.text(last - 1).isalnum() and words[last - 1].end > term.end:
        last -= 1
    start, end = min(words[first].start, term.start), max(words[last - 1].end, term.end)
    quote = words.source[start:end]
    what = " ".join(_without(words, first, last, term))
    plain = " ".join(words.text(n) for n in range(first, last))
    return FoundPromise(quote, start, end, what, term.due, term.earliest, who, kind_of(plain), term)


def _without(words: Words, first: int, last: int, term: Term) -> Iterator[str]:
    place = words[first].start
    for start, end in (*term.pieces, (words[last - 1].end, 0)):
        if piece := words.source[place:start].strip(" ,;"):
            yield piece
        place = end


def _is_quoted(text: str, term: Term) -> bool:
    line = text[text.rfind("\n", 0, term.start) + 1 : term.start]
    if line.lstrip().startswith(">"):
        return True
    around = text[max(0, term.start - 700) : term.end + 700]
    offset = max(0, term.start - 700)
    return any(m.start() + offset < term.start and term.end <= m.end() + offset for m in _QUOTED.finditer(around))
