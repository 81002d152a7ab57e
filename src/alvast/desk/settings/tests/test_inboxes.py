"""The form of an inbox: secrets are kept and never shown, servers are really tried."""

import socketserver
import threading

import pytest

from alvast.channels.email.models import Inbox
from alvast.kernel.secrets import unseal


@pytest.fixture
def asked(house):
    return {
        "name": "De Wulp", "address": "vragen@dewulp.example", "team": str(house.team.id), "language": "nl", "proof": "password",
        "imap_host": "imap.dewulp.example", "imap_security": "tls", "imap_user": "vragen",
        "imap_password": "zeergeheim", "imap_folder": "INBOX",
        "smtp_host": "smtp.dewulp.example", "smtp_security": "starttls", "smtp_same": "on", "quotes_original": "on",
    }  # fmt: skip


def test_one_password_serves_both_servers_and_usual_ports_are_filled_in(browse, house, asked):
    assert browse(house.root).post("/settings/inboxes/add/", asked).status_code == 303
    row = Inbox.objects.get()
    assert (row.imap_port, row.smtp_port, row.smtp_user) == (993, 587, "vragen")
    assert unseal(row.imap_secret) == unseal(row.smtp_secret) == "zeergeheim"


def test_a_kept_password_is_never_shown_and_stays_when_left_empty(browse, house, asked):
    client = browse(house.root)
    client.post("/settings/inboxes/add/", asked)
    row = Inbox.objects.get()
    url = f"/settings/inboxes/{row.id}/"
    assert "zeergeheim" not in client.get(url).content.decode()
    assert client.post(url, {**asked, "imap_password": "", "signature": "Groet"}).status_code == 303
    row.refresh_from_db()
    assert (unseal(row.imap_secret), row.signature) == ("zeergeheim", "Groet")


def test_without_encryption_only_this_machine_will_do(browse, house, asked):
    answer = browse(house.root).post("/settings/inboxes/add/", {**asked, "imap_security": "none"})
    assert answer.status_code == 422
    assert list(answer.context["page"].form.errors) == ["imap_security"]


def test_oauth_asks_for_what_it_needs(browse, house, asked):
    answer = browse(house.root).post("/settings/inboxes/add/", {**asked, "proof": "oauth"})
    assert sorted(answer.context["page"].form.errors) == ["client_id", "refresh_token", "token_url"]


class Greets(socketserver.StreamRequestHandler):
    """A mail server that lets nobody in."""

    def handle(self):
        self.wfile.write(b"* OK ready\r\n")
        while line := self.rfile.readline():
            while line.endswith(b"}\r\n"):
                self.wfile.write(b"+ go on\r\n")
                line += self.rfile.readline()
            tag, command = line.split()[:2]
            said = b"* CAPABILITY IMAP4rev1\r\n" + tag + b" OK done\r\n" if command == b"CAPABILITY" else tag + b" NO wrong\r\n"
            self.wfile.write(said)


@pytest.fixture
def strict_server():
    with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Greets) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield server.server_address[1]
        server.shutdown()


def test_trying_really_connects_and_says_what_is_wrong_without_keeping_anything(browse, house, asked, strict_server):
    tried = {**asked, "imap_host": "127.0.0.1", "imap_port": strict_server, "imap_security": "none", "smtp_host": "127.0.0.1",
             "smtp_port": 9, "smtp_security": "none", "try": "yes"}  # fmt: skip
    answer = browse(house.root).post("/settings/inboxes/add/", tried)
    words = [line.words for line in answer.context["page"].tried]
    assert words == ["De server weigert de gebruikersnaam of het wachtwoord.", "De server is niet bereikbaar."]
    assert answer.context["page"].form["imap_password"].value() == "zeergeheim"
    assert not Inbox.objects.exists()


def test_a_form_that_cannot_be_tried_says_where_the_mistakes_are_beside_the_button(browse, house, asked):
    htmx = {"HX-Request": "true", "HX-Target": "tried"}
    form = {**asked, "name": "", "imap_port": 99999, "try": "yes"}
    answer = browse(house.root).post("/settings/inboxes/add/", form, headers=htmx)
    words = answer.content.decode()
    assert (answer.status_code, answer["HX-Retarget"]) == (422, "#tried")
    assert words.startswith('<div id="tried">')
    assert 'href="#id_name">Naam: Dit veld is verplicht.' in words
    assert "65535" in words


def test_the_secret_for_posted_mail_is_shown_once_and_works(browse, house, asked):
    client = browse(house.root)
    client.post("/settings/inboxes/add/", asked)
    row = Inbox.objects.get()
    secret = client.post(f"/settings/inboxes/{row.id}/post-secret/").context["page"].secret
    row.refresh_from_db()
    assert unseal(row.imap_secret) == "zeergeheim"
    answer = client.post(
        f"/hooks/mail/{row.id}/", b"From: chidi@example.net\r\n\r\nDag", content_type="message/rfc822",
        headers={"Authorization": f"Bearer {secret}"},
    )  # fmt: skip
    assert answer.status_code == 202
    assert secret not in client.get(f"/settings/inboxes/{row.id}/").content.decode()
