"""The bytes of a live stream (text/event-stream). Pure."""

import json
import re
from collections.abc import Mapping
from typing import Any
from urllib.parse import parse_qs

OPENING = b"retry: 2000\n\n"
UNAVAILABLE = b"retry: 5000\nevent: unavailable\ndata: {}\n\n"


def frame(kind: str, content: Mapping[str, Any], *, number: int | None = None) -> bytes:
    """One event. With a `number` the page resumes after it; without, it says something that need not be heard again."""
    place = "" if number is None else f"id: {number}\n"
    return f"{place}event: {kind}\ndata: {json.dumps(content, separators=(',', ':'), ensure_ascii=False)}\n\n".encode()


def reset_frame(seq: int) -> bytes:
    """Tells a page that is too far behind to fetch what it shows again; it goes on from `seq`."""
    return frame("reset", {"seq": seq}, number=seq)


def heartbeat(seq: int | None = None) -> bytes:
    """A comment that keeps proxies from closing a quiet stream, and the number reached, so that it can resume from there."""
    return b":\n\n" if seq is None else f":\nid: {seq}\n\n".encode()


def position_asked(query: bytes, last_event_id: bytes) -> int | None:
    """The number after which a page wants to hear: the browser's own Last-Event-ID or `?after=`, whichever is later."""
    asked = parse_qs(query.decode("latin-1")).get("after", [])
    numbers = [int(text) for text in (*asked, last_event_id.decode("latin-1")) if re.fullmatch(r"[0-9]{1,18}", text)]
    return max(numbers, default=None)
