"""What nobody would think of sending: generated requests, after the API's own description, never find a 500."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
import requests
import schemathesis
from django.http import HttpResponse
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as some

from alvast.api.tests.conftest import begin, inboxes, program  # noqa: F401 - fixtures

EXAMPLES = 12  # an operation


def operations() -> list[Any]:
    from django.test.utils import override_settings

    with override_settings(ALLOWED_HOSTS=["*"]):
        described = json.loads(Client().get("/api/v1/openapi.json").content)
    schema = schemathesis.openapi.from_dict(described)
    return [result.ok() for result in schema.get_all_operations()]


@pytest.fixture
def asking(program, begin, house, clock) -> Iterator[Any]:  # noqa: F811
    """Sends one generated request, with a good token and, half of the time, ids that exist."""
    token = program(house.team).token
    story, other = begin(house.team), begin(house.team, author_address="d@example.net")
    known = {"conversation": str(story.number), "customer": str(story.customer), "message": str(story.message)}

    def ask(case: Any, hits: bool) -> HttpResponse:
        clock.forward(minutes=1)  # each request in a minute of its own, so that the allowance lasts
        if hits:
            case.path_parameters = {name: known.get(name, value) for name, value in (case.path_parameters or {}).items()}
        if hits and isinstance(case.body, dict):
            case.body = {**case.body, **{n: v for n, v in _fitting(house, other).items() if n in case.body}}
        return sent(case, token)

    return ask


def sent(case: Any, token: str) -> HttpResponse:
    """In this process and this transaction."""
    asked = requests.Request(**case.as_transport_kwargs(base_url="http://testserver")).prepare()
    body = asked.body.encode() if isinstance(asked.body, str) else asked.body or b""
    headers = {f"HTTP_{name.upper().replace('-', '_')}": value for name, value in asked.headers.items()}
    headers["HTTP_AUTHORIZATION"] = f"Bearer {token}"
    kind = asked.headers.get("Content-Type", "")
    return Client(raise_request_exception=False).generic(asked.method, asked.url, body, content_type=kind, **headers)


def _fitting(house: Any, other: Any) -> dict[str, str]:
    return {"team": str(house.team.id), "owner": str(house.ana.id), "subject": "order/1", "absorbed": str(other.customer)}


@pytest.mark.parametrize("operation", operations(), ids=lambda operation: operation.label)
def test_no_generated_request_breaks_the_api(operation, asking):
    @given(case=operation.as_strategy(), hits=some.booleans())
    @settings(
        max_examples=EXAMPLES, deadline=None, database=None, derandomize=True, phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    def holds(case: Any, hits: bool) -> None:
        answer = asking(case, hits)
        assert answer.status_code < 500, answer.content
        if answer.status_code >= 400:
            assert answer.headers["Content-Type"] == "application/problem+json"
            assert answer.json()["code"]

    holds()
