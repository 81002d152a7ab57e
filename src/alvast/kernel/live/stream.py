"""A live stream as an ASGI application: checks who asks, then writes frames until the page leaves or its right ends."""

import asyncio
import logging
import weakref
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable
from typing import Any, Generic

from django.conf import settings
from django.http.request import split_domain_port, validate_host

from alvast.kernel.live.frames import OPENING, UNAVAILABLE, position_asked
from alvast.kernel.live.hub import TROUBLE, Hub
from alvast.kernel.live.listener import EXTENSION, Guest, Listener, Send, message_of
from alvast.kernel.live.thread import DatabaseThread

log = logging.getLogger(__name__)

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Headers = dict[bytes, bytes]
Refusal = tuple[int, bytes]  # an HTTP status and a sentence

MOST_STREAMS = 10_000
READY_WITHIN = 5.0  # seconds

_HEADERS = [
    (b"content-type", b"text/event-stream; charset=utf-8"),
    (b"cache-control", b"no-store"),
    (b"x-accel-buffering", b"no"),
    (b"x-content-type-options", b"nosniff"),
    (b"content-security-policy", b"default-src 'none'"),
    (b"cross-origin-resource-policy", b"same-origin"),
]

_END = {"type": "http.response.body", "body": b"", "more_body": False}

_in_use: "weakref.WeakSet[Stream[Any]]" = weakref.WeakSet()


def close_streams() -> None:
    """Ends every stream of this process; call it in the event loop."""
    for stream in list(_in_use):
        stream.close()


def is_known_host(headers: Headers) -> bool:
    host = headers.get(b"host", b"").decode("latin-1")
    return validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS)


class Stream(ABC, Generic[Guest]):
    """An ASGI application. The hub starts with the first stream, so a process without open pages keeps no connection."""

    def __init__(self) -> None:
        self._hub: Hub[Guest] | None = None
        self._doorkeeper: DatabaseThread | None = None

    @abstractmethod
    def new_hub(self) -> Hub[Guest]:
        """What hands out the frames; called in the event loop."""

    @abstractmethod
    def is_allowed_from(self, headers: Headers) -> bool:
        """Whether a page that says this of where it comes from may ask at all; the host is known by then."""

    @abstractmethod
    def guest_of(self, path: str, headers: Headers) -> Guest | None:
        """Who asks; None when nobody we know. Runs in a thread, with the database."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        admitted = await self._admitted(scope, send)
        if admitted is not None:
            await _serve(*admitted, receive, send, scope.get("extensions", {}).get(EXTENSION))

    async def lifespan(self, receive: Receive, send: Send) -> None:
        """Answers the server's start and stop messages, for all streams of the process."""
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                close_streams()
                await send({"type": "lifespan.shutdown.complete"})
                return
            await send({"type": "lifespan.startup.complete"})

    def close(self) -> None:
        """Ends every stream, so that a stopping server need not wait for pages that never leave. Call it in the loop."""
        if self._hub is not None:
            self._hub.close()
        if self._doorkeeper is not None:
            self._doorkeeper.close()
        self._hub = self._doorkeeper = None

    async def _admitted(self, scope: Scope, send: Send) -> tuple[Hub[Guest], Guest, int | None] | None:
        """The hub, who listens, and from which number on; None when the answer was a refusal."""
        headers = dict(scope["headers"])
        refusal = self._refusal(scope, headers)
        if refusal is None:
            try:
                hub, guest = await self._sign_in(scope["path"], headers)
            except TROUBLE as error:
                log.warning("live_unavailable", extra={"error": type(error).__name__})
                await _say_unavailable(send)
                return None
            if guest is not None:
                return hub, guest, position_asked(scope["query_string"], headers.get(b"last-event-id", b""))
            refusal = (401, b"Sign in first.")
        await _refuse(send, *refusal)
        return None

    def _refusal(self, scope: Scope, headers: Headers) -> Refusal | None:
        if not is_known_host(headers):
            return 400, b"Unknown host."
        if scope["method"] != "GET":
            return 405, b"Only GET."
        if not self.is_allowed_from(headers):
            return 403, b"Only from its own pages."
        return None

    async def _sign_in(self, path: str, headers: Headers) -> tuple[Hub[Guest], Guest | None]:
        if self._hub is None:
            self._hub, self._doorkeeper = self.new_hub(), DatabaseThread("live-sign-in")
            _in_use.add(self)
        hub, doorkeeper = self._hub, self._doorkeeper
        assert doorkeeper is not None
        if len(hub.listeners) >= MOST_STREAMS:
            raise TimeoutError
        await asyncio.wait_for(hub.is_ready.wait(), READY_WITHIN)
        return hub, await doorkeeper.run(self.guest_of, path, headers)


async def _serve(
    hub: Hub[Guest], guest: Guest, position: int | None, receive: Receive, send: Send, line: asyncio.WriteTransport | None
) -> None:
    """Opens the stream, then only waits for the page to leave: the hub writes."""
    listener = Listener(guest, send, asyncio.current_task(), line)
    try:
        await _open(hub, listener, position, send)
        while (await receive())["type"] != "http.disconnect":
            pass
    except asyncio.CancelledError:
        if not listener.has_ended:
            raise
        await _say_goodbye(send)
    except TROUBLE as error:
        log.warning("live_resume_failed", extra={"error": type(error).__name__})
        await send(_END)
    finally:
        hub.remove(listener)


async def _open(hub: Hub[Guest], listener: Listener[Guest], position: int | None, send: Send) -> None:
    joined_at = hub.add(listener)
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    missed = b"" if position is None else await hub.missed(listener, position, joined_at)
    await send(message_of(OPENING + missed).asgi)
    await listener.flow()


async def _say_goodbye(send: Send) -> None:
    """Ends the answer in good order; a page that never reads so far is cut off by the hub after a while."""
    try:
        await send(_END)
    except asyncio.CancelledError:
        log.info("live_stream_cut")


async def _refuse(send: Send, status: int, text: bytes) -> None:
    headers = [(b"content-type", b"text/plain; charset=utf-8"), (b"cache-control", b"no-store")]
    if status == 405:
        headers.append((b"allow", b"GET"))
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": text})


async def _say_unavailable(send: Send) -> None:
    """A 503 would make browsers give up for good; an empty stream with a pause makes them come back by themselves."""
    await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
    await send({"type": "http.response.body", "body": UNAVAILABLE})
