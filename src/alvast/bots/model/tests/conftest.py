"""What tests of the room share: a question with sources, scripted endpoints, and one real model server."""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from alvast.bots.composers.base import Request, Source
from alvast.bots.model.client import Connection
from alvast.bots.model.models import Endpoint
from alvast.bots.model.tests import model_server

AT = datetime(2026, 5, 18, 9, 12, tzinfo=UTC)
TERM = "Bezorging duurt 2 werkdagen."


def request(question: str = "Hoe lang duurt de bezorging?", *texts: str) -> Request:
    sources = [Source(f"a{place}", text, (text,), title="Bezorging") for place, text in enumerate(texts or (TERM,), 1)]
    return Request(question=question, language="nl", sources=sources, about_at=AT, now=AT)


def events(*pieces: str, reason: str | None = "stop", done: bool = True) -> bytes:
    """What an endpoint streams: one event a piece."""
    told = [{"choices": [{"index": 0, "delta": {"content": piece}, "finish_reason": None}]} for piece in pieces]
    if reason:
        told.append({"choices": [{"index": 0, "delta": {}, "finish_reason": reason}]})
    return b"".join(f"data: {json.dumps(one)}\n\n".encode() for one in told) + (b"data: [DONE]\n\n" if done else b"")


def answer(body: bytes, *, status: str = "200 OK", kind: str = "text/event-stream") -> bytes:
    return f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nConnection: close\r\n\r\n".encode() + body


def proposal(*sentences: tuple[str, str], known: bool = True) -> str:
    return json.dumps({"known": known, "sentences": [{"text": text, "source": source} for text, source in sentences]})


def connection(port: int, **more: Any) -> Connection:
    return Connection(
        **{"url": f"http://127.0.0.1:{port}/v1", "key": "k", "model": "m", "seconds": 4.0, "reaches_inside": True, **more}
    )


@pytest.fixture
def connected(db):
    """Says that the model stands at a port of this machine."""

    def connect(port: int, seconds: float = 4.0) -> Endpoint:
        url = f"http://127.0.0.1:{port}/v1"
        return Endpoint.objects.create(is_on=True, url=url, model="m", reaches_inside=True, seconds=seconds, changed_at=AT)

    return connect


@pytest.fixture(scope="session")
def real_model() -> Iterator[Connection]:
    """A llama.cpp server with a small model, in a process of its own."""
    file = os.environ.get("ALVAST_TEST_MODEL", "")
    if not Path(file).is_file():
        pytest.skip("the small language model could not be fetched; ./alvast test says why")
    command = [sys.executable, str(Path(model_server.__file__)), file]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as server:
        assert server.stdin is not None
        assert server.stdout is not None
        address = server.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:"), "the model server did not start"
        yield Connection(f"{address}/v1", model_server.KEY, "small", 120.0, reaches_inside=True)
        server.stdin.close()
        try:
            server.wait(10)
        except subprocess.TimeoutExpired:
            server.kill()
