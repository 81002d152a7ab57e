from uuid import uuid4

import pytest

from alvast.desk.live.frames import position_asked
from alvast.desk.live.listener import MOST_BYTES, MOST_WAITING, Guest, Listener, message_of
from alvast.kernel.actor import ANONYMOUS

GUEST = Guest("session", uuid4(), ANONYMOUS, "mark")


@pytest.mark.parametrize(
    ("query", "last", "position"),
    [
        (b"", b"", None),
        (b"after=12", b"", 12),
        (b"after=12", b"40", 40),
        (b"after=12&after=13", b"", 13),
        (b"after=-3", b"", None),
        (b"after=1e9", b"x", None),
        (b"after=" + b"9" * 40, b"", None),
        (b"after=\xb2", b"\xff", None),
        (b"after=%D9%A1", b"", None),
    ],
)
def test_a_position_is_a_plain_number_or_none(query, last, position):
    assert position_asked(query, last) == position


def test_frames_that_wait_are_bounded_in_number_and_in_bytes():
    import asyncio

    async def unread(message):
        raise AssertionError("not opened yet")

    async def filled(frame: bytes, times: int) -> bool:
        listener = Listener(GUEST, unread, None)
        for _ in range(times):
            listener.offer(message_of(frame))
        return listener.has_ended

    assert asyncio.run(filled(b"x", MOST_WAITING)) is False
    assert asyncio.run(filled(b"x", MOST_WAITING + 1)) is True
    assert asyncio.run(filled(b"x" * (MOST_BYTES // 4), 4)) is False
    assert asyncio.run(filled(b"x" * (MOST_BYTES // 4), 5)) is True
