"""One open desk on the stream: whose it is, what it may hear, and the messages that wait for it."""

import asyncio
from collections.abc import Callable, Coroutine, Generator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from alvast.kernel.actor import Actor

MOST_BYTES = 256 * 1024
MOST_WAITING = 1_000

Message = dict[str, Any]  # as ASGI wants it; one per frame, shared by all listeners
Scope = tuple[bool, frozenset[UUID]]  # listeners of the same scope hear the same: everything, or these teams
Send = Callable[[Message], Coroutine[Any, Any, None]]


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is at the door: a session of an agent, what that agent may see, and a mark that changes with the password."""

    session: str
    agent: UUID
    actor: Actor
    mark: str


def message_of(content: bytes) -> Message:
    return {"type": "http.response.body", "body": content, "more_body": True}


class Listener:
    """Writes shared messages at once where the connection takes them; else keeps them, up to a bound, and then ends.

    `stream` is the task that serves this desk; ending cancels what it waits for. A page whose stream ended resumes.
    """

    __slots__ = ("_bytes", "_guest", "_send", "_stream", "_waiting", "_writer", "ended_at", "scope")

    def __init__(self, guest: Guest, send: Send, stream: "asyncio.Task[Any] | None") -> None:
        self.guest = guest
        self.ended_at: float | None = None  # loop time
        self._send = send
        self._stream = stream
        self._writer: asyncio.Task[None] | None = None
        self._waiting: list[Message] | None = []  # None: nothing waits and the connection is free
        self._bytes = 0

    @property
    def guest(self) -> Guest:
        return self._guest

    @guest.setter
    def guest(self, guest: Guest) -> None:
        self._guest = guest
        self.scope: Scope = (guest.actor.sees_all, guest.actor.teams)

    @property
    def has_ended(self) -> bool:
        return self.ended_at is not None

    def may_hear(self, team: UUID | None) -> bool:
        return team is None or self._guest.actor.may_see_team(team)

    def offer(self, message: Message) -> None:
        """Writes or keeps a message; never waits."""
        if self._waiting is None:
            self._write(message)
        elif not self.has_ended:
            self._waiting.append(message)
            self._bytes += len(message["body"])
            if self._bytes > MOST_BYTES or len(self._waiting) > MOST_WAITING:
                self.end()

    async def flow(self) -> None:
        """Writes what waits; from then on messages go out as they come."""
        while self._waiting:
            content = b"".join(message["body"] for message in self._waiting)
            self._waiting, self._bytes = [], 0
            await self._send(message_of(content))
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
        sending = self._send(message)
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
