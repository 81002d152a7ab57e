"""Canned replies: a text with places in braces that are filled in when it is used. Pure."""

import re
from collections.abc import Mapping
from typing import Final

LONGEST: Final = 20_000  # characters
VARIABLES: Final = {
    "klant": "customer", "customer": "customer", "voornaam": "first_name", "first_name": "first_name", "agent": "agent",
    "nummer": "number", "number": "number", "team": "team",
}  # fmt: skip
"""Dutch and English name of each variable, and what it stands for."""

_PLACE = re.compile(r"\{([^{}\n]*)\}")
_LOOSE = re.compile(r"[{}]")
_HANDLE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")


def misread(text: str) -> list[str]:
    """What stands in braces without being a variable, and braces that stand alone; empty when the text can be filled in."""
    wrong = [place[0] for place in _PLACE.finditer(text) if place[1].strip().lower() not in VARIABLES]
    return list(dict.fromkeys(wrong + _LOOSE.findall(_PLACE.sub("", text))))


def filled(text: str, values: Mapping[str, str]) -> str:
    """The text with every variable replaced once; what was filled in is not read again for variables."""

    def value(place: re.Match[str]) -> str:
        meaning = VARIABLES.get(place[1].strip().lower())
        return values[meaning] if meaning else place[0]

    return _PLACE.sub(value, text)


def first_name(name: str) -> str:
    """The first word of a person's name; of “Jansen, Piet” the part after the comma; nothing of an address."""
    family, comma, given = name.partition(",")
    words = (given if comma and given.strip() else family).split()
    return "" if not words or "@" in name else words[0].rstrip(",")


def is_shortcut(text: str) -> bool:
    """What may follow the “/” in the composer: small letters, digits, - and _."""
    return bool(_HANDLE.fullmatch(text))
