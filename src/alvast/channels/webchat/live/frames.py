"""The bytes of a visitor's stream. Pure."""

from collections.abc import Iterable

from alvast.channels.webchat.queries.talk import Around, ShownLine
from alvast.channels.webchat.views.shapes import line_json, place_json
from alvast.kernel.live.frames import frame


def line_frame(line: ShownLine, *, is_change: bool) -> bytes:
    """A new line moves the page's number on; one that changed only takes the place of itself."""
    return frame("message", line_json(line), number=None if is_change else line.n)


def line_frames(lines: Iterable[ShownLine]) -> bytes:
    return b"".join(line_frame(line, is_change=False) for line in lines)


def state_frames(before: Around, now: Around, *, with_places: bool) -> bytes:
    """What differs between two looks, each part as an event of its own."""
    said = b""
    if (before.handler, before.name, before.is_closed) != (now.handler, now.name, now.is_closed):
        said += frame("handler", {"kind": now.handler, "name": now.name, "closed": now.is_closed})
    if before.typing != now.typing:
        said += frame("typing", {"name": now.typing})
    if before.read != now.read:
        said += frame("read", {"n": now.read})
    if with_places and before.place != now.place:
        said += frame("place", {"place": place_json(now.place)})
    return said
