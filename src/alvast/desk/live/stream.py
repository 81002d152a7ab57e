"""The handler of `/live/`: checks who asks and from where, then writes frames until the page leaves or its right ends."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http.request import split_domain_port, validate_host

from alvast.desk.live.frames import OPENING, UNAVAILABLE, position_asked
from alvast.desk.live.hub import TROUBLE, Hub
from alvast.desk.live.listener import Guest, Listener
from alvast.desk.live.sign_in import guest_of
from alvast.desk.live.thread import DatabaseThread

log = logging.getLogger(__name__)

Scope = dict[str, Any]
Receive = Callable[[], Awaitable[dict[str, Any]]]
Send = Callable[[dict[str, Any]], Awaitable[None]]

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


class LiveStream:
    """An ASGI application. The hub starts with the first stream, so a process without desks keeps no connection."""

    def __init__(self) -> None:
        self._hub: Hub | None = None
        self._doorkeeper: DatabaseThread | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        headers = dict(scope["headers"])
        refusal = _refusal(scope, headers)
        if refusal is not None:
            await _refuse(send, *refusal)
            return
        try:
            hub, guest = await self._admit(headers.get(b"cookie", b"").decode("latin-1"))
        except TROUBLE as error:
            log.warning("live_unavailable", extra={"error": type(error).__name__})
            await _say_unavailable(send)
            return
        if guest is None:
            await _refuse(send, 401, b"Sign in first.")
            return
        position = position_asked(scope["query_string"], headers.get(b"last-event-id", b""))
        await _serve(hub, guest, position, receive, send)

    async def lifespan(self, receive: Receive, send: Send) -> None:
        """Answers the server's start and stop messages."""
        while True:
            message = await receive()
            if message["type"] == "lifespan.shutdown":
                self.close()
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

    async def _admit(self, cookies: str) -> tuple[Hub, Guest | None]:
        if self._hub is None:
            self._hub, self._doorkeeper = Hub(), DatabaseThread("live-sign-in")
        hub, doorkeeper = self._hub, self._doorkeeper
        assert doorkeeper is not None
        if len(hub.listeners) >= MOST_STREAMS:
            raise TimeoutError
        await asyncio.wait_for(hub.is_ready.wait(), READY_WITHIN)
        return hub, await doorkeeper.run(guest_of, cookies)


async def _serve(hub: Hub, guest: Guest, position: int | None, receive: Receive, send: Send) -> None:
    listener = Listener(guest, asyncio.current_task())
    joined_at = hub.add(listener)
    watch = asyncio.create_task(_watch(listener, receive))
    try:
        await send({"type": "http.response.start", "status": 200, "headers": _HEADERS})
        await send({"type": "http.response.body", "body": OPENING, "more_body": True})
        if position is not None:
            await _write(send, await hub.missed(listener, position, joined_at))
        await _pour(listener, send)
    except asyncio.CancelledError:
        if not listener.has_ended:
            raise
        log.info("live_stream_cut", extra={"agent": guest.agent})  # the server now drops the connection
    except TROUBLE as error:
        log.warning("live_resume_failed", extra={"error": type(error).__name__})
        await send({"type": "http.response.body", "body": b"", "more_body": False})
    finally:
        hub.remove(listener)
        watch.cancel()


async def _pour(listener: Listener, send: Send) -> None:
    while (content := await listener.next_content()) is not None:
        await _write(send, content)
    await send({"type": "http.response.body", "body": b"", "more_body": False})


async def _write(send: Send, content: bytes) -> None:
    if content:
        await send({"type": "http.response.body", "body": content, "more_body": True})


async def _watch(listener: Listener, receive: Receive) -> None:
    """Notices that the page left."""
    while (await receive())["type"] != "http.disconnect":
        pass
    listener.end()


def _refusal(scope: Scope, headers: dict[bytes, bytes]) -> tuple[int, bytes] | None:
    host = headers.get(b"host", b"").decode("latin-1")
    if not validate_host(split_domain_port(host)[0], settings.ALLOWED_HOSTS):
        return 400, b"Unknown host."
    if scope["method"] != "GET":
        return 405, b"Only GET."
    if not _is_own_origin(headers, host):
        return 403, b"Only from its own pages."
    return None


def _is_own_origin(headers: dict[bytes, bytes], host: str) -> bool:
    """Browsers say where a page comes from; one that says nothing is no page of another site's."""
    site = headers.get(b"sec-fetch-site", b"none").decode("latin-1")
    origin = headers.get(b"origin", b"").decode("latin-1")
    return site in ("same-origin", "none") and (not origin or origin == settings.BASE_URL or urlsplit(origin).netloc == host)


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
