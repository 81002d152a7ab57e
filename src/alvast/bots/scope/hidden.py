"""What else a text says to a machine than to a person: words in code, backwards, or in signs that nobody sees."""

import base64
import binascii
import codecs
import html
import re
from collections.abc import Iterator
from urllib.parse import unquote

from alvast.listening.reading import LONGEST_READ, unseen_words

_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,4000}={0,2}")
_HEX = re.compile(r"(?:[0-9a-fA-F]{2}[ :]?){12,2000}")
_MOST = 5  # blocks in code; more are read by nobody
_READABLE = 0.9  # share of letters and blanks in what somebody wrote


def other_readings(text: str) -> Iterator[str]:
    """The text, or a part of it, taken out of its disguise; each only when there is a disguise."""
    read = text[:LONGEST_READ]
    unseen = unseen_words(text)
    if unseen:
        yield unseen
    if "&#" in read:
        yield html.unescape(read)
    if "%" in read and unquote(read) != read:
        yield unquote(read)
    yield from _decoded(read)
    yield codecs.encode(read, "rot13")
    yield read[::-1]


def _decoded(text: str) -> Iterator[str]:
    for block in list(_BASE64.findall(text))[:_MOST]:
        yield from _if_written(_from_base64(block))
    for block in list(_HEX.findall(text))[:_MOST]:
        yield from _if_written(bytes.fromhex(re.sub(r"[ :]", "", block)))


def _from_base64(block: str) -> bytes:
    plain = block.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        return base64.b64decode(plain[: len(plain) // 4 * 4 + (len(plain) % 4 > 1) * (len(plain) % 4)] + "=" * (-len(plain) % 4))
    except (ValueError, binascii.Error):
        return b""


def _if_written(found: bytes) -> Iterator[str]:
    text = found.decode("utf-8", errors="replace")
    letters = sum(sign.isalpha() or sign.isspace() for sign in text)
    if text and letters >= _READABLE * len(text) - 2:
        yield text
