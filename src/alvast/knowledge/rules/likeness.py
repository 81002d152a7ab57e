"""Questions that ask the same thing in other words, spelled well or not; and what of a question is kept."""

import re

from alvast.kernel.grams import grams, words
from alvast.knowledge.retrieval.everywhere import EVERYWHERE

ALIKE = 0.5
LONGEST = 500  # characters of a question that are kept
MOST_WORDS = 40
_ASIDE = re.compile(r"\S+@\S+|\bhttps?://\S+|\b[A-Z]{2}\d{2}[A-Z]{4}\d{6,}\b|\b\d{4}\s?[A-Z]{2}\b|\+?\d[\d .()/-]{2,}\d")


def kept_question(text: str) -> str:
    """The question on one line without addresses, links, numbers of orders, phones and accounts; they would name somebody."""
    return " ".join(_ASIDE.sub("…", text).split())[:LONGEST]


def telling_words(text: str) -> list[str]:
    """The folded words that say what it is about, each once."""
    found = [word[:MOST_WORDS] for word in words(text) if word not in EVERYWHERE and len(word) > 1]
    return sorted(dict.fromkeys(found))[:MOST_WORDS]


def likeness(one: list[str], other: list[str]) -> float:
    """From 0 to 1: how much of the telling words of two questions is the same, typing errors and endings forgiven."""
    left, right = set(grams(" ".join(one))), set(grams(" ".join(other)))
    if not left or not right:
        return 0.0
    return 2 * len(left & right) / (len(left) + len(right))
