"""uvicorn for pages and streams: streams end first when it stops, and a stream may write without passing through a response.

What a stream asks for is an ASGI extension, `alvast.stream`; on a server without it everything works by `send` alone.
"""

import socket
from typing import Any

import uvicorn
from typing_extensions import override
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

from alvast.kernel.live.listener import EXTENSION
from alvast.kernel.live.stream import close_streams


class StreamProtocol(HttpToolsProtocol):
    """One connection, lent to the application as `scope["extensions"]["alvast.stream"]`, for chunks of an answer under way."""

    @override
    def on_message_begin(self) -> None:
        super().on_message_begin()
        scope: dict[str, Any] = self.scope  # type: ignore[assignment]
        scope["extensions"] = {EXTENSION: self.transport}


class WebServer(uvicorn.Server):
    """Stops within moments, however many pages are open; their pages come back to the next process by themselves."""

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        close_streams()
        await super().shutdown(sockets)
