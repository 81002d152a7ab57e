"""uvicorn, but its streams end first when it stops: it would wait for them, and they never end by themselves."""

import socket

import uvicorn
from typing_extensions import override

from alvast.desk.live.stream import close_streams


class WebServer(uvicorn.Server):
    """Stops within moments, however many desks are open; their pages come back to the next process by themselves."""

    @override
    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        close_streams()
        await super().shutdown(sockets)
