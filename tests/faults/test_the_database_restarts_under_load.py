"""PostgreSQL stops at once, without warning, again and again, while mail comes in."""

import hashlib
import random
import time
from collections import Counter

import psycopg
import pytest

from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.tests.servers.dovecot import PASSWORD, USER
from alvast.cli.embedded import CannotStart, Embedded, _call

from .mail_worker import loaded_workers, run_in_django

SET_UP = """
from alvast.channels.email.actions import InboxSettings, Server, add_inbox
from alvast.kernel.actor import SYSTEM
from alvast.staff.actions import add_team
team = add_team(actor=SYSTEM, name="Klantenservice")
imap = Server(host="127.0.0.1", port={port}, security="none", user="{user}", password="{password}")
add_inbox(actor=SYSTEM, settings=InboxSettings(name="De Wulp", address="info@dewulp.example", team=team, imap=imap))
"""


@pytest.fixture
def server(tmp_path_factory):
    """A durable server of this test's own: the shared one trades safety for speed."""
    own = Embedded(tmp_path_factory.mktemp("pg"))
    with own.running():
        yield own


def restart(server):
    """As after a crash: no checkpoint, no goodbye to anyone."""
    _call(["pg_ctl", "-D", str(server.cluster), "-w", "-m", "immediate", "-s", "stop"])
    for _ in range(20):  # processes of the old server may still be letting go of its memory
        try:
            return server._ensure_started()
        except CannotStart:
            time.sleep(0.5)
    raise CannotStart("the server did not come back")


@pytest.mark.once
def test_five_restarts_during_mail_lose_and_double_nothing(dovecot_server, server):
    chance, offered = random.Random(4), []
    with dovecot_server.client() as client:
        client.delete_messages(client.search("ALL"))
        client.expunge()
    run_in_django(server.url, SET_UP.format(port=dovecot_server.port, user=USER, password=PASSWORD), migrate=True)
    with loaded_workers(server.url) as workers:
        workers.start("read")
        for _ in range(5):
            fresh = [mail(f"Vraag {len(offered) + n}") for n in range(20)]
            dovecot_server.put(fresh)
            offered += fresh
            time.sleep(chance.uniform(0.1, 1.0))
            restart(server)
        until(lambda: count(server, "email_rawmail WHERE state = 'translated'") == 100)
    hashes = Counter(hashlib.sha256(m.replace(b"\n", b"\r\n")).hexdigest() for m in offered)
    with psycopg.connect(server.url) as db:
        kept = Counter(h for (h,) in db.execute("SELECT encode(sha256(content), 'hex') FROM kernel_blob"))
    assert kept == hashes
    assert count(server, "conversations_message") == 100
    assert count(server, "email_rawmail") == 100


def count(server, what):
    with psycopg.connect(server.url) as db:
        return db.execute(f"SELECT count(*) FROM {what}").fetchone()[0]


def until(holds, seconds=60):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.2)
