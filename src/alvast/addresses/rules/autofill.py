"""What the field on a shop's page may report: which input, how, in which family of browsers. Pure."""

import re

FIELDS = ("postcode", "huisnummer", "toevoeging", "straat", "woonplaats", "land")
_FAMILIES = (  # the first that fits: most browsers also name those they descend from
    ("Edge", r"Edg(e|A|iOS)?/"), ("Opera", r"OPR/|Opera"), ("Samsung Internet", r"SamsungBrowser/"),
    ("Firefox", r"Firefox/|FxiOS/"), ("Chrome", r"Chrome/|CriOS/|Chromium/"), ("Safari", r"Safari/"),
)  # fmt: skip


def browser_family(user_agent: str) -> str:
    """Only the family: no version, no device, nothing that tells people apart."""
    return next((name for name, pattern in _FAMILIES if re.search(pattern, user_agent)), "other")
