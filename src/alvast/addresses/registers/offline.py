"""The register that was imported into our own database."""

from django.db.models import QuerySet

from alvast.addresses.models import RegisterAddress
from alvast.addresses.rules.address import Address
from alvast.addresses.rules.judging import Found
from alvast.addresses.rules.names import same_street, street_key, town_key
from alvast.addresses.rules.reading import Reading

FIELDS = ("postcode", "number", "letter", "addition", "street", "town")
MOST = 500  # addresses with one number under one postcode; a tower of flats has fewer


class OfflineRegister:
    """Answers from the imported table: a query or two by index."""

    name = "offline"

    def find(self, reading: Reading) -> Found:
        """What the table knows. Never fails but with the database itself."""
        at_number = _at_number(reading) if reading.postcode else ()
        if at_number and (not reading.street or any(same_street(reading.street, row.street) for row in at_number)):
            return Found(at_number)
        around = _around(reading) if reading.postcode and not at_number else ()
        return Found(at_number, around, _elsewhere(reading))


def has_addresses() -> bool:
    return RegisterAddress.objects.exists()


def _at_number(reading: Reading) -> tuple[Address, ...]:
    return _addresses(RegisterAddress.objects.filter(postcode=reading.postcode, number=reading.number))


def _around(reading: Reading) -> tuple[Address, ...]:
    """One address for each street of the postcode."""
    rows = RegisterAddress.objects.filter(postcode=reading.postcode)
    return _addresses(rows.distinct("postcode", "street", "town"), order=("postcode", "street", "town", "number"))


def _elsewhere(reading: Reading) -> tuple[Address, ...]:
    if not (reading.street and reading.town):
        return ()
    rows = RegisterAddress.objects.filter(
        street_key=street_key(reading.street), number=reading.number, town_key=town_key(reading.town)
    )
    return _addresses(rows)


def _addresses(rows: "QuerySet[RegisterAddress]", order: tuple[str, ...] = FIELDS) -> tuple[Address, ...]:
    return tuple(Address(*row) for row in rows.order_by(*order).values_list(*FIELDS)[:MOST])
