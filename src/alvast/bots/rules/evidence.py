"""Does a text speak of what the question asks? What bears a name must be in it; of the rest most. Pure."""

import math
import re
from collections.abc import Collection

from alvast.bots.rules.words import content_words, folded, is_small, stem, words_of

_CAPITAL = re.compile(r"(?<![.!?:\n“\"'(-] )(?<!^)(?<![\w-])([A-ZÀ-Ý][\w&'’-]{2,}|[a-z]{1,3}[A-Z]\w+|[A-Z]{2,}\d*)")
_CALENDAR = frozenset(
    [
        "januari",
        "februari",
        "maart",
        "april",
        "mei",
        "juni",
        "juli",
        "augustus",
        "september",
        "oktober",
        "november",
        "december",
        "maandag",
        "dinsdag",
        "woensdag",
        "donderdag",
        "vrijdag",
        "zaterdag",
        "zondag",
        "january",
        "february",
        "march",
        "may",
        "june",
        "july",
        "august",
        "october",
        "monday",
        "tuesday",
        "wednesday",
        "thursday",
        "friday",
        "saturday",
        "sunday",
        "kerst",
        "pasen",
        "pinksteren",
        "hemelvaart",
        "koningsdag",
        "sinterklaas",
        "christmas",
        "easter",
        "u",
        "uw",
        "ik",
        "i",
        "i'm",
        "i'd",
        "i've",
        "i'll",
    ]
)
LEAST, MOST = 2, 0.5  # words, and the share of all of them
LONG = 5  # letters from which a word may be found inside a compound


def names_in(text: str) -> tuple[str, ...]:
    """Words with a capital inside a sentence: names of people, places, brands, products."""
    found = (match[1] for match in _CAPITAL.finditer(text))
    return tuple(dict.fromkeys(name for name in found if folded(name) not in _CALENDAR and not is_small(folded(name))))


def names_missing(question: str, source: str) -> tuple[str, ...]:
    """Names in the question of which the source says nothing."""
    said = folded(source)
    return tuple(name for name in names_in(question) if folded(name).rstrip("'s") not in said)


def speaks_of(question: str, source: str, language: str) -> bool:
    """Whether most of what the question is about, and at least two words of it, is in the source too."""
    asked = list(dict.fromkeys(content_words(question)))
    words = set(words_of(source))
    stems = {stem(word, language) for word in words}
    said = sum(is_said(word, words, stems, language) for word in asked)
    return said >= LEAST and said >= MOST * len(asked)


def shifted(chance: float, by: float) -> float:
    """A chance in the light of one thing more: `by` is added to the logarithm of its odds."""
    kept = min(max(chance, 1e-6), 1 - 1e-6)
    return 1 / (1 + math.exp(-(math.log(kept / (1 - kept)) + by)))


def is_said(word: str, words: Collection[str], stems: Collection[str], language: str) -> bool:
    """The word, its stem, or (from five letters on) a compound with it."""
    root = stem(word, language)
    if word in words or root in stems:
        return True
    return len(root) >= LONG and any(root in other or (len(other) >= LONG and other in word) for other in stems)
