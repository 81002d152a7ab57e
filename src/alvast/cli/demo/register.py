"""The sample shop's address register: streets that do not exist, under postcodes that read like real ones."""

from pathlib import Path

from alvast.addresses import actions as addresses
from alvast.kernel.actor import SYSTEM

FILE = Path(__file__).parent / "data" / "addresses.csv"


def load_register() -> None:
    with FILE.open(encoding="utf-8", newline="") as lines:
        addresses.import_addresses(actor=SYSTEM, lines=lines)
