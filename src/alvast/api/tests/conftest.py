"""Programs that ask: tokens of two teams, and what they may find."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

import pytest
from django.http import HttpResponse
from django.test import Client

from alvast.api.actions import make_token
from alvast.api.rules.scopes import Scope
from alvast.channels.email.models import Inbox
from alvast.conversations.tests.people import receive
from alvast.kernel.actor import SYSTEM
from alvast.kernel.clock import now
from alvast.timeline.queries import customer_by_address


@dataclass
class Program:
    """Something outside that holds a token."""

    token: str
    id: UUID | None = None

    def ask(self, method: str, path: str, body: Any = None, *, raw: bytes | None = None, **headers: str) -> HttpResponse:
        """`path` is below /api/v1; headers as keyword arguments, Accept_Language="en"."""
        given = {f"HTTP_{name.upper()}": value for name, value in headers.items() if name != "Content_Type"}
        if self.token:
            given["HTTP_AUTHORIZATION"] = f"Bearer {self.token}"
        content = raw if raw is not None else (b"" if body is None else json.dumps(body).encode())
        kind = headers.get("Content_Type", "application/json")
        return Client(raise_request_exception=False).generic(method, f"/api/v1{path}", content, content_type=kind, **given)

    def get(self, path: str, **headers: str) -> HttpResponse:
        return self.ask("GET", path, **headers)

    def post(self, path: str, body: Any, **headers: str) -> HttpResponse:
        return self.ask("POST", path, body, **headers)


@pytest.fixture
def program(house) -> Callable[..., Program]:
    """Makes one: `program(team, scopes=…)`; all scopes unless named, all teams unless named."""

    def make(*teams: Any, scopes: Any = tuple(Scope)) -> Program:
        made = make_token(actor=SYSTEM, name="Program", scopes=scopes, teams=[team.id for team in teams], sees_all=not teams)
        return Program(made.text, made.id)

    return make


@pytest.fixture
def shop(program, house) -> Program:
    """Ana's team's own program."""
    return program(house.team)


@pytest.fixture
def stranger(program, house) -> Program:
    """Dora's team's program."""
    return program(house.other_team)


@dataclass
class Story:
    """One conversation of Ana's team with Chidi, and one message in it."""

    conversation: UUID
    number: int
    message: UUID
    customer: UUID


@pytest.fixture
def inboxes(house) -> dict[UUID, UUID]:
    """An inbox that sends for each team."""
    made = {}
    for team, address in ((house.team, "info@example.org"), (house.other_team, "inkoop@example.org")):
        row = Inbox.objects.create(name=address, address=address, team=team, smtp_host="127.0.0.1", made_at=now())
        made[team.id] = row.id
    return made


@pytest.fixture
def begin(house, inboxes) -> Callable[..., Story]:
    """A customer writes to a team: `begin(house.team)`."""

    def make(team: Any, **given: Any) -> Story:
        received = receive(house, team=team.id, account=inboxes[team.id], **given)
        customer = customer_by_address(given.get("author_address", house.chidi_address))
        assert customer is not None
        return Story(received.conversation, received.number, received.message, customer)

    return make


@pytest.fixture
def story(begin, house) -> Story:
    return begin(house.team)
