import pytest
from django.test import override_settings

from alvast.channels.email import outbox
from alvast.channels.email.servers import Connection, ServerFailed
from alvast.channels.email.smtp import smtp_session

TO_OUTBOX = Connection(inbox=None, host=outbox.HOST, port=465, security="tls", user="", password="", oauth={})


def test_the_demo_writes_its_mails_into_a_folder(tmp_path):
    with override_settings(DEMO_OUTBOX=str(tmp_path / "outbox")), smtp_session(TO_OUTBOX) as session:
        answers = session.deliver(b"Subject: Dag\r\n\r\nHallo\r\n", sender="a@x.example", recipients=["b@y.example"])
    assert [answer.is_accepted for answer in answers] == [True]
    [file] = (tmp_path / "outbox").glob("*.eml")
    assert file.read_bytes().endswith(b"Delivered-To: b@y.example\r\nSubject: Dag\r\n\r\nHallo\r\n")


def test_outside_the_demo_that_server_does_not_exist():
    with pytest.raises(ServerFailed), smtp_session(TO_OUTBOX):
        pass
