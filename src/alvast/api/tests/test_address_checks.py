"""Addresses are checked for programs with a token, and for the field on a shop's own pages."""

import json

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from alvast.addresses.actions import import_addresses, make_shop_key, revoke_shop_key
from alvast.addresses.actions.keys import VISITOR_A_MINUTE
from alvast.addresses.models import AutofillDefect, KeyUse
from alvast.addresses.queries import autofill_defects, shop_keys
from alvast.api.rules.scopes import Scope
from alvast.kernel.actor import SYSTEM

SHOP = "https://www.dewulp.example"
LINES = ["postcode,huisnummer,huisletter,toevoeging,straat,woonplaats\n", "3571AB,12,,,Lindelaan,Utrecht\n"]
CHROME = "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/141.0.0.0 Safari/537.36"
ASKED = {"postcode": "3571 ab", "huisnummer": 12}


@pytest.fixture
def filled(db):
    import_addresses(actor=SYSTEM, lines=LINES)


@pytest.fixture
def key(filled):
    made = make_shop_key(actor=SYSTEM, name="De Wulp", origins=[SHOP])
    return next(line for line in shop_keys(SYSTEM) if line.id == made)


def from_page(key, path="check", body=None, origin=SHOP, **more):
    sent = {"HTTP_ALVAST_KEY": key, "HTTP_ORIGIN": origin, "HTTP_USER_AGENT": CHROME, **more}
    return Client().generic(
        "POST", f"/api/v1/addresses/{path}", json.dumps(body or ASKED), content_type="application/json", **sent
    )


def test_a_program_gets_the_verdict_by_get_and_by_post(filled, shop):
    asked = shop.get("/addresses/check?postcode=3571AB&huisnummer=12", Accept_Language="nl").json()
    assert asked == shop.post("/addresses/check", ASKED, Accept_Language="nl").json()
    assert (asked["verdict"], asked["addresses"][0]["straat"], asked["holds_up"]) == ("completed", "Lindelaan", False)
    assert asked["detail"] == "Aangevuld met postcode en huisnummer: Lindelaan 12, 3571 AB Utrecht."


def test_a_token_without_the_scope_asks_in_vain(filled, program):
    assert program(scopes=[Scope.EVENTS_WRITE]).post("/addresses/check", ASKED).json()["code"] == "scope_missing"


def test_nonsense_is_judged_not_refused(filled, shop):
    assert shop.post("/addresses/check", {}).json()["verdict"] == "invalid"
    assert shop.post("/addresses/check", {"straat": "x" * 201}).status_code == 422


def test_a_page_of_the_shop_may_ask_and_its_browser_is_told_so(key):
    answer = from_page(key.key)
    assert (answer.status_code, answer.json()["verdict"]) == (200, "completed")
    assert answer.headers["Access-Control-Allow-Origin"] == SHOP
    before = Client().options(
        "/api/v1/addresses/check", HTTP_ORIGIN=SHOP, HTTP_ACCESS_CONTROL_REQUEST_METHOD="POST",
    )  # fmt: skip
    assert (before.status_code, before.headers["Access-Control-Allow-Origin"]) == (204, SHOP)
    assert "alvast-key" in before.headers["Access-Control-Allow-Headers"]


@pytest.mark.parametrize("origin", ["https://elders.example", "", "null", "http://www.dewulp.example", f"{SHOP}.kwaad.example"])
def test_a_page_of_another_site_may_not(key, origin):
    answer = from_page(key.key, origin=origin)
    assert (answer.status_code, answer.json()["code"]) == (403, "shop_key_refused")
    assert "Access-Control-Allow-Origin" not in answer.headers
    before = Client().options("/api/v1/addresses/check", HTTP_ORIGIN=origin, HTTP_ACCESS_CONTROL_REQUEST_METHOD="POST")
    assert "Access-Control-Allow-Origin" not in before.headers


def test_a_revoked_key_looks_like_one_that_never_was(key):
    revoke_shop_key(actor=SYSTEM, key=key.id)
    one, other = from_page(key.key), from_page("pub_nooit")
    assert one.status_code == other.status_code == 403
    assert one.json()["detail"] == other.json()["detail"]


def test_the_key_opens_nothing_else(key, story):
    for path in ("conversations", "customers", "events", f"conversations/{story.number}"):
        answer = Client().get(f"/api/v1/{path}", HTTP_ALVAST_KEY=key.key, HTTP_ORIGIN=SHOP)
        assert answer.status_code in (401, 405)
        assert "Access-Control-Allow-Origin" not in answer.headers


def test_a_visitor_asks_so_often_and_another_goes_on(key, clock):
    codes = [from_page(key.key).status_code for _ in range(VISITOR_A_MINUTE + 1)]
    assert codes == [200] * VISITOR_A_MINUTE + [429]
    assert from_page(key.key, REMOTE_ADDR="198.51.100.7").status_code == 200
    clock.forward(minutes=1)
    assert from_page(key.key).status_code == 200


def test_who_asked_is_not_kept(key):
    from_page(key.key, REMOTE_ADDR="198.51.100.7")
    assert b"198.51.100.7" not in b"".join(bytes(use.visitor) for use in KeyUse.objects.all())


def test_autofill_defects_are_counted_by_field_and_browser(key, house):
    for _ in range(3):
        assert from_page(key.key, "defects", {"field": "straat", "kind": "empty"}).status_code == 202
    assert from_page(key.key, "defects", {"field": "wachtwoord", "kind": "empty"}).status_code == 422
    (line,) = autofill_defects(house.as_(house.root))
    assert (line.field, line.kind, line.browser, line.count) == ("straat", "empty", "Chrome", 3)
    assert {field.name for field in AutofillDefect._meta.fields} == {
        "id", "key", "day", "field", "kind", "browser", "count", "last_at",
    }  # fmt: skip


def test_without_a_key_there_is_nothing_to_report_to(shop):
    assert shop.post("/addresses/defects", {"field": "straat", "kind": "empty"}).status_code == 404


def test_a_check_of_the_field_takes_few_queries(key):
    from_page(key.key)
    with CaptureQueriesContext(connection) as asked:
        from_page(key.key)
    assert len(asked) <= 6
