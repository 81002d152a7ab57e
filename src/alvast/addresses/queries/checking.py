"""The door of the room: a verdict on an address as given."""

from collections.abc import Sequence

from alvast.addresses.errors import RegisterDown
from alvast.addresses.queries.choice import registers
from alvast.addresses.queries.kept_answers import find_once
from alvast.addresses.registers.base import Register
from alvast.addresses.registers.names import OFFLINE
from alvast.addresses.registers.offline import has_addresses
from alvast.addresses.rules.address import GivenAddress
from alvast.addresses.rules.judging import Found, judge, unjudged, verdict_without_register
from alvast.addresses.rules.reading import Reading, read
from alvast.addresses.rules.reasons import Reason
from alvast.addresses.rules.verdicts import Verdict


def check(given: GivenAddress) -> Verdict:
    """The verdict on an address, whatever was given; within two seconds, also when a register outside is silent.

    A register that does not answer makes it `unknown` with `is_register_down`; what can be said without it is said.
    """
    reading = read(given)
    return verdict_without_register(reading) or _verdict(reading, registers())


def _verdict(reading: Reading, asked: Sequence[Register]) -> Verdict:
    """Of the first register that knows the address; else of the last that answered."""
    verdict, is_down = unjudged(reading, Reason.NO_REGISTER), False
    for register in asked:
        try:
            found = _found(register, reading)
        except RegisterDown:
            is_down = True
            continue
        if found is not None:
            verdict = judge(reading, found)
        if found is not None and _is_settled(verdict):
            return verdict
    return unjudged(reading, Reason.REGISTER_DOWN) if is_down else verdict


def _found(register: Register, reading: Reading) -> Found | None:
    """None from a table that nobody has filled yet."""
    if register.name != OFFLINE:
        return find_once(register, reading)
    found = register.find(reading)
    return found if found != Found() or has_addresses() else None


def _is_settled(verdict: Verdict) -> bool:
    """A register that misses a house or a postcode may simply be older than the next one."""
    return verdict.reason not in (Reason.NUMBER_UNKNOWN, Reason.POSTCODE_UNKNOWN, Reason.POSTCODE_MISSING)
