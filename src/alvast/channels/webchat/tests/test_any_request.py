"""Whatever is sent to whatever door: an answer in one of the promised shapes, never a fault of ours."""

import json
import string
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from alvast.channels.webchat.tests.conftest import Browser

pytestmark = pytest.mark.django_db

DOORS = ("session", "messages", "files", "choices", "typing", "read", "transcript", "continue", "close")
FIELDS = ("id", "text", "message", "code", "typing", "n", "email", "token", "session", "page", "language")
odd = st.text(st.characters(), max_size=40)
values = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), odd, st.uuids().map(str),
    st.sampled_from(["1e999", "-1", "9" * 40, "\x00", "\u202e", "{}", "[]", "nl", "http://testserver/", "chidi@example.net"]),
    st.lists(odd, max_size=3), st.dictionaries(odd, odd, max_size=2),
)  # fmt: skip
bodies = st.one_of(
    st.dictionaries(st.sampled_from(FIELDS), values, max_size=5).map(json.dumps), st.binary(max_size=200),
    st.sampled_from([b"", b"null", b"[]", b"{" * 5_000, b'{"id":', b"\xff\xfe", b'{"n":' + b"9" * 400 + b"}"]),
)  # fmt: skip
headers = st.dictionaries(
    st.sampled_from(["Content-Type", "Accept-Language", "Content-Language", "Origin", "X-Forwarded-For"]),
    st.text(string.printable.strip(), max_size=60), max_size=2,
)  # fmt: skip
QUIET = settings(
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@QUIET
@given(door=st.sampled_from(DOORS), method=st.sampled_from(["post", "get", "put", "delete"]), body=bodies, more=headers)
def test_no_body_makes_a_fault(browser: Browser, door, method, body, more):
    if door == "close":
        browser = Browser(browser.chat)
        browser.open()
    answer = browser.client.generic(
        method.upper(), f"/chat/{browser.chat.key}/{door}", body,
        **{"content_type": "application/json", "headers": {"Authorization": f"Bearer {browser.secret}", **more}},
    )  # fmt: skip
    assert answer.status_code < 500
    if answer.status_code >= 400:
        assert answer["Content-Type"] == "application/problem+json"
        assert json.loads(answer.content)["code"]


@QUIET
@given(after=odd, file=odd)
def test_no_address_makes_a_fault(browser: Browser, after, file):
    for path in (f"messages?after={quote(after)}", f"files/{quote(file)}", f"messages/{quote(file)}/why"):
        answer = browser.send(path, method="get")
        assert answer.status_code in (200, 400, 404)


@QUIET
@given(text=st.text(st.characters(), min_size=1, max_size=400))
def test_whatever_is_said_can_be_kept_shown_and_read_back(chat, text):
    browser = Browser(chat)
    browser.open()
    answer = browser.say(text)
    assert answer.status_code in (200, 400)
    if answer.status_code == 200:
        line = browser.see()["messages"][0]
        assert "\x00" not in line["text"]
        assert "<script" not in line["html"].lower()
        json.dumps(line).encode("utf-8")
