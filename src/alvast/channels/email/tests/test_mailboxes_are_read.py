"""Mail taken in from a real Dovecot."""

import threading
import time
from datetime import timedelta

import pytest

from alvast.channels.email import fetching, imap
from alvast.channels.email.actions import Server
from alvast.channels.email.fetching import Fetcher
from alvast.channels.email.imap import Mailbox, Unfetchable, opened_mailbox
from alvast.channels.email.models import Inbox, MailboxPosition, RawMail
from alvast.channels.email.queries import inbox_health, inbox_to_watch
from alvast.channels.email.servers import ServerFailed
from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.watching import Pace, run_watchers
from alvast.kernel.blobs import read_blob

pytestmark = pytest.mark.django_db


def look(inbox, fetcher=None):
    """One look into the mailbox, as a watcher does after connecting."""
    target = inbox_to_watch(inbox)
    with opened_mailbox(target.connection, target.folder) as box:
        return (fetcher or Fetcher(inbox, since=target.since)).take_in(box)


def kept():
    return sorted(read_blob(raw.blob) for raw in RawMail.objects.filter(state="stored"))


def test_every_mail_is_kept_byte_for_byte_and_marked_as_seen(dovecot, mailbox):
    mails = [mail(f"Vraag {n} " + "é" * n) for n in range(120)]
    dovecot.put(mails)
    assert look(mailbox) == 120
    assert kept() == sorted(m.replace(b"\n", b"\r\n") for m in mails)
    assert dovecot.seen() == 120


def test_a_second_look_takes_only_what_is_new(dovecot, mailbox):
    dovecot.put([mail("een"), mail("twee")])
    assert [look(mailbox), look(mailbox)] == [2, 0]
    dovecot.put([mail("drie")])
    assert [look(mailbox), RawMail.objects.count()] == [1, 3]


def test_marks_that_others_change_bring_nothing_back(dovecot, mailbox):
    dovecot.put([mail("een"), mail("twee")])
    look(mailbox)
    with dovecot.client() as client:
        client.remove_flags(client.search("ALL"), [b"\\Seen"])
    assert [look(mailbox), RawMail.objects.count(), dovecot.seen()] == [0, 2, 0]


def test_mails_that_another_reader_deletes_under_our_hands_are_passed_over(dovecot, mailbox):
    dovecot.put([mail(f"Vraag {n}") for n in range(6)])
    target = inbox_to_watch(mailbox)
    with opened_mailbox(target.connection, target.folder) as box:
        uids = box.uids_after(0, since=None)
        with dovecot.client() as other:
            other.delete_messages(uids[2:4])
            other.expunge()
        assert Fetcher(mailbox).take_in(box) == 4
    dovecot.put([mail("later")])
    assert look(mailbox) == 1


def test_a_new_numbering_starts_over_and_doubles_nothing(dovecot, mailbox):
    dovecot.put([mail(f"Vraag {n}") for n in range(5)])
    look(mailbox)
    dovecot.renumber()
    dovecot.put([mail("nieuw")])
    assert look(mailbox) >= 1
    assert RawMail.objects.count() == 6
    assert MailboxPosition.objects.count() == 2


def test_the_position_and_the_mails_are_one_commit_and_seen_comes_after_it(dovecot, mailbox, monkeypatch):
    dovecot.put([mail("een")])
    seen_at_commit = []

    def cut_off(box, mails):
        seen_at_commit.append((dovecot.seen(), RawMail.objects.count(), MailboxPosition.objects.get().last_uid > 0))
        raise ServerFailed(imap.Failure.CLOSED)

    with monkeypatch.context() as patched:
        patched.setattr(Mailbox, "mark_seen", cut_off)
        with pytest.raises(ServerFailed):
            look(mailbox)
    assert seen_at_commit == [(0, 1, True)]
    assert [look(mailbox), RawMail.objects.count()] == [0, 1]


def test_of_a_mail_too_large_only_the_headers_are_kept_aside_and_the_next_goes_on(dovecot, mailbox, monkeypatch):
    monkeypatch.setattr(imap, "MAX_BYTES", 10_000)
    dovecot.put([mail("groot " * 5000, subject="Te groot"), mail("klein")])
    look(mailbox)
    held = RawMail.objects.get(state="held")
    assert (held.failure, held.size > 10_000, b"Te groot" in read_blob(held.blob)) == ("too_large", True, True)
    assert b"groot groot" not in read_blob(held.blob)
    assert RawMail.objects.filter(state="stored").count() == 1


def test_one_mail_that_the_server_does_not_hand_over_blocks_none_and_is_tried_again(dovecot, mailbox, monkeypatch, clock):
    """80 mails, one of which the server refuses: Dovecot cannot be made to, so the refusal is put between."""
    dovecot.put([mail(f"Vraag {n}", message_id=f"<v{n}@example.net>") for n in range(80)])
    whole, is_broken = Mailbox.fetch, True

    def refusing(box, group):
        mails = whole(box, group)
        if is_broken and any(b"<v40@example.net>" in m.content for m in mails):
            raise Unfetchable
        return mails

    monkeypatch.setattr(Mailbox, "fetch", refusing)
    look(mailbox)
    assert RawMail.objects.filter(state="stored").count() == 79
    assert RawMail.objects.get(state="held").failure == "unfetchable"
    is_broken = False
    assert look(mailbox) == 0
    clock.forward(hours=2)
    look(mailbox)
    assert RawMail.objects.filter(state="stored").count() == 80
    assert b"<v40@example.net>" in b"".join(kept())


def test_a_mail_during_which_the_connection_always_breaks_is_passed_over_in_the_end(dovecot, mailbox, monkeypatch):
    dovecot.put([mail(f"Vraag {n}", message_id=f"<v{n}@example.net>") for n in range(5)])
    whole = Mailbox.fetch

    def breaking(box, group):
        mails = whole(box, group)
        if any(b"<v2@example.net>" in m.content for m in mails):
            raise ServerFailed(imap.Failure.CLOSED)
        return mails

    monkeypatch.setattr(Mailbox, "fetch", breaking)
    fetcher, tries = Fetcher(mailbox), 0
    while RawMail.objects.count() < 5:
        tries += 1
        try:
            look(mailbox, fetcher)
        except ServerFailed:
            assert tries <= fetching.TRIES_ALONE
    assert RawMail.objects.filter(state="stored").count() == 4
    assert RawMail.objects.get(state="held").failure == "unfetchable"


def test_mail_from_before_the_chosen_day_stays_where_it_is(dovecot, mailbox, clock):
    with dovecot.client() as client:
        client.append("INBOX", mail("oud"), msg_time=clock.at - timedelta(days=400))
    dovecot.put([mail("nieuw")])
    Inbox.objects.update(imap_since=clock.at.date() - timedelta(days=7))
    assert look(mailbox) == 1


@pytest.mark.parametrize("security", ["tls", "starttls"])
def test_mailboxes_are_read_over_tls_from_a_server_that_proves_its_name_only(dovecot, mailbox, monkeypatch, security):
    dovecot.put([mail("een")])
    port = dovecot.tls_port if security == "tls" else dovecot.port
    Inbox.objects.update(imap_host="localhost", imap_port=port, imap_security=security)
    with pytest.raises(ServerFailed, match="certificate"):
        look(mailbox)
    monkeypatch.setenv("SSL_CERT_FILE", str(dovecot.certificate))
    assert look(mailbox) == 1
    Inbox.objects.update(imap_host="127.0.0.1")  # the certificate is for localhost
    with pytest.raises(ServerFailed, match="certificate"):
        look(mailbox)


def test_a_refused_password_and_a_missing_folder_are_told_apart(dovecot, mailbox):
    Inbox.objects.update(imap_folder="Bestaat niet")
    with pytest.raises(ServerFailed, match="folder_missing"):
        look(mailbox)
    Inbox.objects.update(imap_user="iemand anders")
    with pytest.raises(ServerFailed, match="login_refused"):
        look(mailbox)


def test_a_new_inbox_is_well_until_nobody_looked_for_long(make_inbox, clock):
    make_inbox(imap=Server(host="127.0.0.1", port=1, security="none", user="vragen", password="geheim"))
    assert inbox_health()[0].ok
    clock.forward(minutes=16)
    assert not inbox_health()[0].ok


def test_waiting_grows_from_two_seconds_to_five_minutes_and_logins_never_exceed_ten_a_minute():
    pace = Pace()
    assert pace.seconds_to_wait(at=0) == 0
    for failures, longest in ((1, 3), (4, 24), (9, 450), (20, 450)):
        pace.failures = failures
        assert longest / 3 <= pace.seconds_to_wait(at=0) <= longest
    pace.failures = 0
    for second in range(10):
        pace.logged_in(at=float(second))
    assert pace.seconds_to_wait(at=9.0) == 51


@pytest.mark.parametrize("moment", ["noop", "idle"])
def test_mail_that_comes_just_before_we_wait_is_not_left_lying(dovecot, mailbox, monkeypatch, moment):
    target, stop = inbox_to_watch(mailbox), threading.Event()
    with opened_mailbox(target.connection, target.folder) as box:
        begin = getattr(box._client, moment)
        monkeypatch.setattr(box._client, moment, lambda: (dovecot.put([mail("net ervoor")]), begin())[1])
        started = time.monotonic()
        box.wait(stop)
        box.select()
        assert Fetcher(mailbox).take_in(box) == 1
    assert time.monotonic() - started < 10


def test_a_folder_that_stays_quiet_is_looked_at_more_seldom_until_something_comes(dovecot, mailbox, monkeypatch):
    monkeypatch.setattr(imap, "SHORTEST_IDLE", 0.2)
    target, stop, waited = inbox_to_watch(mailbox), threading.Event(), []
    with opened_mailbox(target.connection, target.folder) as box:
        for _ in range(4):
            waited.append(box._idle_seconds)
            box.wait(stop)
        dovecot.put([mail("eindelijk")])
        box.wait(stop)
        waited.append(box._idle_seconds)
    assert waited == [0.2, 0.4, 0.8, 1.6, 0.2]


@pytest.mark.django_db(transaction=True)
def test_the_worker_hears_of_new_mail_and_of_new_inboxes_while_it_runs(dovecot, house, make_inbox, monkeypatch):
    monkeypatch.setattr("alvast.channels.email.watching.SUPERVISE_SECONDS", 0.2)
    stop = threading.Event()
    worker = threading.Thread(target=run_watchers, args=(stop,))
    worker.start()
    try:
        imap_server = imap_of(dovecot)
        inbox = make_inbox(imap=imap_server)
        dovecot.put([mail("een")])
        until(lambda: RawMail.objects.count() == 1)
        started = time.monotonic()
        dovecot.put([mail("twee")])
        until(lambda: RawMail.objects.count() == 2)
        assert time.monotonic() - started < 5  # told by IDLE, whatever else it waited for
        [health] = inbox_health()
        assert (health.ok, health.detail) == (True, "in orde")
        Inbox.objects.filter(id=inbox).update(is_active=False)
        time.sleep(1.5)
        dovecot.put([mail("drie")])
        time.sleep(1)
        assert RawMail.objects.count() == 2
    finally:
        stop.set()
        worker.join(timeout=20)
    assert not worker.is_alive()


def imap_of(dovecot):
    from alvast.channels.email.tests.servers.dovecot import PASSWORD, USER

    return Server(host="127.0.0.1", port=dovecot.port, security="none", user=USER, password=PASSWORD)


def until(holds, seconds=15):
    deadline = time.monotonic() + seconds
    while not holds():
        assert time.monotonic() < deadline
        time.sleep(0.05)
