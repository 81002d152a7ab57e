"""Who a written message goes to. Pure."""

from collections.abc import Iterable, Sequence

from alvast.kernel.addresses import mail_address


class Unreadable(ValueError):
    """This is not a mail address; the argument is what was written."""


def placed(*, to: Sequence[str], cc: Sequence[str], bcc: Sequence[str]) -> list[tuple[str, str]]:
    """(place, address) of everyone, each address once, in its most visible place. Raises Unreadable."""
    seen: dict[str, str] = {}
    for place, addresses in (("to", to), ("cc", cc), ("bcc", bcc)):
        for written in addresses:
            seen.setdefault(normal_address(written), place)
    return [(place, address) for address, place in seen.items()]


def normal_address(written: str) -> str:
    """As we spell it everywhere. Raises Unreadable."""
    address = mail_address(written)
    if not address:
        raise Unreadable(written)
    return address


def spoken_to(recipients: Iterable[dict[str, str]]) -> dict[str, list[str]]:
    """Recipients as a draft keeps them: addresses by place."""
    by_place: dict[str, list[str]] = {"to": [], "cc": [], "bcc": []}
    for recipient in recipients:
        by_place[recipient["place"]].append(recipient["address"])
    return by_place
