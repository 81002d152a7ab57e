"""The door of the room: a verdict on an address as given."""

from alvast.addresses.queries.offline import OfflineRegister, has_addresses
from alvast.addresses.rules.address import GivenAddress
from alvast.addresses.rules.judging import judge, unjudged, verdict_without_register
from alvast.addresses.rules.reading import read
from alvast.addresses.rules.reasons import Reason
from alvast.addresses.rules.verdicts import Code, Verdict


def check(given: GivenAddress) -> Verdict:
    """The verdict on an address. Never raises for what was given."""
    reading = read(given)
    if early := verdict_without_register(reading):
        return early
    verdict = judge(reading, OfflineRegister().find(reading))
    if verdict.code is Code.UNKNOWN and not has_addresses():
        return unjudged(reading, Reason.NO_REGISTER)
    return verdict
