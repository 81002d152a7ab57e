from collections.abc import Iterable

import pytest

from alvast.addresses.models import RegisterAddress
from alvast.addresses.rules.address import Address
from alvast.addresses.rules.names import street_key, town_key

SAMPLE = [
    *(Address("3571AB", number, "", "", "Lindelaan", "Utrecht") for number in range(2, 42, 2)),
    Address("3571AD", 16, "", "", "Lindenlaan", "Utrecht"),
    Address("3571AC", 12, "A", "", "Kastanjelaan", "Utrecht"),
    Address("3571AC", 12, "B", "", "Kastanjelaan", "Utrecht"),
    Address("3571AC", 14, "", "", "Kastanjelaan", "Utrecht"),
    Address("3571AC", 14, "", "bis", "Kastanjelaan", "Utrecht"),
    Address("3571AC", 16, "C", "", "Kastanjelaan", "Utrecht"),
    Address("1012LG", 4, "", "", "Oude Brugsteeg", "Amsterdam"),
    Address("1012LG", 4, "", "", "Korte Brugsteeg", "Amsterdam"),
    Address("1012LG", 6, "", "1", "Oude Brugsteeg", "Amsterdam"),
    Address("1012LG", 6, "", "2", "Oude Brugsteeg", "Amsterdam"),
    Address("1012LG", 6, "", "H", "Oude Brugsteeg", "Amsterdam"),
    Address("2511CV", 30, "", "", "Burgemeester van Tuyllstraat", "'s-Gravenhage"),
    Address("1521NE", 61, "", "", "Noorderhoofdstraat", "Westknollendam"),
    Address("7551AB", 9, "", "", "Sint Janstraat", "Hengelo"),
]


@pytest.fixture
def register(db: None) -> None:
    fill(SAMPLE)


def fill(addresses: Iterable[Address]) -> None:
    RegisterAddress.objects.bulk_create(
        RegisterAddress(
            postcode=a.postcode, number=a.number, letter=a.letter, addition=a.addition, street=a.street, town=a.town,
            street_key=street_key(a.street), town_key=town_key(a.town),
        )
        for a in addresses
    )  # fmt: skip
