"""Contact blocks: name, function, firm, telephone, address and links under a mail."""

import re
from collections.abc import Sequence
from typing import Final

from ..dividers import is_divider
from .closings import name_after_closing, names_someone

_WINDOW: Final = 24
_LONGEST: Final = 110
_SIGNALS: Final = (
    re.compile(r"(?<![\w@])(?:\+|00|\(0?|0|\(\+)\d[\d\s()./–-]{6,22}\d|\(\d{3}\)\s?\d{3}[-. ]\d{4}|\b\d{3}[-.]\d{3}[-.]\d{4}\b"),
    re.compile(r"[^\s@<>]{1,80}@[^\s@<>]{1,60}\.[a-z]{2,12}", re.IGNORECASE),
    re.compile(r"https?://|\bwww\.|^[\w-]{2,40}\.(?:nl|com|be|eu|net|org|de)/?$", re.IGNORECASE),
    re.compile(r"\b[1-9]\d{3}\s?[A-Z]{2}\b(?! \d)|\bpostbus \d", re.IGNORECASE),
    re.compile(r"\b(?:kvk|k\.v\.k|btw|iban|linkedin|skype|twitter|facebook|instagram)\b", re.IGNORECASE),
)
_OWN_MATTER: Final = re.compile(
    r"\b(?:p\.?s\.?[ :.]|nb[ :]|(?:order|bestel|klant|factuur|polis|dossier|contract|zaak|relatie|debiteur|lid|serie|"
    r"aansluit|track|artikel|reserverings?|boekings?)[- ]?(?:nummer|nr|code|kenmerk)|kenmerk|ticket|bijlage|mijn\b|my\b)",
    re.IGNORECASE,
)
_ASKED_FOR: Final = re.compile(r"gegevens|adres|bereik|contact|bellen|nummer|details|address|reach|call me", re.IGNORECASE)
_POINTS_DOWN: Final = re.compile(
    r"onderstaand|hieronder|(?:bel|app|mail|bereik)\w{0,4} (?:mij|me)\b|(?:mij|me) (?:\w{1,12} ){0,3}(?:bellen|bereiken|mailen)|"
    r"bereikbaar|(?:volgende|dit) (?:adres|nummer)|adres is|below|reach me|call me",
    re.IGNORECASE,
)


def contact_block_start(bare: Sequence[str], *, follows_words: bool) -> int | None:
    """Where the contact block that ends these lines starts; a closing greeting and the name under it stay outside.

    None when the lines end otherwise, when a person gives such details as the answer, or when nothing would remain;
    `follows_words` says that the page has other words above these lines.
    """
    end = len(bare)
    while end and not bare[end - 1]:
        end -= 1
    first = max(0, end - _WINDOW)
    for index in range(end - 1, first - 1, -1):
        line = bare[index]
        name = name_after_closing(line)
        if name is not None:
            return _after_closing(bare, index, end, is_named=bool(name))
        if len(line) > _LONGEST and not _is_linked(line):
            break
    under_divider = _under_divider(bare, first, end, follows_words=follows_words)
    return under_divider if under_divider is not None else _last_paragraph(bare, end)


def _is_linked(line: str) -> bool:
    return len(line) < 400 and ("http" in line or "@" in line)


def _after_closing(bare: Sequence[str], closing: int, end: int, *, is_named: bool) -> int | None:
    start = closing + 1
    if not is_named:
        while start < end and not bare[start]:
            start += 1
        if start < end and not names_someone(bare[start]) and _signals(bare[start : start + 1]):
            start -= 1
        start += 1
    block = [line for line in bare[start:end] if line]
    if not block or not _signals(block) or not _is_block(block) or bare[start - 1][-1:] == ":":
        return None
    return None if _POINTS_DOWN.search(_filled_above(bare, closing)[-200:]) else start


def _filled_above(bare: Sequence[str], index: int) -> str:
    above = index - 1
    while above >= 0 and not bare[above]:
        above -= 1
    return bare[above] if above >= 0 else ""


def _under_divider(bare: Sequence[str], first: int, end: int, *, follows_words: bool) -> int | None:
    for index in range(end - 1, first - 1, -1):
        if not is_divider(bare[index]) or len(bare[index]) < 4:
            continue
        block = [line for line in bare[index + 1 : end] if line]
        needed = 1 if bare[index].startswith("____") else 2
        has_words = follows_words or any(bare[:index])
        return index if has_words and len(_signals(block)) >= needed and _is_block(block) else None
    return None


def _last_paragraph(bare: Sequence[str], end: int) -> int | None:
    start = end
    while start and bare[start - 1] and end - start <= _WINDOW:
        start -= 1
    above = _filled_above(bare, start)
    block = bare[start:end]
    if not above or len(block) < 2 or not names_someone(block[0].rstrip(",.").replace(",", "")):
        return None
    if above[-1] in ":," or _ASKED_FOR.search(above[-200:]):
        return None
    return start if len(_signals(block)) > 1 and _is_block(block) else None


def _signals(block: Sequence[str]) -> set[int]:
    """The kinds of contact details in the lines."""
    return {kind for line in block for kind, sign in enumerate(_SIGNALS) if sign.search(line[:300])}


def _is_block(block: Sequence[str]) -> bool:
    return len(block) <= _WINDOW and not any(_is_sentence(line) or _OWN_MATTER.search(line[:200]) for line in block)


def _is_sentence(line: str) -> bool:
    if line[-1] in "?:":
        return True
    words = len(line[:400].split())
    return words > 14 or (words > 7 and line[-1] in ".!" and "|" not in line)
