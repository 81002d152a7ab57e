"""Short lines made of long texts. Pure."""

import re

SUBJECT = 300
PREVIEW = 200
NAME = 200
REASON = 300
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")


def one_line(text: str, longest: int) -> str:
    """The text on one line of at most `longest` characters, storable."""
    line = " ".join(storable(text[: longest * 8]).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def storable(text: str) -> str:
    """The text as PostgreSQL can hold it, and as a page can show it: no NUL, no lone surrogates, no marks that turn the
    direction of what stands behind them."""
    plain = text.replace("\x00", "")
    return plain if plain.isascii() else _TURNING.sub("", plain.encode("utf-8", "replace").decode())
