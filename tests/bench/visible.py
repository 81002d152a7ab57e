"""`visible`: from "a mail is being stored" to the frame on an agent's desk, through database, worker and web process.

The limit beside it is one commit with a NOTIFY that another connection hears: what the database alone takes.
"""

import random
import threading
import time
from collections.abc import Iterator
from uuid import UUID

import psycopg

from tests.bench.desks import OneDesk
from tests.bench.mails import mails, new_inbox
from tests.bench.place import Place
from tests.bench.results import Result, in_turns, percentile

BOUND_MS = 500
_HEARD = b"event: message_received"


def measure(place: Place) -> list[Result]:
    rounds, count = place.pick(full=6, quick=4, tiny=2), place.pick(full=40, quick=15, tiny=2)
    place.use("visible")
    from tests.bench.filling import session_cookie

    cookie, inbox = session_cookie(), new_inbox()
    with place.web("visible") as web, place.running("worker", database="visible"):
        desk = OneDesk(web.port, cookie)
        journey, limit = _Journey(inbox, desk, count), _Limit(place.url("visible"), count)
        in_turns(rounds, {"ours": journey.round, "limit": limit.round})
        desk.close()
    return list(_results(journey.times[count:], limit.times[count:]))


def _results(ours: list[float], limit: list[float]) -> Iterator[Result]:
    yield Result("visible, p50", percentile(ours, 0.5), "ms", "commit and NOTIFY", percentile(limit, 0.5))
    yield Result("visible, p99", percentile(ours, 0.99), "ms", "commit and NOTIFY", percentile(limit, 0.99))
    yield Result("visible, p99", percentile(ours, 0.99), "ms", "agreed bound", BOUND_MS)


class _Journey:
    """One mail after the other, each at a moment of its own."""

    def __init__(self, inbox: UUID, desk: OneDesk, count: int) -> None:
        self.inbox, self.desk, self.count = inbox, desk, count
        self.times: list[float] = []

    def round(self, number: int) -> float:
        from alvast.channels.email.actions import NewRaw, store_raw

        chance = random.Random(number)
        for content in mails(self.count, seed=number):
            time.sleep(chance.uniform(0.02, 0.12))
            began = time.perf_counter()
            store_raw(inbox=self.inbox, mails=[NewRaw(content)])
            self.times.append(1000 * (self.desk.wait_for(_HEARD) - began))
        return self.times[-1]


class _Limit:
    """A row and a NOTIFY in one commit; another connection waits for it."""

    def __init__(self, url: str, count: int) -> None:
        self.count = count
        self.times: list[float] = []
        self._writer = psycopg.connect(url)
        self._writer.execute("CREATE TABLE bench_limit (content text)")
        self._writer.commit()
        self._reader = psycopg.connect(url, autocommit=True)
        self._reader.execute("LISTEN bench_limit")

    def round(self, number: int) -> float:
        for _ in range(self.count):
            heard = _Hearing(self._reader)
            began = time.perf_counter()
            self._writer.execute("INSERT INTO bench_limit VALUES ('x')")
            self._writer.execute("NOTIFY bench_limit")
            self._writer.commit()
            self.times.append(1000 * (heard.at() - began))
        return self.times[-1]


class _Hearing(threading.Thread):
    """Waits for one notification from now on."""

    def __init__(self, reader: "psycopg.Connection[tuple[object, ...]]") -> None:
        super().__init__(daemon=True)
        self._reader, self._at = reader, 0.0
        self.start()

    def run(self) -> None:
        for _ in self._reader.notifies(timeout=30, stop_after=1):
            self._at = time.perf_counter()

    def at(self) -> float:
        """The moment (perf_counter) it came."""
        self.join(31)
        assert self._at, "no notification came"
        return self._at
