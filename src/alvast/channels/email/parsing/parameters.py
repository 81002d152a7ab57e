"""Where we keep how `Content-Type` and `Content-Disposition` values are read: RFC 2045 and 2231, and what is really sent."""

from __future__ import annotations

import re
from typing import NamedTuple
from urllib.parse import unquote_to_bytes

from .charset import decode_text
from .limits import MAX_PARAMETERS
from .problems import ProblemLog
from .words import decode_words, header_text, single_line

_PARAMETER = re.compile(r"""([^\s=;"]{1,100})[ \t]*=[ \t]*("(?:[^"\\]|\\.)*+"|[^;]*+)""", re.S)
_TYPE = re.compile(r"\s*([\w.+!#$&^-]{1,100})\s*/\s*([\w.+!#$&^-]{1,100})")
_TOKEN = re.compile(r"[\w-]{1,60}")
_CONTINUED = re.compile(r"(.+?)\*(\d{1,3})(\*?)$")
_MAX_CHARACTERS = 16 * 1024


class MediaType(NamedTuple):
    """A lower-case `type/subtype`, empty when the header holds none, and its parameters with lower-case names."""

    name: str
    parameters: dict[str, str]


def media_type(raw: bytes) -> MediaType:
    """The content type a header names; `text` alone counts as text/plain, as old clients meant it."""
    text = header_text(raw[:_MAX_CHARACTERS])
    main, _, rest = text.partition(";")
    match = _TYPE.match(main)
    name = f"{match[1]}/{match[2]}".lower() if match else ("text/plain" if main.strip().lower() == "text" else "")
    return MediaType(name, parameters(rest if ";" in text else text[match.end() :] if match else text))


def disposition(raw: bytes) -> MediaType:
    """The disposition a header names (`inline`, `attachment`, …) with its parameters."""
    text = header_text(raw[:_MAX_CHARACTERS])
    main, _, rest = text.partition(";")
    match = None if "=" in main else _TOKEN.search(main)
    return MediaType(match[0].lower() if match else "", parameters(rest if match else text))


def parameters(text: str) -> dict[str, str]:
    """The parameters in this text, decoded to one displayable line each; the first of a name wins."""
    plain: dict[str, str] = {}
    continued: dict[str, dict[int, tuple[str, bool]]] = {}
    for count, match in enumerate(_PARAMETER.finditer(text)):
        if count >= MAX_PARAMETERS:
            break
        name, value = match[1].lower(), _unquoted(match[2])
        if "*" not in name:
            plain.setdefault(name, value)
        elif part := _CONTINUED.match(name):
            continued.setdefault(part[1], {})[int(part[2])] = (value, bool(part[3]))
        else:
            continued.setdefault(name.rstrip("*"), {}).setdefault(0, (value, True))
    decoded = {name: _decoded(value) for name, value in plain.items()}
    return decoded | {name: _assembled(parts) for name, parts in continued.items()}


def _unquoted(value: str) -> str:
    if not value.startswith('"'):
        return value.strip().strip('"')
    return re.sub(r"\\(.)", r"\1", value[1:-1], flags=re.S) if "\\" in value else value[1:-1]


def _decoded(value: str) -> str:
    if "=?" in value or not value.isascii() or not value.isprintable():
        return single_line(decode_words(value))
    return value


def _assembled(parts: dict[int, tuple[str, bool]]) -> str:
    """RFC 2231: the pieces in order; the first encoded one names the charset of all."""
    charset = ""
    collected = bytearray()
    for order, (index, (value, is_encoded)) in enumerate(sorted(parts.items())):
        if is_encoded and order == 0 and value.count("'") >= 2:
            charset, _, value = value.split("'", 2)
        if is_encoded or (index == 0 and "%" in value and len(parts) == 1):
            collected += unquote_to_bytes(value)
        else:
            collected += value.encode("utf-8", "replace")
    return _decoded(single_line(decode_text(bytes(collected), charset, ProblemLog())))
