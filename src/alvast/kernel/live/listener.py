"""One open page on a stream: whose it is, and the messages that wait for it."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

MOST_BYTES = 256 * 1024
MOST_WAITING = 1_000

EXTENSION = "alvast.stream"  # of ASGI, see server.py

Guest = TypeVar("Guest")  # who is at the door: a value of the room whose stream it is
Send = Callable[[dict[str, Any]], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Message:
    """Some frames, made ready once for all who hear them: for ASGI's `send`, and as a chunk of the answer itself."""

    body: bytes
    asgi: dict[str, Any]
    chunk: bytes


def message_of(content: bytes) -> Message:
    chunk = b"%x\r\n%b\r\n" % (len(content), content)
    return Message(content, {"type": "http.response.body", "body": content, "more_body": True}, chunk)


class Listener(Generic[Guest]):
    """Writes shared messages at once where the connection takes them; else keeps them, up to a bound, and then ends.

    `stream` is the task that serves this page; ending cancels what it waits for. A page whose stream ended resumes.
    `line` is the connection itself, where the server lends it: cheaper than a `send` for each of a thousand pages.
    """

    __slots__ = ("_bytes", "_line", "_send", "_stream", "_waiting", "_writer", "ended_at", "guest")

    def __init__(
        self, guest: Guest, send: Send, stream: "asyncio.Task[Any] | None", line: asyncio.WriteTransport | None = None
    ) -> None:
        self.guest = guest
        self.ended_at: float | None = None  # loop time
        self._send = send
        self._line = line
        self._stream = stream
        self._writer: asyncio.Task[None] | None = None
        self._waiting: list[Message] | None = []  # None: nothing waits and the connection is free
        self._bytes = 0

    @property
    def has_ended(self) -> bool:
        return self.ended_at is not None

    def offer(self, message: Message) -> None:
        """Writes or keeps a message; never waits."""
        if self._waiting is None:
            line = self._line
            if line is None or line.get_write_buffer_size() or line.is_closing():
                self._write(message)
            else:
                line.write(message.chunk)
        elif not self.has_ended:
            self._waiting.append(message)
            self._bytes += len(message.body)
            if self._bytes > MOST_BYTES or len(self._waiting) > MOST_WAITING:
                self.end()

    async def flow(self) -> None:
        """Writes what waits; from then on messages go out as they come."""
        while self._waiting:
            content = b"".join(message.body for message in self._waiting)
            self._waiting, self._bytes = [], 0
            await self._send(message_of(content).asgi)
        self._waiting, self._writer = None if not self.has_ended else [], None

    def end(self) -> None:
        """Nothing more will be heard here, not even what waits."""
        if self.has_ended:
            return
        self.ended_at = asyncio.get_running_loop().time()
        self._waiting, self._bytes = [], 0
        if self._writer is not None:
            self._writer.cancel()
        self.cut()

    def cut(self) -> None:
        """Frees the stream from what it waits for; the second time, a connection that reads too slowly to be told the end."""
        if self._stream is not None:
            self._stream.cancel()

    def _write(self, message: Message) -> None:
        """Takes the first step of sending here and now: nearly always the only one, and far cheaper than waking a task."""
        sending = self._send(message.asgi)
        try:
            awaited = sending.send(None)
        except StopIteration:
            return
        except OSError:  # the connection is gone; the stream hears of it by itself
            return
        self._waiting = []
        self._writer = asyncio.get_running_loop().create_task(self._write_on(_Rest(sending, awaited)))

    async def _write_on(self, rest: "_Rest") -> None:
        with suppress(OSError):
            await rest
            await self.flow()


class _Rest:
    """The remaining steps of a coroutine whose first step ran and waits for `awaited`."""

    __slots__ = ("_awaited", "_coroutine")

    def __init__(self, coroutine: Coroutine[Any, Any, None], awaited: Any) -> None:
        self._coroutine, self._awaited = coroutine, awaited

    def __await__(self) -> Generator[Any, Any, None]:
        awaited = self._awaited
        try:
            while True:
                yield awaited
                awaited = self._coroutine.send(None)
        except StopIteration:
            return
        finally:
            self._coroutine.close()
