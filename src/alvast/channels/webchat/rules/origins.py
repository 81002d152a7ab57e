"""Where pages come from. Exact or not at all. Pure."""

from collections.abc import Collection
from urllib.parse import urlsplit

LONGEST_PAGE = 400
_PORTS = {"http": 80, "https": 443}
_LOCAL = ("localhost", "127.0.0.1", "[::1]")


def read_origin(written: str) -> str:
    """`https://shop.example[:port]` as browsers spell it; empty when it is no origin, or an open one that is not local."""
    try:
        parts = urlsplit(written.strip().lower())
        port = parts.port
    except ValueError:
        return ""
    host = f"[{parts.hostname}]" if parts.hostname and ":" in parts.hostname else parts.hostname or ""
    is_bare = not (parts.path.strip("/") or parts.query or parts.fragment or parts.username or parts.password)
    if parts.scheme not in _PORTS or not host or not is_bare or any(c in host for c in "*'\";, \t"):
        return ""
    if not host.isascii() or (parts.scheme == "http" and host not in _LOCAL):
        return ""
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != _PORTS[parts.scheme] else "")


def origin_of_page(page: str) -> str:
    """The origin of an address; an empty text when it has none."""
    try:
        parts = urlsplit(page)
        port = parts.port
    except ValueError:
        return ""
    if parts.scheme not in _PORTS or not parts.hostname:
        return ""
    host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
    return f"{parts.scheme}://{host.lower()}" + (f":{port}" if port and port != _PORTS[parts.scheme] else "")


def without_query(page: str) -> str:
    """What may be kept of a page's address: a query or a fragment can hold anything about a person."""
    origin = origin_of_page(page)
    path = urlsplit(page).path if origin else ""
    return "".join(c for c in f"{origin}{path}" if c.isprintable())[:LONGEST_PAGE]


def may_embed(page: str, *, origins: Collection[str], own: str) -> bool:
    """Whether a page with this address may hold the chat: one of the origins that were named, or our own."""
    origin = origin_of_page(page)
    return bool(origin) and (origin in origins or origin == origin_of_page(own))
