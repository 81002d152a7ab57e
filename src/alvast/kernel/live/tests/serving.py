"""A real web server with real sockets, and pages that listen to it."""

import asyncio
import json
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import uvicorn

from alvast.kernel.live import Stream
from alvast.kernel.live.server import StreamProtocol, WebServer


@dataclass
class Heard:
    """One frame as a browser would read it."""

    id: int | None = None
    event: str = ""
    data: Any = None
    comment: bool = False


class Page:
    """A raw HTTP/1.1 client of a stream."""

    def __init__(
        self, port: int, *, path: str, method: str = "GET", receive_buffer: int = 0, **headers: str
    ) -> None:  # fmt: skip
        self.socket = socket.socket()
        if receive_buffer:
            self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, receive_buffer)
        self.socket.settimeout(10)
        self.socket.connect(("127.0.0.1", port))
        lines = [f"{method} {path} HTTP/1.1", f"Host: {headers.pop('host', 'desk.example')}"]
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        self.socket.sendall(("\r\n".join(lines) + "\r\n\r\n").encode())
        self.file = self.socket.makefile("rb")
        self.status = int(self.file.readline().split()[1])
        self.headers = dict(iter(self._header, None))

    def _header(self) -> tuple[str, str] | None:
        line = self.file.readline().decode().strip()
        return tuple(line.split(": ", 1)) if line else None  # type: ignore[return-value]

    def next(self) -> Heard | None:
        """The next frame that says something; None when the stream ended."""
        while (heard := self._frame()) is not None:
            if heard.event or heard.comment:
                return heard
        return None

    def _frame(self) -> Heard | None:
        text = b""
        while not text.endswith(b"\n\n"):
            chunk = self._chunk()
            if not chunk:
                return None
            text += chunk
        first, rest = text.split(b"\n\n", 1)
        self._left = rest
        heard = Heard()
        for line in first.decode().split("\n"):
            name, _, value = line.partition(": ")
            if line.startswith(":"):
                heard.comment = True
            elif name == "id":
                heard.id = int(value)
            elif name == "event":
                heard.event = value
            elif name == "data":
                heard.data = json.loads(value)
        return heard

    _left: bytes = b""

    def _chunk(self) -> bytes:
        if self._left:
            left, self._left = self._left, b""
            return left if left.endswith(b"\n\n") else left + self._chunk()
        size = self.file.readline().strip()
        if not size or int(size, 16) == 0:
            return b""
        content = self.file.read(int(size, 16))
        self.file.readline()
        return content

    def close(self) -> None:
        self.file.close()
        self.socket.close()


@dataclass
class Web:
    """The running server."""

    port: int
    stream: Stream[Any]
    loop: asyncio.AbstractEventLoop
    pages: list[Page]
    server: WebServer
    thread: threading.Thread

    def page(self, **asked: Any) -> Page:
        page = Page(self.port, **asked)
        self.pages.append(page)
        return page

    def in_loop(self, work: Callable[[], Any]) -> Any:
        async def run() -> Any:
            return work()

        return asyncio.run_coroutine_threadsafe(run(), self.loop).result(10)

    def stop(self) -> None:
        self.server.should_exit = True
        self.thread.join(10)
        assert not self.thread.is_alive()

    @property
    def listeners(self) -> int:
        return self.in_loop(lambda: len(self.stream._hub.listeners) if self.stream._hub else 0)


@contextmanager
def serving(stream: Stream[Any], http: Any = StreamProtocol) -> Iterator[Web]:
    async def application(scope: Any, receive: Any, send: Any) -> None:
        await (stream.lifespan(receive, send) if scope["type"] == "lifespan" else stream(scope, receive, send))

    config = uvicorn.Config(application, port=0, lifespan="off", log_config=None, access_log=False, loop="uvloop", http=http)
    server = WebServer(config)
    listening = socket.create_server(("127.0.0.1", 0))
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_SNDBUF, 16_384)  # so that a page that does not read is soon felt
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    while not server.started:
        thread.join(0.01)
    web = Web(listening.getsockname()[1], stream, server.servers[0].get_loop(), [], server, thread)
    try:
        yield web
    finally:
        for page in web.pages:
            page.close()
        web.stop()
        listening.close()
