"""Which mail server brought a mail: what our own servers wrote above everything that came with it."""

import re
from collections.abc import Iterable
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

MOST_HOPS = 20
_FROM = re.compile(r"from\s+\S+(?P<said>.*?)(?:\sby\s|$)", re.I | re.S)
_COMMENT = re.compile(r"\(([^()]{0,300})\)")
_NUMBERS = re.compile(r"\[(?:IPv6:)?([0-9A-Fa-f:.]{2,45})\]|(?<![\w.:-])([0-9A-Fa-f:.]{2,45})(?![\w.:-])", re.I)


def sending_network(headers: Iterable[tuple[str, str]]) -> str:
    """The network (an IPv4 address, an IPv6 /64) that handed the mail to the first server of ours; empty when none is named.

    The topmost Received lines are ours. Those with addresses inside are hops in our own house; the first with a public
    address tells who came to the door. What stands below it the sender could have written.
    """
    received = [value for name, value in headers if name.lower() == "received"]
    for line in received[:MOST_HOPS]:
        address = _peer(line)
        if address is not None and address.is_global:
            return str(address) if address.version == 4 else str(ip_network(f"{address}/64", strict=False))
    return ""


def _peer(line: str) -> IPv4Address | IPv6Address | None:
    """The address in the last comment before "by": servers write there what they saw; the name before it was only claimed."""
    match = _FROM.match(line.strip())
    comments = _COMMENT.findall(match["said"]) if match else []
    for comment in reversed(comments):
        for bracketed, bare in reversed(_NUMBERS.findall(comment)):
            try:
                return ip_address(bracketed or bare)
            except ValueError:
                continue
    return None
