"""Desks that listen to a real web server."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from typing import Any, ClassVar
from uuid import UUID

import pytest
from django.conf import settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.db import connection

from alvast.desk.live import LiveStream
from alvast.kernel.events import DomainEvent
from alvast.kernel.live.server import StreamProtocol
from alvast.kernel.live.tests import serving as kernel
from alvast.kernel.live.tests.serving import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class BellRang(DomainEvent):
    kind: ClassVar[str] = "bell_rang"
    conversation: UUID
    note: str = ""


def session_of(agent: Any) -> str:
    """The cookie header of a fresh sign-in."""
    session = import_module(settings.SESSION_ENGINE).SessionStore()
    session[SESSION_KEY] = str(agent.pk)
    session[BACKEND_SESSION_KEY] = settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = agent.get_session_auth_hash()
    session.save()
    return f"{settings.SESSION_COOKIE_NAME}={session.session_key}"


@dataclass
class Web:
    """The running server with the desk's stream."""

    running: kernel.Web

    def desk(self, agent: Any = None, **asked: Any) -> Page:
        cookie = {"Cookie": session_of(agent)} if agent else {}
        return self.running.page(**{"path": "/live/", **cookie, **asked})

    def stop(self) -> None:
        self.running.stop()

    @property
    def listeners(self) -> int:
        return self.running.listeners


@contextmanager
def serving(stream: LiveStream, http: Any = StreamProtocol) -> Iterator[Web]:
    with kernel.serving(stream, http) as running:
        yield Web(running)


@pytest.fixture
def web(transactional_db: None) -> Iterator[Web]:
    connection.ensure_connection()
    with serving(LiveStream()) as running:
        yield running
