"""One per web process: hears the database, reads new events by their number, and hands each as one frame to who may hear it.

LISTEN only wakes it; the numbered log is the truth, so a lost connection or notification costs time, never a frame.
"""

import asyncio
import logging
import random
from collections.abc import Awaitable, Callable, Sequence
from typing import Any, ClassVar

import psycopg
from django.db import Error as DatabaseTrouble
from django.db import connection

from alvast.desk.live.frames import event_frame, heartbeat, reset_frame
from alvast.desk.live.listener import Listener, Message, Scope, message_of
from alvast.desk.live.sign_in import guests_in_force
from alvast.desk.live.thread import DatabaseThread
from alvast.kernel.events import CHANNEL, Stated, events_after, head
from alvast.staff.events import AgentChanged, AgentDisabled

log = logging.getLogger(__name__)

BATCH = 200
FURTHEST_BEHIND = 1_000  # events; a page further behind fetches everything again
LOOK_EVERY = 5.0  # seconds between looks at the log without being woken
BREATH = 0.02  # seconds between two reads under a storm of wakes
JUDGE_EVERY = 3.0  # seconds between looks whether sessions still hold
BEAT_EVERY = 5  # of those looks: a heartbeat every 15 s
CUT_AFTER = 15.0  # seconds that an ended stream gets to be read to its end
TROUBLE = (psycopg.Error, DatabaseTrouble, OSError, TimeoutError)


class Hub:
    """Start it inside the running event loop; `close` ends every stream."""

    CHANGES_SCOPE: ClassVar = frozenset({AgentChanged.kind, AgentDisabled.kind})

    def __init__(self) -> None:
        self.listeners: set[Listener] = set()
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

    def add(self, listener: Listener) -> int:
        """From here on it hears every event after the answered number."""
        self.listeners.add(listener)
        return self.seq

    def remove(self, listener: Listener) -> None:
        self.listeners.discard(listener)

    async def missed(self, listener: Listener, after: int, upto: int) -> bytes:
        """What this listener may hear of the events after `after` up to `upto`; a reset when that is too far or unknown."""
        if after > upto or upto - after > FURTHEST_BEHIND:
            return reset_frame(upto)
        events = await self.reader.run(events_after, after, limit=upto - after) if upto > after else []
        return b"".join(event_frame(e) for e in events if e.seq <= upto and listener.may_hear(e.team))

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
            self._tell_all(reset_frame(newest))
        await self._catch_up()

    async def _catch_up(self) -> None:
        while True:
            events = await self.reader.run(events_after, self.seq, limit=BATCH)
            if any(event.kind in self.CHANGES_SCOPE for event in events):
                await self._judge()
            if events:
                self._spread(events)
            if len(events) < BATCH:
                return
            await asyncio.sleep(0)  # lets streams write before more comes

    def _spread(self, events: Sequence[Stated]) -> None:
        """Hands out what is new: one message for all listeners of the same scope."""
        self.seq = events[-1].seq
        frames = [(event.team, event_frame(event)) for event in events] if self.listeners else []
        messages: dict[Scope, Message] = {}
        for listener in self.listeners:
            message = messages.get(listener.scope)
            if message is None:
                message = message_of(b"".join(frame for team, frame in frames if listener.may_hear(team)))
                messages[listener.scope] = message
            if message.body:
                listener.offer(message)

    def _tell_all(self, frame: bytes) -> None:
        message = message_of(frame)
        for listener in self.listeners:
            listener.offer(message)

    async def _tend(self) -> None:
        """Ends streams whose right has ended and keeps quiet ones alive."""
        turn = 0
        while True:
            await asyncio.sleep(JUDGE_EVERY)
            turn += 1
            await _outlasting_trouble(self._judge)
            self._cut_the_stuck()
            if turn % BEAT_EVERY == 0:
                self._tell_all(heartbeat(self.seq))

    def _cut_the_stuck(self) -> None:
        latest = asyncio.get_running_loop().time() - CUT_AFTER
        for listener in self.listeners:
            if listener.ended_at is not None and listener.ended_at < latest:
                listener.cut()

    async def _judge(self) -> None:
        """Looks again at every session, account and team, in one query for all listeners."""
        judged = list(self.listeners)
        if not judged:
            return
        holding = await self.reader.run(guests_in_force, {(one.guest.session, one.guest.agent) for one in judged})
        for listener in judged:
            guest = holding.get(listener.guest.session)
            if guest is None or guest.agent != listener.guest.agent or guest.mark != listener.guest.mark:
                listener.end()
            else:
                listener.guest = guest


async def _outlasting_trouble(work: Callable[[], Awaitable[None]]) -> None:
    """While the database is away nobody hears anything new; the next turn judges again."""
    try:
        await work()
    except TROUBLE as error:
        log.warning("live_judging_failed", extra={"error": type(error).__name__})


async def _listening_connection() -> psycopg.AsyncConnection[Any]:
    parameters = connection.get_connection_params()
    for name in ("cursor_factory", "context"):
        parameters.pop(name, None)
    parameters |= {"application_name": "alvast-live", "connect_timeout": 5, "keepalives_idle": 10, "keepalives_interval": 5}
    db = await psycopg.AsyncConnection.connect(**parameters, autocommit=True)
    await db.execute(f"LISTEN {CHANNEL}")
    return db
