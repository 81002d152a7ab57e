"""`ingest`: the same mails, from raw bytes to conversations, durable on the same PostgreSQL.

Ours: groups committed as the mailbox reader does before it sets \\Seen, then read in the bounded child and landed by as many
jobs at once as a worker runs.
Theirs: `helpdesk.email.extract_email_metadata`, mail by mail. Both acknowledge what opens a conversation; nothing is sent.
"""

import os
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import nullcontext
from pathlib import Path
from typing import Any
from uuid import UUID

from tests.bench import meters
from tests.bench.mails import mails, new_inbox
from tests.bench.peer import helpdesk
from tests.bench.place import Place
from tests.bench.results import Result, in_turns, median

GROUP = 50  # mails in one commit, as the mailbox reader takes them


def measure(place: Place) -> list[Result]:
    rounds, count = place.pick(full=5, quick=3, tiny=1), place.pick(full=200, quick=100, tiny=12)
    place.use("ingest")
    inbox = new_inbox(acknowledge=True)
    theirs = nullcontext(None) if place.alone else helpdesk(place, "ingest_helpdesk").ingester()
    with theirs as ingester:
        sides = _Sides(place, inbox, count, ingester)
        names: dict[str, Any] = {"ours": sides.ours} | ({"theirs": sides.theirs} if ingester else {})
        in_turns(rounds + 1, names)  # the first round warms both
    return sides.results()


class _Sides:
    """Takes in the mails of a round, which are the same for both, and remembers what that cost."""

    def __init__(self, place: Place, inbox: UUID, count: int, ingester: Any) -> None:
        self.place, self.inbox, self.count, self.ingester = place, inbox, count, ingester
        self.speed: dict[str, list[float]] = {"ours": [], "theirs": []}
        self.cpu: dict[str, list[float]] = {"ours": [], "theirs": []}

    def ours(self, number: int) -> float:
        contents = mails(self.count, seed=number)
        pids = (os.getpid(), meters.server_pid(self.place))
        cpu, began = meters.cpu_seconds(*pids), time.perf_counter()
        _take_in(self.inbox, contents)
        return self._note("ours", number, time.perf_counter() - began, meters.cpu_seconds(*pids) - cpu)

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
            Result("ingest", median(self.speed["ours"]), "mails/s", peer, their_speed),
            Result("ingest, CPU with database", median(self.cpu["ours"]), "ms/mail", peer, their_cpu),
        ]


def _take_in(inbox: UUID, contents: list[bytes]) -> None:
    """Raises when a mail became no message."""
    from alvast.channels.email.actions import NewRaw, store_fetched
    from alvast.channels.email.models import RawMail

    before = RawMail.objects.filter(state=RawMail.State.TRANSLATED).count()
    first = RawMail.objects.count() + 1
    for start in range(0, len(contents), GROUP):
        group = [
            NewRaw(content, folder="INBOX", uidvalidity=1, uid=first + start + place)
            for place, content in enumerate(contents[start : start + GROUP])
        ]
        store_fetched(inbox=inbox, folder="INBOX", uidvalidity=1, last_uid=group[-1].uid or 0, mails=group)
    _translate_as_the_worker_does()
    assert RawMail.objects.filter(state=RawMail.State.TRANSLATED).count() - before == len(contents)


def _translate_as_the_worker_does() -> None:
    """As many jobs at once as a worker runs, until no mail waits: one reads while another writes."""
    from django.conf import settings

    with ThreadPoolExecutor(settings.WORKER_JOBS) as jobs:
        for job in [jobs.submit(_translate) for _ in range(settings.WORKER_JOBS)]:
            job.result()


def _translate() -> None:
    from django.db import connections

    from alvast.channels.email.actions import translate_waiting
    from alvast.channels.email.queries import has_mail_to_translate

    try:
        while translate_waiting() or has_mail_to_translate():
            pass
    finally:
        connections.close_all()
