"""Where Dutch sentences end: not after dhr., o.a. and 17.00 uur, but at list items, greetings and empty lines. Linear."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from alvast.writing.rules.words import ABBREVIATIONS, CLOSINGS, ENDING_SHORTS, GREETINGS, SENTENCE_ENDS, SIGNS_AFTER_AN_END

if TYPE_CHECKING:
    from alvast.writing.rules.text import Sentence, Text

_BULLETS = frozenset("-*•–·①②③④⑤⑥⑦⑧⑨")
_LONG_LINE = 60  # code points; a longer line that does not end in a sign was broken by a mail program, not by a person
_LONGEST_GREETING = 10  # words
LONGEST = 100  # words; nobody writes a longer sentence, and it bounds what one sentence may cost


def split(text: "Text") -> Iterator[tuple[int, int, bool]]:
    """First word, one past the last word, and whether it is an item of a list."""
    first, line = 0, 0
    for i in range(1, len(text) + 1):
        if i in text.breaks:
            is_wrapped = text.ends[i - 1] - text.starts[line] > _LONG_LINE
            line = i
            ends = i == len(text) or _ends_at_line(text, i, is_wrapped=is_wrapped)
        else:
            ends = i == len(text) or _ends_before(text, i, first)
        if ends or i - first == LONGEST:
            yield first, i, _is_item(text, first)
            first = i


def _ends_at_line(text: "Text", i: int, *, is_wrapped: bool) -> bool:
    if i in text.paragraphs or text.word(i) in _BULLETS or _ends_before(text, i, -1):
        return True
    starts_low = text.raw[text.starts[i]].islower()
    return not starts_low and not is_wrapped


def _ends_before(text: "Text", i: int, first: int) -> bool:
    """Is the word before i, closing signs left aside, the end of a sentence?"""
    if text.is_joined(i):
        return False
    last = i - 1
    while last > first and text.word(last) in SIGNS_AFTER_AN_END and text.is_joined(last):
        last -= 1
    word = text.word(last)
    if word == ".":
        return not _is_short(text, last, first)
    if word in ENDING_SHORTS:
        return text.raw[text.starts[i]].isupper()
    return word in SENTENCE_ENDS and not text.raw[text.starts[i]].islower()


def _is_short(text: "Text", dot: int, first: int) -> bool:
    """The dot belongs to an abbreviation, an initial or the number of an item."""
    before = text.word(dot - 1)
    if not text.is_joined(dot) or dot - 1 < first:
        return False
    if len(before) == 1 and before.isalpha():
        return text.raw[text.starts[dot - 1]].isupper()
    return before in ABBREVIATIONS or (dot - 1 == first and before.isdigit())


def _is_item(text: "Text", first: int) -> bool:
    starts_line = first == 0 or first in text.breaks
    return starts_line and (text.word(first) in _BULLETS or (text.word(first).isdigit() and text.word(first + 1) in (".", ")")))


def body(text: "Text", sentences: "list[Sentence]") -> Iterator[int]:
    """Which sentences are the message itself."""
    subject = text.subject
    for number, sentence in enumerate(sentences):
        if subject and sentence.first < subject[1]:
            continue
        if number < 2 and is_greeting(text, sentence):
            continue
        if _closes(text, sentence):
            return
        yield number


def is_greeting(text: "Text", sentence: "Sentence") -> bool:
    """A line of its own that begins with "Beste", "Hallo", …"""
    return text.word(sentence.first) in GREETINGS and len(sentence) <= _LONGEST_GREETING and sentence.last in text.breaks


def _closes(text: "Text", sentence: "Sentence") -> bool:
    words = text.words[sentence.first : sentence.first + 3]
    return any(tuple(words[: len(closing)]) == closing for closing in CLOSINGS) and (
        len(sentence) <= _LONGEST_GREETING or words[0] in ("—", "--")
    )


def subject_line(text: "Text") -> tuple[int, int] | None:
    """The words of the subject, when the text begins with a line "Onderwerp: …"."""
    if text.word(0) not in ("onderwerp", "subject") or text.word(1) != ":":
        return None
    end = next((i for i in range(2, min(len(text), 60)) if i in text.breaks), 0)
    return (2, end) if end > 2 else None
