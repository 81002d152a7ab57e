"""Search that forgives typing errors, without database extensions: words as sets of three letters.

A name is stored with `grams(name)` under a GIN index. A searched word is looked up by `alternatives(word)`: a row that holds
all grams of one alternative is a candidate. `nearly(typed, word)` then judges the candidates.
"""

import re
import unicodedata

LONGEST = 400  # characters made into grams; names and addresses are shorter
ENOUGH = 16  # grams looked for; who fits in so many fits
_LETTERS = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i"})
_WORD = re.compile(r"[^\W_]+")


def fold(text: str) -> str:
    """Lower case without accents: what people type when they look for `Çelik` or `Groß`."""
    if text.isascii():
        return text.lower()
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(c for c in plain if not unicodedata.combining(c)).translate(_LETTERS)


def words(text: str) -> list[str]:
    """The folded words of a text, in order: `Anne-Fleur d'Été` is anne, fleur, d, ete."""
    return _WORD.findall(fold(text))


def grams(text: str) -> list[str]:
    """All grams of all words, each once, sorted. `jan` has "  j", " ja", "jan" and "an "."""
    return sorted({gram for word in words(text[:LONGEST]) for gram in in_order(word)})


def alternatives(word: str) -> list[list[str]]:
    """Sets of grams of one word, of which at least one is whole in every word that is at most one typing error away.

    An error breaks a few grams in a row: two neighbours swapped four, a letter wrong, missing or too many at most three.
    So for each place where it could have happened, the other grams are whole. Words of four letters get no forgiveness for
    swaps, shorter ones none at all: too few grams would be left to look for.
    """
    ordered = [gram for part in words(word[:LONGEST]) for gram in in_order(part)][:ENOUGH]
    if len(ordered) < 5:
        return [ordered]
    broken = 3 if len(ordered) == 5 else 4
    return [ordered[:place] + ordered[place + broken :] for place in range(len(ordered) - broken + 1)]


def nearly(typed: str, word: str) -> int:
    """How well a folded typed word fits a folded word: 3 the same, 2 its beginning, 1 one typing error apart, 0 not."""
    if typed == word:
        return 3
    if len(typed) > 1 and word.startswith(typed):
        return 2
    return int(len(typed) > 3 and _one_error_apart(typed, word))


def in_order(word: str) -> list[str]:
    """The grams of one folded word, from its beginning to its end."""
    padded = f"  {word} "
    return [padded[i : i + 3] for i in range(len(padded) - 2)]


def _one_error_apart(one: str, other: str) -> bool:
    if abs(len(one) - len(other)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    a, b = one[start:], other[start:]
    swapped = a[:2] == b[1::-1] and a[2:] == b[2:]
    return swapped or a[1:] == b[1:] or a[1:] == b or a == b[1:]
