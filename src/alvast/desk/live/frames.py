"""The bytes of the live stream: one frame per stated event, made once and shared by all who may hear it. Pure."""

import json
import re
from typing import Any
from urllib.parse import parse_qs

from alvast.kernel.events import Stated

OPENING = b"retry: 2000\n\n"
UNAVAILABLE = b"retry: 5000\nevent: unavailable\ndata: {}\n\n"

_CODE = re.compile(r"[A-Za-z0-9_.:+\-]{1,64}\Z")  # ids, kinds, times; a sentence, a name with a space, an address is none


def event_frame(event: Stated) -> bytes:
    """One event: its number, kind and ids; never text of people."""
    content = {"seq": event.seq, **_plain(event.payload)}
    if event.actor_id is not None:
        content["actor"] = str(event.actor_id)
    return f"id: {event.seq}\nevent: {event.kind}\ndata: {json.dumps(content, separators=(',', ':'))}\n\n".encode()


def reset_frame(seq: int) -> bytes:
    """Tells a page that is too far behind to fetch what it shows again; it goes on from `seq`."""
    return f'id: {seq}\nevent: reset\ndata: {{"seq":{seq}}}\n\n'.encode()


def heartbeat(seq: int) -> bytes:
    """A comment that keeps proxies from closing a quiet stream, and the number reached, so that it can resume from there."""
    return f":\nid: {seq}\n\n".encode()


def position_asked(query: bytes, last_event_id: bytes) -> int | None:
    """The number after which a page wants to hear: the browser's own Last-Event-ID or `?after=`, whichever is later."""
    asked = parse_qs(query.decode("latin-1")).get("after", [])
    numbers = [int(text) for text in (*asked, last_event_id.decode("latin-1")) if re.fullmatch(r"[0-9]{1,18}", text)]
    return max(numbers, default=None)


def _plain(payload: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in payload.items() if _is_plain(value)}


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_plain(item) for item in value)
    return value is None or isinstance(value, (bool, int)) or (isinstance(value, str) and bool(_CODE.match(value)))
