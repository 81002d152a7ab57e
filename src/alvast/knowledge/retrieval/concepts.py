"""Other words for the same: what a text speaks of, whatever word it has for it. Pure.

Three tables: concepts.toml has what shops, telephony and energy are asked about, life.toml what people speak of whatever the
trade, offices.toml what they say for what an office writes.
"""

import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from pathlib import Path

SERVICE, LIFE, OFFICES = (Path(__file__).with_name(f"{name}.toml") for name in ("concepts", "life", "offices"))
NEAR = 5  # words within which those of a form stand together
PART, REST = 5, 4  # letters of a part by which a compound is known, and of what is left beside it

Concepts = frozenset[str]
NONE: Concepts = frozenset()


@dataclass(slots=True)
class _Table:
    """Forms by what finds them: a word as it is, a whole stem, the longest stem of several, a beginning, an end. `forms` are the
    single words as they are written: a stem is not always the beginning of its word."""

    exact: dict[str, set[str]] = field(default_factory=dict)
    forms: dict[str, set[str]] = field(default_factory=dict)
    whole: dict[str, set[str]] = field(default_factory=dict)
    several: dict[str, list[tuple[frozenset[str], str]]] = field(default_factory=dict)
    beginnings: dict[str, set[str]] = field(default_factory=dict)
    ends: dict[str, set[str]] = field(default_factory=dict)
    words: set[str] = field(default_factory=set)
    service: set[str] = field(default_factory=set)


def concepts_by_word(words: Sequence[str], stems: Sequence[str]) -> list[set[str]]:
    """What each of these folded words, with their stems, speaks of: by itself, or together with words near it."""
    several = _table().several
    found = [set(_concepts_of(word, stem)) for word, stem in zip(words, stems, strict=True)]
    for place, stem in enumerate(stems):
        near = [other for other in range(max(0, place - NEAR), min(len(stems), place + NEAR + 1)) if other != place]
        around = {stems[other] for other in near}
        for others, concept in several.get(stem, ()):
            if others <= around:
                for other in (place, *(other for other in near if stems[other] in others)):
                    found[other].add(concept)
    return found


def concepts_in(words: Sequence[str], stems: Sequence[str]) -> Counter[str]:
    """What these words speak of, and how often; by several words together is once."""
    found: Counter[str] = Counter()
    before: set[str] = set()
    for here in concepts_by_word(words, stems):
        found.update(here - before)
        before = here
    return found


def is_whole(word: str, stem: str) -> bool:
    """Whether the word itself is in a table, by itself or with others; not just a part of it."""
    table = _table()
    return word in table.words or word in table.exact or stem in table.whole or stem in table.several


def of_service(concepts: Iterable[str]) -> set[str]:
    """Those of the table of trades: they tell one question of a trade from another."""
    return _table().service.intersection(concepts)


def known_words() -> frozenset[str]:
    """Every word of the table, folded: what a misspelt word may have been meant as."""
    return frozenset(_table().words)


@lru_cache(maxsize=20_000)
def _concepts_of(word: str, stem: str) -> Concepts:
    """Of one word: as a form of its own, else as a compound with one."""
    table = _table()
    own = table.exact.get(word, set()) | table.whole.get(stem, set()) | set(_by_part(table.beginnings, table.ends, stem, rest=0))
    return frozenset(own or {
        *_by_part(table.whole, table.whole, stem, rest=REST),
        *_by_part(table.forms, table.forms, word, rest=REST),
    })  # fmt: skip


def _by_part(beginnings: Mapping[str, set[str]], ends: Mapping[str, set[str]], stem: str, *, rest: int) -> Iterator[str]:
    for size in range(PART, len(stem) - rest + 1):
        yield from beginnings.get(stem[:size], ())
        yield from ends.get(stem[-size:], ())


@cache
def _table() -> _Table:
    table = _Table()
    for file in (SERVICE, LIFE, OFFICES):
        concepts: dict[str, str] = tomllib.loads(file.read_text(encoding="utf-8"))["concept"]
        table.service.update(concepts if file is SERVICE else ())
        for concept, forms in concepts.items():
            for form in forms.split(","):
                _add(table, concept, form.strip())
    return table


def _add(table: _Table, concept: str, form: str) -> None:
    from alvast.knowledge.retrieval.words import folded_words, stem

    words = folded_words(form)
    table.words.update(words)
    if form.startswith("="):
        table.exact.setdefault(words[0], set()).add(concept)
    elif form.endswith("*"):
        table.beginnings.setdefault(words[0], set()).add(concept)
    elif form.startswith("*"):
        table.ends.setdefault(stem(words[0]), set()).add(concept)
    elif len(words) == 1:
        table.forms.setdefault(words[0], set()).add(concept)
        table.whole.setdefault(stem(words[0]), set()).add(concept)
    else:
        stems = [stem(word) for word in words]
        longest = max(stems, key=len)
        stems.remove(longest)
        table.several.setdefault(longest, []).append((frozenset(stems), concept))
