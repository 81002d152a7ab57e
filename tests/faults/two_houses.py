"""Two whole installations side by side: each its own database, key, mailbox and worker process; the post between them is ours."""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import psycopg
from psycopg.conninfo import conninfo_to_dict, make_conninfo

from alvast.channels.email.tests.servers.dovecot import PASSWORD, USER, Dovecot, running_dovecot
from alvast.channels.email.tests.servers.smtp_sink import Sink, running_sink

from .mail_worker import environment, run_in_django

SET_UP = """
from alvast.channels.email.actions import InboxSettings, Server, add_inbox
from alvast.kernel.actor import SYSTEM
from alvast.staff.actions import add_team
team = add_team(actor=SYSTEM, name="Klantenservice")
imap = Server(host="127.0.0.1", port={imap}, security="none", user="{user}", password="{password}")
smtp = Server(host="127.0.0.1", port={smtp}, security="none")
add_inbox(actor=SYSTEM, settings=InboxSettings(
    name="Huis", address="{address}", team=team, imap=imap, smtp=smtp, acknowledge=True))
"""
Route = Callable[[list[str], bytes], tuple[list[str], bytes]]  # recipients and mail, as sent and as they arrive


@dataclass
class House:
    """One installation. `mails` counts what was put in its mailbox."""

    address: str
    url: str
    mailbox: Dovecot
    mails: int = 0

    def put(self, mail: bytes) -> None:
        self.mailbox.put([mail])
        self.mails += 1

    def rows(self, query: str) -> list[tuple[Any, ...]]:
        with psycopg.connect(self.url, autocommit=True) as db:
            return db.execute(query).fetchall()  # type: ignore[arg-type]

    @property
    def is_quiet(self) -> bool:
        """Everything in the mailbox was read and settled, and nothing waits to leave: only another mail can change that."""
        [[raws, unsettled, leaving]] = self.rows(
            """SELECT (SELECT count(*) FROM email_rawmail), (SELECT count(*) FROM email_rawmail WHERE state = 'stored'),
                      (SELECT count(*) FROM email_outgoingmail WHERE state <> 'sent')"""
        )
        return (raws, unsettled, leaving) == (self.mails, 0, 0)

    def sent(self) -> int:
        [[count]] = self.rows("SELECT count(*) FROM email_outgoingmail WHERE state = 'sent'")
        return int(count)

    def an_hour_passes(self) -> None:
        self.rows("WITH gone AS (DELETE FROM email_automaticanswer RETURNING 1) SELECT count(*) FROM gone")


@dataclass
class Street:
    """Both houses, and the post office that carries what they send by `route`."""

    a: House
    b: House
    office: Sink
    carried: int = 0
    route: Route = field(default=lambda recipients, mail: (recipients, mail))

    def carry(self) -> None:
        for recipients, mail in self.office.kept[self.carried :]:
            self.carried += 1
            self.deliver(recipients, mail)

    def deliver(self, recipients: list[str], mail: bytes) -> None:
        recipients, mail = self.route(recipients, mail)
        for house in (self.a, self.b):
            if house.address in recipients:
                house.put(mail)

    def settle(self, seconds: float = 30) -> None:
        """Carries mail to and fro until there is none left anywhere."""
        until = time.monotonic() + seconds
        while not self._is_quiet():
            assert time.monotonic() < until, [h.rows("SELECT state, failure FROM email_rawmail") for h in (self.a, self.b)]
            time.sleep(0.1)

    def _is_quiet(self) -> bool:
        """Looks at the sum of what left last: nothing was on its way while we looked."""
        self.carry()
        return self.a.is_quiet and self.b.is_quiet and self.a.sent() + self.b.sent() == len(self.office.kept) == self.carried


@contextmanager
def running_street() -> Iterator[Street]:
    with ExitStack() as stack:
        office = stack.enter_context(running_sink())
        houses = [
            stack.enter_context(_house(f"info@{name}.example", f"{name * 4}-{uuid4()}-{uuid4()}", office)) for name in ("a", "b")
        ]
        yield Street(*houses, office)


@contextmanager
def _house(address: str, key: str, office: Sink) -> Iterator[House]:
    with ExitStack() as stack:
        url = stack.enter_context(_database())
        folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="alvast-house-"))
        mailbox = stack.enter_context(running_dovecot(Path(folder)))
        set_up = SET_UP.format(imap=mailbox.port, smtp=office.port, user=USER, password=PASSWORD, address=address)
        run_in_django(url, set_up, migrate=True, key=key)
        stack.enter_context(_worker(url, key))
        yield House(address, url, mailbox)


@contextmanager
def _database() -> Iterator[str]:
    """An empty one on the server of the tests."""
    server, name = os.environ["DATABASE_URL"], f"house_{uuid4().hex}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
    try:
        yield _url(server, name)
    finally:
        with psycopg.connect(server, autocommit=True) as db:
            db.execute(f"DROP DATABASE {name} WITH (FORCE)")  # type: ignore[arg-type]


def _url(server: str, name: str) -> str:
    """The same server as a URL, as DATABASE_URL wants it."""
    parts = conninfo_to_dict(make_conninfo(server, dbname=name))
    login = quote(str(parts.get("user", ""))) + (f":{quote(str(parts['password']))}" if parts.get("password") else "")
    port = f"&port={parts['port']}" if parts.get("port") else ""
    return f"postgresql://{login}@/{name}?host={quote(str(parts['host']), safe='')}{port}"


@contextmanager
def _worker(url: str, key: str) -> Iterator[None]:
    """`./alvast worker`, stopped as a service manager would."""
    process = subprocess.Popen([sys.executable, "-m", "alvast.cli", "worker"], env=environment(url, key=key))
    try:
        yield
    finally:
        process.terminate()
        try:
            process.wait(timeout=20)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
