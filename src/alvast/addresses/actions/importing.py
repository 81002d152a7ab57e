"""A file of addresses into the register that is kept here."""

import csv
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from django.db import connection, transaction
from django.db.backends.utils import CursorWrapper

from alvast.addresses.errors import FileUnreadable
from alvast.addresses.models import RegisterImport
from alvast.addresses.rules.address import Address
from alvast.addresses.rules.gates import may_manage
from alvast.addresses.rules.names import street_key, town_key
from alvast.addresses.rules.register_files import NEEDED, RefusedLine, address_of
from alvast.kernel.actor import Actor, ActorKind
from alvast.kernel.clock import now
from alvast.staff.errors import NotAllowed

MOST_TOLD = 50  # refused lines that are named; all are counted
LONGEST_LINE = 2_000


@dataclass(slots=True)
class Imported:
    """What became of a file. `accepted`: addresses the register did not have, or all when it was replaced."""

    accepted: int = 0
    duplicates: int = 0
    refused: int = 0
    told: list[RefusedLine] = field(default_factory=list)  # the first of the refused lines


def import_addresses(*, actor: Actor, lines: Iterable[str], replace: bool = False) -> Imported:
    """Takes in CSV with a header `postcode,huisnummer,huisletter,toevoeging,straat,woonplaats` (comma or semicolon).

    Lines that are no address are left out and named with their number; importing twice is importing once. `replace`: what is
    not in the file is gone afterwards. All at once or not at all; checks go on meanwhile. Raises NotAllowed, FileUnreadable.
    """
    if not may_manage(actor):
        raise NotAllowed
    report = Imported()
    try:
        with transaction.atomic(), connection.cursor() as cursor:
            cursor.execute(_STAGE)
            with cursor.copy(_COPY) as copy:
                for address in _addresses(lines, report):
                    copy.write_row((*_values(address), street_key(address.street), town_key(address.town)))
            _move(cursor, report, replace=replace)
            _note(actor, report, replace=replace, at=now())
    except UnicodeDecodeError as error:
        raise FileUnreadable(detail="it is not UTF-8 text") from error
    except csv.Error as error:
        raise FileUnreadable(detail=str(error)) from error
    return report


_STAGE = """
CREATE TEMPORARY TABLE staged_address (
    postcode text, number int, letter text, addition text, street text, town text, street_key text, town_key text
) ON COMMIT DROP
"""
_COPY = "COPY staged_address FROM STDIN"
_MOVE = """
INSERT INTO addresses_registeraddress (postcode, number, letter, addition, street, town, street_key, town_key)
SELECT * FROM staged_address ON CONFLICT DO NOTHING
"""


def _addresses(lines: Iterable[str], report: Imported) -> Iterator[Address]:
    rows = iter(_bounded(lines))
    header = next(rows, "").strip("\ufeff\r\n ").lower()
    names = [name.strip(' "') for name in header.split(_separator(header))]
    if missing := [name for name in NEEDED if name not in names]:
        raise FileUnreadable(detail=f"line 1 must name the columns; missing: {', '.join(missing)}")
    for line, values in enumerate(csv.reader(rows, delimiter=_separator(header)), start=2):
        if not any(values):
            continue
        found = address_of(dict(zip(names, values, strict=False)), line=line)
        if isinstance(found, Address):
            yield found
        else:
            report.refused += 1
            report.told += [found] if len(report.told) < MOST_TOLD else []


def _separator(header: str) -> str:
    """Dutch spreadsheets write semicolons."""
    return ";" if ";" in header else ","


def _bounded(lines: Iterable[str]) -> Iterator[str]:
    for line in lines:
        if "\0" in line or len(line) > LONGEST_LINE:
            raise FileUnreadable(detail="it has lines that are no text or too long")
        yield line


def _values(address: Address) -> tuple[str, int, str, str, str, str]:
    return address.postcode, address.number, address.letter, address.addition, address.street, address.town


def _move(cursor: CursorWrapper, report: Imported, *, replace: bool) -> None:
    """Into the register. A file without a single address replaces nothing: that is a mistake, not an empty country."""
    cursor.execute("SELECT count(*) FROM staged_address")
    staged = int(cursor.fetchone()[0])
    if replace and not staged:
        raise FileUnreadable(detail="it holds no address, so nothing was replaced")
    if replace:
        cursor.execute("DELETE FROM addresses_registeraddress")
    cursor.execute(_MOVE)
    report.accepted = cursor.rowcount
    report.duplicates = staged - report.accepted
    cursor.execute("DROP TABLE staged_address")


def _note(actor: Actor, report: Imported, *, replace: bool, at: datetime) -> None:
    RegisterImport.objects.create(
        imported_at=at, imported_by=actor.id if actor.kind is ActorKind.AGENT else None,
        accepted=report.accepted, refused=report.refused, has_replaced=replace,
    )  # fmt: skip
