"""A code by mail lets the customer in, and nobody else."""

from uuid import uuid4

import pytest
from django.test import Client

from alvast.channels.email.models import OutgoingMail
from alvast.portal.actions import send_code
from alvast.portal.models import PortalSession, SignInCode
from alvast.portal.tests.conftest import ask, come_in, mailed_code
from alvast.timeline.models import ContactPoint


def test_the_right_code_opens_the_page_that_was_asked_for(chidi):
    asked = ask(chidi.client, "Chidi@Example.net ")
    answer = chidi.post("aanmelden/code/", asked=asked, code=mailed_code(asked), next="/mijn/gegevens/")
    assert (answer.status_code, answer["Location"]) == (302, "/mijn/gegevens/")
    assert "chidi@example.net" in chidi.get("gegevens/").content.decode()
    cookie = chidi.client.cookies["alvast_mijn"]
    assert (cookie["httponly"], cookie["samesite"], cookie["path"]) == (True, "Lax", "/mijn/")


def test_reading_the_code_proves_the_address(chidi):
    assert ContactPoint.objects.get(value=chidi.address).verified_at is None
    come_in(chidi)
    assert ContactPoint.objects.get(value=chidi.address).verified_by == "code"


def test_known_and_unknown_addresses_get_the_same_page_and_only_one_a_mail(chidi):
    known, unknown = Client(), Client()
    pages = [client.post("/mijn/aanmelden/", {"address": address}) for client, address in
             ((known, chidi.address), (unknown, "nobody@example.net"))]  # fmt: skip
    texts = [page.content.decode() for page in pages]
    assert len({len(text) for text in texts}) == 1
    assert [page.status_code for page in pages] == [200, 200]
    rows = list(SignInCode.objects.order_by("asked_at", "id"))
    assert [send_code(asked=row.id) for row in rows] == [True, False]
    assert OutgoingMail.objects.count() == 1


def test_a_wrong_code_five_times_closes_it_for_the_right_one(chidi):
    asked = ask(chidi.client, chidi.address)
    code = mailed_code(asked)
    wrong = "000000" if code != "000000" else "111111"
    for _ in range(5):
        assert chidi.post("aanmelden/code/", asked=asked, code=wrong).status_code == 422
    assert chidi.post("aanmelden/code/", asked=asked, code=code).status_code == 422
    assert not PortalSession.objects.exists()


def test_a_code_works_once_and_for_ten_minutes(chidi, clock):
    asked = ask(chidi.client, chidi.address)
    code = mailed_code(asked)
    clock.forward(minutes=11)
    assert chidi.post("aanmelden/code/", asked=asked, code=code).status_code == 422
    asked = ask(chidi.client, chidi.address)
    code = mailed_code(asked)
    assert chidi.post("aanmelden/code/", asked=asked, code=f" {code[:3]}-{code[3:]} ").status_code == 302
    assert Client().post("/mijn/aanmelden/code/", {"asked": asked, "code": code}).status_code == 422


def test_a_code_for_an_unknown_address_never_opens(chidi):
    asked = ask(chidi.client, "nobody@example.net")
    send_code(asked=asked)
    for code in ("", "000000", "-"):
        assert chidi.post("aanmelden/code/", asked=asked, code=code).status_code == 422
    assert chidi.post("aanmelden/code/", asked=uuid4(), code="123456").status_code == 422


def test_a_sixth_code_in_an_hour_is_refused_for_known_and_unknown_alike(chidi, clock):
    for address in (chidi.address, "nobody@example.net"):
        for _ in range(5):
            ask(chidi.client, address)
        assert chidi.post("aanmelden/", address=address).status_code == 422
    clock.forward(hours=1, minutes=1)
    ask(chidi.client, chidi.address)


def test_signing_out_ends_the_session_for_a_copied_cookie_too(chidi):
    come_in(chidi)
    thief = Client()
    thief.cookies["alvast_mijn"] = chidi.client.cookies["alvast_mijn"].value
    assert thief.get("/mijn/").status_code == 200
    chidi.post("afmelden/")
    assert thief.get("/mijn/").status_code == 302


def test_a_session_ends_after_twelve_hours(chidi, clock):
    come_in(chidi)
    clock.forward(hours=12, minutes=1)
    assert chidi.get("").status_code == 302


@pytest.mark.parametrize(
    "elsewhere", ["https://evil.example/", "//evil.example/mijn/", "/mijn\\@evil.example", "/settings/", "/mijn/\n"]
)
def test_signing_in_leads_nowhere_else(chidi, elsewhere):
    asked = ask(chidi.client, chidi.address)
    answer = chidi.post("aanmelden/code/", asked=asked, code=mailed_code(asked), next=elsewhere)
    assert answer["Location"] == "/mijn/"


def test_nothing_readable_is_kept(chidi):
    asked = ask(chidi.client, chidi.address)
    code = mailed_code(asked)
    row = SignInCode.objects.get(id=asked)
    kept = " ".join(str(bytes(v) if isinstance(v, memoryview) else v) for v in vars(row).values())
    assert code not in kept
    assert "chidi" not in kept
    chidi.post("aanmelden/code/", asked=asked, code=code)
    assert bytes(SignInCode.objects.get(id=asked).sealed_address) == b""
    assert chidi.client.cookies["alvast_mijn"].value not in str(PortalSession.objects.values().get())


@pytest.mark.parametrize("address", ["", "chidi", "a@b@c", "x" * 300 + "@example.net", "chidi@example.net\r\nBcc: x@y.nl"])
def test_what_is_no_address_is_told(chidi, address):
    answer = chidi.post("aanmelden/", address=address)
    assert answer.status_code == 422
    assert not SignInCode.objects.exists()
