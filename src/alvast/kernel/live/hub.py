"""One per stream and web process: hears the database and reads new events by their number; its room says who hears what.

LISTEN only wakes it; the numbered log is the truth, so a lost connection or notification costs time, never a frame.
"""

import asyncio
import logging
import random
from abc import ABC, abstractmethod
from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from typing import Any, ClassVar, Generic

import psycopg
from django.db import Error as DatabaseTrouble
from django.db import connection

from alvast.kernel.events import CHANNEL, Stated, events_after, head
from alvast.kernel.live.frames import heartbeat
from alvast.kernel.live.listener import Guest, Listener, message_of
from alvast.kernel.live.thread import DatabaseThread

log = logging.getLogger(__name__)

BATCH = 200
FURTHEST_BEHIND = 1_000  # events; a page further behind fetches everything again
LOOK_EVERY = 5.0  # seconds between looks at the log without being woken
BREATH = 0.02  # seconds between two reads under a storm of wakes
JUDGE_EVERY = 3.0  # seconds between looks whether sessions still hold
BEAT_EVERY = 5  # of those looks: a heartbeat every 15 s
CUT_AFTER = 15.0  # seconds that an ended stream gets to be read to its end
TROUBLE = (psycopg.Error, DatabaseTrouble, OSError, TimeoutError)


class Hub(ABC, Generic[Guest]):
    """Start it inside the running event loop; `close` ends every stream.

    `CHANGES_RIGHTS` are the kinds of events after which every right is judged anew before anything is handed out.
    """

    CHANGES_RIGHTS: ClassVar[frozenset[str]] = frozenset()

    def __init__(self) -> None:
        self.listeners: set[Listener[Guest]] = set()
        self.seq = 0
        self.is_ready = asyncio.Event()
        self.reader = DatabaseThread("live-read")
        self._tasks = [asyncio.create_task(self._hear()), asyncio.create_task(self._tend())]

    def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        for listener in self.listeners:
            listener.end()
        self.reader.close()

    @abstractmethod
    def in_force(self, guests: Collection[Guest]) -> Mapping[Guest, Guest]:
        """The guests whose right still holds, as they are now. Runs in a thread, with the database."""

    @abstractmethod
    async def missed(self, listener: Listener[Guest], after: int, upto: int) -> bytes:
        """What this listener may hear of all that came after its number `after`; it hears what follows event `upto` by itself."""

    @abstractmethod
    async def spread(self, events: Sequence[Stated]) -> None:
        """Hands out what is new to who may hear it."""

    @abstractmethod
    def started_anew(self) -> None:
        """The log was put back to an earlier state: numbers that pages know mean something else now."""

    def add(self, listener: Listener[Guest]) -> int:
        """From here on it hears every event after the answered number."""
        self.listeners.add(listener)
        return self.seq

    def remove(self, listener: Listener[Guest]) -> None:
        self.listeners.discard(listener)

    def beat(self) -> None:
        """Keeps quiet streams alive."""
        self.tell_all(heartbeat())

    def tell_all(self, content: bytes) -> None:
        message = message_of(content)
        for listener in self.listeners:
            listener.offer(message)

    async def _hear(self) -> None:
        """Keeps one connection listening; when it breaks, connects again, waiting longer each time up to 5 s."""
        failures = 0
        while True:
            try:
                async with await _listening_connection() as db:
                    await self._align()
                    failures = 0
                    while True:
                        await self._wait_for_wake(db)
                        await self._catch_up()
                        await asyncio.sleep(BREATH)
            except TROUBLE as error:
                failures += 1
                wait = min(5.0, 0.1 * 2**failures) * random.uniform(0.5, 1.0)  # noqa: S311 - jitter
                log.warning("live_listening_lost", extra={"error": type(error).__name__, "wait": round(wait, 2)})
                await asyncio.sleep(wait)
            except Exception:  # what could not be handed out is passed by; without this the process would be deaf from here on
                log.exception("live_handing_out_failed")
                self.started_anew()
                await asyncio.sleep(1.0)

    async def _wait_for_wake(self, db: psycopg.AsyncConnection[Any]) -> None:
        woken = False
        async for _ in db.notifies(timeout=LOOK_EVERY, stop_after=1):
            woken = True
        if not woken:
            await asyncio.wait_for(db.execute("SELECT 1"), LOOK_EVERY)  # a connection that died in silence shows here

    async def _align(self) -> None:
        """Takes the log's newest number at the start; later, notices a log that was put back to an earlier state."""
        newest = await self.reader.run(head)
        if not self.is_ready.is_set():
            self.seq = newest
            self.is_ready.set()
        elif newest < self.seq:
            self.seq = newest
            self.started_anew()
        await self._catch_up()

    async def _catch_up(self) -> None:
        while True:
            events = await self.reader.run(events_after, self.seq, limit=BATCH)
            if any(event.kind in self.CHANGES_RIGHTS for event in events):
                await self._judge()
            if events:
                self.seq = events[-1].seq
                await self.spread(events)
            if len(events) < BATCH:
                return
            await asyncio.sleep(0)  # lets streams write before more comes

    async def _tend(self) -> None:
        """Ends streams whose right has ended and keeps quiet ones alive."""
        turn = 0
        while True:
            await asyncio.sleep(JUDGE_EVERY)
            turn += 1
            await outlasting_trouble(self._judge)
            self._cut_the_stuck()
            if turn % BEAT_EVERY == 0:
                self.beat()

    def _cut_the_stuck(self) -> None:
        latest = asyncio.get_running_loop().time() - CUT_AFTER
        for listener in self.listeners:
            if listener.ended_at is not None and listener.ended_at < latest:
                listener.cut()

    async def _judge(self) -> None:
        """Looks again at every right, all in one go."""
        judged = list(self.listeners)
        if not judged:
            return
        holding = await self.reader.run(self.in_force, {one.guest for one in judged})
        for listener in judged:
            guest = holding.get(listener.guest)
            if guest is None:
                listener.end()
            else:
                listener.guest = guest


async def outlasting_trouble(work: Callable[[], Awaitable[None]]) -> None:
    """While the database is away nobody hears anything new; the next turn judges again."""
    try:
        await work()
    except TROUBLE as error:
        log.warning("live_judging_failed", extra={"error": type(error).__name__})
    except Exception:  # a fault in one look must not end all that follow
        log.exception("live_look_failed")


async def _listening_connection() -> psycopg.AsyncConnection[Any]:
    parameters = connection.get_connection_params()
    for name in ("cursor_factory", "context"):
        parameters.pop(name, None)
    parameters |= {"application_name": "alvast-live", "connect_timeout": 5, "keepalives_idle": 10, "keepalives_interval": 5}
    db = await psycopg.AsyncConnection.connect(**parameters, autocommit=True)
    await db.execute(f"LISTEN {CHANNEL}")
    return db
