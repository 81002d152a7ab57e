"""Questions that ask the same thing in other words, spelled well or not; and what of a question is kept."""

import re

from alvast.kernel.grams import grams, words

ALIKE = 0.5
LONGEST = 500  # characters of a question that are kept
MOST_WORDS = 40
_ASIDE = re.compile(r"\S+@\S+|\bhttps?://\S+|\b[A-Z]{2}\d{2}[A-Z]{4}\d{6,}\b|\b\d{4}\s?[A-Z]{2}\b|\+?\d[\d .()/-]{2,}\d")
_SMALL_WORDS = """
aan al als ben bij dan dat de deze die dit doe door een en er graag had heb hebben hebt heeft het hij hoe hoi hallo goedemiddag
goedemorgen goedendag ik in is ja je jij jouw jullie kan kunnen kunt maar mag me mee meer met mij mijn misschien mogelijk moet na
naar nee niet nog nu of om onze ons ook op over te u uit uw van voor waar wanneer wat we weet weten welke wie wij wil willen wilt
word wordt worden zal ze zijn zo zou zouden a an and are at by can could do does for from has have hello hi how i if in is it me
my of on or our please that the there this to us was we what when where which who will with would you your
"""
_SMALL = frozenset(words(_SMALL_WORDS))


def kept_question(text: str) -> str:
    """The question on one line without addresses, links, numbers of orders, phones and accounts; they would name somebody."""
    return " ".join(_ASIDE.sub("…", text).split())[:LONGEST]


def telling_words(text: str) -> list[str]:
    """The folded words that say what it is about, each once."""
    found = [word[:MOST_WORDS] for word in words(text) if word not in _SMALL and len(word) > 1]
    return sorted(dict.fromkeys(found))[:MOST_WORDS]


def likeness(one: list[str], other: list[str]) -> float:
    """From 0 to 1: how much of the telling words of two questions is the same, typing errors and endings forgiven."""
    left, right = set(grams(" ".join(one))), set(grams(" ".join(other)))
    if not left or not right:
        return 0.0
    return 2 * len(left & right) / (len(left) + len(right))
