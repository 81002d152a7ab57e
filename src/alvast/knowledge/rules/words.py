"""Titles, names and topics as they are kept."""

import re
import unicodedata

LONGEST_BODY = 200_000  # characters; a page of 60 sheets
LONGEST_TITLE = 200
LONGEST_SERIES = 100
MOST_TOPICS = 12
_AUDIENCE = re.compile(r"public|internal|brand:[a-z0-9-]{1,50}")
_SPOKEN = {"publiek": "public", "iedereen": "public", "intern": "internal", "agents": "internal", "medewerkers": "internal"}


def one_line(text: str, longest: int = LONGEST_TITLE) -> str:
    """Without line breaks, control characters and marks that turn the direction of reading."""
    return " ".join(_storable(text).split())[:longest]


def storable(text: str) -> str:
    """A text as PostgreSQL and people can take it: no control characters, lines that end in one way."""
    return _storable(text.replace("\r\n", "\n").replace("\r", "\n")).strip("\n")


def handle(text: str, longest: int = LONGEST_SERIES) -> str:
    """A name for addresses and files: `Wat kost verzenden?` is `wat-kost-verzenden`; empty when nothing is left."""
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", plain.lower()).strip("-")[:longest].strip("-")


def topics_from(given: list[str]) -> list[str]:
    """Each once, small letters, in the order given."""
    return list(dict.fromkeys(filter(None, (one_line(topic, 60).lower() for topic in given))))[:MOST_TOPICS]


def audience_from(text: str) -> str:
    """`public`, `internal` or `brand:<name>`; empty when it is none of these."""
    asked = text.strip().lower()
    known = _SPOKEN.get(asked, asked)
    return known if _AUDIENCE.fullmatch(known) else ""


def _storable(text: str) -> str:
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs", "Cf") or c in _JOINERS)


_JOINERS = "\u200c\u200d\ufe0f"  # inside words of some scripts, and inside emoji
