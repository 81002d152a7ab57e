"""The register that was imported into our own database."""

from collections.abc import Collection, Sequence
from typing import Any

from django.db import connection

from alvast.addresses.models import RegisterAddress
from alvast.addresses.rules.address import Address
from alvast.addresses.rules.judging import Found
from alvast.addresses.rules.names import same_street, street_key, town_key
from alvast.addresses.rules.reading import Reading

MOST = 500  # addresses with one number under one postcode; a tower of flats has fewer

_AT_NUMBER = """
SELECT r.postcode, r.number, r.letter, r.addition, r.street, r.town, r.postcode, r.number
FROM unnest(%s::text[], %s::int[]) AS given(postcode, number)
JOIN addresses_registeraddress r ON r.postcode = given.postcode AND r.number = given.number ORDER BY 1, 2, 3, 4, 5, 6
"""
_AROUND = """
SELECT DISTINCT ON (postcode, street, town) postcode, number, letter, addition, street, town, postcode
FROM addresses_registeraddress WHERE postcode = ANY(%s) ORDER BY postcode, street, town, number
"""
_ELSEWHERE = """
SELECT r.postcode, r.number, r.letter, r.addition, r.street, r.town, r.street_key, r.number, r.town_key
FROM unnest(%s::text[], %s::int[], %s::text[]) AS given(street, number, town)
JOIN addresses_registeraddress r ON r.street_key = given.street AND r.number = given.number AND r.town_key = given.town
ORDER BY 1, 2, 3, 4, 5, 6
"""

_Key = tuple[object, ...]


class OfflineRegister:
    """Answers from the imported table: a query by index, or three, for any number of readings."""

    name = "offline"

    def find(self, reading: Reading) -> Found:
        """What the table knows. Never fails but with the database itself."""
        return self.find_all([reading])[reading]

    def find_all(self, readings: Collection[Reading]) -> dict[Reading, Found]:
        """The same for many at once."""
        here = _rows(_AT_NUMBER, {_at_number(reading) for reading in readings if reading.postcode})
        rest = [reading for reading in readings if not _is_settled(reading, here.get(_at_number(reading), ()))]
        around = _around({reading.postcode for reading in rest if reading.postcode and _at_number(reading) not in here})
        elsewhere = _rows(_ELSEWHERE, {_named(reading) for reading in rest if reading.street and reading.town})
        found = {reading: Found(here.get(_at_number(reading), ())) for reading in readings}
        for reading in rest:
            at_number = found[reading].at_number
            near = () if at_number else around.get((reading.postcode,), ())
            found[reading] = Found(at_number, near, elsewhere.get(_named(reading), ()))
        return found


def has_addresses() -> bool:
    return RegisterAddress.objects.exists()


def _at_number(reading: Reading) -> _Key:
    return reading.postcode, reading.number


def _named(reading: Reading) -> _Key:
    return street_key(reading.street), reading.number, town_key(reading.town)


def _is_settled(reading: Reading, at_number: Sequence[Address]) -> bool:
    """Nothing else needs to be looked at: there is such a number, in the street that was given, if one was."""
    return bool(at_number) and (not reading.street or any(same_street(reading.street, row.street) for row in at_number))


def _around(postcodes: Collection[str]) -> dict[_Key, tuple[Address, ...]]:
    """One address for each street of a postcode."""
    return _asked(_AROUND, [sorted(postcodes)]) if postcodes else {}


def _rows(statement: str, keys: Collection[_Key]) -> dict[_Key, tuple[Address, ...]]:
    """The addresses under each key; a key of which there are none is left out."""
    return _asked(statement, [list(column) for column in zip(*keys, strict=True)]) if keys else {}


def _asked(statement: str, columns: Sequence[list[Any]]) -> dict[_Key, tuple[Address, ...]]:
    """By what stands behind the six parts of an address."""
    with connection.cursor() as cursor:
        cursor.execute(statement, columns)
        rows = cursor.fetchall()
    found: dict[_Key, list[Address]] = {}
    for row in rows:
        found.setdefault(row[6:], []).append(Address(*row[:6]))
    return {key: tuple(addresses[:MOST]) for key, addresses in found.items()}
