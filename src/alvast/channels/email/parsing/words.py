"""Where we keep how header bytes become text: RFC 2047 encoded words, also the broken ones senders really make."""

from __future__ import annotations

import binascii
import re

from .charset import codec_for, decode_text, decode_unlabelled, without_surrogates
from .problems import ProblemLog
from .transfer import undo_transfer_encoding

# Every kind of white space and control but the plain space, of which senders may mean several.
_SPACES = re.compile(r"(?:[^\S ]|[\x00-\x1f\x7f-\x9f])+")
# Bidirectional overrides, isolates and marks, invisible fillers and tag characters: they make a name look like another.
_DISGUISES = re.compile(
    "[\u00ad\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\ufff9-\ufffb\U000e0000-\U000e007f]"
)


def header_text(raw: bytes) -> str:
    """The unfolded header value as text, encoded words still in place: UTF-8 (RFC 6532), else windows-1252."""
    return raw.decode("ascii") if raw.isascii() else decode_unlabelled(raw)


def single_line(text: str) -> str:
    """One line of displayable text: no line ends, controls, bidi overrides or invisible fillers."""
    if text.isascii() and text.isprintable():
        return text.strip()
    return without_surrogates(_SPACES.sub(" ", _DISGUISES.sub("", text))).strip()


def decode_words(text: str) -> str:
    """The text with every RFC 2047 encoded word read. Linear in its length; what cannot be read stays as written."""
    if "=?" not in text:
        return text
    pieces: list[str | tuple[str, bytes]] = []
    position = 0
    while (start := text.find("=?", position)) >= 0:
        word = _word_at(text, start)
        if word is None:
            _add_text(pieces, text[position : start + 2])
            position = start + 2
            continue
        charset, content, end = word
        gap = text[position:start]
        if gap.strip() or not (pieces and isinstance(pieces[-1], tuple)):
            _add_text(pieces, gap)
        pieces.append((charset, content))
        position = end
    _add_text(pieces, text[position:])
    return _joined(pieces)


def _word_at(text: str, start: int) -> tuple[str, bytes, int] | None:
    """The encoded word that begins here as (charset, bytes, end), or None when there is none."""
    charset_end = text.find("?", start + 2, start + 80)
    if charset_end < 0 or text[charset_end + 2 : charset_end + 3] != "?":
        return None
    kind = text[charset_end + 1 : charset_end + 2].lower()
    if kind not in {"b", "q"}:
        return None
    content_start = charset_end + 3
    following = text.find("=?", content_start)
    end = text.find("?=", content_start, len(text) if following < 0 else following + 3)
    if end < 0 and following >= 0:
        return None
    # A word cut off at the end of the header is read as far as it goes.
    content, after = (text[content_start:], len(text)) if end < 0 else (text[content_start:end], end + 2)
    charset = text[start + 2 : charset_end].partition("*")[0].strip()
    return charset, _word_bytes(kind, content), after


def _word_bytes(kind: str, content: str) -> bytes:
    raw = content.encode("utf-8", "replace")
    if kind == "b":
        return undo_transfer_encoding(raw, "base64", ProblemLog())
    return binascii.a2b_qp(raw.replace(b"\n", b""), header=True)


def _add_text(pieces: list[str | tuple[str, bytes]], text: str) -> None:
    if text:
        pieces.append(text)


def _joined(pieces: list[str | tuple[str, bytes]]) -> str:
    """Neighbouring words of one charset are joined as bytes first: senders split characters between them."""
    out: list[str] = []
    pending = bytearray()
    charset = ""
    for piece in [*pieces, ""]:
        if isinstance(piece, tuple) and (not pending or codec_for(piece[0]) == codec_for(charset)):
            charset = piece[0]
            pending += piece[1]
            continue
        if pending:
            out.append(decode_text(bytes(pending), charset, ProblemLog()))
            pending.clear()
        if isinstance(piece, tuple):
            charset, pending = piece[0], bytearray(piece[1])
        else:
            out.append(piece)
    return "".join(out)


def decoded_line(raw: bytes) -> str:
    """A whole unstructured header (a subject, a description) as one line of displayable text."""
    return single_line(decode_words(header_text(raw)))
