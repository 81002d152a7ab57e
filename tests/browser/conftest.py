"""Browser tests: the real ASGI application under uvicorn in this process, Debian's Chromium, a signed-in page a person."""

import asyncio
import os
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from django.db import connection

os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"  # playwright keeps an event loop in this thread

ARGUMENTS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@dataclass
class Web:
    """The running server."""

    address: str
    loop: asyncio.AbstractEventLoop

    def forget(self) -> None:
        """A new database begins: the live streams must not go on from the numbers of the old one."""
        from alvast.config.asgi import chat, live

        for stream in (live, chat):
            self.loop.call_soon_threadsafe(stream.close)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Browser tests come last: from the first one on playwright's loop runs in this thread, and others start their own."""
    items.sort(key=lambda item: item.get_closest_marker("browser") is not None)


@pytest.fixture(scope="session")
def web(django_db_setup: None, django_db_blocker: Any) -> Iterator[Web]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the folder of collected files only exists in production
        from alvast.config.asgi import application
    loop, server = asyncio.new_event_loop(), _server(application)
    thread = threading.Thread(target=loop.run_until_complete, args=(server.serve(),), daemon=True)
    thread.start()
    while not server.started:
        time.sleep(0.02)
    port = server.servers[0].sockets[0].getsockname()[1]
    yield Web(f"http://127.0.0.1:{port}", loop)
    server.should_exit = True
    thread.join(timeout=10)
    with django_db_blocker.unblock():  # the web threads keep theirs, the database must go
        with connection.cursor() as cursor:
            cursor.execute(_END_OTHERS)
        connection.close()  # playwright's loop has contexts of its own: this may be another than the one that drops it


_END_OTHERS = """
SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()
"""


def _server(application: Any) -> Any:
    import uvicorn

    return uvicorn.Server(
        uvicorn.Config(application, host="127.0.0.1", port=0, lifespan="off", log_config=None, access_log=False)
    )


@pytest.fixture
def address(web: Web) -> str:
    """Where the desk answers."""
    return web.address


@pytest.fixture(scope="session")
def chromium() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=ARGUMENTS)
        yield browser
        browser.close()


@pytest.fixture
def desk(transactional_db: None, web: Web, chromium: Any, house: Any) -> Iterator[Callable[..., Any]]:
    """`desk(agent, "/path/")`: a page of that agent. Errors of its scripts fail the test."""
    contexts, errors = [], []

    def open_page(agent: Any, path: str = "/", **options: Any) -> Any:
        context = chromium.new_context(
            **{"viewport": {"width": 1440, "height": 900}, "locale": "nl-NL", "reduced_motion": "reduce", **options}
        )
        contexts.append(context)
        if agent is not None:
            context.add_cookies([{"name": "alvast", "value": session_of(agent), "url": web.address}])
        page = context.new_page()
        page.set_default_timeout(8000)
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("console", lambda message: errors.append(message.text) if "Content Security Policy" in message.text else None)
        page.goto(web.address + path)
        if options.get("java_script_enabled", True):
            page.wait_for_selector("html[data-ready]", state="attached")
        return page

    yield open_page
    for context in contexts:
        context.close()
    web.forget()
    wait_until_quiet()
    assert not errors


def wait_until_quiet() -> None:
    """A page that was closed may have left a request running; the tables are emptied only when nothing reads them."""
    quiet = 0
    for _ in range(200):
        with connection.cursor() as cursor:
            cursor.execute(_BUSY)
            quiet = 0 if cursor.fetchone()[0] else quiet + 1
        if quiet == 4:
            return
        time.sleep(0.05)


_BUSY = """
SELECT count(*) FROM pg_stat_activity
WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend' AND state <> 'idle'
"""


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
