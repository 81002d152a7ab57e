"""Header lines. Built by hand: the standard library's new policy breaks long ids, its old one folds inside names."""

import re
from collections.abc import Sequence
from datetime import datetime
from email.header import Header
from email.utils import format_datetime

from alvast.channels.email.errors import LineBreakInHeader

WIDTH = 76
_SAFE_NAME = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~ -]*")
_LINE_BREAK = re.compile("[\r\n\x00\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def line(name: str, value: str) -> str:
    """One header; `value` is ASCII by now, and any line end in it is followed by white space."""
    return f"{name}: {value}\r\n"


def words(name: str, text: str) -> str:
    """A header of free text such as Subject. Raises LineBreakInHeader."""
    return line(name, _encoded(refused_line_breaks(text), column=len(name) + 2))


def mailboxes(name: str, people: Sequence[tuple[str, str]]) -> str:
    """A header of (display name, address) pairs; empty when there are none. Raises LineBreakInHeader."""
    return line(name, ",\r\n ".join(mailbox(*person) for person in people)) if people else ""


def mailbox(name: str, address: str) -> str:
    """`"Jan de Wit" <jan@x.nl>`; the name can never become an address or a second one."""
    refused_line_breaks(address)
    if not name.strip():
        return address
    return f"{_display_name(refused_line_breaks(name).strip())} <{address}>"


def ids(name: str, message_ids: Sequence[str]) -> str:
    """A header of Message-IDs, one a line; empty when there are none. What is no id is left out."""
    whole = [i for i in message_ids if re.fullmatch(r"<[!-;=?-~]{1,500}>", i)]
    return line(name, "\r\n ".join(whole)) if whole else ""


def date(at: datetime) -> str:
    return line("Date", format_datetime(at))


def refused_line_breaks(text: str) -> str:
    if _LINE_BREAK.search(text):
        raise LineBreakInHeader
    return text


def _display_name(name: str) -> str:
    if not name.isascii() or not name.isprintable() or "=?" in name:
        return _encoded(name, column=12)
    if _SAFE_NAME.fullmatch(name):
        return name
    return '"' + name.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _encoded(text: str, *, column: int) -> str:
    """ASCII as it stands, folded at spaces; anything else in encoded words (RFC 2047)."""
    if text.isascii() and text.isprintable() and "=?" not in text:
        return _folded(text, column)
    return Header(text, "utf-8", maxlinelen=WIDTH, header_name=" " * (column - 2)).encode(linesep="\r\n")


def _folded(text: str, column: int) -> str:
    lines, current = [], " " * column
    for word in text.split(" "):
        if len(current) + 1 + len(word) > WIDTH and current.strip():
            lines.append(current)
            current = word
        else:
            current = f"{current} {word}" if current.strip() else current + word
    lines.append(current)
    return "\r\n ".join([lines[0][column:], *lines[1:]])
