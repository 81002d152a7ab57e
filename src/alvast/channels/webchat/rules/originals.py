"""What a visitor sent, read from the bytes that were kept. Pure."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from alvast.channels.webchat.rules.words import LONGEST, one_line, plain

MOST_BYTES = 1024 * 1024


class Unreadable(ValueError):
    """No message can be made of it; the argument is a code that says why."""


@dataclass(frozen=True, slots=True)
class SaidWords:
    """`visitor` names who said it, among all who visit one chat; `client` is the id that the browser gave it."""

    visitor: str
    client: UUID
    text: str
    name: str
    language: str


def written(*, visitor: str, client: UUID, text: str, files: int) -> bytes:
    """The bytes that are kept of what was said."""
    said = {"visitor": visitor, "id": str(client), "text": text, "files": files}
    return json.dumps(said, ensure_ascii=False).encode("utf-8", "surrogatepass")


def read(content: bytes) -> SaidWords:
    """Raises Unreadable."""
    if len(content) > MOST_BYTES + 4_096:
        raise Unreadable("too_large")
    try:
        said = json.loads(content.decode("utf-8", "surrogatepass"))
    except (ValueError, RecursionError) as error:
        raise Unreadable("no_json") from error
    if not isinstance(said, Mapping):
        raise Unreadable("no_message")
    return _checked(said)


def _checked(said: Mapping[str, Any]) -> SaidWords:
    visitor, text = said.get("visitor"), said.get("text", "")
    if not isinstance(visitor, str) or not visitor or not isinstance(text, str) or said.get("type", "message") != "message":
        raise Unreadable("no_message")
    try:
        client = UUID(str(said.get("id")))
    except ValueError as error:
        raise Unreadable("no_id") from error
    words, files = plain(text), said.get("files", 0)
    if len(words) > LONGEST:
        raise Unreadable("too_long")
    if not words and not (isinstance(files, int) and files > 0):
        raise Unreadable("empty")
    return SaidWords(visitor, client, words, one_line(_text(said, "name")), _text(said, "language")[:5])


def _text(said: Mapping[str, Any], name: str) -> str:
    value = said.get(name, "")
    return value if isinstance(value, str) else ""
