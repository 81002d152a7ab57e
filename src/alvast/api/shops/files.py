"""Files with columns of shops without webhooks: how one is written, which column holds what, what a line tells. Pure."""

import codecs
import csv
import hashlib
import io
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Final
from zoneinfo import ZoneInfo

from django.utils.translation import gettext as _

from alvast.addresses.queries import read_house_number
from alvast.api.errors import FileUnreadable
from alvast.api.shops import written
from alvast.api.shops.orders import Sender, address
from alvast.timeline.actions import CloudEvent, event_from
from alvast.timeline.errors import EventRefused

DELIMITERS: Final = (";", ",", "\t", "|")
MOST_COLUMNS = 200
_CHUNK = 64 * 1024
Mapped = Mapping[str, int]  # a field of ours -> the place of its column, from 0

# A field of ours, and words by which shops call its column.
FIELDS: Final[Mapping[str, tuple[str, ...]]] = {
    "order": ("order", "ordernummer", "bestelnummer", "order id", "bestelling", "bestelling id", "bestel id", "ordercode", "id"),
    "at": (
        "datum", "date", "tijd", "besteldatum", "orderdatum", "order date", "datum/tijd", "besteld op", "geplaatst op",
        "gewijzigd", "created", "created at",
    ),
    "state": ("status", "orderstatus", "staat", "state", "order status"),
    "amount": ("bedrag", "totaal", "total", "amount", "totaalbedrag", "orderbedrag", "order total", "totaal incl btw"),
    "currency": ("valuta", "currency"),
    "customer": (
        "klantnummer", "customer id", "customer number", "customer", "klant id", "klantcode", "debiteur", "debiteurnummer",
    ),
    "name": ("naam", "klantnaam", "name", "customer name", "klant", "ontvanger", "volledige naam"),
    "email": ("e-mail", "email", "mail", "e-mailadres", "emailadres"),
    "phone": ("telefoon", "telefoonnummer", "phone", "phone number", "mobiel", "tel", "mobiele telefoon", "gsm"),
    "street": ("straat", "adres", "straatnaam", "address", "street", "adresregel 1", "address 1", "straat en huisnummer"),
    "number": ("huisnummer", "house number", "nummer"),
    "addition": ("toevoeging", "huisnummertoevoeging", "toev", "addition", "bus"),
    "postcode": ("postcode", "zip", "postal code", "zip code", "pc"),
    "town": ("plaats", "woonplaats", "stad", "city", "town"),
    "country": ("land", "country", "landcode"),
    "carrier": ("vervoerder", "carrier", "bezorgdienst"),
    "tracking": (
        "track & trace", "trackingcode", "tracking number", "barcode", "zendingnummer", "track en trace", "t&t",
    ),
    "expected": ("verwacht", "leverdatum", "verwachte leverdatum", "verwacht op", "bezorgdatum", "expected", "delivery date"),
}  # fmt: skip
NEEDED: Final = ("order", "at")


@dataclass(frozen=True, slots=True)
class Shape:
    """How a file is written, and the names of its columns."""

    encoding: str
    delimiter: str
    columns: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Problem:
    """A line that cannot be taken in: which field of ours, and a stable code. What was written there is left out."""

    line: int
    field: str
    code: str


def shape_of(content: bytes) -> Shape:
    """Raises FileUnreadable for what is no file with columns."""
    encoding = _encoding(content)
    first = next((line for line in _opened(content, encoding) if line.strip()), "").rstrip("\r\n")
    if not first or "\0" in first:
        raise FileUnreadable(detail=_("there is no first line with names of columns"))
    delimiter = max(DELIMITERS, key=first.count)
    columns = next(csv.reader([first], delimiter=delimiter))
    if not 2 <= len(columns) <= MOST_COLUMNS:
        raise FileUnreadable(detail=_("it needs 2 to 200 columns, with ; , tab or | between them"))
    return Shape(encoding, delimiter, tuple(" ".join(name.split())[:100] for name in columns))


def guessed(columns: Sequence[str], remembered: Mapping[str, str]) -> dict[str, int]:
    """Which column holds what: as remembered by its name, else by the words shops use; a column is used once.

    A remembered name that this file lacks says nothing: the next file may come from another program.
    """
    found: dict[str, int] = {}
    for field, name in remembered.items():
        _take(found, field, [_bare(name)], [_bare(column) for column in columns])
    for read in (_plain, _without_whose):  # the whole name says most
        names = [read(column) for column in columns]
        for field, words in FIELDS.items():
            _take(found, field, map(_plain, words), names)
    return found


def _take(found: dict[str, int], field: str, wanted: Iterable[str], names: Sequence[str]) -> None:
    """The first column with one of these names that is not taken yet."""
    places = (place for word in wanted for place, name in enumerate(names) if name == word and place not in found.values())
    if field not in found and (place := next(places, None)) is not None:
        found[field] = place


_NUMBER = re.compile(r"(nummer|number|num|nr|no)$")
_WHOSE = re.compile(r"^(shipping|delivery|ship to|verzend|bezorg|aflever|klant|customer|order|bestel)[ _.-]+")


def _plain(name: str) -> str:
    """Without what shops write differently, signs and capitals: "Bestel-nr.", "bestelnummer" and "BestelNr" are one name."""
    return _NUMBER.sub("nr", re.sub(r"[^\w&]|_", "", name.casefold()))


def _without_whose(name: str) -> str:
    """ "Shipping postcode" and "Klant e-mail" are of the order's address and its customer, as all in the file."""
    return _plain(_WHOSE.sub("", name.casefold()))


def lines_of(content: bytes, shape: Shape) -> Iterator[tuple[int, list[str]]]:
    """The lines under the names, each with its number in the file; empty ones are left out. Raises FileUnreadable."""
    reader = csv.reader(_opened(content, shape.encoding), delimiter=shape.delimiter)
    number, is_first = 1, True
    try:
        for cells in reader:
            begins, number = number, reader.line_num + 1
            if not any(cell.strip() for cell in cells):
                continue
            if not is_first:
                yield begins, cells
            is_first = False
    except csv.Error as error:
        raise FileUnreadable(
            detail=_("from line {line} on a quote is not closed, or a field is too long").format(line=number)
        ) from error


def read_line(line: int, cells: Sequence[str], mapped: Mapped, sender: Sender, zone: ZoneInfo) -> CloudEvent | Problem:
    """The event that a line tells of, or why it cannot."""
    given = {field: cells[place].strip() for field, place in mapped.items() if place < len(cells) and cells[place].strip()}
    for field in NEEDED:
        if field not in given:
            return Problem(line, field, "missing")
    at = written.moment(given["at"], zone)
    if at is None:
        return Problem(line, "at", "no_date")
    if "amount" in given and written.amount(given["amount"]) is None:
        return Problem(line, "amount", "no_amount")
    if "expected" in given and written.day(given["expected"]) is None:
        return Problem(line, "expected", "no_date")
    state = written.state(given.get("state", ""))
    return _event(line, given, {"at": at.isoformat(), "state": state}, sender)


def _event(line: int, given: Mapping[str, str], told: Mapping[str, str], sender: Sender) -> CloudEvent | Problem:
    subject = f"order/{sender.prefix}{given['order'].removeprefix('#')}"
    identity = hashlib.sha256("\n".join((sender.source, subject, told["state"], told["at"])).encode()).hexdigest()[:32]
    type_ = "order.placed" if told["state"] in ("", "placed") else "order.status_changed"
    data = {name: value for name, value in _data(given, told["state"], sender).items() if value}
    try:
        return event_from({
            "specversion": "1.0", "id": identity, "source": sender.source, "type": type_, "subject": subject,
            "time": told["at"], "data": data,
        })  # fmt: skip
    except EventRefused as refusal:
        return Problem(line, _FIELD_OF.get(refusal.field, "order"), refusal.code)


_FIELD_OF = {
    "data.status": "state", "data.currency": "currency", "data.customer.email": "email", "data.customer.name": "name",
    "data.customer.phone": "phone", "data.customer.id": "customer", "time": "at", "data.carrier": "carrier",
    "data.tracking_code": "tracking",
}  # fmt: skip


def _data(given: Mapping[str, str], state: str, sender: Sender) -> dict[str, Any]:
    expected = written.day(given.get("expected", ""))
    number = f"{sender.prefix}{given['customer']}" if "customer" in given else ""
    person = {"id": number, "name": given.get("name"), "email": given.get("email"), "phone": given.get("phone")}
    return {
        "status": state, "amount": written.amount(given.get("amount", "")), "currency": given.get("currency", "").upper(),
        "customer": {name: value for name, value in person.items() if value}, "delivery_address": _address(given),
        "carrier": given.get("carrier"), "tracking_code": given.get("tracking"),
        "expected_on": expected.isoformat() if expected else "",
    }  # fmt: skip


def _address(given: Mapping[str, str]) -> dict[str, str | int]:
    """Empty when the file says nothing of where it goes."""
    if not given.keys() & {"street", "number", "postcode", "town"}:
        return {}
    country = given.get("country", "NL").upper()
    country = {"NEDERLAND": "NL", "NETHERLANDS": "NL", "BELGIË": "BE", "BELGIE": "BE", "DUITSLAND": "DE"}.get(country, country)
    found = address(given.get("street", ""), postcode=given.get("postcode", ""), town=given.get("town", ""), country=country)
    if "number" in given:
        found |= {"straat": given.get("street", "")} | _house(given)
    return found


def _house(given: Mapping[str, str]) -> dict[str, str | int]:
    """What the column of numbers holds, with the column of additions behind it; unreadable ones stay as they were written."""
    house = read_house_number(f"{given['number']} {given.get('addition', '')}".strip())
    if house is None:
        return {"huisnummer": given["number"][:200], "toevoeging": given.get("addition", "")}
    return {"huisnummer": house.number, "huisletter": house.letter, "toevoeging": house.addition}


def _opened(content: bytes, encoding: str) -> io.TextIOWrapper:
    """Read bit by bit: a file of 40 MB would take four times that as one text."""
    return io.TextIOWrapper(io.BytesIO(content), encoding, errors="replace", newline="")


def _encoding(content: bytes) -> str:
    """UTF-8 with or without a mark, UTF-16 with one, else what Windows writes."""
    if content.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    decoder = codecs.getincrementaldecoder("utf-8")()
    try:
        for start in range(0, len(content), _CHUNK):
            decoder.decode(content[start : start + _CHUNK], final=start + _CHUNK >= len(content))
    except UnicodeDecodeError:
        return "cp1252"
    return "utf-8-sig"


def _bare(name: str) -> str:
    return " ".join(name.lower().replace("_", " ").replace("-", " ").split())
