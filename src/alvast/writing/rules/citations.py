"""Words that a writer cites instead of saying them: titles and buttons between quotation marks, sites and mail addresses."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alvast.writing.rules.text import Text

LONGEST = 40  # words between two marks; more is no title and no citation
_PAIRS = {'"': '"', "“": "”", "„": "”", "«": "»", "‘": "'", "'": "'"}
_SHORTENED = frozenset(("s", "t", "n", "k", "m", "r"))  # 's morgens, 't, zo 'n
_NEAREST = 12  # words on each side of an @


def cited_words(text: "Text") -> frozenset[int]:
    """The numbers of the words that are cited. A text that stands between marks as a whole is not cited."""
    return frozenset(i for first, last in _spans(text) for i in range(first, last)) | frozenset(text.links)


def _spans(text: "Text") -> Iterator[tuple[int, int]]:
    i = 0
    while i < len(text):
        word = text.words[i]
        if word in ("@", ".") and text.is_joined(i) and text.is_joined(i + 1) and text.is_word(i + 1):
            first, last = _joined_around(text, i)
            yield first, last
            i = last
            continue
        end = _closing(text, i) if word in _PAIRS else None
        if end is not None and not (i == 0 and end >= len(text) - 1):
            yield i, end + 1
            i = end
        i += 1


def _closing(text: "Text", i: int) -> int | None:
    """The word that closes the citation which word i opens."""
    sign = text.words[i]
    if not text.is_joined(i + 1) or (sign in "'‘" and (text.is_joined(i) or text.word(i + 1) in _SHORTENED)):
        return None
    closing = _PAIRS[sign]
    for j in range(i + 1, min(i + LONGEST, len(text))):
        if j in text.paragraphs:
            return None
        if text.words[j] == closing and text.is_joined(j) and not (closing == "'" and _goes_on(text, j)):
            return j
    return None


def _goes_on(text: "Text", j: int) -> bool:
    return text.is_joined(j + 1) and text.is_word(j + 1)


def _joined_around(text: "Text", i: int) -> tuple[int, int]:
    first = last = i
    while first > max(0, i - _NEAREST) and text.is_joined(first):
        first -= 1
    while last < min(len(text) - 1, i + _NEAREST) and text.is_joined(last + 1):
        last += 1
    return first, last + 1
