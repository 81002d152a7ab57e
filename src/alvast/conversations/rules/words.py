"""Short lines made of long texts. Pure."""

SUBJECT = 300
PREVIEW = 200
NAME = 200
REASON = 300


def one_line(text: str, longest: int) -> str:
    """The text on one line of at most `longest` characters, storable."""
    line = " ".join(storable(text[: longest * 8]).split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + "…"


def storable(text: str) -> str:
    """The text as PostgreSQL can hold it: no NUL, no lone surrogates."""
    return text.replace("\x00", "").encode("utf-8", "replace").decode()
