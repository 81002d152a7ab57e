"""Characters that mean the same, written in one way."""

import re
import unicodedata

from alvast.kernel.grams import fold

LONGEST = 200  # characters of one field; no address needs more, and rules stay quick on rubbish
_FRACTIONS = {"½": " -1/2", "¼": " -1/4", "¾": " -3/4"}
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—―−﹘﹣", "-"))


def plain(text: str) -> str:
    """One line with ordinary digits, dashes, quotes and spaces, without control characters; at most 200 characters.

    A raised digit is set apart: `12²` is the second floor of 12, not 122.
    """
    written = "".join(_plain(sign) for sign in unicodedata.normalize("NFC", text[:LONGEST])).translate(_DASHES)
    return re.sub(r"\s+", " ", written).strip()


def bare(text: str) -> str:
    """Lower case without accents: é is e, ß is ss."""
    return fold(plain(text))


def _plain(sign: str) -> str:
    if sign in _FRACTIONS:
        return _FRACTIONS[sign]
    kind = unicodedata.category(sign)
    if kind == "Nd":
        return str(unicodedata.digit(sign))
    if kind == "No":
        raised = unicodedata.digit(sign, None)
        return f"-{raised}" if raised is not None else " "
    if kind[0] in "CZ":
        return "" if kind == "Cf" else " "  # formatting signs join, everything else parts
    if sign in "’‘`´ʼ":
        return "'"
    return chr(ord(sign) - 0xFEE0) if 0xFF01 <= ord(sign) <= 0xFF5E else sign
