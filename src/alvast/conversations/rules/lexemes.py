"""A question as PostgreSQL's full-text search understands it: the text of a `tsquery`, built word by word. Pure.

Lexemes are always quoted, so nothing typed can be read as an operator.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from alvast.conversations.rules.index_text import NAME, TEAM, codes_of, quoted, whole_address, words_of
from alvast.conversations.rules.question import Question, Term
from alvast.kernel.grams import in_order

SHORTEST_PREFIX = 3  # letters; shorter words are found whole only
SHORTEST_FORGIVEN = 4  # letters; a shorter name with a typing error could be any name

Stems = Mapping[str, Sequence[str]]
"""Per word its stems; a word without stems is too common to tell conversations apart."""


@dataclass(frozen=True, slots=True)
class Lookup:
    """The tsqueries of a question. Empty means: makes no demand. `names` is what must hold for a hit on names."""

    text: str
    names: str
    is_selective: bool  # something must be present, not only absent


def words_to_stem(question: Question) -> list[str]:
    """The words whose stems `lookup_of` needs."""
    return list(dict.fromkeys(word for term in question.terms if not term.in_names for word in words_of(term.text)))


def lookup_of(question: Question, stems: Stems) -> Lookup:
    """All terms joined by AND. Words that are too common are left out when others remain."""
    wanted = [term for term in question.terms if not term.is_excluded]
    telling = [term for term in wanted if not _is_common(term, stems)] or wanted
    excluded = [f"!({_term(term, stems)})" for term in question.terms if term.is_excluded]
    free = [term for term in telling if not term.is_phrase]
    return Lookup(
        text=_all([*(_term(term, stems) for term in telling), *excluded]),
        names=_all([*(_in_names(term.text) for term in free), *excluded]) if free and free == telling else "",
        is_selective=bool(telling),
    )


def of_teams(teams: Collection[UUID]) -> str:
    """The tsquery that holds for conversations of these teams."""
    return _any(quoted(TEAM + team.hex) for team in sorted(teams))


def both(first: str, second: str) -> str:
    return _all([part for part in (first, second) if part])


def negated(tsquery: str) -> str:
    return f"!({tsquery})"


def forgiving(question: Question) -> list[list[list[str]]]:
    """Letter groups that find the names of a question although each may hold one typing error.

    Per word its alternatives: all of the groups of one alternative must be present. One error spoils at most four groups
    in a row, so for some place in the word all groups outside those four are right.
    """
    words = [w for t in question.terms if not (t.is_excluded or t.is_phrase or "@" in t.text) for w in words_of(t.text)]
    if not words or any(len(word) < SHORTEST_FORGIVEN or word.isdigit() for word in words):
        return []
    return [_without_each_window(in_order(word)) for word in words]


def _without_each_window(groups: Sequence[str]) -> list[list[str]]:
    window = 4 if len(groups) > 6 else 3
    return [[*groups[:at], *groups[at + window :]] for at in range(len(groups) - window + 1)]


def _is_common(term: Term, stems: Stems) -> bool:
    words = words_of(term.text)
    return not term.is_phrase and not term.in_names and all(not stems.get(word) for word in words)


def _term(term: Term, stems: Stems) -> str:
    if term.in_names:
        return _in_names(term.text)
    words = words_of(term.text)
    if term.is_phrase:
        return _phrase(words)
    if len(words) == 1:
        return _word(words[0], stems)
    return _any([_phrase(words, ends_open=True), *(quoted(code) for code in codes_of(term.text)), *_address(term.text)])


def _word(word: str, stems: Stems) -> str:
    """A word by its stems, or as the beginning of a word."""
    return _any(dict.fromkeys([*(quoted(stem) for stem in stems.get(word, ())), _beginning(word)]))


def _phrase(words: Sequence[str], *, ends_open: bool = False) -> str:
    *first, last = words
    return "(" + " <-> ".join([*map(quoted, first), _beginning(last) if ends_open else quoted(last)]) + ")"


def _in_names(text: str) -> str:
    whole = _address(text)
    if whole:
        return whole[0]
    return _all(_beginning(word, NAME) for word in words_of(text))


def _address(text: str) -> list[str]:
    """A mail address, or the beginning of one, as a whole; nothing when it does not look like one."""
    account, at, _ = text.partition("@")
    return [quoted(NAME + whole_address(text)) + ":*"] if at and words_of(account) else []


def _beginning(word: str, mark: str = "") -> str:
    return quoted(mark + word) + (":*" if len(word) >= SHORTEST_PREFIX else "")


def _any(parts: Iterable[str]) -> str:
    return "(" + " | ".join(parts) + ")"


def _all(parts: Iterable[str]) -> str:
    return " & ".join(parts)
