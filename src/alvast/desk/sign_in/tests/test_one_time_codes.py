"""One-time codes beside the password: from the secret on the page to signing in, losing the phone, and going without again."""

import base64
import hashlib
import hmac
import re
import struct
import time

import pytest
from allauth.mfa.models import Authenticator
from django.core.cache import cache
from django.test import Client

from alvast.staff.actions import set_password

PASSWORD = "vier woorden zijn veilig"


def code_of(secret: str, *, steps: int = 0) -> str:
    """What an app on a phone shows now, or so many half minutes later (RFC 6238)."""
    counter = int(time.time()) // 30 + steps
    digest = hmac.digest(base64.b32decode(secret), struct.pack(">Q", counter), hashlib.sha1)
    start = digest[-1] & 15
    return f"{(struct.unpack('>I', digest[start : start + 4])[0] & 0x7FFFFFFF) % 1_000_000:06}"


def wrong(secret: str) -> str:
    near = {code_of(secret, steps=n) for n in range(-3, 4)}
    return next(code for n in range(10) if (code := f"{n:06}") not in near)


@pytest.fixture
def ana(house):
    """Signed in by password."""
    cache.clear()
    set_password(actor=house.as_(house.root), agent=house.ana.id, password=PASSWORD)
    return signed_in()


def signed_in() -> Client:
    """A browser after the password; where codes are asked for, not yet in."""
    client = Client()
    answer = client.post("/accounts/login/", {"login": "ana@example.org", "password": PASSWORD})
    assert answer.status_code == 302
    return client


def prove(client: Client) -> None:
    """The password once more, as is asked before codes are changed."""
    answer = client.post("/accounts/reauthenticate/", {"password": PASSWORD})
    assert answer.status_code == 302


def is_in(client: Client) -> bool:
    return client.get("/me/").status_code == 200


@pytest.fixture
def secret(ana) -> str:
    """The secret as the page shows it, after it was put into the phone and proven."""
    prove(ana)
    page = ana.get("/accounts/2fa/totp/activate/").content.decode()
    shown = re.search(r'value="([A-Z2-7]{32})"', page)
    assert shown
    answer = ana.post("/accounts/2fa/totp/activate/", {"code": code_of(shown[1])})
    assert (answer.status_code, answer.url) == (302, "/accounts/2fa/recovery-codes/")
    cache.clear()  # the code that proved it counts as used; half a minute passes
    return shown[1]


def recovery_codes(client: Client) -> list[str]:
    return re.findall(r"^[0-9a-f]{8}$", client.get("/accounts/2fa/recovery-codes/download/").content.decode(), re.MULTILINE)


def enter(client: Client, code: str) -> bool:
    client.post("/accounts/2fa/authenticate/", {"code": code})
    return is_in(client)


def test_the_password_alone_no_longer_opens_the_desk(secret):
    client = signed_in()
    assert not is_in(client)
    assert enter(client, code_of(secret))


@pytest.mark.parametrize("text", ["", "abc", "12345", "1234567890" * 100, "\x00", "１２３４５６"])
def test_a_wrong_code_opens_nothing_and_is_told(secret, text):
    client = signed_in()
    for code in (wrong(secret), text):
        answer = client.post("/accounts/2fa/authenticate/", {"code": code})
        assert answer.status_code == 200
        assert answer.context["form"].errors
    assert not is_in(client)


def test_the_code_of_half_a_minute_ago_still_holds_and_an_old_one_does_not(secret):
    assert not enter(signed_in(), code_of(secret, steps=-4))
    assert enter(signed_in(), code_of(secret, steps=0))


def test_a_code_opens_one_session_only(secret):
    code = code_of(secret)
    assert enter(signed_in(), code)
    assert not enter(signed_in(), code)


def test_a_recovery_code_stands_in_for_the_phone_once(ana, secret):
    codes = recovery_codes(ana)
    assert len(codes) == 10
    page = ana.get("/accounts/2fa/recovery-codes/").content.decode()
    assert all(code in page for code in codes)
    assert enter(signed_in(), codes[0])
    assert not enter(signed_in(), codes[0])
    assert enter(signed_in(), codes[1])


def test_guessing_codes_is_slowed_down_even_with_the_right_one_at_the_end(secret):
    client = signed_in()
    for _ in range(12):
        client.post("/accounts/2fa/authenticate/", {"code": wrong(secret)})
    assert not enter(client, code_of(secret))


def test_going_without_again_needs_the_password_and_ends_the_recovery_codes(ana, secret):
    codes = recovery_codes(ana)
    assert ana.post("/accounts/2fa/totp/deactivate/").status_code == 302
    assert not Authenticator.objects.exists()
    assert is_in(signed_in())
    client = signed_in()
    client.post("/accounts/2fa/authenticate/", {"code": codes[0]})
    assert not Authenticator.objects.exists()


def test_codes_are_not_changed_without_the_password(ana):
    answer = ana.get("/accounts/2fa/totp/activate/")
    assert (answer.status_code, answer.url.partition("?")[0]) == (302, "/accounts/reauthenticate/")
    assert ana.post("/accounts/reauthenticate/", {"password": "nee dit is het niet"}).status_code == 200
    assert ana.get("/accounts/2fa/totp/activate/").status_code == 302


def test_a_session_left_open_for_long_asks_for_the_password_again(ana, secret, monkeypatch):
    later = time.time() + 3600
    monkeypatch.setattr("allauth.account.internal.flows.reauthentication.time.time", lambda: later)
    for page in ("totp/deactivate/", "recovery-codes/generate/", "recovery-codes/"):
        answer = ana.get(f"/accounts/2fa/{page}")
        assert answer.status_code == 302
        assert "reauthenticate" in answer.url
    assert Authenticator.objects.filter(type="totp").exists()


def test_another_secret_cannot_be_put_over_the_one_in_use(ana, secret):
    answer = ana.get("/accounts/2fa/totp/activate/")
    assert answer.status_code == 302
    ana.post("/accounts/2fa/totp/activate/", {"code": "000000"})
    assert enter(signed_in(), code_of(secret))


def test_neither_the_secret_nor_a_recovery_seed_is_readable_in_the_database(ana, secret):
    rows = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert Authenticator.objects.count() == 2
    assert secret not in rows
    for code in recovery_codes(ana):
        assert code not in rows
    for row in Authenticator.objects.all():
        assert all(not re.fullmatch(r"[A-Z2-7]{32}|[0-9a-f]{20,}", str(value)) for value in row.data.values())
