"""A text as rules read it: its words with their places, its sentences, and which words are somebody else's. Linear in length.

Offsets are code points of the text as it was given. Words that are not the writer's own are there, but marked: citations,
names of sites and links. What was quoted from a mail is left out altogether.
"""

import re
from dataclasses import dataclass
from functools import cached_property

from alvast.writing.quoted import own_words
from alvast.writing.rules import sentences
from alvast.writing.rules.citations import cited_words
from alvast.writing.rules.words import SENTENCE_ENDS

_TOKEN = re.compile(
    r"(?P<link>(?:https?://|www\.)[^\s<>()\[\]\"”]*[\w/])"
    r"|(?P<break>\n\s*)"
    r"|(?P<short>(?<![^\W_])[^\W\d_](?:\.[^\W\d_]){1,5}\.?(?![^\W_]))"
    r"|(?P<number>\d+(?:[.,:/]\d+)*)"
    r"|(?P<word>[^\W_]+(?:['’‑-][^\W_]+)*)"
    r"|(?P<sign>--+|(?P<same>\S)(?P=same)*)"
)


@dataclass(frozen=True, slots=True)
class Sentence:
    """Words `first` up to, not including, `last`; signs are words too. `is_item`: a line of a list."""

    first: int
    last: int
    is_item: bool = False

    def __len__(self) -> int:
        return self.last - self.first


class Text:
    """`words` are lower case, `starts` and `ends` their places in `raw`."""

    def __init__(self, raw: str) -> None:
        self.raw = raw
        self.words: list[str] = []
        self.starts: list[int] = []
        self.ends: list[int] = []
        self.breaks: set[int] = set()  # before these words stands a line end
        self.paragraphs: set[int] = set()  # … and an empty line
        self.links: set[int] = set()
        self._read()

    def _read(self) -> None:
        for match in _TOKEN.finditer(own_words(self.raw)):
            kind, here = match.lastgroup, len(self.words)
            if kind == "break":
                self.breaks.add(here)
                if match[0].count("\n") > 1:
                    self.paragraphs.add(here)
                continue
            if kind == "link":
                self.links.add(here)
            word = match[0].lower().replace("’", "'")
            self.words.append(match["same"] or word)  # "!!!" reads as one "!"
            self.starts.append(match.start())
            self.ends.append(match.end())

    def __len__(self) -> int:
        return len(self.words)

    def word(self, i: int) -> str:
        """The word at i; nothing beyond the ends."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def quote(self, first: int, last: int) -> str:
        """What stands in the text from word `first` up to, not including, word `last`."""
        return self.raw[self.starts[first] : self.ends[last - 1]]

    def is_joined(self, i: int) -> bool:
        """Does word i touch the one before it?"""
        return 0 < i < len(self.words) and self.starts[i] == self.ends[i - 1]

    def is_word(self, i: int) -> bool:
        """Is it a word or a number, not a sign?"""
        return self.words[i][0].isalnum()

    def is_own(self, i: int) -> bool:
        """Does the writer say this word, rather than cite it?"""
        return i not in self.cited

    def is_name(self, i: int) -> bool:
        """Capital inside a sentence: a name or a title, not a word."""
        shown = self.raw[self.starts[i] : self.ends[i]]
        if not shown[:1].isupper() or (shown.isupper() and len(shown) > 1):
            return False
        first = self.sentence_at(i).first
        return any(self.is_word(j) for j in range(first, i)) and self.word(i - 1) not in _OPENERS

    @cached_property
    def cited(self) -> frozenset[int]:
        return cited_words(self)

    @cached_property
    def sentences(self) -> list[Sentence]:
        return [Sentence(*place) for place in sentences.split(self)]

    @cached_property
    def _sentence_of(self) -> list[int]:
        return [number for number, sentence in enumerate(self.sentences) for _ in range(len(sentence))]

    def sentence_at(self, i: int) -> Sentence:
        return self.sentences[self._sentence_of[i]]

    def sentence_after(self, sentence: Sentence) -> Sentence | None:
        number = self._sentence_of[sentence.first] + 1
        return self.sentences[number] if number < len(self.sentences) else None

    def said(self, sentence: Sentence) -> list[str]:
        """The words of the sentence without signs and citations."""
        return [self.words[i] for i in range(sentence.first, sentence.last) if self.is_word(i) and self.is_own(i)]

    def asks(self, sentence: Sentence) -> bool:
        return "?" in self.words[max(sentence.first, sentence.last - 3) : sentence.last]

    @cached_property
    def is_whole(self) -> bool:
        """A message rather than a loose sentence: at least two sentences that end."""
        return sum(1 for s in self.body if SENTENCE_ENDS & set(self.words[max(s.first, s.last - 2) : s.last])) >= 2

    @cached_property
    def body(self) -> list[Sentence]:
        """The sentences without subject line, greeting, closing and signature."""
        return [self.sentences[i] for i in sentences.body(self, self.sentences)]

    @cached_property
    def subject(self) -> tuple[int, int] | None:
        """The words after "Onderwerp:" in a first line of its own."""
        return sentences.subject_line(self)


_OPENERS = frozenset(":•-*(\"'“‘«[–—")
