"""Everyone × every address × an object of Ana's team and one that does not exist: generated from the table."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.http import HttpResponse
from django.urls import URLPattern, get_resolver

from alvast.staff.models import Agent
from tests.access.conftest import Visitor, nothing_like
from tests.access.table import TABLE, For, Line

AGENTS = {"ana", "bo", "dora", "eva", "root"}
MAY = {
    For.AGENTS: AGENTS,
    For.TEAM: {"ana", "bo", "root"},
    For.LEADS: {"bo", "eva", "root"},
    For.LEADS_OF_TEAM: {"bo", "root"},
    For.ADMINISTRATORS: {"root"},
    For.OWNER: {"ana"},
}
CUSTOMERS = {"chidi", "oom"}
LINES = [(address, line) for address, lines in TABLE.items() for line in lines]


def area_of(address: str) -> str:
    """Where in the product, as a name for a test."""
    place = address.split("/", 2)
    return "/".join(place[:2]) if place[0] in ("api", "settings", "conversations") and "<" not in place[1] else place[0]


def addresses(patterns: Any = None, before: str = "") -> Iterator[str]:
    """Every address in the resolver, as it is written there."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        here = before + str(pattern.pattern)
        if isinstance(pattern, URLPattern):
            yield here
        else:
            yield from addresses(pattern.url_patterns, here)


def line_of(address: str) -> str:
    return "accounts/*" if address.startswith("accounts/") else address


def url_of(address: str, line: Line, world: dict[str, Any]) -> str:
    """The address with the objects of the world, or those that this line names."""

    def value(match: re.Match[str]) -> str:
        name = match[1]
        given = line.places.get(name, "{canned}" if (name, address[:17]) == ("reply", "settings/replies/") else f"{{{name}}}")
        return filled(given, world)

    path = re.sub(r"<(?:\w+:)?(\w+)>", value, address)
    return f"/{path}" + (f"?{filled(line.query, world)}" if line.query else "")


def filled(text: str, world: dict[str, Any]) -> str:
    return re.sub(r"\{(\w+)\}", lambda match: str(world.get(match[1], match[0])), text)


def body_of(line: Line, world: dict[str, Any]) -> dict[str, Any]:
    return {name: filled(value, world) if isinstance(value, str) else value for name, value in line.body.items()}


def outcome(response: HttpResponse) -> str:
    if response.status_code in (302, 303) and response.headers["Location"].startswith("/accounts/login/"):
        return "sign in"
    if response.status_code == 302 and response.headers["Location"].startswith("/mijn/aanmelden/?"):
        return "come in"
    return {401: "no token", 403: "forbidden", 404: "nothing here"}.get(response.status_code, "open")


def looks(response: HttpResponse) -> tuple[int, str]:
    """What a visitor can tell from an answer, without what differs each time."""
    changing = r"[A-Za-z0-9_-]{16,}|\d+"  # tokens, nonces, ids, numbers
    return response.status_code, re.sub(changing, "", response.content.decode())


def test_every_address_has_a_line_and_every_line_an_address():
    assert {line_of(address) for address in addresses()} == set(TABLE)


@pytest.mark.parametrize("area", sorted({area_of(address) for address, _ in LINES}))
def test_only_those_in_the_table_may(area, visitors, world):
    """One world for an area: each visit is undone."""
    wrong = [
        f"{line.method} /{address} {line.places or ''} {visitor}: {problem}"
        for address, line in LINES
        if area_of(address) == area
        for visitor, problem in check(address, line, visitors, world)
    ]
    assert wrong == []


Found = Iterator[tuple[str, str]]  # a visitor, and what should not be


def check(address: str, line: Line, visitors: dict[str, Visitor], world: dict[str, Any]) -> Found:
    url, body = url_of(address, line, world), body_of(line, world)
    if line.who in MAY:
        yield from check_desk(address, line, url, body, visitors, world)
    elif line.who in (For.TOKENS, For.TOKENS_OF_TEAM):
        yield from check_api(address, line, url, body, visitors, world)
    elif line.who in (For.CUSTOMERS, For.CUSTOMER):
        yield from check_portal(address, line, url, body, visitors, world)
    elif line.who is For.PROOF:
        yield from check_proof(address, line, url, visitors, world)
    elif line.who is For.CHAT:
        yield from check_chat(line, url, visitors, world)
    elif line.who is For.EVERYONE:
        for name, visitor in visitors.items():
            yield from expected(name, visitor.visit(line.method, url, body), "open")


def expected(name: str, response: HttpResponse, wanted: str) -> Found:
    if response.status_code >= 500 or outcome(response) != wanted:
        yield name, f"{outcome(response)} ({response.status_code}) instead of {wanted}"


def alike(name: str, response: HttpResponse, absent: HttpResponse) -> Found:
    """Nothing here, in the very words with which nothing answers."""
    yield from expected(name, response, "nothing here")
    if looks(response) != looks(absent):
        yield name, f"the refusal tells that there is something: {first_difference(looks(response)[1], looks(absent)[1])}"


def first_difference(one: str, other: str) -> str:
    at = next((i for i, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return f"…{one[max(0, at - 60) : at + 60]}… / …{other[max(0, at - 60) : at + 60]}…"


def check_desk(
    address: str, line: Line, url: str, body: dict[str, Any], visitors: dict[str, Visitor], world: dict[str, Any]
) -> Found:
    nothing = url_of(address, line, {**world, **without_objects(address, line, world)})
    for name in ("anonymous", "program", *sorted(CUSTOMERS)):
        yield from expected(name, visitors[name].visit(line.method, url, body), "sign in")
    for name in sorted(AGENTS):
        response = visitors[name].visit(line.method, url, body)
        if name in MAY[line.who]:
            yield from expected(name, response, "open")
        elif (line.who, name) in LENIENT:
            yield from expected(name, response, outcome(response))
        else:
            yield from alike(name, response, visitors[name].visit(line.method, nothing, body))


def check_portal(
    address: str, line: Line, url: str, body: dict[str, Any], visitors: dict[str, Visitor], world: dict[str, Any]
) -> Found:
    """An agent is no customer: whoever works here signs in on the portal like everyone."""
    for name in visitors.keys() - CUSTOMERS:
        yield from expected(name, visitors[name].visit(line.method, url, body), "come in")
    nothing = url_of(address, line, {**world, **without_objects(address, line, world)})
    for name in sorted(CUSTOMERS):
        response = visitors[name].visit(line.method, url, body)
        if line.who is For.CUSTOMERS or name == "chidi":
            yield from expected(name, response, "open")
        else:
            yield from alike(name, response, visitors[name].visit(line.method, nothing, body))


LENIENT = {(For.OWNER, "bo"), (For.OWNER, "root")}  # colleagues who see the team may also see some of Ana's own things


def without_objects(address: str, line: Line, world: dict[str, Any]) -> dict[str, Any]:
    """Only the objects in the address become nobody's; the words of the request stay."""
    names = set(re.findall(r"<(?:\w+:)?(\w+)>", address)) | set(re.findall(r"\{(\w+)\}", " ".join(line.places.values())))
    names |= {"canned"} if "reply" in names else set()
    return {name: nothing_like(world[name]) for name in names & world.keys()}


def check_api(
    address: str, line: Line, url: str, body: dict[str, Any], visitors: dict[str, Visitor], world: dict[str, Any]
) -> Found:
    for name in ("anonymous", "ana", "root", "chidi"):
        yield from expected(name, visitors[name].visit(line.method, url, body), "no token")
    if line.scope is None:
        yield from expected("program", visitors["program"].visit(line.method, url, body), "nothing here")
        return
    yield from expected("program", visitors["program"].visit(line.method, url, body), "open")
    without = f"without {line.scope}"
    yield from expected(without, visitors[without].visit(line.method, url, body), "forbidden")
    other = visitors["other program"].visit(line.method, url, body)
    if line.who is For.TOKENS:
        yield from expected("other program", other, "open")
        return
    nobodys = {name: nothing_like(value) for name, value in world.items()}
    absent = visitors["other program"].visit(line.method, url_of(address, line, nobodys), body_of(line, nobodys))
    yield from alike("other program", other, absent)


def check_chat(line: Line, url: str, visitors: dict[str, Visitor], world: dict[str, Any]) -> Found:
    """No sign-in of any kind opens a visitor's chat, nor does a session of another one; that there is a chat is not told."""
    nothing = url.replace(world["key"], "geen-chat")
    elsewhere = Visitor("elsewhere", token=world["session_elsewhere"])
    for name, visitor in {**visitors, "elsewhere": elsewhere}.items():
        response = visitor.visit(line.method, url, {})
        yield from expected(name, response, "no token")
        if looks(response) != looks(visitor.visit(line.method, nothing, {})):
            yield name, "the refusal tells that there is a chat"
    own = Visitor("own", token=world["chat_session"]).visit(line.method, url, {})
    if own.status_code >= 500 or outcome(own) in ("no token", "forbidden"):
        yield "own", f"{own.status_code} with a session of this chat"


def check_proof(address: str, line: Line, url: str, visitors: dict[str, Visitor], world: dict[str, Any]) -> Found:
    nothing = url_of(address, line, {name: nothing_like(value) for name, value in world.items()})
    for name, visitor in visitors.items():
        yield from alike(name, visitor.visit(line.method, url, {}), visitor.visit(line.method, nothing, {}))


def test_account_pages_show_nothing_of_others_and_make_no_accounts(visitors):
    pages = {address for address in addresses() if address.startswith("accounts/")}
    assert len(pages) > 20
    for page in pages:
        url = "/" + re.sub(r"<(?:\w+:)?\w+>|\(\?P<\w+>[^)]*\)|[\^$]", "1", page)
        for name in ("anonymous", "dora"):
            response = visitors[name].visit("GET", url, {})
            assert response.status_code < 500, (name, page)
            assert "Ana" not in response.content.decode(), (name, page)
    visitors["anonymous"].client.post("/accounts/signup/", {"email": "x@example.org", "password1": "long enough 123"})
    assert not Agent.objects.filter(email="x@example.org").exists()
