import pytest

from alvast.kernel.live.frames import frame, position_asked
from alvast.kernel.live.listener import MOST_BYTES, MOST_WAITING, Listener, message_of


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

    async def filled(content: bytes, times: int) -> bool:
        listener = Listener("a guest", unread, None)
        for _ in range(times):
            listener.offer(message_of(content))
        return listener.has_ended

    assert asyncio.run(filled(b"x", MOST_WAITING)) is False
    assert asyncio.run(filled(b"x", MOST_WAITING + 1)) is True
    assert asyncio.run(filled(b"x" * (MOST_BYTES // 4), 4)) is False
    assert asyncio.run(filled(b"x" * (MOST_BYTES // 4), 5)) is True


def test_a_frame_without_a_number_moves_no_page_on():
    assert frame("typing", {"who": "Ana\n"}) == b'event: typing\ndata: {"who":"Ana\\n"}\n\n'
    assert frame("message", {"n": 3}, number=3).startswith(b"id: 3\nevent: message\n")
