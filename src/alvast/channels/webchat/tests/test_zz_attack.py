import pytest
from alvast.channels.webchat.tests.conftest import *  # noqa

pytestmark = pytest.mark.django_db

@pytest.mark.parametrize("origin", ["http://[", "https://[::1", "https://a]b", "null", "http://testserver:99999x"])
def test_origin(chat, origin, browser=None):
    from alvast.channels.webchat.tests.conftest import Browser
    b = Browser(chat)
    b.client.raise_request_exception = False
    r = b.send("session", {"page": SHOP, "language": "nl"}, Origin=origin)
    assert r.status_code == 403, (origin, r.status_code)

@pytest.mark.parametrize("field", ["session", "token", "page", "language"])
@pytest.mark.parametrize("value", ["\ud800", "\x00", "http://[", "\u202e", "a" * 300])
def test_odd(chat, field, value):
    from alvast.channels.webchat.tests.conftest import Browser
    b = Browser(chat)
    b.client.raise_request_exception = False
    r = b.send("session", {"page": SHOP + "/x", "language": "nl", field: value})
    assert r.status_code < 500, (field, value, r.content[:300])

@pytest.mark.parametrize("value", ["\ud800", "\x00", "http://[", "\u202e", "1e400"])
def test_odd_said(chat, value):
    from alvast.channels.webchat.tests.conftest import Browser
    b = Browser(chat)
    b.open()
    b.client.raise_request_exception = False
    out = [b.say(value), b.say("hoi"), b.send("transcript", {"email": value}), b.send("continue", {"email": value}), b.send("choices", {"message": "00000000-0000-0000-0000-000000000000", "code": value}), b.send("read", {"n": value}), b.send("messages", {"id": value, "text": "x"}), b.send("messages?after=" + "%ED%A0%80", method="get"), b.send("typing", {"typing": value})]
    assert [r.status_code for r in out if r.status_code >= 500] == []
    r = b.attach("a\ud800.png".encode("utf8","replace").decode(), b"x")
    assert r.status_code < 500
