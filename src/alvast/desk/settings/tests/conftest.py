from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client


@pytest.fixture
def browse(house: Any) -> Callable[[Any], Client]:
    """`browse(house.root)`: that person's browser; None is nobody."""

    def open_browser(agent: Any) -> Client:
        client = Client()
        if agent is not None:
            client.force_login(agent, backend="allauth.account.auth_backends.AuthenticationBackend")
        return client

    return open_browser
