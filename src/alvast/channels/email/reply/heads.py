"""Quoted heads: "Van: … Verzonden: … Aan: … Onderwerp: …", as Outlook and its kin put above the mail they quote."""

import re
from typing import Final, NamedTuple

from .page import Page
from .words import FORM_KEYS, HEADER_KEYS, HEADER_PHRASES

_KEY_LENGTH: Final = 24
_KINDS: Final = {key: kind for kind, keys in HEADER_KEYS.items() for key in keys.split()} | HEADER_PHRASES
_INLINE: Final = re.compile(
    r"(?<=\s)\*{0,2}(?:(verzonden|sent|gesendet|envoyé|enviado|inviato)|(aan|to|an|à)|(onderwerp|subject|betreff|objet)"
    r"|(datum|date))\s?:",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"\d{1,2}[:.]\d\d\b")
_WRAPPED: Final = 2
_UNKNOWN_KEYS: Final = 3


class Head(NamedTuple):
    """The lines of a quoted head; `end` is the first line after it."""

    first: int
    end: int


def kind_of_line(bare: str) -> str:
    """`from`, `sent`, `to`, … for a line of a mail head, `form` for a form's label, "" for any other line."""
    colon = bare.find(":", 0, _KEY_LENGTH)
    if colon < 1:
        return ""
    key = bare[:colon].strip("*_ \t\u00a0\u200e").lower()
    return _KINDS.get(key, "form" if key in FORM_KEYS else "")


class _Evidence:
    """What the lines read so far say about being a mail head."""

    __slots__ = ("has_address", "has_time", "kinds")

    def __init__(self) -> None:
        self.kinds: set[str] = set()
        self.has_address = False
        self.has_time = False

    def add(self, kind: str, bare: str) -> None:
        self.kinds.add(kind)
        if "@" in bare and kind in {"from", "to", "copy"}:
            self.has_address = True
        if kind in {"sent", "date"} and _TIME.search(bare, 0, 200):
            self.has_time = True

    def add_inline(self, bare: str) -> None:
        """Heads that lost their line breaks still name their kinds in order."""
        for found in _INLINE.finditer(bare, 4, 600):
            self.kinds.add(("sent", "to", "subject", "date")[(found.lastindex or 1) - 1])

    def suffices(self, *, divided: bool, on_top: bool) -> bool:
        """Whether this is a mail head; on top of a mail it could also be the head of a letter, which has no time."""
        kinds = self.kinds - {"extra", "copy"}
        if on_top and not (divided or self.has_time or "sent" in kinds):
            return False
        if "from" not in kinds:
            return "to" in kinds and bool(kinds & {"sent", "date"}) and (self.has_address or "sent" in kinds)
        if len(kinds) == 1:
            return False
        if self.has_address or divided or "sent" in kinds:
            return True
        return "subject" in kinds and len(kinds) > 2


def head_starting_at(page: Page, first: int, *, divided: bool) -> Head | None:
    """The quoted head that starts on line `first`; `divided` says a divider stands above it."""
    evidence = _Evidence()
    kind = kind_of_line(page.bare[first])
    evidence.add(kind, page.bare[first])
    evidence.add_inline(page.bare[first])
    index, end, wrapped = first + 1, first + 1, 0
    while index < len(page.bare):
        bare = page.bare[index]
        kind = kind_of_line(bare)
        if kind in {"", "form"} or kind in evidence.kinds - {"extra", "copy"}:
            wrapped += 1
            if kind == "form" or wrapped > _WRAPPED or not _may_be_wrapped(page, index):
                break
        else:
            evidence.add(kind, bare)
            wrapped, end = 0, index + 1
        index += 1
    is_form = kind == "form" and page.bare[index - 1] and not (divided or "sent" in evidence.kinds)
    is_head = not is_form and evidence.suffices(divided=divided, on_top=page.next_filled(0) == first)
    return Head(first, end) if is_head else None


def _may_be_wrapped(page: Page, index: int) -> bool:
    """Whether another head line can still follow this blank or wrapped line."""
    following = page.next_filled(index + 1) if not page.bare[index] else index + 1
    return following < len(page.bare) and following <= index + _WRAPPED


def unknown_head_after(page: Page, divider: int) -> Head | None:
    """A head in a language we have no words for: labelled lines right under a divider, one with an address."""
    first = page.next_filled(divider + 1)
    end = first
    while end < len(page.bare) and end < first + 8 and 0 < page.bare[end].find(":") <= _KEY_LENGTH:
        end += 1
    block = page.bare[first:end]
    is_head = len(block) >= _UNKNOWN_KEYS and "@" in block[0] + block[1] + block[2] and not any(map(_is_url, block))
    return Head(first, end) if is_head else None


def _is_url(bare: str) -> bool:
    return bare.lower().startswith(("http:", "https:"))
