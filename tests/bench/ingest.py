"""`ingest`: the same mails, from raw bytes to conversations, durable on the same PostgreSQL.

Ours, in one process as in the worker: the mailbox reader commits groups, as it does before it sets \\Seen; each group brings a
job, and as many jobs run at once as a worker runs: read in the bounded child and landed. Twice: until all mails are there, and,
with the job that writes search entries at work meanwhile, until all can be found.
Theirs: `helpdesk.email.extract_email_metadata`, mail by mail, one process. Both acknowledge what opens a conversation; nothing
is sent.
"""

import os
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager, nullcontext
from pathlib import Path
from queue import SimpleQueue
from threading import Lock
from typing import Any
from uuid import UUID

from tests.bench import meters
from tests.bench.mails import mails, new_inbox
from tests.bench.peer import helpdesk
from tests.bench.place import Place
from tests.bench.results import Result, in_turns, median

GROUP = 50  # mails in one commit, as the mailbox reader takes them
TakeIn = Callable[[UUID, list[bytes]], None]

_NAMES = {
    "mails/s": {"ours": "ingest", "found": "ingest, until found"},
    "ms/mail": {"ours": "ingest, CPU with database", "found": "ingest, until found, CPU with database"},
}


def measure(place: Place) -> list[Result]:
    rounds, count = place.pick(full=5, quick=3, tiny=1), place.pick(full=400, quick=200, tiny=12)
    place.use("ingest")
    inbox = new_inbox(acknowledge=True)
    theirs = nullcontext(None) if place.alone else helpdesk(place, "ingest_helpdesk").ingester()
    with theirs as ingester:
        sides = _Sides(place, inbox, count, ingester)
        names: dict[str, Any] = {"ours": sides.ours, "found": sides.found}
        names |= {"theirs": sides.theirs} if ingester else {}
        in_turns(rounds + 1, names)  # the first round warms both
    return sides.results()


class _Sides:
    """Takes in the mails of a round, which are the same for both, and remembers what that cost."""

    def __init__(self, place: Place, inbox: UUID, count: int, ingester: Any) -> None:
        self.place, self.inbox, self.count, self.ingester = place, inbox, count, ingester
        self.speed: dict[str, list[float]] = {"ours": [], "found": [], "theirs": []}
        self.cpu: dict[str, list[float]] = {"ours": [], "found": [], "theirs": []}

    def ours(self, number: int) -> float:
        seconds = self._measured("ours", number, _take_in, mails(self.count, seed=number))
        _catch_up()  # what this round left behind is no part of the next
        return seconds

    def found(self, number: int) -> float:
        return self._measured("found", number, _take_in_and_index, mails(self.count, seed=-1 - number))

    def _measured(self, side: str, number: int, take_in: "TakeIn", contents: list[bytes]) -> float:
        pids = (os.getpid(), meters.server_pid(self.place))
        cpu, began = meters.cpu_seconds(*pids), time.perf_counter()
        take_in(self.inbox, contents)
        return self._note(side, number, time.perf_counter() - began, meters.cpu_seconds(*pids) - cpu)

    def theirs(self, number: int) -> float:
        folder = self._written(number)
        pids = (self.ingester.process.pid, meters.server_pid(self.place))
        cpu = meters.cpu_seconds(*pids)
        seconds = self.ingester.take_in(folder)["seconds"]
        return self._note("theirs", number, seconds, meters.cpu_seconds(*pids) - cpu)

    def _note(self, side: str, number: int, seconds: float, cpu: float) -> float:
        if number:
            self.speed[side].append(self.count / seconds)
            self.cpu[side].append(1000 * cpu / self.count)
        return seconds

    def _written(self, number: int) -> Path:
        folder = self.place.folder / f"mails-{number}"
        folder.mkdir(exist_ok=True)
        for place, content in enumerate(mails(self.count, seed=number)):
            (folder / f"{place:04d}.eml").write_bytes(content)
        return folder

    def results(self) -> list[Result]:
        peer = "django-helpdesk" if self.ingester else ""
        their_speed = median(self.speed["theirs"]) if peer else None
        their_cpu = median(self.cpu["theirs"]) if peer else None
        return [
            Result(name, median(figures[side]), unit, peer, theirs)
            for figures, unit, theirs in ((self.speed, "mails/s", their_speed), (self.cpu, "ms/mail", their_cpu))
            for side, name in _NAMES[unit].items()
        ]


def _take_in(inbox: UUID, contents: list[bytes]) -> None:
    """Until all are conversations. Raises when a mail became no message."""
    from alvast.channels.email.models import RawMail

    before = RawMail.objects.filter(state=RawMail.State.TRANSLATED).count()
    with _jobs(_translate) as wake:
        _store(inbox, contents, wake)
    _translate()
    assert RawMail.objects.filter(state=RawMail.State.TRANSLATED).count() - before == len(contents)


def _take_in_and_index(inbox: UUID, contents: list[bytes]) -> None:
    """Until all can be found, too."""
    from alvast.conversations.models import Conversation, SearchEntry

    with _jobs(_translate, _catch_up) as wake:
        _store(inbox, contents, wake)
    _translate()
    _catch_up()
    assert SearchEntry.objects.count() == Conversation.objects.count()


def _store(inbox: UUID, contents: list[bytes], wake: Callable[[], None]) -> None:
    from alvast.channels.email.actions import NewRaw, store_fetched
    from alvast.channels.email.models import RawMail

    first = RawMail.objects.count() + 1
    for start in range(0, len(contents), GROUP):
        group = [
            NewRaw(content, folder="INBOX", uidvalidity=1, uid=first + start + place)
            for place, content in enumerate(contents[start : start + GROUP])
        ]
        store_fetched(inbox=inbox, folder="INBOX", uidvalidity=1, last_uid=group[-1].uid or 0, mails=group)
        wake()


@contextmanager
def _jobs(*kinds: Callable[[], None]) -> Iterator[Callable[[], None]]:
    """As many hands as a worker has. Each call brings one job of each kind; at the end all that were brought are done."""
    from django.conf import settings

    waiting: SimpleQueue[Callable[[], None] | None] = SimpleQueue()

    def wake() -> None:
        for kind in kinds:
            waiting.put(kind)

    with ThreadPoolExecutor(settings.WORKER_JOBS) as hands:
        working = [hands.submit(_work, waiting) for _ in range(settings.WORKER_JOBS)]
        yield wake
        for _ in working:
            waiting.put(None)
        for hand in working:
            hand.result()


def _work(waiting: "SimpleQueue[Callable[[], None] | None]") -> None:
    from django.db import connections

    try:
        while job := waiting.get():
            job()
    finally:
        connections.close_all()


def _translate() -> None:
    from alvast.channels.email.jobs import translate_mails

    translate_mails()


_indexing = Lock()  # the job queue lets one of these jobs run at a time


def _catch_up() -> None:
    from alvast.conversations.actions import catch_up_search

    if _indexing.acquire(blocking=False):
        try:
            while catch_up_search():
                pass
        finally:
            _indexing.release()
