"""A site as browsers name it: `https://www.shop.example`. Pure."""

import re
from urllib.parse import urlsplit

_HOST = re.compile(r"[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:]+\]")
LOCAL = ("localhost", "127.0.0.1", "[::1]")


def origin(written: str) -> str:
    """Scheme, host and a port that is not the usual one; empty when it is no site. http only for one's own machine."""
    try:
        parts = urlsplit(written.strip().lower())
        host, port = (parts.hostname or "").encode("idna").decode(), parts.port
    except ValueError:  # UnicodeError too
        return ""
    host = f"[{host}]" if ":" in host else host
    if parts.path not in ("", "/") or parts.query or parts.fragment or parts.username or not _HOST.fullmatch(host):
        return ""
    if parts.scheme != "https" and not (parts.scheme == "http" and host in LOCAL):
        return ""
    usual = {"https": 443, "http": 80}[parts.scheme]
    return f"{parts.scheme}://{host}" + (f":{port}" if port and port != usual else "")
