"""Who a written message goes to. Pure."""

import re
from collections.abc import Iterable, Sequence

LONGEST_ADDRESS = 254  # RFC 5321 §4.5.3.1.3, without the angle brackets
_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"\x00-\x1f\x7f]{1,64}@(?:[^\s@.<>()\[\],;:\\\"\x00-\x1f\x7f]{1,63}\.)+[a-z0-9-]{2,63}")


class Unreadable(ValueError):
    """This is not a mail address; the argument is what was written."""


def normal_address(written: str) -> str:
    """Lower case, the domain as DNS writes it. Raises Unreadable."""
    local, at, domain = written.strip().rpartition("@")
    try:
        address = f"{local}{at}{domain.encode('idna').decode()}".lower()
    except UnicodeError as error:
        raise Unreadable(written) from error
    if len(address) > LONGEST_ADDRESS or not _ADDRESS.fullmatch(address):
        raise Unreadable(written)
    return address


def placed(*, to: Sequence[str], cc: Sequence[str], bcc: Sequence[str]) -> list[tuple[str, str]]:
    """(place, address) of everyone, each address once, in its most visible place. Raises Unreadable."""
    seen: dict[str, str] = {}
    for place, addresses in (("to", to), ("cc", cc), ("bcc", bcc)):
        for written in addresses:
            seen.setdefault(normal_address(written), place)
    return [(place, address) for address, place in seen.items()]


def spoken_to(recipients: Iterable[dict[str, str]]) -> dict[str, list[str]]:
    """Recipients as a draft keeps them: addresses by place."""
    by_place: dict[str, list[str]] = {"to": [], "cc": [], "bcc": []}
    for recipient in recipients:
        by_place[recipient["place"]].append(recipient["address"])
    return by_place
