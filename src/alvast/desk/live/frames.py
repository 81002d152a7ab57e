"""What a desk hears of a stated event: one frame, made once and shared by all who may hear it. Pure."""

import re
from typing import Any

from alvast.kernel.events import Stated
from alvast.kernel.live.frames import frame

_CODE = re.compile(r"[A-Za-z0-9_.:+\-]{1,64}\Z")  # ids, kinds, times; a sentence, a name with a space, an address is none


def event_frame(event: Stated) -> bytes:
    """One event: its number, kind and ids; never text of people."""
    content = {"seq": event.seq, **_plain(event.payload)}
    if event.actor_id is not None:
        content["actor"] = str(event.actor_id)
    return frame(event.kind, content, number=event.seq)


def _plain(payload: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in payload.items() if _is_plain(value)}


def _is_plain(value: Any) -> bool:
    if isinstance(value, list):
        return all(_is_plain(item) for item in value)
    return value is None or isinstance(value, (bool, int)) or (isinstance(value, str) and bool(_CODE.match(value)))
