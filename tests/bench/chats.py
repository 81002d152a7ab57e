"""Many open chats in one process: each reads its stream, and what was waited for is told with the moment it came."""

import asyncio
import http.client
import json
import re
import time
from collections.abc import Sequence
from dataclasses import dataclass
from threading import local
from uuid import uuid4

PATIENCE = 30.0  # seconds
AT_ONCE = 50  # connections opened together
_MESSAGE = re.compile(rb'event: message_received\ndata: [^\n]*"message":"([0-9a-f-]{36})"')


@dataclass(frozen=True, slots=True)
class Watched:
    """A stream to open. What comes is known by the word found in it, or by `name` where that says enough."""

    request: bytes
    word: re.Pattern[bytes]
    name: str = ""


class Screens:
    """All streams of one run. A visitor's line is known by a word in it; a desk's frame by the message it names."""

    def __init__(self, port: int) -> None:
        self._port = port
        self._opened = 0
        self._streams: list[_Stream] = []
        self.came: dict[str, float] = {}  # by word or message, perf_counter
        self._waiting: dict[str, asyncio.Future[float]] = {}

    async def open(self, watched: Sequence[Watched]) -> None:
        """Returns when all have had the stream's opening."""
        loop = asyncio.get_running_loop()
        for begin in range(0, len(watched), AT_ONCE):
            for one in watched[begin : begin + AT_ONCE]:
                _, stream = await loop.create_connection(lambda w=one: _Stream(self, w), "127.0.0.1", self._port)
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

    def __init__(self, screens: Screens, watched: Watched) -> None:
        self._screens, self._watched = screens, watched
        self._rest = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.WriteTransport)
        self.transport = transport
        transport.write(self._watched.request)

    def data_received(self, data: bytes) -> None:
        if b"retry:" in data:
            self._screens.opened()
        text = self._rest + data
        for found in self._watched.word.finditer(text):
            self._screens.hear(self._watched.name or found.group(1).decode())
        ended = text.rfind(b"\n\n")
        self._rest = text[ended + 2 :] if ended >= 0 else text


class Pages:
    """Visitors' pages that send words, each thread over a connection of its own."""

    def __init__(self, port: int, key: str) -> None:
        self._key, self._connections = key, _Connections(port)

    def say(self, secret: str, text: str) -> str:
        """The message that the words became."""
        to = self._connections.to
        headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
        to.close()  # the server lets go of one that was quiet for long
        to.request("POST", f"/chat/{self._key}/messages", body=json.dumps({"id": str(uuid4()), "text": text}), headers=headers)
        answer = to.getresponse()
        content = json.loads(answer.read())
        if answer.status != 200:
            raise RuntimeError(f"a message was answered {answer.status}")
        return str(content["message"]["id"])


class _Connections(local):
    def __init__(self, port: int) -> None:
        self.to = http.client.HTTPConnection("127.0.0.1", port, timeout=30)


def desk(cookie: str) -> Watched:
    """An agent's stream."""
    return Watched(_request("/live/", f"Cookie: {cookie}"), _MESSAGE)


def visitor(key: str, secret: str, *, word: re.Pattern[bytes], name: str = "") -> Watched:
    """A visitor's stream."""
    return Watched(_request(f"/chat/{key}/live", f"Authorization: Bearer {secret}"), word, name)


def _request(path: str, proof: str) -> bytes:
    return f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\n{proof}\r\n\r\n".encode()


LINE = re.compile(rb'"text":"Antwoord (\w+)')
BOT = re.compile(rb'"from":"bot"')
