"""A given address, each part read and put where it belongs. Nothing is judged here, nothing looked up."""

import re
from dataclasses import dataclass

from alvast.addresses.rules.address import GivenAddress
from alvast.addresses.rules.characters import bare, plain
from alvast.addresses.rules.house_numbers import HouseNumber, read_house_number, split_street
from alvast.addresses.rules.house_parts import letter_and_addition
from alvast.addresses.rules.postcodes import postcode

NETHERLANDS = {"", "nl", "nld", "nederland", "netherlands", "the netherlands", "holland", "niederlande", "pays-bas"}
_BOX = re.compile(r"\b(postbus|po box|p\.?o\.? ?box)\b")
_REPLY = re.compile(r"\bantwoordnummer\b")
_INLINE = re.compile(r"^([1-9][0-9]{3}\s?[A-Za-z]{2})\s+(\D.*)$")


@dataclass(frozen=True, slots=True)
class Reading:
    """What was understood. `postcode` is `1234AB` or empty, `house` None when no number was found; `given` is the raw text."""

    given: GivenAddress
    postcode: str
    house: HouseNumber | None
    street: str
    town: str
    is_foreign: bool = False
    is_box: bool = False  # a postbus
    is_reply: bool = False  # an antwoordnummer

    @property
    def letter(self) -> str:
        return self.house.letter if self.house else ""

    @property
    def addition(self) -> str:
        return self.house.addition if self.house else ""

    @property
    def number(self) -> int:
        return self.house.number if self.house else 0


def read(given: GivenAddress) -> Reading:
    """Never raises, whatever was given."""
    everything = bare(" ".join((given.street, given.number)))
    if bare(given.country) not in NETHERLANDS:
        return Reading(given, plain(given.postcode), None, plain(given.street), plain(given.town), is_foreign=True)
    house, street = _house_and_street(given)
    code, town = _postcode_and_town(given)
    return Reading(
        given, code, house, street, town,
        is_box=_BOX.search(everything) is not None, is_reply=_REPLY.search(everything) is not None,
    )  # fmt: skip


def _postcode_and_town(given: GivenAddress) -> tuple[str, str]:
    """Also from one field: `3571 AB Utrecht`."""
    town = plain(given.town)
    for text in (plain(given.postcode), town):
        if (found := _INLINE.match(text)) and postcode(found[1]) and not postcode(given.postcode):
            return postcode(found[1]), found[2] if text == town or not town else town
    return postcode(given.postcode), town


def _house_and_street(given: GivenAddress) -> tuple[HouseNumber | None, str]:
    street = plain(given.street)
    house = read_house_number(given.number)
    name, behind = split_street(street)
    inside = read_house_number(behind) if behind else None
    if house is None and not plain(given.number):
        house, street = (inside, name) if inside else (None, street)
    elif house and inside and inside.number == house.number:
        house, street = _fuller(house, inside), name
    if house is None:
        return None, street
    return _with_own_fields(house, given), street or house.street


def _fuller(house: HouseNumber, inside: HouseNumber) -> HouseNumber:
    """The number stands in both fields; one of them may have the suffix."""
    return house if house.letter or house.addition else HouseNumber(house.number, inside.letter, inside.addition, house.street)


def _with_own_fields(house: HouseNumber, given: GivenAddress) -> HouseNumber:
    """Letter and addition from their own fields, unless the field of the number holds the very same already."""
    letter, addition = letter_and_addition(f"{plain(given.letter)} {plain(given.addition)}")
    if not (letter or addition) or (letter, addition) == (house.letter, house.addition):
        return house
    letter, addition = letter_and_addition(f"{house.letter} {house.addition} {letter} {addition}")
    return HouseNumber(house.number, letter, addition, house.street)
