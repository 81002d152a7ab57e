"""Answers on their way out, while things break: one Message-ID each, repeated only inside the crash window."""

import random
import socket
import threading
import time
from collections import Counter
from contextlib import suppress
from datetime import timedelta

import pytest

from alvast.channels.email import smtp
from alvast.channels.email.actions import queue_letter, send_waiting
from alvast.channels.email.composing import Letter, Person
from alvast.channels.email.composing.bodies import Words
from alvast.channels.email.models import Inbox, OutgoingMail
from alvast.channels.email.tests.servers.smtp_sink import running_sink
from alvast.channels.email.tokens import message_id_for
from alvast.kernel.clock import now


def queue(inbox, count):
    for n in range(count):
        letter = Letter(
            from_=Person("De Wulp", "info@dewulp.example"), to=[Person("", f"klant{n}@example.net")], subject=f"Antwoord {n}",
            message_id=message_id_for(None, "dewulp.example"), at=now(), words=Words("Hallo"), language="nl",
        )  # fmt: skip
        queue_letter(letter, inbox=inbox, envelope_to=[f"klant{n}@example.net"], message=None)


@pytest.mark.django_db(transaction=True)
def test_twenty_kills_during_sending_repeat_mails_only_with_their_own_id(post, workers):
    chance, kills = random.Random(21), 20
    with running_sink() as sink:
        Inbox.objects.update(smtp_port=sink.port)
        sink.stall = lambda: chance.choice([0, 0, 0.3])  # the server has it, and is slow to say so
        queue(post.inbox, 120)
        for _ in range(kills):
            worker = workers.start("send")
            time.sleep(chance.uniform(0.05, 0.5))
            workers.kill(worker)
            # Five minutes pass: what a dead sender had in hand may be taken up.
            OutgoingMail.objects.filter(state="claimed").update(claimed_at=now() - timedelta(minutes=6))
        sink.stall = lambda: 0
        survivor, started = workers.start("send"), time.monotonic()
        while OutgoingMail.objects.exclude(state="sent").exists():
            assert time.monotonic() - started < 60
            time.sleep(0.1)
        workers.kill(survivor)
        arrived = Counter(sink.message_ids)
    assert set(arrived) == set(OutgoingMail.objects.values_list("message_id", flat=True))
    assert len(arrived) == 120
    assert sum(arrived.values()) - 120 <= kills


STAGES = ("greeting", "EHLO", "MAIL", "RCPT", "DATA", "content")


class StallingServer:
    """Speaks SMTP up to `stage` and is silent from then on; or, with `trickle`, answers there a byte every tenth of a second."""

    def __init__(self, stage, *, trickle):
        self.stage, self.trickle, self.done = stage, trickle, threading.Event()
        self.listener = socket.create_server(("127.0.0.1", 0))
        self.port = self.listener.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.done.set()
        self.listener.close()

    def _accept(self):
        with suppress(OSError):
            while True:
                threading.Thread(target=self._talk, args=(self.listener.accept()[0],), daemon=True).start()

    def _talk(self, peer):
        with peer, suppress(OSError):
            lines = peer.makefile("rb")
            self._say(peer, "greeting", b"220 traag")
            while line := lines.readline():
                verb = line[:4].upper().decode()
                self._say(peer, verb, b"354 kom maar" if verb == "DATA" else b"250 goed")
                if verb == "DATA":
                    while lines.readline() not in (b".\r\n", b""):  # b"": hung up
                        pass
                    self._say(peer, "content", b"250 goed")

    def _say(self, peer, stage, words):
        if stage != self.stage:
            peer.sendall(words + b"\r\n")
            return
        while self.trickle and not self.done.wait(0.1):
            peer.sendall(b"2")
        self.done.wait()


@pytest.mark.django_db
@pytest.mark.parametrize("trickle", [False, True], ids=["silent", "a byte at a time"])
@pytest.mark.parametrize("stage", STAGES)
def test_a_server_that_stalls_at_any_stage_is_left_and_tried_again(post, monkeypatch, stage, trickle):
    monkeypatch.setattr(smtp, "CONNECT_SECONDS", 0.3)
    monkeypatch.setattr(smtp, "SECONDS_PER_MAIL", 1.0)
    queue(post.inbox, 2)
    with StallingServer(stage, trickle=trickle) as server:
        Inbox.objects.update(smtp_port=server.port)
        started = time.monotonic()
        send_waiting(inbox=post.inbox)
        assert time.monotonic() - started < 8
    assert set(OutgoingMail.objects.values_list("state", "tries")) == {("waiting", 1)}
    assert Inbox.objects.get().send_failure in ("timeout", "connection_closed", "cannot_connect", "protocol")
    with running_sink() as sink:
        Inbox.objects.update(smtp_port=sink.port)
        OutgoingMail.objects.update(next_try_at=now())
        assert send_waiting(inbox=post.inbox) == 2
        assert sorted(sink.message_ids) == sorted(OutgoingMail.objects.values_list("message_id", flat=True))
