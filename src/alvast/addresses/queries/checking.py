"""The door of the room: a verdict on an address as given."""

from collections.abc import Sequence
from dataclasses import dataclass

from alvast.addresses.errors import RegisterDown
from alvast.addresses.queries.choice import registers
from alvast.addresses.queries.kept_answers import find_once
from alvast.addresses.registers.base import Register
from alvast.addresses.registers.offline import OfflineRegister, has_addresses
from alvast.addresses.rules.address import GivenAddress
from alvast.addresses.rules.judging import Found, judge, unjudged, verdict_without_register
from alvast.addresses.rules.reading import Reading, read
from alvast.addresses.rules.reasons import Reason
from alvast.addresses.rules.verdicts import Verdict


def check(given: GivenAddress) -> Verdict:
    """The verdict on an address, whatever was given; within two seconds, also when a register outside is silent.

    A register that does not answer makes it `unknown` with `is_register_down`; what can be said without it is said.
    """
    return check_all([given])[0]


def check_all(given: Sequence[GivenAddress]) -> list[Verdict]:
    """The verdict on each: the table kept here is asked once for all of them, a register outside for one after the other."""
    readings = [read(one) for one in given]
    verdicts = [verdict_without_register(reading) for reading in readings]
    table = _Table([reading for reading, verdict in zip(readings, verdicts, strict=True) if verdict is None])
    asked = registers() if table.readings else ()
    return [verdict or _verdict(reading, asked, table) for reading, verdict in zip(readings, verdicts, strict=True)]


@dataclass(slots=True)
class _Table:
    """What the table kept here knows of these readings: looked up together, when the first of them is asked about."""

    readings: Sequence[Reading]
    found: dict[Reading, Found] | None = None

    def find(self, register: OfflineRegister, reading: Reading) -> Found | None:
        """None from a table that nobody has filled yet."""
        if self.found is None:
            found = register.find_all(self.readings)
            is_filled = any(one != Found() for one in found.values()) or has_addresses()
            self.found = found if is_filled else {}
        return self.found.get(reading)


def _verdict(reading: Reading, asked: Sequence[Register], table: _Table) -> Verdict:
    """Of the first register that knows the address; else of the last that answered."""
    verdict, is_down = unjudged(reading, Reason.NO_REGISTER), False
    for register in asked:
        try:
            found = table.find(register, reading) if isinstance(register, OfflineRegister) else find_once(register, reading)
        except RegisterDown:
            is_down = True
            continue
        if found is not None:
            verdict = judge(reading, found)
        if found is not None and _is_settled(verdict):
            return verdict
    return unjudged(reading, Reason.REGISTER_DOWN) if is_down else verdict


def _is_settled(verdict: Verdict) -> bool:
    """A register that misses a house or a postcode may simply be older than the next one."""
    return verdict.reason not in (Reason.NUMBER_UNKNOWN, Reason.POSTCODE_UNKNOWN, Reason.POSTCODE_MISSING)
