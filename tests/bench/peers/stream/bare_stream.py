"""The limit of `live`: an asyncio protocol that writes the same bytes to everyone connected, and does nothing else.

`python bare_stream.py PORT`. A connection that begins with GET joins; what one that begins with POST sends after its first
line goes to all who joined.
"""

import asyncio
import sys
from typing import ClassVar

import uvloop

_HEAD = b"HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\ntransfer-encoding: chunked\r\n\r\n"
_OPENING = b"retry: 2000\n\n"


def chunk(content: bytes) -> bytes:
    return b"%x\r\n%b\r\n" % (len(content), content)


class Stream(asyncio.Protocol):
    """One connection."""

    joined: ClassVar[set[asyncio.WriteTransport]] = set()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        verb, _, frame = data.partition(b"\n")
        if verb.startswith(b"GET"):
            self.transport.write(_HEAD + chunk(_OPENING))
            self.joined.add(self.transport)
        elif frame:
            content = chunk(frame)
            for transport in self.joined:
                transport.write(content)

    def connection_lost(self, error: Exception | None) -> None:
        self.joined.discard(self.transport)


async def main(port: int) -> None:
    server = await asyncio.get_running_loop().create_server(Stream, "127.0.0.1", port, backlog=2048)
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(main(int(sys.argv[1])))
