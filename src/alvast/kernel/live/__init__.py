"""Live streams beside Django: what each of them shares. A room adds who may listen (`Stream`) and what they hear (`Hub`).

`thread` reads the database off the event loop, `listener` writes to one connection, `server` is uvicorn that knows of streams.
"""

from alvast.kernel.live.hub import Hub
from alvast.kernel.live.listener import Listener, Message, message_of
from alvast.kernel.live.stream import Refusal, Scope, Stream

__all__ = ["Hub", "Listener", "Message", "Refusal", "Scope", "Stream", "message_of"]
