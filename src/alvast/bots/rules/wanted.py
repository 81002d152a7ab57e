"""What kind of thing a question asks for, and whether a sentence has one: a price, a term, an hour, a day. Pure.

The words are in wanted.toml. A question that a yes, a no or an explanation answers asks for none of these.
"""

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from alvast.bots.rules.words import folded


@dataclass(frozen=True, slots=True)
class Kind:
    """How one kind is asked for and told; `instead_of` are kinds that are then not asked for."""

    code: str
    asked: re.Pattern[str]
    told: re.Pattern[str]
    instead_of: frozenset[str]


@cache
def kinds() -> tuple[Kind, ...]:
    text = files("alvast.bots.rules").joinpath("wanted.toml").read_text(encoding="utf-8")
    table = tomllib.loads(text)
    return tuple(
        Kind(
            line["code"], _any_of(line["asked"], table["words"]), _any_of(line["told"], table["words"]),
            frozenset(line.get("instead_of", ())),
        )
        for line in table["kind"]
    )  # fmt: skip


@lru_cache(maxsize=2_000)
def wanted(question: str) -> frozenset[str]:
    """The codes of what would answer it."""
    plain = folded(question)
    found = [kind for kind in kinds() if kind.asked.search(plain)]
    return frozenset(kind.code for kind in found) - frozenset(code for kind in found for code in kind.instead_of)


@lru_cache(maxsize=20_000)
def tells(sentence: str) -> frozenset[str]:
    """The codes of what stands in it."""
    plain = folded(sentence)
    return frozenset(kind.code for kind in kinds() if kind.told.search(plain))


def kind_in(sentences: Iterable[str], question: str) -> int:
    """1 when one of them has a kind of thing that is asked for, -1 when none has; 0 when no such thing is asked for."""
    asked = wanted(question)
    if not asked:
        return 0
    return 1 if any(asked & tells(sentence) for sentence in sentences) else -1


def _any_of(patterns: Iterable[str], words: Mapping[str, Iterable[str]]) -> re.Pattern[str]:
    whole = "|".join(patterns)
    for name, forms in words.items():
        whole = whole.replace(name, f"(?:{'|'.join(forms)})")
    return re.compile(whole)
