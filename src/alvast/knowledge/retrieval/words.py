"""What a text is looked up by: stems, groups of letters, and what it speaks of. Pure.

Stems find another form of a word, groups of three and four letters another spelling of it and the parts of a compound, concepts
(concepts.py) another word for it.
"""

import re
import threading
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import snowballstemmer

from alvast.kernel.grams import fold
from alvast.knowledge.retrieval.concepts import concepts_in
from alvast.knowledge.retrieval.everywhere import EVERYWHERE

LONGEST = 4_000  # characters of a question that are looked at
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_dutch = snowballstemmer.stemmer("dutch")
_stemming = threading.Lock()  # a stemmer keeps the word it works on


@dataclass(frozen=True, slots=True)
class Terms:
    """How often each term stands in a text, by kind."""

    stems: Counter[str]
    grams: Counter[str]
    concepts: Counter[str]

    def __add__(self, other: "Terms") -> "Terms":
        return Terms(self.stems + other.stems, self.grams + other.grams, self.concepts + other.concepts)

    def __mul__(self, times: int) -> "Terms":
        kinds = (self.stems, self.grams, self.concepts)
        return Terms(*(Counter({term: count * times for term, count in kind.items()}) for kind in kinds))


def terms_of(text: str) -> Terms:
    """All terms of a text; words that stand everywhere (“de”, “hoe kan ik”) have none but may be part of a concept."""
    return terms_of_words(folded_words(text))


def terms_of_words(folded: Sequence[str]) -> Terms:
    telling = [word for word in folded if word not in EVERYWHERE]
    return Terms(
        Counter(stem(word) for word in telling),
        Counter(gram for word in telling for gram in grams_of(word)),
        concepts_in(folded, [stem(word) for word in folded]),
    )


def folded_words(text: str) -> list[str]:
    """Lower case, without accents: `'s avonds` is savonds, `föhn` is fohn."""
    return [_JOINED.sub("", word) for word in _WORD.findall(fold(text[:LONGEST]))]


_JOINED = re.compile(r"['’]")


@lru_cache(maxsize=20_000)
def stem(word: str) -> str:
    """Of a folded word. English ones keep their own form where the Dutch rules leave them alone."""
    with _stemming:
        return str(_dutch.stemWord(word))


@lru_cache(maxsize=2_000)
def grams_of(word: str) -> tuple[str, ...]:
    """Groups of three and four letters, beginning and end marked."""
    marked = f"<{word}>"
    return tuple(marked[i : i + size] for size in (3, 4) for i in range(len(marked) - size + 1))
