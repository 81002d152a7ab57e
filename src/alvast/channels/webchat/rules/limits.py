"""How much one visitor may do. Pure."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from ipaddress import ip_address, ip_network
from math import ceil


class What(StrEnum):
    """What is counted."""

    MESSAGE = "message"
    UPLOAD = "upload"
    CONVERSATION = "conversation"
    BOT_TURN = "bot_turn"
    SESSION = "session"
    TRANSCRIPT = "transcript"
    MAIL_TO = "mail_to"  # counted by the address that gets it
    SIGNAL = "signal"  # typing, read


@dataclass(frozen=True, slots=True)
class Limit:
    times: int
    within: timedelta


HOUR = timedelta(hours=1)
LIMITS: dict[What, Limit] = {
    What.MESSAGE: Limit(20, timedelta(minutes=1)),
    What.UPLOAD: Limit(10, HOUR),
    What.CONVERSATION: Limit(5, HOUR),
    What.BOT_TURN: Limit(30, HOUR),
    What.SESSION: Limit(120, HOUR),  # of one place on the network: an office behind one address is many people
    What.TRANSCRIPT: Limit(3, HOUR),
    What.MAIL_TO: Limit(1, HOUR),
    What.SIGNAL: Limit(120, timedelta(minutes=1)),
}


def window(what: What, at: datetime) -> tuple[datetime, int]:
    """The stretch of time that `at` is in, counted from midnight UTC, and the whole seconds until it ends."""
    length = LIMITS[what].within
    midnight = datetime(at.year, at.month, at.day, tzinfo=UTC)
    begin = midnight + ((at - midnight) // length) * length
    return begin, max(1, ceil((begin + length - at).total_seconds()))


def network_of(place: str) -> str:
    """What one subscriber has: of an IPv6 address the first half, for the rest of it changes as one likes."""
    try:
        address = ip_address(place)
    except ValueError:
        return place
    return place if address.version == 4 else str(ip_network((address.packed[:8] + bytes(8), 64)))
