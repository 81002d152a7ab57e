"""Introduction lines: "Op do 12 nov. 2026 om 09:14 schreef Jan <jan@x.nl>:" and its kin in other languages.

They are found backwards, from the line that ends them, because a line end is rare and a sentence that starts with
"Op" or "On" is not. Every look is bounded, so the cost stays linear whatever the text.
"""

import re
from typing import Final, NamedTuple

from .page import Page
from .words import MONTHS, OPENINGS, SMALL_WORDS, SPEAKERS, VERBS, WEEKDAYS

_LINES: Final = 4
_CHARACTERS: Final = 400
_LONGEST: Final = 100_000
_SHORT: Final = 80
_CLOSE: Final = 200


def _any_of(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(word) for word in sorted(set(words), key=len, reverse=True))


_MONTH: Final = rf"(?:{_any_of(MONTHS)})\w{{0,9}}"
_WEEKDAY: Final = rf"(?:{_any_of(WEEKDAYS)})\b"
_DATE: Final = re.compile(
    rf"\b\d{{1,4}}[-/.]\s?\d{{1,2}}[-/.]\s?\d{{2,4}}|\b\d{{1,2}}(?:st|nd|rd|th|e|er|\.|º)?[\s-]{{1,3}}(?:de |di )?{_MONTH}"
    rf"|\b{_MONTH}[.,]?[\s-]{{1,3}}\d{{1,2}}\b",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"(?<![\d.])\d{1,2}[:.hu]\d{2}(?![\d.])")
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
_VERB_TOKENS: Final = frozenset(verb + end for verb in VERBS for end in ("", ":", "\uff1a", ",", ":*", ";"))
_ADDRESS: Final = re.compile(r"[^\s<>@\"']{1,80}@[^\s<>@]{1,80}")
_ENDS_IN_ADDRESS: Final = re.compile(r"@[^\s<>@]{1,80}[>)\]]{1,3}[^\w]{0,2}$")
_BRACKETED: Final = re.compile(r"[<(\[](?:mailto:)?\s?[^\s<>@]{1,80}@")
_QUOTING: Final = re.compile(r"(?:citeren|quoting|zitat von|citant|citando|citat av|citat från)\s", re.IGNORECASE)
_OPENING: Final = re.compile(
    rf"(?:{_any_of(OPENINGS)})[\s,]{{1,3}}(?:[^\W\d_]{{1,15}}[\s.,]{{1,3}}){{0,3}}(?:\d|{_MONTH}[.,]?\s\d)", re.IGNORECASE
)
_DATE_FIRST: Final = re.compile(rf"(?:{_WEEKDAY}[\s.,]{{1,3}})?(?:{_DATE.pattern}|\d{{1,2}}:\d\d[\s,]{{1,3}}\d)", re.IGNORECASE)
_WITHIN: Final = re.compile(rf"(?<=\S)[\s-]{{0,4}}\b(?:On|Op) (?:\d|(?i:{_WEEKDAY}|{_MONTH}))|---\s?On ")
_SPEAKS: Final = re.compile(rf"(?<![\w.<-])(?:{_any_of(SPEAKERS)}|(?i:mijn|mijne|uw|onze|u|we|wij))(?![\w.@-])")
_PLAIN_NOUN: Final = re.compile(rf"(?:{_any_of(VERBS)})\s(?:de|het|een|the|an?|der|die|das)\s[a-z]")
_WORD: Final = re.compile(r"[^\W\d_]+")
_KNOWN: Final = frozenset(
    word for group in (OPENINGS, VERBS, WEEKDAYS, SMALL_WORDS) for phrase in group for word in _WORD.findall(phrase)
)
_MONTH_WORD: Final = re.compile(_MONTH, re.IGNORECASE)
_ANY_START: Final = 0
_DATED: Final = 1
_OPENED: Final = 2
_DASHES: Final = "-—–_*• "


class Attribution(NamedTuple):
    """Where an introduction starts; `column` > 0 when it shares its first line with the writer's own words."""

    first: int
    column: int


def attribution_ending_at(page: Page, last: int, *, may_share_line: bool = True) -> Attribution | None:
    """The introduction that ends on line `last`, or None when that line only looks like an end."""
    upward = _lines_upward(page, last)
    if not _may_introduce(" ".join([page.bare[index] for index in reversed(upward)]).rstrip(_DASHES)):
        return None
    marked = page.shows_quote(page.next_filled(last + 1))
    best: Attribution | None = None
    best_start = _ANY_START - 1
    joined = ""
    for first in upward:
        joined = f"{page.bare[first]} {joined}" if joined else page.bare[first]
        text = joined.strip(_DASHES)
        start = _start_of(text)
        if start <= best_start or (best and not _continues(page.bare[first])):
            continue
        alone = first == 0 or not page.bare[first - 1] or page.shows_quote(first - 1)
        if _introduces(text, start, marked=marked, alone=alone):
            best, best_start = Attribution(first, 0), start
    if best or not may_share_line:
        return best
    return _sharing_a_line(page, upward, marked=marked)


def _may_introduce(text: str) -> bool:
    """A quick look that lets every introduction through and stops nearly all other lines."""
    return "@" in text or _has_verb(text)


def _has_verb(text: str) -> bool:
    return not _VERB_TOKENS.isdisjoint(text.lower().split()) or text.endswith((">wrote:", ">schreef:"))


def _start_of(text: str) -> int:
    """How surely an introduction starts here: with "Op" and a date, with a date, or with anything else."""
    if _is_dated_opening(text):
        return _OPENED
    return _DATED if _DATE_FIRST.match(text) else _ANY_START


def _lines_upward(page: Page, last: int) -> list[int]:
    """The line and those right above it; one gap is allowed where an address was set apart."""
    bare = page.bare
    found: list[int] = [last]
    length = len(bare[last])
    index = last - 1
    while index >= 0 and len(found) < _LINES and not page.owners[index]:
        text = bare[index]
        length += len(text) + 1
        if length > _CHARACTERS:
            break
        if text and text[0] != ">":
            found.append(index)
        elif text or bare[found[-1]][0] != "<" or index != found[-1] - 1:
            break
        index -= 1
    return found if len(bare[last]) <= _LONGEST else []


def _continues(text: str) -> bool:
    return len(text) <= 100 and text[-1] not in ".!?"


def _introduces(text: str, start: int, *, marked: bool, alone: bool) -> bool:
    """Whether the joined lines introduce a quote; `marked` says a quote mark follows, `alone` that nothing precedes."""
    if not text or text[0] in "<>(" or len(text) > _CHARACTERS:
        return False
    verb = _has_verb(text)
    address = "@" in text and bool(_ADDRESS.search(text))
    if (not verb and not address) or (start == _ANY_START and _starts_within(text)):
        return False
    if marked:
        return _introduces_marked(text, start, verb=verb, address=address)
    return not _SPEAKS.search(text) and _introduces_bare(text, verb=verb, address=address, alone=alone)


def _starts_within(text: str) -> bool:
    """Whether other words stand before the "Op do 12 nov. …" that the verb belongs to."""
    found = _WITHIN.search(text)
    return found is not None and not _has_verb(text[: found.start()])


def _ends_in_verb(text: str) -> bool:
    words = text[-40:].lower().replace(">", " ").split()
    return bool(words) and words[-1] in _VERB_TOKENS


def _is_dated_opening(text: str) -> bool:
    return bool(_OPENING.match(text) and (_TIME.search(text) or _DATE.search(text)))


def _introduces_marked(text: str, start: int, *, verb: bool, address: bool) -> bool:
    if verb:
        is_close = start or (address and len(text) < _CLOSE) or _ends_in_short_verb(text)
        return bool(is_close or _DATE.search(text))
    if start or (_ENDS_IN_ADDRESS.search(text) and (len(text) < _SHORT or _QUOTING.match(text))):
        return True
    return text[-1] in ":：" and len(text) < _CLOSE and bool(_BRACKETED.search(text) and _TIME.search(text))


def _ends_in_short_verb(text: str) -> bool:
    """ "Jan de Wit schreef:", not a verb alone."""
    if len(text) > _SHORT:
        return False
    words = text.lower().rstrip(": ").split()
    return len(words) > 1 and not {words[-1], words[-3] if len(words) > 3 else ""}.isdisjoint(_VERB_TOKENS)


def _introduces_bare(text: str, *, verb: bool, address: bool, alone: bool) -> bool:
    starts = bool(_OPENING.match(text))
    dated = bool(_DATE.search(text))
    if address and _BRACKETED.search(text):
        if verb:
            return starts or dated
        return bool(_ENDS_IN_ADDRESS.search(text) and (_DATE_FIRST.match(text) or starts or _QUOTING.match(text)))
    if not verb or not (starts or dated) or _PLAIN_NOUN.search(text):
        return False
    strange = sum(not _is_known(word) for word in _WORD.findall(_ADDRESS.sub("", text)))
    if _TIME.search(text):
        return strange <= (1 if starts else 0)
    return strange == 0 and alone and dated and bool(_YEAR.search(text) or address)


def _is_known(word: str) -> bool:
    """Names pass by their capital, and so do the words of a date."""
    return not word[0].islower() or word in _KNOWN or bool(_MONTH_WORD.fullmatch(word))


def _sharing_a_line(page: Page, upward: list[int], *, marked: bool) -> Attribution | None:
    """An introduction that a mail program wrote on the same line as the last new words."""
    joined = ""
    for first in upward[:3]:
        line = page.bare[first]
        joined = f"{line} {joined}" if joined else line
        for found in _WITHIN.finditer(line, max(0, len(line) - _CHARACTERS)):
            text = joined[found.start() :].strip(_DASHES)
            if len(text) <= _CHARACTERS and _is_sure(text, marked=marked):
                return Attribution(first, found.start())
    return None


def _is_sure(text: str, *, marked: bool) -> bool:
    if not _ends_in_verb(text) and not _ENDS_IN_ADDRESS.search(text):
        return False
    return bool(_TIME.search(text) or (marked and _DATE.search(text))) and _introduces(
        text, _start_of(text), marked=marked, alone=False
    )
