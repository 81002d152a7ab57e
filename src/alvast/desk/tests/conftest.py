"""A client that is signed in as one of the house, and a small desk to look at."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client


@pytest.fixture
def signed_in() -> Callable[[Any], Client]:
    def as_agent(agent: Any) -> Client:
        client = Client()
        client.force_login(agent, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return as_agent


@pytest.fixture
def shop(house: Any) -> Any:
    from tests.browser.shop import fill

    return fill(house)
