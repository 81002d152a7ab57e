"""What may be written in an example or a file. Pure."""

import re
from collections.abc import Iterable

from alvast.kernel.errors import InvalidInput

LONGEST_QUESTION, LONGEST_WORDS, MOST_WORDS, LONGEST_NOTE = 2_000, 200, 12, 4_000
CODE = re.compile(r"[a-z0-9][a-z0-9_.-]{0,59}")


def question(text: str) -> str:
    """Raises InvalidInput when it is empty or too long."""
    shown = text.replace("\0", "").strip()
    if not shown or len(shown) > LONGEST_QUESTION:
        raise InvalidInput(detail="question")
    return shown


def words(lines: Iterable[str], name: str) -> list[str]:
    """Pieces of an answer, empty ones left out. Raises InvalidInput."""
    shown = [" ".join(line.replace("\0", "").split()) for line in lines]
    kept = list(dict.fromkeys(line for line in shown if line))
    if len(kept) > MOST_WORDS or any(len(line) > LONGEST_WORDS for line in kept):
        raise InvalidInput(detail=name)
    return kept


def note(text: str, name: str) -> str:
    shown = text.replace("\0", "").strip()
    if len(shown) > LONGEST_NOTE:
        raise InvalidInput(detail=name)
    return shown


def code(text: str) -> str:
    """Of an intent: small letters, digits, `_`, `.` and `-`. Raises InvalidInput."""
    if not CODE.fullmatch(text):
        raise InvalidInput(detail="code")
    return text
