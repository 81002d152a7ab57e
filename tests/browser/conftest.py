"""Browser tests: the real ASGI application under uvicorn in this process, Debian's Chromium, one signed-in page for each person."""

import os
import socket
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps an event loop in this thread

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@pytest.fixture(scope="session")
def address(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """Where the desk answers."""
    import uvicorn

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the folder of collected files only exists in production
        from alvast.config.asgi import application

    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    server = uvicorn.Server(
        uvicorn.Config(application, host="127.0.0.1", port=port, lifespan="off", log_config=None, access_log=False)
    )
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    yield f"http://127.0.0.1:{port}"
    server.should_exit = True
    thread.join(timeout=10)
    with django_db_blocker.unblock(), connection.cursor() as cursor:  # the web threads keep theirs, the database must go
        cursor.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def desk(transactional_db: None, address: str, chromium: Any, house: Any) -> Iterator[Callable[..., Any]]:
    """`desk(agent, "/path/")`: a page of that agent. Errors of its scripts fail the test."""
    contexts, errors = [], []

    def open_page(agent: Any, path: str = "/", **options: Any) -> Any:
        context = chromium.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "locale": "nl-NL", "reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        if agent is not None:
            context.add_cookies([{"name": "alvast", "value": session_of(agent), "url": address}])
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
        page.goto(address + path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not errors


def session_of(agent: Any) -> str:
    """A signed-in session, made without the form."""
    from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
    from django.contrib.sessions.backends.db import SessionStore

    session = SessionStore()
    session[SESSION_KEY], session[HASH_SESSION_KEY] = str(agent.pk), agent.get_session_auth_hash()
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session.create()
    return str(session.session_key)


@pytest.fixture
def shop(house: Any) -> Any:
    from tests.browser.shop import fill

    return fill(house)


@pytest.fixture(scope="session")
def pictures() -> Path | None:
    """Where screenshots go; only made when ALVAST_SCREENSHOTS names a folder."""
    folder = os.environ.get("ALVAST_SCREENSHOTS")
    return Path(folder) if folder else None
