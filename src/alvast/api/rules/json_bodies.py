"""What programs send as JSON: strict, and no text that a database cannot hold. Pure."""

import json
import math
from typing import Any

from alvast.api.errors import BodyUnreadable

DEEPEST = 64


def read_json(body: bytes) -> Any:
    """Raises BodyUnreadable."""
    try:
        value = json.loads(body.decode("utf-8"), parse_constant=_refuse_constant, parse_float=_finite)
    except RecursionError as error:
        raise BodyUnreadable(detail="nested too deeply") from error
    except ValueError as error:
        raise BodyUnreadable(detail=_place(error)) from error
    _refuse_unstorable(value)
    return value


def is_storable_text(text: str) -> bool:
    """Whether PostgreSQL and UTF-8 can hold it."""
    return "\x00" not in text and not any("\ud800" <= c <= "\udfff" for c in text)


def _refuse_constant(name: str) -> None:
    raise ValueError(f"{name} is no JSON value")


def _finite(text: str) -> float:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number out of range")
    return number


def _place(error: ValueError) -> str:
    """Where it went wrong, never what was there."""
    if isinstance(error, json.JSONDecodeError):
        return f"{error.msg}, line {error.lineno} column {error.colno}"
    return "not UTF-8" if isinstance(error, UnicodeDecodeError) else "a number out of range"


def _refuse_unstorable(value: Any) -> None:
    """Walks without recursion, level by level."""
    level: list[Any] = [value]
    for _ in range(DEEPEST):
        inner: list[Any] = []
        for item in level:
            if isinstance(item, str) and not is_storable_text(item):
                raise BodyUnreadable(detail="a text with NUL or half a character")
            if isinstance(item, dict):
                inner += [*item.keys(), *item.values()]
            elif isinstance(item, list):
                inner += item
        if not inner:
            return
        level = inner
    raise BodyUnreadable(detail="nested too deeply")
