"""One line of a register file to one address; says in words why a line cannot be one."""

from collections.abc import Mapping
from dataclasses import dataclass

from alvast.addresses.rules.address import Address
from alvast.addresses.rules.characters import plain
from alvast.addresses.rules.house_numbers import HIGHEST
from alvast.addresses.rules.postcodes import postcode

COLUMNS = ("postcode", "huisnummer", "huisletter", "toevoeging", "straat", "woonplaats")
NEEDED = ("postcode", "huisnummer", "straat", "woonplaats")
LONGEST_NAME, LONGEST_ADDITION = 120, 12


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A line that was left out; `line` counts from 1, the header included."""

    line: int
    code: str
    detail: str


def address_of(fields: Mapping[str, str | None], *, line: int) -> Address | RefusedLine:
    """The address that a line names."""
    given = {name: plain(fields.get(name) or "") for name in COLUMNS}
    if problem := _problem(given):
        return RefusedLine(line, *problem)
    return Address(
        postcode(given["postcode"]), int(given["huisnummer"]), given["huisletter"].upper(), given["toevoeging"],
        given["straat"], given["woonplaats"],
    )  # fmt: skip


def _problem(given: Mapping[str, str]) -> tuple[str, str] | None:
    """(code, sentence); it names the column and the value: a register holds no personal data."""
    for name in NEEDED:
        if not given[name]:
            return "missing", f"{name} is empty"
    if not postcode(given["postcode"]):
        return "postcode", f"“{given['postcode']}” is not a postcode"
    number = given["huisnummer"]
    if not (number.isascii() and number.isdigit() and len(number) <= 5 and 1 <= int(number) <= HIGHEST):
        return "huisnummer", f"“{number}” is not a number from 1 to {HIGHEST}"
    if len(given["huisletter"]) > 1 or (given["huisletter"] and not given["huisletter"].isalpha()):
        return "huisletter", f"“{given['huisletter']}” is not one letter"
    if len(given["toevoeging"]) > LONGEST_ADDITION:
        return "toevoeging", f"“{given['toevoeging']}” is longer than {LONGEST_ADDITION} characters"
    if max(len(given["straat"]), len(given["woonplaats"])) > LONGEST_NAME:
        return "too_long", f"straat or woonplaats is longer than {LONGEST_NAME} characters"
    return None
