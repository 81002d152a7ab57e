"""Mail on its way in, while things break: every mail offered is kept once and becomes one message."""

import hashlib
import random
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django.test import Client

from alvast.channels.email.fetching import Fetcher
from alvast.channels.email.imap import opened_mailbox
from alvast.channels.email.models import Inbox, RawMail
from alvast.channels.email.queries import inbox_to_watch
from alvast.channels.email.servers import ServerFailed
from alvast.channels.email.tests.conftest import mail
from alvast.conversations.models import Message
from alvast.kernel.blobs import read_blob
from alvast.kernel.models import Blob
from alvast.kernel.secrets import seal

from .fault_proxy import Fault, running_proxy

pytestmark = pytest.mark.django_db(transaction=True)


def ledger(mails):
    """What the test offered, by hash, as the server keeps it."""
    return Counter(hashlib.sha256(m.replace(b"\n", b"\r\n")).hexdigest() for m in mails)


def stored():
    return Counter(hashlib.sha256(read_blob(raw.blob)).hexdigest() for raw in RawMail.objects.exclude(blob=None))


def test_twenty_kills_during_five_hundred_mails_lose_and_double_nothing(dovecot, mailbox, workers):
    chance, offered = random.Random(20), []
    for _ in range(20):
        fresh = [mail(f"Vraag {len(offered) + n}") for n in range(25)]
        dovecot.put(fresh)
        offered += fresh
        worker = workers.start("read")
        time.sleep(chance.uniform(0.05, 0.9))
        workers.kill(worker)
    survivor, started = workers.start("read"), time.monotonic()
    while Message.objects.count() < 500 or RawMail.objects.filter(state="stored").exists():
        assert time.monotonic() - started < 60, Counter(RawMail.objects.values_list("state", "failure"))
        time.sleep(0.2)
    workers.kill(survivor)
    assert stored() == ledger(offered)
    assert Counter(RawMail.objects.values_list("state", flat=True)) == {"translated": 500}
    assert set(Counter(Message.objects.values_list("raw", flat=True)).values()) == {1}
    assert Message.objects.count() == 500
    assert Blob.objects.count() == 500  # no bytes without a mail


def test_a_mailbox_whose_connection_is_cut_at_fifty_points_is_read_once(dovecot, mailbox, clock):
    """From the greeting to deep inside the mails; after five cuts a mail is passed over, and tried again an hour later."""
    offered, cuts = [], 0
    fetcher = Fetcher(mailbox)
    with running_proxy(dovecot.port) as proxy:
        Inbox.objects.update(imap_port=proxy.port)
        for n in range(50):
            fresh = [mail(f"Vraag {n} " + "tekst " * 300) for _ in range(2)]
            dovecot.put(fresh)
            offered += fresh
            proxy.fault = Fault(cut_after=20 + n * 90)
            try:
                _look(mailbox, fetcher)
            except ServerFailed:
                cuts += 1
        proxy.fault = Fault()
        _look(mailbox, fetcher)
        clock.forward(hours=2)
        _look(mailbox, fetcher)
    assert cuts == 50
    assert stored() == ledger(offered)
    assert (RawMail.objects.count(), dovecot.seen()) == (100, 100)


def _look(inbox, fetcher):
    target = inbox_to_watch(inbox)
    with opened_mailbox(target.connection, target.folder) as box:
        fetcher.take_in(box)


def test_two_hundred_parallel_deliveries_of_fifty_mails_are_fifty(post):
    Inbox.objects.update(post_secret=seal("geheim"))
    mails = [mail(f"Vraag {n}") for n in range(50)]
    deliveries = mails * 4
    random.Random(50).shuffle(deliveries)

    def deliver(body):
        answer = Client().post(
            f"/hooks/mail/{post.inbox}/", body, content_type="message/rfc822", headers={"authorization": "Bearer geheim"}
        )
        connection.close()
        return answer.status_code, answer.json()["stored"]

    with ThreadPoolExecutor(16) as pool:
        answers = Counter(pool.map(deliver, deliveries))
    assert answers == {(202, 1): 50, (202, 0): 150}
    assert (RawMail.objects.count(), Blob.objects.count()) == (50, 50)
