"""What a misspelt word of a question was meant as: a known word one typing error away, or one that sounds the same. Pure."""

import re
import string
from collections.abc import Collection, Iterable, Iterator, Mapping

SHORTEST = 5  # letters; shorter words have too many neighbours
SOUNDS_FROM = 4  # letters of a word that is written as it sounds
# Dutch letters that sound alike, in the order in which they are made one: `hoefeel` hoeveel, `borch` borg, `batterei` batterij.
_ALIKE = {
    "ph": "f", "v": "f", "z": "s", "sch(?!oo)": "sg", "ch": "g", "x": "ks", "qu": "kw", "c(?=[eiy])": "s", "c": "k", "th": "t",
    "ij|ei|y": "E", "ouw|auw|ou|au": "A", "oe": "U", "ie": "i", "eu": "O", "dt?$": "t", "b$": "p", r"(.)\1+": r"\1",
}  # fmt: skip
_SOUNDS = [(re.compile(written), sound) for written, sound in _ALIKE.items()]


def mended(word: str, known: Collection[str], sounds: Mapping[str, str]) -> str:
    """The word itself when it is known or nothing near it is; else the one known word nearest to it by its beginning, or the one
    that sounds as it is written. `sounds` is what `by_sound` made of the known words."""
    if word in known or not word.isalpha():
        return word
    near = [other for other in _one_error_away(word) if other in known] if len(word) >= SHORTEST else []
    near = [other for other in near if len(other) >= SHORTEST - 1]
    if near:
        return max(near, key=lambda other: (_shared_beginning(word, other), other))
    return sounds.get(sound_of(word), word) if len(word) >= SOUNDS_FROM else word


def by_sound(known: Iterable[str]) -> dict[str, str]:
    """A known word by how it sounds; of several the first of the alphabet, so that it is always the same one."""
    found: dict[str, str] = {}
    for word in sorted(known, reverse=True):
        if len(word) >= SOUNDS_FROM and word.isalpha():
            found[sound_of(word)] = word
    return found


def sound_of(word: str) -> str:
    """How a folded Dutch word sounds, roughly: words that are said alike get the same letters."""
    for written, sound in _SOUNDS:
        word = written.sub(sound, word)
    return word


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
