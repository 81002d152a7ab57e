"""One shape for every failure, in the asker's language, and the limits of the door."""

import json

import pytest
from django.db import connection
from django.test import Client

from alvast.api.actions.tokens import REQUESTS_A_MINUTE
from alvast.api.rules.scopes import Scope
from alvast.api.tests.conftest import Program
from alvast.api.v1.door import LARGEST_BODY

EVENT = {
    "specversion": "1.0", "id": "e-1", "source": "shop", "type": "order.placed", "subject": "order/48213",
    "time": "2026-05-18T09:12:00Z", "data": {"status": "placed"},
}  # fmt: skip


def assert_problem(answer, status, code):
    assert (answer.status_code, answer.headers["Content-Type"]) == (status, "application/problem+json")
    problem = answer.json()
    assert {"type", "title", "status", "code", "detail", "trace_id", "fields"} == set(problem)
    assert (problem["status"], problem["code"], problem["type"]) == (status, code, f"urn:alvast:problem:{code}")
    assert problem["detail"]
    assert problem["trace_id"] == answer.headers["Trace-Id"]
    return problem


@pytest.mark.parametrize(
    ("method", "path", "given", "status", "code"),
    [
        ("GET", "/nowhere", {}, 404, "not_found"),
        ("GET", "/", {}, 404, "not_found"),
        ("GET", "/conversations/999999", {}, 404, "not_found"),
        ("GET", "/conversations/not-an-id", {}, 404, "not_found"),
        ("GET", "/messages/not-an-id", {}, 404, "not_found"),
        ("DELETE", "/conversations", {}, 405, "method_not_allowed"),
        ("PUT", "/events", {"body": EVENT}, 405, "method_not_allowed"),
        ("GET", "/conversations?limit=0", {}, 422, "fields_invalid"),
        ("GET", "/conversations?limit=many", {}, 422, "fields_invalid"),
        ("GET", "/conversations?q=%00", {}, 422, "fields_invalid"),
        ("GET", "/customers/%00", {}, 422, "fields_invalid"),
        ("POST", "/events", {"raw": b"{"}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b""}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b"\xff\xfe"}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b"[" * 100_000}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b"[" * 500 + b"]" * 500}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b"[" * 10_000 + b"]" * 10_000}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b'{"a": ' * 10_000 + b"1" + b"}" * 10_000}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b'{"a": NaN}'}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b'{"a": 1e999}'}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b'{"a": ' + b"9" * 5_000 + b"}"}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b'{"a": "\\u0000"}'}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b'{"a": "\\ud800"}'}, 400, "body_unreadable"),
        ("POST", "/events", {"raw": b"[]"}, 422, "fields_invalid"),
        ("POST", "/events", {"raw": b"x" * (LARGEST_BODY + 1)}, 413, "body_too_large"),
        ("POST", "/events", {"raw": b"a=1", "Content_Type": "application/x-www-form-urlencoded"}, 415, "media_type_unsupported"),
        ("POST", "/facts", {"raw": b"<a/>", "Content_Type": "text/xml"}, 415, "media_type_unsupported"),
        ("POST", "/facts", {"raw": b"{}", "Content_Type": "application/cloudevents+json"}, 415, "media_type_unsupported"),
        ("POST", "/facts", {"raw": b"{}", "Transfer_Encoding": "chunked"}, 411, "length_missing"),
        ("POST", "/events", {"body": EVENT, "Idempotency_Key": ""}, 400, "idempotency_key_invalid"),
        ("POST", "/events", {"body": EVENT, "Idempotency_Key": "x" * 201}, 400, "idempotency_key_invalid"),
    ],
)
def test_every_failure_has_one_shape(shop, method, path, given, status, code):
    assert_problem(shop.ask(method, path, **given), status, code)


@pytest.mark.parametrize(
    ("announced", "status", "code"),
    [
        ("9" * 5_000, 413, "body_too_large"),
        ("-5", 411, "length_missing"),
        ("1e3", 411, "length_missing"),
        ("٣", 411, "length_missing"),
    ],
)
def test_a_length_that_is_none_is_refused(shop, announced, status, code):
    headers = {"CONTENT_LENGTH": announced, "HTTP_AUTHORIZATION": f"Bearer {shop.token}"}
    answer = Client(raise_request_exception=False).generic("POST", "/api/v1/events", b"{}", "application/json", **headers)
    assert_problem(answer, status, code)


def test_405_says_what_would_do(shop):
    assert shop.ask("DELETE", "/conversations/1").headers["Allow"] in ("GET, PATCH", "PATCH, GET")


@pytest.mark.parametrize("token", ["", "alv_aaaaaaaa_" + "a" * 43, "nonsense", "é"])
def test_without_a_valid_token_everything_answers_401(db, token):
    program = Program(token)
    code = "token_invalid" if token else "token_missing"
    for method, path in (("GET", "/conversations"), ("GET", "/nowhere"), ("POST", "/events"), ("DELETE", "/events")):
        answer = program.ask(method, path)
        assert_problem(answer, 401, code)
        assert answer.headers["WWW-Authenticate"].startswith("Bearer")


def test_a_session_cookie_opens_nothing_here(house, client):
    client.force_login(house.root)
    assert client.get("/api/v1/conversations").status_code == 401


def test_a_scope_that_is_missing_is_named(program, house, story):
    reader = program(house.team, scopes=[Scope.CONVERSATIONS_READ])
    assert reader.get(f"/conversations/{story.number}").status_code == 200
    problem = assert_problem(reader.get(f"/messages/{story.message}"), 403, "scope_missing")
    assert "messages:read" in problem["detail"]
    for method, path, body in (
        ("PATCH", f"/conversations/{story.number}", {"status": "closed"}),
        ("POST", f"/conversations/{story.number}/notes", {"text": "x"}),
        ("POST", "/events", EVENT),
        ("GET", "/customers", None),
        ("GET", "/facts?subject=order/1", None),
    ):
        assert reader.ask(method, path, body).status_code == 403
    assert reader.get(f"/conversations/{story.number}").json()["status"] == "open"


def test_beginning_with_words_needs_the_scope_for_words(program, house, inboxes):
    writer = program(house.team, scopes=[Scope.CONVERSATIONS_WRITE])
    asked = {"team": str(house.team.id), "to": "chidi@example.net", "subject": "Vraag"}
    assert_problem(writer.post("/conversations", {**asked, "text": "Hallo"}), 403, "scope_missing")
    assert writer.post("/conversations", asked).status_code == 201


@pytest.mark.parametrize(
    ("language", "detail"),
    [("nl", "Dit kunnen we niet vinden."), ("en", "We cannot find this."), ("nl-BE;q=0.9, fr", "Dit kunnen we niet vinden.")],
)
def test_the_detail_is_in_the_askers_language(shop, language, detail):
    answer = shop.get("/nowhere", Accept_Language=language)
    assert answer.json()["detail"] == detail
    assert answer.headers["Content-Language"] == language[:2]


def test_fields_are_named_and_values_never_repeated(shop, house):
    asked = {"team": "no id", "to": "chidi@example.net", "subject": "x" * 500, "surprise": "Chidi de Vries"}
    answer = shop.post("/conversations", asked, Accept_Language="en")
    problem = assert_problem(answer, 422, "fields_invalid")
    assert {(field["field"], field["code"]) for field in problem["fields"]} == {
        ("body.team", "uuid_parsing"), ("body.subject", "string_too_long"), ("body.surprise", "extra_forbidden"),
    }  # fmt: skip
    assert "Chidi" not in answer.content.decode()
    assert "At most 200 characters." in answer.content.decode()


@pytest.mark.parametrize(
    ("asked", "field"),
    [
        ("/conversations?status=gone", "query.status.0"), ("/conversations?limit=many", "query.limit"),
        ("/promises?state=gone", "query.state"), ("/facts?subject=order%2F1&valid_at=soon", "query.valid_at"),
    ],
)  # fmt: skip
def test_a_filter_is_named_as_it_was_asked(shop, asked, field):
    problem = assert_problem(shop.get(asked), 422, "fields_invalid")
    assert [wrong["field"] for wrong in problem["fields"]] == [field]


def test_the_601st_request_of_a_minute_waits(shop, clock):
    first = shop.get("/conversations")
    assert (first.headers["RateLimit-Limit"], first.headers["RateLimit-Remaining"], first.headers["RateLimit-Reset"]) == (
        "600",
        "599",
        "60",
    )
    with connection.cursor() as cursor:
        cursor.execute("UPDATE api_tokenuse SET used = %s", [REQUESTS_A_MINUTE - 1])
    assert shop.get("/conversations").headers["RateLimit-Remaining"] == "0"
    clock.forward(seconds=20)
    late = shop.get("/conversations")
    assert_problem(late, 429, "too_many_requests")
    assert late.headers["Retry-After"] == "40"
    clock.forward(seconds=40)
    assert shop.get("/conversations").status_code == 200


def test_a_bug_answers_500_with_a_number_and_no_details(shop, monkeypatch, caplog):
    from alvast.api.v1 import conversations

    def broken(*given, **named):
        raise RuntimeError("secret detail")

    monkeypatch.setattr(conversations, "inbox_page", broken)
    answer = shop.get("/conversations")
    problem = assert_problem(answer, 500, "server_failed")
    assert "secret" not in answer.content.decode()
    assert problem["trace_id"] in problem["detail"]
    assert [(r.message, r.trace_id) for r in caplog.records if r.name.startswith("alvast")] == [
        ("api_failed", problem["trace_id"])
    ]


def test_a_repeated_request_is_done_once_and_answered_alike(shop, story):
    asked = {"text": "Eén keer maar."}
    path = f"/conversations/{story.number}/notes"
    first = shop.post(path, asked, Idempotency_Key="k-1")
    second = shop.post(path, asked, Idempotency_Key="k-1")
    assert (first.status_code, first.headers["Idempotency-Replayed"]) == (201, "false")
    assert (second.status_code, second.headers["Idempotency-Replayed"], second.content) == (201, "true", first.content)
    assert len(shop.get(f"/conversations/{story.number}/messages").json()["items"]) == 2


def test_a_key_is_for_one_request(shop, story):
    path = f"/conversations/{story.number}/notes"
    shop.post(path, {"text": "Een"}, Idempotency_Key="k-1")
    assert_problem(shop.post(path, {"text": "Twee"}, Idempotency_Key="k-1"), 422, "idempotency_key_reused")
    assert_problem(shop.post("/events", EVENT, Idempotency_Key="k-1"), 422, "idempotency_key_reused")


def test_a_refused_request_may_be_tried_again_under_its_key(shop, story):
    path = f"/conversations/{story.number}/notes"
    assert shop.post(path, {"text": ""}, Idempotency_Key="k-1").status_code == 422
    assert shop.post(path, {"text": "Nu wel"}, Idempotency_Key="k-1").status_code == 201


def test_keys_of_two_programs_have_nothing_to_do_with_each_other(shop, program, house, story):
    path = f"/conversations/{story.number}/notes"
    assert shop.post(path, {"text": "Een"}, Idempotency_Key="k-1").status_code == 201
    assert program(house.team).post(path, {"text": "Twee"}, Idempotency_Key="k-1").status_code == 201


def test_an_answer_is_kept_for_a_day(shop, story, clock):
    from alvast.api.actions import forget_requests

    path = f"/conversations/{story.number}/notes"
    shop.post(path, {"text": "Een"}, Idempotency_Key="k-1")
    clock.forward(hours=23)
    assert forget_requests(at=clock.at) == 0
    clock.forward(hours=2)
    assert shop.post(path, {"text": "Twee"}, Idempotency_Key="k-1").status_code == 201
    clock.forward(hours=25)
    assert forget_requests(at=clock.at) == 1


def test_the_description_is_public_and_complete(db, client):
    described = json.loads(client.get("/api/v1/openapi.json").content)
    operations = [op for methods in described["paths"].values() for op in methods.values()]
    assert len(operations) == 23
    without_token = {
        path
        for path, methods in described["paths"].items()
        for op in methods.values()
        if {"Token": []} not in op.get("security", ())
    }
    assert without_token <= {"/api/v1/addresses/check", "/api/v1/addresses/defects"}  # the checkout field, with a shop's own key
    assert all("application/problem+json" in op["responses"]["404"]["content"] for op in operations)
