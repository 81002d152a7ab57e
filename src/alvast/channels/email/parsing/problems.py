"""Where we keep the stable codes for what was wrong with a mail, and the list a reader adds them to."""

from __future__ import annotations

from enum import StrEnum


class Problem(StrEnum):
    """One thing that was wrong with a mail. The codes are stored and shown, so they never change meaning."""

    EMPTY = "empty"
    NO_HEADERS = "no_headers"
    HEADER_MALFORMED = "header_malformed"
    HEADER_TOO_LONG = "header_too_long"
    TOO_MANY_HEADERS = "too_many_headers"
    TOO_LARGE = "too_large"
    TOO_MANY_PARTS = "too_many_parts"
    TOO_DEEP = "too_deep"
    TOO_MANY_ADDRESSES = "too_many_addresses"
    FROM_MISSING = "from_missing"
    FROM_SEVERAL = "from_several"
    FROM_UNREADABLE = "from_unreadable"
    DATE_UNREADABLE = "date_unreadable"
    CHARSET_UNKNOWN = "charset_unknown"
    CHARSET_WRONG = "charset_wrong"
    TEXT_DAMAGED = "text_damaged"
    ENCODING_BROKEN = "encoding_broken"
    BOUNDARY_MISSING = "boundary_missing"
    BOUNDARY_UNCLOSED = "boundary_unclosed"
    TEXT_TOO_LONG = "text_too_long"
    HTML_TOO_COMPLEX = "html_too_complex"
    ENCRYPTED = "encrypted"
    CALENDAR_UNREADABLE = "calendar_unreadable"


class ProblemLog:
    """Collects the problems of one mail, each once, in the order they were met."""

    __slots__ = ("_seen",)

    def __init__(self) -> None:
        self._seen: dict[str, None] = {}

    def add(self, problem: Problem) -> None:
        self._seen[problem.value] = None

    def codes(self) -> tuple[str, ...]:
        return tuple(self._seen)
