"""House numbers as people write them: `12-A`, `12 a II`, `12/3`, `12hs`, `12-1-hoog`, `nr. 12`, `12 Lindelaan`."""

import re
from dataclasses import dataclass

from alvast.addresses.rules.characters import plain
from alvast.addresses.rules.house_parts import letter_and_addition, parted_from_street

HIGHEST = 99_999
_LEAD = re.compile(r"(?:huisnummer|huisnr|nummer|nr|num|no|n°|nº|#)[.:\s]*(?=[0-9])", re.IGNORECASE)
_HEAD = re.compile(r"([0-9]+)(.*)")
_ORDINAL = re.compile(r"[0-9]+(?:e|de|ste)", re.IGNORECASE)
_ORDINAL_STREET = re.compile(r"[0-9]+(?:e|de|ste)\s.*[^\W\d_]{4}.*\s[0-9]", re.IGNORECASE)
_YEAR = re.compile(r"1[5-9][0-9]{2}|20[0-9]{2}|[0-9]{2}-[0-9]{2}|[0-9]{4}-[0-9]{4}")


@dataclass(frozen=True, slots=True)
class HouseNumber:
    """A number taken apart. `street` holds the words that are no part of a house number."""

    number: int
    letter: str = ""
    addition: str = ""
    street: str = ""

    @property
    def written(self) -> str:
        """The normal form: `12`, `12A`, `12A-2`, `12-bis`. Reading it again gives the same."""
        return f"{self.number}{self.letter}" + (f"-{self.addition}" if self.addition else "")


def read_house_number(text: str) -> HouseNumber | None:
    """None when there is no number from 1 to 99999 in it. Never raises."""
    written = _LEAD.sub("", plain(text), count=1).lstrip(" .,;:").rstrip(" .,;:-/")
    found = _HEAD.fullmatch(written)
    if found and not _ORDINAL_STREET.match(written):
        return _taken_apart(found, street="")
    street, rest = split_street(written)
    behind = _HEAD.fullmatch(rest)
    return _taken_apart(behind, street=street) if behind else None


def split_street(text: str) -> tuple[str, str]:
    """A street line into street and house number: `2e Oosterparkstraat 14-2`; the number is empty when there is none.

    It starts at the leftmost number with nothing but a suffix behind it; a year or a range of years that another number
    follows belongs to the name: `Plein 1944 5`, `Laan 40-45 12`.
    """
    tokens = plain(text).replace(",", " ").split()
    for place in range(1, len(tokens)):
        rest = " ".join(tokens[place:])
        if _may_start_number(tokens[place], tokens[place + 1 :]) and not parted_from_street(_HEAD.sub(r"\2", rest))[1]:
            return re.sub(r"\s(?:nr|no|nummer|huisnummer)[.:]?$", "", " ".join(tokens[:place]), flags=re.IGNORECASE), rest
    return " ".join(tokens), ""


def _taken_apart(found: re.Match[str], *, street: str) -> HouseNumber | None:
    digits = found[1].lstrip("0")
    if not 0 < len(digits) <= len(str(HIGHEST)):
        return None
    suffix, behind = parted_from_street(found[2])
    letter, addition = letter_and_addition(suffix)
    return HouseNumber(int(digits), letter, addition, f"{street} {behind}".strip())


def _may_start_number(token: str, following: list[str]) -> bool:
    if not token[0].isdigit() or _ORDINAL.fullmatch(token):
        return False
    return not (_YEAR.fullmatch(token) and any(later[0].isdigit() for later in following))
