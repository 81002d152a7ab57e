"""What a misspelt word of a question was meant as: a known word one typing error away. Pure."""

import string
from collections.abc import Collection, Iterator

SHORTEST = 5  # letters; shorter words have too many neighbours


def mended(word: str, known: Collection[str]) -> str:
    """The word itself when it is known or nothing near it is; else the one known word nearest to it by its beginning."""
    if len(word) < SHORTEST or word in known or not word.isalpha():
        return word
    near = [other for other in _one_error_away(word) if other in known and len(other) >= SHORTEST - 1]
    return max(near, key=lambda other: (_shared_beginning(word, other), other)) if near else word


def _one_error_away(word: str) -> Iterator[str]:
    for place in range(len(word) + 1):
        before, after = word[:place], word[place:]
        if after:
            yield before + after[1:]
        if len(after) > 1:
            yield before + after[1] + after[0] + after[2:]
        for letter in string.ascii_lowercase:
            yield before + letter + after
            if after:
                yield before + letter + after[1:]


def _shared_beginning(one: str, other: str) -> int:
    return next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
