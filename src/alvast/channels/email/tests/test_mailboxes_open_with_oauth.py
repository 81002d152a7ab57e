"""XOAUTH2 with a refresh token: a real token endpoint, a real Dovecot that asks it whether a token holds, a real SMTP server."""

import json
import logging
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread

import pytest
from django.conf import settings as django_settings

from alvast.channels.email import oauth
from alvast.channels.email.actions import InboxSettings, OAuth, Server, change_inbox, queue_letter, send_waiting, try_servers
from alvast.channels.email.composing import Letter, Person
from alvast.channels.email.composing.bodies import Words
from alvast.channels.email.errors import InsecureTokenAddress
from alvast.channels.email.fetching import Fetcher
from alvast.channels.email.imap import opened_mailbox
from alvast.channels.email.models import Inbox, OutgoingMail, RawMail
from alvast.channels.email.queries import inbox_health, inbox_to_watch
from alvast.channels.email.servers import ServerFailed
from alvast.channels.email.tests.conftest import mail
from alvast.channels.email.tests.servers.dovecot import USER, Dovecot, running_dovecot
from alvast.channels.email.tests.servers.smtp_sink import Sink, running_sink
from alvast.channels.email.tests.servers.token_endpoint import TokenEndpoint, running_token_endpoint
from alvast.channels.email.tokens import message_id_for
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.kernel.log import EventFormatter
from alvast.kernel.secrets import unseal

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def servers() -> Iterator[tuple[TokenEndpoint, Dovecot]]:
    with running_token_endpoint(USER) as endpoint, TemporaryDirectory(prefix="alvast-oauth-") as folder:
        introspection = f"http://127.0.0.1:{endpoint.port}/introspect"
        with running_dovecot(Path(folder), introspection=introspection) as dovecot:
            yield endpoint, dovecot


@pytest.fixture
def provider(servers, settings) -> TokenEndpoint:
    """As it was at first, and within reach although it is on this very machine."""
    endpoint, fresh = servers[0], TokenEndpoint(USER, servers[0].port)
    vars(endpoint).update(vars(fresh))
    settings.OUTGOING_ALLOWED_HOSTS = [*django_settings.OUTGOING_ALLOWED_HOSTS, f"127.0.0.1:{endpoint.port}"]
    oauth._tokens.clear()
    return endpoint


@pytest.fixture
def dovecot(servers) -> Dovecot:
    with servers[1].client() as client:
        client.delete_messages(client.search("ALL"))
        client.expunge()
    return servers[1]


@pytest.fixture
def sink(provider) -> Iterator[Sink]:
    with running_sink(tokens=provider.valid) as running:
        yield running


def grant(provider, refresh_token="first-refresh-token"):
    return OAuth(token_url=provider.url, client_id="alvast", client_secret="client-secret-9", refresh_token=refresh_token)


@pytest.fixture
def inbox(make_inbox, provider, dovecot, sink):
    return make_inbox(
        imap=Server(host="127.0.0.1", port=dovecot.port, security="none", user=USER),
        smtp=Server(host="127.0.0.1", port=sink.port, security="none", user=USER), oauth=grant(provider),
    )  # fmt: skip


def look(inbox):
    target = inbox_to_watch(inbox)
    with opened_mailbox(target.connection, target.folder) as box:
        return Fetcher(inbox).take_in(box)


def send(inbox, text="Hallo"):
    letter = Letter(
        from_=Person("De Wulp", "info@dewulp.example"), to=[Person("", "chidi@example.net")], subject=text,
        message_id=message_id_for(None, "dewulp.example"), at=now(), words=Words(text), language="nl",
    )  # fmt: skip
    queue_letter(letter, inbox=inbox, envelope_to=["chidi@example.net"], message=None)
    return send_waiting(inbox=inbox)


def test_one_token_reads_and_sends_until_it_is_about_to_end(inbox, provider, dovecot, sink, clock):
    dovecot.put([mail("een")])
    assert look(inbox) == 1
    send(inbox)
    assert len(sink.kept) == 1
    assert len(provider.asked) == 1
    clock.forward(minutes=57)
    look(inbox)
    assert len(provider.asked) == 1
    clock.forward(minutes=2)  # less than two minutes are left
    provider.valid.clear()
    assert look(inbox) == 0
    assert len(provider.asked) == 2


def test_a_token_that_a_server_refuses_before_its_time_is_replaced_at_the_next_try(inbox, provider, dovecot, sink):
    look(inbox)
    provider.valid.clear()  # taken back by the provider
    with pytest.raises(ServerFailed, match="login_refused"):
        look(inbox)
    assert look(inbox) == 0
    provider.valid.clear()
    send(inbox)
    assert Inbox.objects.get().send_failure == "login_refused"
    OutgoingMail.objects.update(next_try_at=now())
    send_waiting(inbox=inbox)
    assert (len(sink.kept), Inbox.objects.get().send_failure, len(provider.asked)) == (1, "", 3)


def test_a_refused_refresh_is_told_and_no_mail_is_lost(inbox, provider, dovecot, sink, clock):
    dovecot.put([mail("wacht op ons")])
    provider.refresh_token = "somebody took ours back"
    with pytest.raises(ServerFailed, match="token_refused"):
        look(inbox)
    send(inbox)
    assert OutgoingMail.objects.get().state == "waiting"
    [health] = inbox_health()
    assert (health.ok, health.waiting) == (False, 1)
    assert health.detail == "De aanmelddienst geeft geen toegang meer. Sluit het postvak opnieuw aan."
    change_inbox(actor=SYSTEM, inbox=inbox, settings=again(provider, dovecot, sink))
    clock.forward(minutes=2)
    assert (look(inbox), send_waiting(inbox=inbox)) == (1, 1)
    assert [len(sink.kept), RawMail.objects.count(), OutgoingMail.objects.get().state] == [1, 1, "sent"]
    assert inbox_health()[0].ok


def again(provider, dovecot, sink):
    """The settings after an administrator connected the inbox again."""
    row = Inbox.objects.get()
    return InboxSettings(
        name=row.name, address=row.address, team=row.team_id, oauth=grant(provider, provider.refresh_token),
        imap=Server(host="127.0.0.1", port=dovecot.port, security="none", user=USER),
        smtp=Server(host="127.0.0.1", port=sink.port, security="none", user=USER),
    )  # fmt: skip


@pytest.mark.parametrize(
    ("status", "content", "failure"),
    [
        (200, b"<html>Even geduld</html>", "protocol"),
        (200, b"", "protocol"),
        (200, b"[]", "protocol"),
        (200, b'{"token_type": "Bearer"}', "protocol"),
        (200, b'{"access_token": ""}', "protocol"),
        (200, b'{"access_token": {"a": 1}}', "protocol"),
        (200, b'{"access_token": "a\\r\\nDELETE INBOX"}', "protocol"),
        (200, b'{"access_token": "a\\u0001b"}', "protocol"),
        (200, '{"access_token": "é"}'.encode(), "protocol"),
        (200, b'{"access_token": "a", "expires_in": 1e999}', "protocol"),
        (200, b'{"access_token": "a", "expires_in": "soon"}', "protocol"),
        (200, b"[" * 100_000, "protocol"),
        (200, b"x" * 2_000_000, "cannot_connect"),
        (400, b'{"error": "invalid_grant"}', "token_refused"),
        (401, b"", "token_refused"),
        (429, b"", "cannot_connect"),
        (500, b"{}", "cannot_connect"),
        (302, b"", "cannot_connect"),
    ],
)
def test_whatever_the_token_endpoint_says_the_inbox_only_waits(inbox, provider, status, content, failure):
    provider.script = lambda: (status, content)
    with pytest.raises(ServerFailed, match=failure):
        look(inbox)
    send(inbox)
    assert (Inbox.objects.get().send_failure, OutgoingMail.objects.get().state) == (failure, "waiting")


@pytest.mark.parametrize("life", [10**30, -5, 0, "3600", None])
def test_odd_terms_of_a_token_are_put_up_with(inbox, provider, life):
    provider.life = life
    assert look(inbox) == 0
    assert Inbox.objects.get().failure == ""


def test_a_slow_endpoint_holds_up_its_own_inbox_only(inbox, make_inbox, provider, dovecot, monkeypatch):
    asked, goes_on = Event(), Event()
    held_up = inbox_to_watch(inbox).connection
    other = grant(provider, "other-refresh-token")
    other_inbox = make_inbox(address="b@dewulp.example", imap=Server(host="127.0.0.1", port=dovecot.port, user=USER), oauth=other)

    def slow():
        if provider.asked[-1]["refresh_token"] == "first-refresh-token":
            asked.set()
            goes_on.wait(4)
        return 200, b'{"access_token": "a"}'

    provider.script = slow
    waiting = Thread(target=oauth.access_token, args=(held_up,))
    waiting.start()
    try:
        assert asked.wait(4)
        assert oauth.access_token(inbox_to_watch(other_inbox).connection) == "a"
        assert waiting.is_alive()
    finally:
        goes_on.set()
        waiting.join(timeout=10)


def test_an_endpoint_that_says_nothing_is_left_after_five_seconds(inbox, provider, monkeypatch):
    monkeypatch.setattr("alvast.kernel.outgoing.SECONDS", 0.3)
    provider.script = lambda: time.sleep(1) or (200, b"{}")
    with pytest.raises(ServerFailed, match="cannot_connect"):
        look(inbox)


@pytest.mark.django_db(transaction=True)
def test_a_refresh_token_that_the_provider_replaces_is_kept_in_its_place(inbox, provider, clock):
    provider.rotates = True
    for _ in range(3):
        look(inbox)
        clock.forward(hours=2)
    assert [form["refresh_token"] for form in provider.asked] == ["first-refresh-token", "refresh-token-1", "refresh-token-2"]
    assert json.loads(unseal(Inbox.objects.get().oauth))["refresh_token"] == "refresh-token-3"


def test_a_replaced_token_does_not_overwrite_what_an_administrator_typed_meanwhile(inbox, provider, dovecot, sink):
    connection = inbox_to_watch(inbox).connection
    provider.rotates = True
    typed = replace(again(provider, dovecot, sink), oauth=grant(provider, "typed-by-hand"))
    change_inbox(actor=SYSTEM, inbox=inbox, settings=typed)
    oauth.access_token(connection)
    assert json.loads(unseal(Inbox.objects.get().oauth))["refresh_token"] == "typed-by-hand"


def test_no_token_and_no_secret_is_ever_logged(inbox, provider, dovecot, sink, caplog):
    caplog.set_level(logging.DEBUG)
    look(inbox)
    send(inbox)
    provider.valid.clear()
    with pytest.raises(ServerFailed):
        look(inbox)
    send(inbox)
    provider.refresh_token = "gone"
    oauth.forget_token(inbox_to_watch(inbox).connection)
    with pytest.raises(ServerFailed):
        look(inbox)
    written = "\n".join(f"{record.getMessage()} {EventFormatter().format(record)}" for record in caplog.records)
    for secret in ("access-token-", "refresh-token", "client-secret-9", "auth=Bearer", "YXV0aD1CZWFyZXI"):
        assert secret not in written
    assert "access-token" not in json.dumps(list(Inbox.objects.values("failure", "send_failure")))


def test_trying_the_servers_uses_the_grant_in_the_form(inbox, provider, dovecot, sink):
    tried = try_servers(actor=SYSTEM, settings=again(provider, dovecot, sink))
    assert tried.is_well
    wrong = replace(again(provider, dovecot, sink), oauth=grant(provider, "wrong"))
    tried = try_servers(actor=SYSTEM, settings=wrong)
    assert (tried.reading, tried.sending) == ("token_refused", "token_refused")


def test_a_token_address_without_encryption_is_refused(inbox, provider, dovecot, sink):
    plain = OAuth(token_url="http://login.example/token", client_id="a", client_secret="b", refresh_token="c")
    with pytest.raises(InsecureTokenAddress):
        change_inbox(actor=SYSTEM, inbox=inbox, settings=replace(again(provider, dovecot, sink), oauth=plain))
