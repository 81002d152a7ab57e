"""The sample shop's addresses: streets that do not exist, under postcodes that read like real ones; and its checkout."""

from pathlib import Path

from django.conf import settings

from alvast.addresses import actions as addresses
from alvast.addresses.queries import is_known_origin
from alvast.kernel.actor import SYSTEM

FILE = Path(__file__).parent / "data" / "addresses.csv"


def load_register() -> None:
    with FILE.open(encoding="utf-8", newline="") as lines:
        addresses.import_addresses(actor=SYSTEM, lines=lines)


def ensure_checkout() -> None:
    """A key for the checkout page, on the address of this start: the next one may choose another port."""
    if not is_known_origin(settings.BASE_URL):
        addresses.make_shop_key(
            actor=SYSTEM,
            name="Kassa van de voorbeeldwinkel",
            origins=[settings.BASE_URL, settings.BASE_URL.replace("127.0.0.1", "localhost")],
        )
