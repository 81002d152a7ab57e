"""One open desk on the stream: whose it is, what it may hear, and the frames that wait for it."""

import asyncio
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from alvast.kernel.actor import Actor

MOST_BYTES = 256 * 1024
MOST_FRAMES = 1_000


@dataclass(frozen=True, slots=True)
class Guest:
    """Who is at the door: a session of an agent, what that agent may see, and a mark that changes with the password."""

    session: str
    agent: UUID
    actor: Actor
    mark: str


class Listener:
    """Holds shared frames until its stream has written them; ends itself when too many wait (the page then resumes)."""

    __slots__ = ("_bytes", "_frames", "_stream", "_wake", "ended_at", "guest")

    def __init__(self, guest: Guest, stream: "asyncio.Task[Any] | None") -> None:
        self.guest = guest
        self.ended_at: float | None = None  # loop time
        self._stream = stream
        self._frames: list[bytes] = []
        self._bytes = 0
        self._wake: asyncio.Future[None] | None = None

    @property
    def has_ended(self) -> bool:
        return self.ended_at is not None

    def may_hear(self, team: UUID | None) -> bool:
        return team is None or self.guest.actor.may_see_team(team)

    def offer(self, frame: bytes) -> None:
        """Adds a frame; never waits."""
        if self.has_ended:
            return
        self._frames.append(frame)
        self._bytes += len(frame)
        if self._bytes > MOST_BYTES or len(self._frames) > MOST_FRAMES:
            self.end()
        else:
            self._rouse()

    def end(self) -> None:
        """Nothing more will be heard here, not even what waits."""
        if self.has_ended:
            return
        self.ended_at = asyncio.get_running_loop().time()
        self._frames.clear()
        self._bytes = 0
        self._rouse()

    def cut(self) -> None:
        """Drops the connection of a page that ended but reads too slowly to be told."""
        if self._stream is not None:
            self._stream.cancel()

    async def next_content(self) -> bytes | None:
        """All that waits, as soon as there is something; None at the end."""
        while not self._frames and not self.has_ended:
            self._wake = asyncio.get_running_loop().create_future()
            await self._wake
        if self.has_ended:
            return None
        content = self._frames[0] if len(self._frames) == 1 else b"".join(self._frames)
        self._frames.clear()
        self._bytes = 0
        return content

    def _rouse(self) -> None:
        if self._wake is not None and not self._wake.done():
            self._wake.set_result(None)
