"""PDOK Locatieserver v3.1: the national register over the network, free, without a key, with fair use.

Documented at https://github.com/PDOK/locatieserver/wiki. It is a Solr index: `q` words, `fq` filters, `fl` fields.
"""

import json
import logging
import time
from collections.abc import Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlencode

from alvast.addresses.errors import RegisterDown
from alvast.addresses.registers.breaker import Breaker
from alvast.addresses.registers.names import PDOK
from alvast.addresses.rules.address import Address
from alvast.addresses.rules.judging import Found
from alvast.addresses.rules.names import same_street, same_town
from alvast.addresses.rules.postcodes import postcode
from alvast.addresses.rules.reading import Reading
from alvast.kernel.clock import now
from alvast.kernel.errors import DomainRefusal, ProviderError
from alvast.kernel.outgoing import send

log = logging.getLogger(__name__)

SECONDS = 1.5  # for all questions about one address together
FIELDS = "postcode,huisnummer,huisletter,huisnummertoevoeging,straatnaam,woonplaatsnaam"
MOST = 100
_threads = ThreadPoolExecutor(max_workers=8, thread_name_prefix="pdok")  # a name that does not resolve can keep one busy


@dataclass(slots=True)
class PdokRegister:
    """Asks PDOK. `url` ends with `/`."""

    url: str
    breaker: Breaker = field(default_factory=Breaker)
    name: str = PDOK

    def find(self, reading: Reading) -> Found:
        """At most three requests, within 1.5 s together. Raises RegisterDown, at once while it rests after failures."""
        if not self.breaker.lets_through(now()):
            raise RegisterDown("resting")
        asked: Future[Found] = _threads.submit(self._find, reading, time.monotonic() + SECONDS)
        try:
            found = asked.result(timeout=SECONDS)
        except (RegisterDown, TimeoutError) as error:
            asked.cancel()
            self.breaker.note_failure(now())
            reason = str(error) or "too slow"
            log.warning("register_failed", extra={"register": self.name, "reason": reason})
            raise RegisterDown(reason) from error
        self.breaker.note_success()
        return found

    def _find(self, reading: Reading, until: float) -> Found:
        number = f"huisnummer:{reading.number}"
        at_number: tuple[Address, ...] = ()
        around: tuple[Address, ...] = ()
        if reading.postcode:
            at_number = self._ask(until, fq=(f"postcode:{reading.postcode}", number))
            if at_number and (not reading.street or any(same_street(reading.street, row.street) for row in at_number)):
                return Found(at_number)
            around = () if at_number else _one_a_street(self._ask(until, fq=(f"postcode:{reading.postcode}",)))
        if not (reading.street and reading.town):
            return Found(at_number, around)
        named = self._ask(until, q=f"{reading.street} {reading.number} {reading.town}", fq=(number,))
        return Found(at_number, around, tuple(row for row in named if _is_named(reading, row)))

    def _ask(self, until: float, *, fq: tuple[str, ...], q: str = "") -> tuple[Address, ...]:
        if time.monotonic() > until:
            raise RegisterDown("too slow")
        asked = [*([("q", q)] if q else []), *(("fq", filtered) for filtered in ("type:adres", *fq))]
        try:
            answer = send("GET", f"{self.url}free?{urlencode([*asked, ('fl', FIELDS), ('rows', MOST)])}")
        except (ProviderError, DomainRefusal) as error:
            raise RegisterDown(type(error).__name__) from error
        if answer.status != 200:
            raise RegisterDown(f"status {answer.status}")
        return _read(answer.content)


def _read(content: bytes) -> tuple[Address, ...]:
    """The addresses of an answer; one without a street or postcode is left out. Raises RegisterDown for another shape."""
    try:
        found = [_address(document) for document in json.loads(content)["response"]["docs"]]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise RegisterDown("unreadable") from error
    return tuple(sorted(address for address in found if address))


def _address(document: dict[str, Any]) -> Address | None:
    code, street, town = postcode(document.get("postcode") or ""), document.get("straatnaam"), document.get("woonplaatsnaam")
    if not (code and street and town):
        return None
    letter, addition = document.get("huisletter") or "", document.get("huisnummertoevoeging") or ""
    return Address(code, int(document["huisnummer"]), str(letter).upper(), str(addition), str(street), str(town))


def _one_a_street(rows: Iterable[Address]) -> tuple[Address, ...]:
    return tuple({(row.street, row.town): row for row in rows}.values())


def _is_named(reading: Reading, row: Address) -> bool:
    is_town = same_town(reading.town, row.town, postcode=row.postcode)
    return is_town and same_street(reading.street, row.street) and row.number == reading.number
