"""A text as words with their places: lower case, without accents, so that a grammar can compare them. Linear."""

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache

from alvast.writing.terms.lexicon import listed

_WORD = re.compile(r"\d+|[^\W\d_]+|[^\w\s]|_")
_SINGLE = {"’": "'", "‘": "'", "`": "'", "´": "'", "–": "-", "—": "-", "‑": "-", "−": "-"}


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters, a run of digits, or one sign. `is_stressed`: written with an accent, as in vóór."""

    text: str
    start: int
    end: int
    is_stressed: bool = False


BEYOND = 64  # how far a reader may look past the end


@lru_cache(maxsize=1024)
def _by_first_word(phrases: tuple[str, ...]) -> dict[str, tuple[tuple[str, ...], ...]]:
    """The words of each phrase, longest phrase first, found by its first word."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for phrase in phrases:
        parts = tuple(match.group() for match in _WORD.finditer(phrase))
        found.setdefault(parts[0], []).append(parts)
    return {word: tuple(sorted(parts, key=len, reverse=True)) for word, parts in found.items()}


class Words:
    """The words of a text, asked for by number; beyond the ends there is nothing."""

    def __init__(self, text: str) -> None:
        self.source = text
        plain, places, stressed = _plain(text)
        self._words = [
            Word(m.group(), places[m.start()], places[m.end()], bool(stressed and stressed & set(range(*m.span()))))
            for m in _WORD.finditer(plain)
        ]
        self._texts = [word.text for word in self._words] + [""] * BEYOND

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, i: int) -> Word:
        return self._words[i]

    def text(self, i: int) -> str:
        """The word at i; nothing before the first and up to BEYOND places behind the last."""
        return self._texts[i]

    def is_joined(self, i: int) -> bool:
        """Does word i touch the one before it?"""
        return 0 < i < len(self._words) and self._words[i].start == self._words[i - 1].end

    def after(self, i: int, *phrases: str) -> int | None:
        """Where the text goes on after the longest of these phrases, when one stands at i."""
        for parts in _by_first_word(phrases).get(self.text(i), ()):
            if all(self.text(i + n) == part for n, part in enumerate(parts)):
                return i + len(parts)
        return None

    def number(self, i: int, *, digits: int = 4) -> int | None:
        """The number written in digits at i."""
        text = self.text(i)
        return int(text) if text.isdecimal() and len(text) <= digits else None

    def quote(self, first: int, last: int) -> str:
        """The text from word `first` up to, not including, word `last`."""
        return self.source[self._words[first].start : self._words[last - 1].end]

    def ends_sentence(self, i: int) -> bool:
        """Is word i a sign that ends a sentence? A full stop within "17.00" or "a.s." ends none."""
        sign = self.text(i)
        if sign in ("!", "?"):
            return True
        if sign != ".":
            return False
        following = self.text(i + 1)
        if not following or not self.is_joined(i + 1):
            return not self._is_shortened(i)
        return False

    def _is_shortened(self, i: int) -> bool:
        """A full stop behind a short form, with a small letter or a number after it."""
        if i + 1 >= len(self._words):
            return False
        if "\n" in self.source[self._words[i].end : self._words[i + 1].start]:
            return False
        letter = self.source[self._words[i + 1].start]
        return letter.islower() or (letter.isdecimal() and self.text(i - 1) in _SHORT)

    def breaks_before(self, i: int) -> bool:
        """Does a new line begin between word i-1 and word i?"""
        return 0 < i < len(self._words) and "\n" in self.source[self._words[i - 1].end : self._words[i].start]


_SHORT = frozenset(listed("ma di wo do vr za zo jan feb mrt apr jun jul aug sep sept okt nov dec ca uiterl nr s o"))


def _plain(text: str) -> tuple[str, list[int], set[int]]:
    """The text without accents and capitals; for each character its place in the original, and one place for the end."""
    letters: list[str] = []
    places: list[int] = []
    stressed: set[int] = set()
    if text.isascii():
        return text.lower(), list(range(len(text) + 1)), stressed
    for place, letter in enumerate(text):
        base = unicodedata.normalize("NFD", letter)
        if unicodedata.combining(letter):
            stressed.add(len(letters) - 1)
            continue
        if len(base) > 1 and unicodedata.combining(base[1]):
            stressed.add(len(letters))
        letters.append(_SINGLE.get(letter) or base[0].lower()[:1])
        places.append(place)
    places.append(len(text))
    return "".join(letters), places, stressed
