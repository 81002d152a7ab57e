"""An address as someone gave it, and an address as a register has it."""

from collections.abc import Mapping
from dataclasses import dataclass

GIVEN_KEYS = {
    "postcode": "postcode", "huisnummer": "number", "huisletter": "letter", "toevoeging": "addition", "straat": "street",
    "woonplaats": "town", "land": "country",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class GivenAddress:
    """What someone filled in, untouched. Any field may be empty, hold another field's words, or be nonsense."""

    postcode: str = ""
    number: str = ""
    letter: str = ""
    addition: str = ""
    street: str = ""
    town: str = ""
    country: str = "NL"


@dataclass(frozen=True, slots=True, order=True)
class Address:
    """One address of the register. `postcode` is `1234AB`; letter and addition may be empty."""

    postcode: str
    number: int
    letter: str
    addition: str
    street: str
    town: str

    @property
    def house(self) -> str:
        """The number as it stands on the door: `12`, `12 A`, `12 A-2`, `12 bis`."""
        suffix = "-".join(part for part in (self.letter, self.addition) if part)
        return f"{self.number} {suffix}".strip()

    @property
    def line(self) -> str:
        """On one line: `Lindelaan 12 A, 3571 AB Utrecht`."""
        return f"{self.street} {self.house}, {self.postcode[:4]} {self.postcode[4:]} {self.town}"

    def shown(self) -> dict[str, str | int]:
        """As commands and the API answer it."""
        return {
            "postcode": self.postcode, "huisnummer": self.number, "huisletter": self.letter, "toevoeging": self.addition,
            "straat": self.street, "woonplaats": self.town,
        }  # fmt: skip


def given_from(value: object) -> GivenAddress:
    """From the `delivery_address` of a business event; whatever it cannot use counts as not filled in."""
    if not isinstance(value, Mapping):
        return GivenAddress()
    found = {field: _text(value.get(key)) for key, field in GIVEN_KEYS.items()}
    return GivenAddress(**{**found, "country": found["country"] or "NL"})


def _text(value: object) -> str:
    return str(value) if isinstance(value, str | int) and not isinstance(value, bool) else ""
