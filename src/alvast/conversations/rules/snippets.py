"""The words around a hit, in parts that say which of them are the hit; never HTML. Pure."""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from alvast.kernel.grams import fold

LENGTH = 160  # characters of a snippet
LEAD = 50  # of them before the first hit
SHORTEST_STEM = 4  # letters; a shorter stem would mark words that only begin alike


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece of text; `hit` pieces are what was asked for."""

    text: str
    hit: bool


class _LetterByLetter(dict[int, str]):
    """Folds each character to exactly one, so that places in the folded text are places in the text itself."""

    def __missing__(self, code: int) -> str:
        letter = fold(chr(code))
        self[code] = letter if len(letter) == 1 else chr(code)
        return self[code]


_LETTERS = _LetterByLetter()


def finder(words: Collection[str], stems: Iterable[str] = ()) -> re.Pattern[str] | None:
    """Finds words that are asked for or begin like them in folded text; None when nothing can be marked."""
    beginnings = {*(w for w in words if len(w) >= 3), *(s for s in stems if len(s) >= SHORTEST_STEM)}
    whole = {word for word in words if len(word) < 3}
    parts = [re.escape(b) + r"[^\W_]{0,60}" for b in sorted(beginnings, key=len, reverse=True)]
    parts += [re.escape(word) + r"(?![^\W_])" for word in sorted(whole)]
    return re.compile(r"(?<![^\W_])(?:" + "|".join(parts) + ")") if parts else None


def marked(text: str, hits: re.Pattern[str] | None) -> tuple[Segment, ...]:
    """The whole text in segments; together they are the text again."""
    found = hits.finditer(text.translate(_LETTERS)) if hits else ()
    segments, at = [], 0
    for hit in found:
        segments += [Segment(text[at : hit.start()], hit=False), Segment(text[hit.start() : hit.end()], hit=True)]
        at = hit.end()
    return tuple(segment for segment in [*segments, Segment(text[at:], hit=False)] if segment.text)


def snippet(texts: Sequence[str], hits: re.Pattern[str] | None) -> tuple[Segment, ...]:
    """About 160 characters around the first hit in the text that has the most different hits; nothing when none has any."""
    if hits is None:
        return ()
    lines = [" ".join(text.split()) for text in texts]
    best = max(lines, key=lambda line: len(set(hits.findall(line.translate(_LETTERS)))), default="")
    first = hits.search(best.translate(_LETTERS))
    return marked(_around(best, first.start()), hits) if first else ()


def _around(line: str, place: int) -> str:
    """Whole words around a place; an ellipsis where text was left out."""
    start = 0 if place <= LEAD else line.rfind(" ", 0, place - LEAD + 1) + 1
    end = len(line) if len(line) - start <= LENGTH else max(line.rfind(" ", 0, start + LENGTH), place + 1)
    return ("… " if start else "") + line[start:end] + (" …" if end < len(line) else "")
