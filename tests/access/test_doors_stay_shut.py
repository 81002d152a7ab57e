"""What a page elsewhere, or a link in a mail, can make a signed-in browser do: nothing. And no door leads out of the house."""

from typing import Any

import pytest
from django.contrib.sessions.models import Session
from django.core.cache import cache
from django.test import Client
from django.urls import URLPattern, get_resolver

from alvast.staff.actions import set_password
from tests.access.table import TABLE, WRITE
from tests.access.test_access_matrix import addresses, url_of

PASSWORD = "vier woorden zijn veilig"
BY_PROOF = ("api/v1/", "hooks/", "chat/", "hulp/")  # a cookie makes no difference there
ELSEWHERE = [
    "https://evil.example/", "//evil.example/", "///evil.example/", "/\\evil.example/", "\\\\evil.example/", "https:evil.example",
    "javascript:alert(1)", "/\t/evil.example/", "http:///evil.example/", "https://testserver@evil.example/", "\t//evil.example/",
    "http://testserver.evil.example/", "data:text/html,x",
]  # fmt: skip


def views(patterns: Any = None, before: str = "") -> list[tuple[str, Any]]:
    found = []
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = before + str(pattern.pattern)
        found += [(here, pattern.callback)] if isinstance(pattern, URLPattern) else views(pattern.url_patterns, here)
    return found


def test_only_what_no_cookie_opens_does_without_a_token_against_forged_forms():
    exempt = [address for address, view in views() if getattr(view, "csrf_exempt", False)]
    assert exempt
    assert [address for address in exempt if not address.startswith(BY_PROOF)] == []


def test_no_form_of_another_site_changes_anything(house, world):
    """Every address, also those that only show: a POST with Root's cookie and without the token of the page."""
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(house.root)
    known = [address for address in addresses() if address in TABLE and not address.startswith(BY_PROOF)]
    lines = [(address, line) for address in known for line in TABLE[address]]
    assert len([1 for _, line in lines if line.method == WRITE]) > 60
    answers = {address: client.post(url_of(address, line, world), line.body).status_code for address, line in lines}
    assert {address: status for address, status in answers.items() if status != 403} == {}


def test_nor_does_one_about_the_account(house):
    client = Client(enforce_csrf_checks=True, raise_request_exception=False)
    client.force_login(house.ana)
    pages = [page for page in addresses() if page.startswith("accounts/") and not set("<(") & set(page)]
    assert len(pages) > 20
    assert [page for page in pages if client.post(f"/{page}", {"next": "/"}).status_code != 403] == []


@pytest.fixture
def ana(house):
    cache.clear()
    set_password(actor=house.as_(house.root), agent=house.ana.id, password=PASSWORD)
    return {"login": house.ana.email, "password": PASSWORD}


@pytest.mark.parametrize("elsewhere", ELSEWHERE)
def test_signing_in_and_out_leads_to_our_own_pages_only(ana, elsewhere):
    client = Client()
    answers = [
        client.post("/accounts/login/", {**ana, "next": elsewhere}),
        client.post("/accounts/reauthenticate/", {"password": PASSWORD, "next": elsewhere}),
        client.get("/accounts/login/", {"next": elsewhere}),
        client.post("/language/", {"language": "nl", "next": elsewhere}),
        client.post("/accounts/logout/", {"next": elsewhere}),
    ]
    for answer in answers:
        place = answer.headers.get("Location", "/")
        assert place.startswith("/"), place
        assert not place.startswith(("//", "/\\")), place
        assert "evil.example" not in place.partition("?")[0]


def test_a_page_one_was_on_the_way_to_is_reached(ana):
    assert Client().post("/accounts/login/", {**ana, "next": "/inbox/mine/"}).url == "/inbox/mine/"


def test_a_session_that_someone_else_began_is_not_the_one_signed_in_with(ana):
    """Mallory plants a session of her own in Ana's browser and waits for Ana to sign in."""
    mallory = Client()
    mallory.get("/accounts/login/", {"next": "/inbox/mine/"})
    session = mallory.session
    session["planted"] = True
    session.save()
    browser = Client()
    browser.cookies["alvast"] = session.session_key
    browser.post("/accounts/login/", ana)
    assert browser.get("/me/").status_code == 200
    assert browser.cookies["alvast"].value != session.session_key
    assert not Session.objects.filter(session_key=session.session_key).exists()
    mallory.cookies["alvast"] = session.session_key
    assert mallory.get("/me/").status_code == 302


def test_signing_out_ends_the_session_on_our_side_too(ana):
    client = Client()
    client.post("/accounts/login/", ana)
    key = client.cookies["alvast"].value
    client.post("/accounts/logout/")
    other = Client()
    other.cookies["alvast"] = key
    assert other.get("/me/").status_code == 302
    assert not Session.objects.filter(session_key=key).exists()


def test_the_cookie_cannot_be_read_by_scripts_nor_sent_along_from_elsewhere(ana):
    client = Client()
    client.post("/accounts/login/", ana)
    cookie = client.cookies["alvast"]
    assert (cookie["httponly"], cookie["samesite"]) == (True, "Lax")


@pytest.mark.parametrize(
    "host", ["evil.example", "testserver.evil.example", "testserver:80@evil.example", "evil.example#testserver"]
)
def test_a_name_of_the_house_that_a_request_made_up_stands_in_no_link(ana, settings, host):
    settings.ALLOWED_HOSTS = ["testserver"]
    client = Client(raise_request_exception=False)
    answers = [
        client.post("/accounts/login/", ana, HTTP_HOST=host),
        client.post("/accounts/password/reset/", {"email": ana["login"]}, HTTP_HOST=host),
        client.get("/accounts/login/", HTTP_X_FORWARDED_HOST=host),
    ]
    assert [answer.status_code for answer in answers[:2]] == [400, 400]
    assert b"evil.example" not in b"".join(answer.content for answer in answers)
