"""What a sentence is judged by: its words and groups of letters, as places in a row of numbers. Pure."""

import re
import zlib
from collections.abc import Iterator
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from alvast.listening.reading.lexicon import APART, lemma
from alvast.listening.reading.signs import fold

WORDS_WEIGH, MEANING_WEIGHS = 4.0, 16.0  # beside each other; tried on sentences kept out of learning
PLACES = 8_192
_MOST_WORDS = 120
_LONGEST_WORD = 30
_GROUPS = (3, 4, 5)  # letters
_WORD = re.compile(r"[^\W_]+(?:['-][^\W_]+)*|[?!]")
_DIGIT = re.compile(r"\d")


def plain(sentence: str) -> str:
    """What the meaning is taken of: small letters and single blanks, for people shout and mumble the same."""
    return " ".join(sentence.lower().split())


def places_of(sentence: str) -> NDArray[np.int64]:
    """The places that this sentence fills, each once, in order."""
    return np.array(sorted({zlib.crc32(trait.encode()) % PLACES for trait in _traits(sentence)}), dtype=np.int64)


def _traits(sentence: str) -> Iterator[str]:
    folded, _ = fold(sentence)
    typed = [word for found in _WORD.findall(folded)[:_MOST_WORDS] for word in APART.get(found) or (found,)]
    typed = [_DIGIT.sub("0", word[:_LONGEST_WORD]) for word in typed]
    known = [lemma(word) for word in typed]
    yield from (f"w {word}" for word in known)
    yield from (f"b {first} {second}" for first, second in pairwise(known))
    for word in typed:
        marked = f"<{word}>"
        for size in _GROUPS:
            yield from (f"c {marked[i : i + size]}" for i in range(len(marked) - size + 1))
