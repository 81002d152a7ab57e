"""Raw mail over HTTP, from a server that can prove it may."""

import hmac
from uuid import uuid4

import pytest

from alvast.channels.email.models import Inbox, RawMail
from alvast.channels.email.tests.conftest import mail
from alvast.kernel.secrets import seal

pytestmark = pytest.mark.django_db

SECRET = "een-geheim-van-de-mailserver"


@pytest.fixture
def post_to(client, post):
    Inbox.objects.update(post_secret=seal(SECRET))

    def send(body=b"", inbox=None, token=SECRET, **headers):
        if token:
            headers["authorization"] = f"Bearer {token}"
        return client.post(f"/hooks/mail/{inbox or post.inbox}/", body, content_type="message/rfc822", headers=headers)

    return send


def signed(body, at, secret=SECRET):
    stamp = str(int(at.timestamp()))
    signature = hmac.digest(secret.encode(), stamp.encode() + b"." + body, "sha256").hex()
    return {"x-alvast-timestamp": stamp, "x-alvast-signature": f"sha256={signature}"}


def test_a_proven_mail_is_stored_before_the_answer(post_to):
    one = mail()
    assert [(r.status_code, r.json()) for r in (post_to(one), post_to(one))] == [
        (202, {"stored": 1, "duplicates": 0}), (202, {"stored": 0, "duplicates": 1}),
    ]  # fmt: skip
    assert RawMail.objects.count() == 1


def test_a_signature_over_time_and_body_proves_it_too(post_to, clock):
    body = mail()
    assert post_to(body, token="", **signed(body, clock.at)).status_code == 202


def test_no_proof_a_wrong_one_and_an_unknown_inbox_look_alike(post_to, clock, post):
    body = mail()
    old = signed(body, clock.at)
    clock.forward(seconds=301)
    refusals = [
        post_to(body, token=""), post_to(body, token="fout"), post_to(body, inbox=uuid4()), post_to(body, token="", **old),
        post_to(body + b"x", token="", **signed(body, clock.at)), post_to(body, token="", **signed(body, clock.at, "fout")),
    ]  # fmt: skip
    Inbox.objects.update(post_secret=b"")
    refusals += [post_to(body, token=SECRET), post_to(body, token=""), post_to(body, token="", **signed(body, clock.at, ""))]
    Inbox.objects.update(post_secret=seal(SECRET), is_active=False)
    refusals.append(post_to(body))
    assert {(r.status_code, r.content) for r in refusals} == {(404, refusals[0].content)}
    assert refusals[0].headers["Content-Type"] == "application/problem+json"
    assert not RawMail.objects.exists()


def test_a_mail_over_the_limit_is_refused_before_it_is_read(post_to, client, post):
    answer = client.generic("POST", f"/hooks/mail/{post.inbox}/", b"x", CONTENT_LENGTH=str(25 * 1024 * 1024 + 1))
    assert (answer.status_code, answer.json()["code"]) == (413, "mail_too_large")


@pytest.mark.parametrize(
    ("announced", "status", "code"),
    [
        ("9" * 5_000, 413, "mail_too_large"),
        ("-1", 411, "length_required"),
        ("0x10", 411, "length_required"),
        ("1 000", 411, "length_required"),
        ("²", 411, "length_required"),
        ("", 400, "mail_empty"),
        ("0", 400, "mail_empty"),
    ],
)
def test_a_length_that_cannot_be_is_refused_and_none_is_no_mail(client, post, announced, status, code):
    Inbox.objects.update(post_secret=seal(SECRET))
    proof = {"HTTP_AUTHORIZATION": f"Bearer {SECRET}"}
    answer = client.generic("POST", f"/hooks/mail/{post.inbox}/", mail(), CONTENT_LENGTH=announced, **proof)
    assert (answer.status_code, answer.json()["code"]) == (status, code)
    assert not RawMail.objects.exists()


def test_an_empty_post_is_no_mail(post_to):
    assert post_to(b"").status_code == 400
    assert not RawMail.objects.exists()


def test_reading_it_with_a_browser_is_not_possible(client, post):
    assert client.get(f"/hooks/mail/{post.inbox}/").status_code == 405
