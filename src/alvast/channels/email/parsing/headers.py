"""Where we keep one mail's header block: raw values by name, and the few whose form we know."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .limits import MAX_REFERENCES
from .words import decoded_line, header_text, single_line

_BRACKETED_ID = re.compile(r"<([^<>]{1,998})>")
_BARE_ID = re.compile(r"[^\s<>,;\"]{1,900}@[^\s<>,;\"]{1,98}")
_SPACE = re.compile(r"\s+")


class Headers:
    """The header fields of a mail or a part, in order. Names compare without regard to case."""

    __slots__ = ("_by_name", "fields")

    def __init__(self, fields: list[tuple[str, bytes]]) -> None:
        self.fields = fields
        self._by_name: dict[str, list[bytes]] = {}
        for name, raw in fields:
            self._by_name.setdefault(name.lower(), []).append(raw)

    def __bool__(self) -> bool:
        return bool(self.fields)

    def __contains__(self, name: str) -> bool:
        return name in self._by_name

    def raw(self, name: str) -> bytes | None:
        """The topmost field of this lower-case name as sent (unfolded), or None."""
        found = self._by_name.get(name)
        return found[0] if found else None

    def raw_all(self, name: str) -> list[bytes]:
        return self._by_name.get(name, [])

    def text(self, name: str) -> str:
        """The topmost field of this lower-case name as one decoded, displayable line; empty when absent."""
        found = self._by_name.get(name)
        return decoded_line(found[0]) if found else ""

    def message_ids(self, name: str) -> tuple[str, ...]:
        """Message ids in every field of this name, with angle brackets, each once; the oldest and newest when too many."""
        found: dict[str, None] = {}
        for raw in self._by_name.get(name, []):
            found.update(dict.fromkeys(message_ids(raw)))
        ids = tuple(found)
        return ids if len(ids) <= MAX_REFERENCES else (ids[0], *ids[1 - MAX_REFERENCES :])

    def decoded(self) -> Iterator[tuple[str, str]]:
        for name, raw in self.fields:
            yield name, decoded_line(raw)


def message_ids(raw: bytes) -> list[str]:
    """Message ids in a field, spaces that folding put inside removed; an id without brackets gets them."""
    text = header_text(raw)
    found = [_SPACE.sub("", single_line(part)) for part in _BRACKETED_ID.findall(text)]
    if not any(found):
        found = [single_line(part) for part in _BARE_ID.findall(text)]
    return [f"<{part}>" for part in found if part]
