"""What a record may hold: codes, ids, dates and amounts, so that erasing people never has to read it. Pure."""

import re
from typing import Any

CODE = re.compile(r"[A-Za-z0-9_.:+/-]{0,120}")


def holds_no_words(value: Any) -> bool:
    """Whether this JSON value is made of codes, ids, dates, numbers and nothing that people write."""
    if isinstance(value, dict):
        return all(isinstance(name, str) and CODE.fullmatch(name) and holds_no_words(inner) for name, inner in value.items())
    if isinstance(value, list | tuple):
        return all(holds_no_words(inner) for inner in value)
    if isinstance(value, str):
        return CODE.fullmatch(value) is not None
    return value is None or isinstance(value, bool | int | float)
