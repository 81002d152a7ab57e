"""`live`: a thousand open desks hear one event: memory for each, when the last one heard it, CPU for each delivery.

Ours goes the whole way: stated in the database, numbered, read, judged who may hear it. The limit is a bare asyncio
protocol that pushes the same bytes when told to.
"""

import asyncio
import socket
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import ClassVar

from tests.bench import meters
from tests.bench.desks import Desks
from tests.bench.place import HOME, Place, Web, free_port, running
from tests.bench.results import Result, percentile

BARE = HOME / "tests" / "bench" / "peers" / "stream" / "bare_stream.py"
BOUND_KB = 16
PAUSE = 0.04  # seconds between events: longer than the hub's breath, so that it is not what is measured


@dataclass(slots=True)
class Side:
    """One server with its desks."""

    web: Web
    desks: Desks
    publish: Callable[[], object]
    kb_each: float = 0.0
    cpu: float = 0.0
    deliveries: int = 0
    last: list[float] = field(default_factory=list)

    async def open(self, count: int) -> None:
        """One desk first, so that what is made once is not counted for each."""
        await self.desks.open(1)
        await self.desks.spread(self.publish)
        before = meters.pss_kb(self.web.pid)
        await self.desks.open(count - 1)
        self.kb_each = (meters.pss_kb(self.web.pid) - before) / (count - 1)

    async def round(self, events: int) -> None:
        before = meters.cpu_seconds(self.web.pid)
        for _ in range(events):
            await asyncio.sleep(PAUSE)
            heard = await self.desks.spread(self.publish)
            self.last.append(max(heard))
            self.deliveries += len(heard)
        self.cpu += meters.cpu_seconds(self.web.pid) - before

    @property
    def cpu_each(self) -> float:
        return 1_000_000 * self.cpu / self.deliveries

    def forget(self) -> None:
        """The first round only warms."""
        self.cpu, self.deliveries, self.last = 0.0, 0, []


def measure(place: Place) -> list[Result]:
    desks = place.pick(full=1_000, quick=300, tiny=20)
    rounds, events = place.pick(full=5, quick=3, tiny=1), place.pick(full=40, quick=20, tiny=3)
    place.use("live")
    from tests.bench.filling import session_cookie

    cookie = session_cookie()
    with place.web("live") as web, _bare() as bare:
        ours = Side(web, Desks(web.port, cookie), _stating())
        limit = Side(bare, Desks(bare.port), lambda: _push(bare.port))
        asyncio.run(_take_turns(ours, limit, desks, rounds, events))
    return list(_results(desks, ours, limit))


async def _take_turns(ours: Side, limit: Side, desks: int, rounds: int, events: int) -> None:
    for side in (ours, limit):
        await side.open(desks)
    for number in range(-1, rounds):
        for side in (ours, limit):
            await side.round(events if number >= 0 else 3)
            if number < 0:
                side.forget()
    for side in (ours, limit):
        await side.desks.close()


def _results(desks: int, ours: Side, limit: Side) -> Iterator[Result]:
    name, peer = f"live, {desks:,} desks", "bare asyncio protocol"
    yield Result(f"{name}, memory each", ours.kb_each, "kB", "agreed bound", BOUND_KB)
    yield Result(f"{name}, memory each", ours.kb_each, "kB", peer, limit.kb_each)
    yield Result(f"{name}, CPU", ours.cpu_each, "µs/delivery", peer, limit.cpu_each)
    for share in (0.5, 0.99):
        yield Result(
            f"{name}, last receiver p{share * 100:.0f}", percentile(ours.last, share), "ms", peer, percentile(limit.last, share)
        )


def _stating() -> Callable[[], object]:
    """States one event for the whole staff, about as long as real ones."""
    from dataclasses import dataclass as event_class
    from uuid import UUID

    from django.db import transaction

    from alvast.kernel.events import DomainEvent, state
    from alvast.kernel.ids import new_id

    @event_class(frozen=True, slots=True, kw_only=True)
    class BellRang(DomainEvent):
        kind: ClassVar[str] = "bell_rang"
        conversation: UUID

    def publish() -> None:
        with transaction.atomic():
            state([BellRang(conversation=new_id())])

    return publish


_FRAME = b'id: 1234\nevent: bell_rang\ndata: {"seq":1234,"conversation":"01a20022-f6e8-7afb-adb1-000000000000"}\n\n'


def _push(port: int) -> None:
    with socket.create_connection(("127.0.0.1", port)) as control:
        control.sendall(b"POST\n" + _FRAME)


@contextmanager
def _bare() -> Iterator[Web]:
    import os
    import time

    port = free_port()
    with running([sys.executable, str(BARE), str(port)], dict(os.environ)) as process:
        while process.poll() is None:
            try:
                socket.create_connection(("127.0.0.1", port)).close()
                break
            except OSError:
                time.sleep(0.05)
        yield Web(port, process.pid)
