"""The Dutch postcode: `1234AB` when kept, `1234 AB` when shown."""

import re

from alvast.addresses.rules.characters import plain

_SHAPE = re.compile(r"([1-9][0-9]{3})[ .\-_]*([A-Z]{2})")
UNUSED = ("SA", "SD", "SS")  # never given out, for what they stood for


def postcode(text: str) -> str:
    """The kept form; empty when it is none: a leading zero, other letters, SA, SD or SS."""
    found = _SHAPE.fullmatch(plain(text).upper().removeprefix("NL-").strip(" .,"))
    return "" if found is None or found[2] in UNUSED else found[1] + found[2]


def shown_postcode(kept: str) -> str:
    return f"{kept[:4]} {kept[4:]}" if len(kept) == 6 else kept
