"""A message as words that phrases can be looked for in, each with its place in what was typed."""

import re
from collections.abc import Iterator
from copy import copy
from functools import cached_property
from itertools import pairwise

from alvast.listening.reading.lexicon import APART, DENIALS, lemma
from alvast.listening.reading.signs import fold
from alvast.listening.reading.vocabulary import Vocabulary

LONGEST_READ = 12_000  # code points: two thirds from the head, the rest from the end; nobody asks in more
_TAIL = LONGEST_READ // 3
_TOKEN = re.compile(
    r"(?P<break>\n\s*)"
    r"|(?P<spaced>(?<![^\W_])(?:[^\W\d_][ .*_-]){2,40}[^\W\d_](?![^\W_]))"
    r"|(?P<word>[^\W_]+(?:['@$€-][^\W_]+)*)"
    r"|(?P<sign>(?P<same>\S)(?P=same)*)"
)
_BETWEEN = re.compile(r"[ .*_-]")
_STOPS = frozenset(".!?…:;,()") | frozenset(("-", "en", "maar", "want", "omdat", "dus", "and", "but", "because"))
_MARKS = frozenset("\"'")
_BEFORE = 2  # words before in which a denial still counts
_LONGEST_CITED = 14  # words between two marks; more is no title


class Heard:
    """`words` are the known forms (see lexicon.py), `typed` the words as they stand there, in plain small letters.

    `paragraphs`: these words begin behind an empty line. `raw[starts[i]:ends[i]]` is what was typed for word i.
    """

    def __init__(self, raw: str, vocabulary: Vocabulary) -> None:
        self.raw = raw
        self.words: list[str] = []
        self.typed: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.paragraphs: set[int] = set()
        self.breaks: set[int] = set()
        for offset, part in _parts(raw):
            self._read(part, offset, vocabulary)

    def _read(self, part: str, offset: int, vocabulary: Vocabulary) -> None:
        plain, places = fold(part)
        for match in _TOKEN.finditer(plain):
            if match.lastgroup == "break":
                self.breaks.add(len(self.words))
                if match[0].count("\n") > 1:
                    self.paragraphs.add(len(self.words))
                continue
            start, end = offset + places[match.start()], offset + places[match.end()]
            for word in _read_as(match, vocabulary):
                self.typed.append(word)
                self.words.append(lemma(word))
                self.starts.append(start)
                self.ends.append(end)

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """The word at i; nothing beyond the ends."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def is_own(self, i: int) -> bool:
        """Does the writer say this word, rather than cite it?"""
        return i not in self.cited

    def quote(self, first: int, last: int) -> str:
        """What was typed from word `first` up to, not including, word `last`."""
        return self.raw[self.starts[first] : self.ends[last - 1]]

    def clause(self, first: int, last: int) -> range:
        """The words of the clause around these: up to a sign or a word that joins clauses."""
        while first > 0 and self.words[first - 1] not in _STOPS and first not in self.paragraphs:
            first -= 1
        while last < len(self) and self.words[last] not in _STOPS and last not in self.paragraphs:
            last += 1
        return range(first, last)

    def is_denied(self, first: int, last: int, *, by: frozenset[str] = DENIALS) -> bool:
        """Does a word like "niet" stand among these words, or close before them in the same clause?"""
        if not by.isdisjoint(self.words[first:last]):
            return True
        for i in range(first - 1, max(-1, first - 1 - _BEFORE), -1):
            if self.words[i] in _STOPS:
                return False
            if self.words[i] in by:
                return True
        return False

    def without_citations(self) -> "Heard":
        """The same text with every word taken as the writer's own: who steers a machine does it between marks too."""
        other = copy(self)
        other.__dict__["cited"] = frozenset()
        return other

    @cached_property
    def cited(self) -> frozenset[int]:
        """Titles: a few words between quotation marks. A text that stands between marks as a whole is not cited."""
        marks = [i for i, word in enumerate(self.words) if word in _MARKS]
        cited: set[int] = set()
        for opening, closing in pairwise(marks):
            is_title = self.words[opening] == self.words[closing] and 1 < closing - opening <= _LONGEST_CITED
            if is_title and opening not in cited and not (opening == 0 and closing >= len(self) - 2):
                cited.update(range(opening, closing + 1))
        return frozenset(cited)


def _parts(raw: str) -> Iterator[tuple[int, str]]:
    if len(raw) <= LONGEST_READ:
        yield 0, raw
        return
    yield 0, raw[: LONGEST_READ - _TAIL]
    yield len(raw) - _TAIL, raw[-_TAIL:]


def _read_as(match: re.Match[str], vocabulary: Vocabulary) -> tuple[str, ...]:
    if match.lastgroup == "spaced":
        joined = _BETWEEN.sub("", match[0])
        return (vocabulary.meant(joined),)
    if match.lastgroup != "word":
        return (match["same"],)
    word = match[0]
    return APART.get(word) or (vocabulary.meant(word),)
