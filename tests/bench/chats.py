"""Many open chats in one process: each reads its stream, and what was waited for is told with the moment it came."""

import asyncio
import re
import time

PATIENCE = 30.0  # seconds
AT_ONCE = 50  # connections opened together
_MESSAGE = re.compile(rb'event: message_received\ndata: [^\n]*"message":"([0-9a-f-]{36})"')


class Screens:
    """All streams of one run. A visitor's line is known by a word in it; a desk's frame by the message it names."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._opened = 0
        self._streams: list[_Stream] = []
        self.came: dict[str, float] = {}  # by word or message, perf_counter
        self._waiting: dict[str, asyncio.Future[float]] = {}

    async def open(self, requests: list[bytes], *, word: re.Pattern[bytes]) -> None:
        """Returns when all have had the stream's opening."""
        loop = asyncio.get_running_loop()
        for begin in range(0, len(requests), AT_ONCE):
            for request in requests[begin : begin + AT_ONCE]:
                _, stream = await loop.create_connection(lambda r=request: _Stream(self, r, word), "127.0.0.1", self._port)  # type: ignore[misc]
                self._streams.append(stream)
            deadline = time.monotonic() + PATIENCE
            while self._opened < len(self._streams):
                if time.monotonic() > deadline:
                    raise TimeoutError(f"{self._opened} of {len(self._streams)} streams opened")
                await asyncio.sleep(0.01)

    async def at(self, word: str) -> float:
        """The moment at which it came, or comes."""
        if word in self.came:
            return self.came.pop(word)
        waiting = self._waiting[word] = asyncio.get_running_loop().create_future()
        return await asyncio.wait_for(waiting, PATIENCE)

    def hear(self, word: str) -> None:
        at, waiting = time.perf_counter(), self._waiting.pop(word, None)
        if waiting is None:
            self.came[word] = at
        elif not waiting.done():
            waiting.set_result(at)

    def opened(self) -> None:
        self._opened += 1

    async def close(self) -> None:
        for stream in self._streams:
            stream.transport.abort()
        await asyncio.sleep(0.1)


class _Stream(asyncio.Protocol):
    """One connection. Frames can come in pieces: the last line that is not whole waits for the rest."""

    def __init__(self, screens: Screens, request: bytes, word: re.Pattern[bytes]) -> None:
        self._screens, self._request, self._word = screens, request, word
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        if b"retry:" in data:
            self._screens.opened()
        text = self._rest + data
        for found in self._word.finditer(text):
            self._screens.hear(found.group(1).decode())
        ended = text.rfind(b"\n\n")
        self._rest = text[ended + 2 :] if ended >= 0 else text


DESK = _MESSAGE
LINE = re.compile(rb'"text":"Antwoord (\w+)')
