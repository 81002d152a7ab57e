"""The words that a set of phrases knows, and which of them a slip of the pen was meant to be."""

import re
from collections.abc import Iterable
from functools import cached_property, lru_cache
from itertools import combinations

from alvast.listening.reading.lexicon import forms
from alvast.listening.reading.look_alikes import LOOK_ALIKES

SHORTEST = 5  # letters; of shorter words too many are one slip away from another word
_TWO_SLIPS = 10  # letters from which two slips still leave one word
_LONGEST = 30
_WORD = re.compile(r"[^\s,|?~#+]+")
_LEET = str.maketrans("013457@$!€", "oieastasie")
_ENDINGS = ("etjes", "tjes", "pjes", "jes", "etje", "tje", "pje", "je", "s", "en", "e")  # small or many of a known word
_SHORTEST_STEM = 4
_TWICE = re.compile(r"(.)\1+")
_SOUNDS = (
    ("sch", "sg"), ("ch", "g"), ("dt", "t"), ("ij", "y"), ("ei", "y"), ("ou", "au"), ("ph", "f"), ("th", "t"), ("ck", "k"),
    ("c", "k"), ("qu", "kw"), ("x", "ks"), ("z", "s"), ("v", "f"), ("ie", "i"), ("oe", "u"),
)  # fmt: skip
_REPEATED = re.compile(r"(.)\1{2,}")


class Vocabulary:
    """Known words. Anything else that a person types is taken as it is, or as the known word that it nearly is."""

    def __init__(self, phrases: Iterable[str]) -> None:
        listed = {word for phrase in phrases for word in _WORD.findall(phrase) if "*" not in word}
        self.words = frozenset(listed) | forms()
        self.meant = lru_cache(maxsize=20_000)(self._meant)

    @cached_property
    def _nearly(self) -> dict[str, list[str]]:
        """Made for the first slip: a process that never listens does without its memory."""
        found: dict[str, list[str]] = {}
        for word in sorted(self.words):
            if SHORTEST <= len(word) <= _LONGEST and word.isalpha():
                for part in _with_letters_left_out(word, _slips(word)):
                    found.setdefault(part, []).append(word)
        return found

    @cached_property
    def _by_sound(self) -> dict[str, str]:
        return {_sound(word): word for word in sorted(self.words) if SHORTEST <= len(word) <= _LONGEST}

    def _meant(self, word: str) -> str:
        """The known word that this is, or nearly is; else the word itself."""
        if word in self.words or len(word) > _LONGEST:
            return word
        for plainer in (_REPEATED.sub(r"\1\1", word), _REPEATED.sub(r"\1", word), word.replace("-", ""), _without_digits(word)):
            if plainer in self.words:
                return plainer
        if len(word) < SHORTEST or not word.isalpha() or word in LOOK_ALIKES:
            return word
        return self._without_ending(word) or self._nearest(word) or self._by_sound.get(_sound(word), word)

    def _without_ending(self, word: str) -> str | None:
        stems = (word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending))
        return next((stem for stem in stems if len(stem) >= _SHORTEST_STEM and stem in self.words), None)

    def _nearest(self, word: str) -> str | None:
        candidates = {known for part in _with_letters_left_out(word, _slips(word)) for known in self._nearly.get(part, ())}
        near = [(distance, known) for known in candidates if (distance := _slips_between(word, known)) <= _slips(known)]
        return min(near)[1] if near else None


def _without_digits(word: str) -> str:
    """The word with letters for the digits that look like them; a number stays one."""
    return word.translate(_LEET) if any(sign.isalpha() for sign in word) else word


def _sound(word: str) -> str:
    """The word as it sounds in Dutch: two words that sound alike are written alike here."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    return _TWICE.sub(r"\1", word)


def _slips(word: str) -> int:
    return 2 if len(word) >= _TWO_SLIPS else 1


def _with_letters_left_out(word: str, most: int) -> set[str]:
    found = {word}
    for number in range(1, most + 1):
        for left_out in combinations(range(1, len(word)), number):  # the first letter is seldom wrong
            found.add("".join(letter for i, letter in enumerate(word) if i not in left_out))
    return found


def _slips_between(a: str, b: str) -> int:
    """Letters too many, too few, wrong or exchanged between `a` and `b` (restricted Damerau-Levenshtein)."""
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        here = [i]
        for j, other in enumerate(b, 1):
            cost = min(last[j] + 1, here[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            here.append(cost)
        before, last = last, here
    return last[-1]
