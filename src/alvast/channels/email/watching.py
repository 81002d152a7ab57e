"""One watcher per active inbox with a mailbox, in the worker: connects, takes in what is new, waits for more.

Only one worker watches at a time: it holds a lock that the database gives back when that worker dies.
"""

import logging
import random
import threading
import time
from collections import deque
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from django.db import DatabaseError, InterfaceError, connection

from alvast.channels.email.actions import record_reading
from alvast.channels.email.fetching import Fetcher
from alvast.channels.email.imap import Mailbox, opened_mailbox
from alvast.channels.email.queries import inbox_to_watch, inboxes_to_watch
from alvast.channels.email.servers import ServerFailed
from alvast.kernel.clock import now

SUPERVISE_SECONDS = 5.0
LONGEST_WAIT = 300.0
MOST_LOGINS, LOGIN_WINDOW = 10, 60.0
NOTE_EVERY = timedelta(minutes=1)
_LOCK = 7_237_001  # advisory lock: one worker watches

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Pace:
    """How long to wait before the next log-in: 2, 4, 8 … 300 seconds, each ± half; never more than ten a minute."""

    failures: int = 0
    logins: deque[float] = field(default_factory=lambda: deque(maxlen=MOST_LOGINS))

    def seconds_to_wait(self, *, at: float) -> float:
        back_off = min(LONGEST_WAIT, 2.0**self.failures) * random.uniform(0.5, 1.5) if self.failures else 0.0  # noqa: S311
        is_full = len(self.logins) == MOST_LOGINS
        return max(back_off, self.logins[0] + LOGIN_WINDOW - at if is_full else 0.0)

    def logged_in(self, *, at: float) -> None:
        self.logins.append(at)


def watch(inbox: UUID, stop: threading.Event) -> None:
    """Keeps the inbox up to date until `stop` is set; whatever goes wrong is noted, and tried again."""
    pace, fetcher = Pace(), Fetcher(inbox)
    while not stop.wait(pace.seconds_to_wait(at=time.monotonic())):
        try:
            pace.logged_in(at=time.monotonic())
            _follow(inbox, fetcher, pace, stop)
        except ServerFailed as failed:
            pace.failures += 1
            _note_failure(inbox, failed)
        except (DatabaseError, InterfaceError):
            pace.failures += 1
            log.warning("mailbox_database_away", extra={"inbox": inbox})
        except Exception:
            pace.failures += 1
            log.exception("mailbox_watcher_failed", extra={"inbox": inbox})
        finally:
            connection.close()


def _follow(inbox: UUID, fetcher: Fetcher, pace: Pace, stop: threading.Event) -> None:
    """As long as the connection lasts."""
    target = inbox_to_watch(inbox)
    if target is None:
        stop.wait(SUPERVISE_SECONDS)
        return
    fetcher.since = target.since
    with opened_mailbox(target.connection, target.folder) as box:
        noted_at = None
        while not stop.is_set():
            fetcher.take_in(box)
            pace.failures = 0
            if noted_at is None or now() - noted_at > NOTE_EVERY:
                noted_at = now()
                record_reading(inbox=inbox)
            connection.close()  # a watcher that waits holds none of the database's connections
            _wait(box, stop)


def _wait(box: Mailbox, stop: threading.Event) -> None:
    box.wait(stop)
    if not stop.is_set():
        box.select()


def _note_failure(inbox: UUID, failed: ServerFailed) -> None:
    log.warning("mailbox_failed", extra={"inbox": inbox, "failure": failed.failure.value})
    try:
        record_reading(inbox=inbox, failure=failed.failure.value)
    except (DatabaseError, InterfaceError):
        log.warning("mailbox_database_away", extra={"inbox": inbox})


def run_watchers(stop: threading.Event) -> None:
    """Watches all active inboxes until `stop` is set; changes in their settings are seen within 10 seconds."""
    while not stop.is_set():
        try:
            with _the_only_watcher() as is_ours:
                if is_ours:
                    _supervise(stop)
        except (DatabaseError, InterfaceError):
            log.warning("watchers_database_away")
        finally:
            connection.close()
        stop.wait(SUPERVISE_SECONDS)


def _supervise(stop: threading.Event) -> None:
    """Starts a watcher for each inbox that has none, ends those whose inbox is gone or changed. Ends all when it ends."""
    running: dict[tuple[object, ...], _Watcher] = {}
    try:
        while not stop.is_set():
            wanted = set(inboxes_to_watch())
            for key in running.keys() - wanted:
                running.pop(key).end()
            for key in wanted - running.keys():
                running[key] = _Watcher(UUID(str(key[0])))
            stop.wait(SUPERVISE_SECONDS)
    finally:
        for watcher in running.values():
            watcher.stop.set()
        for watcher in running.values():
            watcher.end()


class _Watcher:
    """A thread and the way to end it."""

    def __init__(self, inbox: UUID) -> None:
        self.stop = threading.Event()
        self._thread = threading.Thread(target=watch, args=(inbox, self.stop), name=f"mailbox-{inbox}", daemon=True)
        self._thread.start()

    def end(self) -> None:
        self.stop.set()
        self._thread.join(timeout=5)


@contextmanager
def _the_only_watcher() -> Iterator[bool]:
    """Whether this worker is the one that watches; the lock goes with the connection."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_lock(%s)", [_LOCK])
        is_ours = bool(cursor.fetchone()[0])
        try:
            yield is_ours
        finally:
            if is_ours:
                cursor.execute("SELECT pg_advisory_unlock(%s)", [_LOCK])
