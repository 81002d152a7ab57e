"""Many open desks in one process: they read their streams and remember when they heard something last."""

import asyncio
import socket
import time
from collections.abc import Callable
from contextlib import suppress

OPENING, EVENT = b"retry:", b"\nevent: "
PATIENCE = 30.0  # seconds
AT_ONCE = 50  # connections opened together


class Desk(asyncio.Protocol):
    """One stream. Counts the openings and events it hears."""

    def __init__(self, request: bytes, hear: Callable[[bytes], None]) -> None:
        self._request, self._hear = request, hear

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport
        transport.write(self._request)

    def data_received(self, data: bytes) -> None:
        self._hear(data)


class Desks:
    """A number of desks at one address, opened and heard together."""

    def __init__(self, port: int, cookie: str = "") -> None:
        self._port = port
        self._request = f"GET /live/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode()
        self._desks: list[Desk] = []
        self._opened = 0
        self._heard: list[float] = []
        self._all_heard = asyncio.Event()

    async def open(self, count: int) -> None:
        """Returns when all have had the stream's opening."""
        loop = asyncio.get_running_loop()
        wanted = len(self._desks) + count
        while len(self._desks) < wanted:
            batch = min(AT_ONCE, wanted - len(self._desks))
            for _ in range(batch):
                _, desk = await loop.create_connection(lambda: Desk(self._request, self._hear), "127.0.0.1", self._port)
                self._desks.append(desk)
            await self._until(lambda: self._opened >= len(self._desks))

    async def spread(self, publish: Callable[[], object]) -> list[float]:
        """Milliseconds from the beginning of `publish` until each desk heard one event."""
        self._heard, self._all_heard = [], asyncio.Event()
        began = time.perf_counter()
        await asyncio.get_running_loop().run_in_executor(None, publish)
        await asyncio.wait_for(self._all_heard.wait(), PATIENCE)
        return [1000 * (at - began) for at in self._heard]

    async def close(self) -> None:
        for desk in self._desks:
            desk.transport.abort()
        await asyncio.sleep(0.1)

    def _hear(self, data: bytes) -> None:
        if EVENT in data:
            self._heard.append(time.perf_counter())
            if len(self._heard) == len(self._desks):
                self._all_heard.set()
        elif OPENING in data:
            self._opened += 1

    async def _until(self, is_so: Callable[[], bool]) -> None:
        deadline = time.monotonic() + PATIENCE
        while not is_so():
            if time.monotonic() > deadline:
                raise TimeoutError(f"{self._opened} of {len(self._desks)} streams opened")
            await asyncio.sleep(0.01)


class OneDesk:
    """A single stream, read by waiting for it."""

    def __init__(self, port: int, cookie: str) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self._socket.sendall(f"GET /live/ HTTP/1.1\r\nHost: 127.0.0.1\r\nCookie: {cookie}\r\n\r\n".encode())
        self._lines = self._socket.makefile("rb")
        self.wait_for(OPENING)

    def wait_for(self, start: bytes) -> float:
        """The moment (perf_counter) at which a line that begins so came."""
        for line in self._lines:
            if line.startswith(start):
                return time.perf_counter()
        raise RuntimeError("the stream ended")

    def close(self) -> None:
        with suppress(OSError):
            self._lines.close()
            self._socket.close()
