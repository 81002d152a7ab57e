"""Codes by mail: six figures that prove that someone reads an address. How they are made, typed and for how long they hold."""

import secrets
import unicodedata
from datetime import timedelta

CODE_DIGITS = 6
CODE_LIFE = timedelta(minutes=10)
CODE_TRIES = 5


def new_code() -> str:
    """A fresh one; only a mark of it is kept."""
    return f"{secrets.randbelow(10**CODE_DIGITS):0{CODE_DIGITS}}"


def code_as_typed(text: str) -> str:
    """People copy spaces and dashes along."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdigit() and c.isascii())
