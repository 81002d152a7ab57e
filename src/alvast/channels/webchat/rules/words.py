"""What a visitor may write, and how words are shown. Pure."""

import re
from html import escape
from typing import Final

from alvast.kernel.addresses import mail_address

LONGEST: Final = 20_000  # characters of one message
_NAME: Final = 200
# Control characters but tab and line end; marks that turn the order of what follows around, so that text reads as it is not.
_HIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff\U000e0000-\U000e007f]")
_LINK = re.compile(r"https?://[^\s<>\"'`]{1,2000}", re.IGNORECASE)
_TAIL = ".,;:!?)]}"
_ADDRESS = re.compile(r"[^\s@<>,;:\"'()\[\]\\]{1,64}@[^\s@<>,;:\"'()\[\]\\/]{1,200}")


def plain(text: str) -> str:
    """The words as they read: one kind of line end, no hidden characters, nothing around them."""
    return _HIDDEN.sub("", _storable(text).replace("\r\n", "\n").replace("\r", "\n")).strip()


def one_line(text: str, longest: int = _NAME) -> str:
    return " ".join(plain(text).split())[:longest]


def address_in(text: str) -> str:
    """The one mail address in a text; empty when there is none, or more than one."""
    typed = {mail_address(found.rstrip(_TAIL)) for found in _ADDRESS.findall(text)}
    found = typed.pop() if len(typed) == 1 else ""
    return found if found.isascii() and "." in found.partition("@")[2] else ""


def shown(text: str, *, links: bool) -> str:
    """As HTML: paragraphs, line ends and, where `links`, addresses that can be followed; nothing else."""
    paragraphs = [part for part in re.split(r"\n\s*\n", text.strip()) if part.strip()]
    return "".join(f"<p>{_inline(part, links)}</p>" for part in paragraphs)


def _inline(text: str, links: bool) -> str:
    if not links:
        return _lines(text)
    parts, last = [], 0
    for found in _LINK.finditer(text):
        address = found.group().rstrip(_TAIL)
        parts += [_lines(text[last : found.start()]), _anchor(address)]
        last = found.start() + len(address)
    return "".join([*parts, _lines(text[last:])])


def _anchor(address: str) -> str:
    safe = escape(address)
    return f'<a href="{safe}" target="_blank" rel="noopener noreferrer nofollow">{safe}</a>'


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")


def _storable(text: str) -> str:
    """Half of a pair of surrogates is no character."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
