"""F16: an endpoint that is slow, talks nonsense, is busy or breaks off gives no answer at all, in time."""

import socket
import threading
import time

import pytest

from alvast.bots.model.client import complete
from alvast.bots.model.composer import composed_by
from alvast.bots.model.errors import ModelFailed, Problem
from alvast.bots.model.tests.conftest import answer, connection, events, proposal, request
from alvast.kernel.tests.sites import site

GOOD = proposal(("Bezorging duurt 2 werkdagen.", "a1"))


def problem_of(body: bytes, **more) -> Problem:
    with site(body) as endpoint, pytest.raises(ModelFailed) as failure:
        composed_by(connection(endpoint.port, **more), 1, request())
    return failure.value.problem


def test_an_answer_in_pieces_is_put_together():
    pieces = [GOOD[place : place + 3] for place in range(0, len(GOOD), 3)]
    with site(answer(b": begin\r\n\r\n" + events(*pieces))) as endpoint:
        composed = composed_by(connection(endpoint.port), 7, request())
    assert [(one.text, one.source) for one in composed.sentences] == [("Bezorging duurt 2 werkdagen.", "a1")]
    assert (composed.composer, composed.version) == ("language_model", "m/7.1")
    asked = endpoint.requests[0]
    assert asked.startswith(b"POST /v1/chat/completions HTTP/1.1")
    assert b"Authorization: Bearer k" in asked


def test_an_endpoint_that_does_not_stream_is_read_too():
    import json

    body = json.dumps({"choices": [{"message": {"content": GOOD}, "finish_reason": "stop"}]}).encode()
    with site(answer(body, kind="application/json")) as endpoint:
        assert len(composed_by(connection(endpoint.port), 1, request()).sentences) == 1


def test_not_knowing_is_an_answer_without_sentences():
    with site(answer(events(proposal(known=False)))) as endpoint:
        assert composed_by(connection(endpoint.port), 1, request()).sentences == ()


def test_without_sources_nothing_is_asked():
    with site(answer(events(GOOD))) as endpoint:
        asked = request()
        composed_by(connection(endpoint.port), 1, type(asked)("Vraag?", "nl", [], asked.about_at, asked.now))
    assert endpoint.connects == 0


@pytest.mark.parametrize(
    ("body", "problem"),
    [
        (answer(b"", status="429 Too Many Requests"), Problem.BUSY),
        (answer(b"", status="401 Unauthorized"), Problem.REFUSED),
        (answer(b"", status="503 Service Unavailable"), Problem.FAILING),
        (answer(b"", status="302 Found\r\nLocation: http://127.0.0.1/"), Problem.FAILING),
        (answer(b"<html>Welcome</html>"), Problem.UNREADABLE),
        (answer(b"<html>Welcome</html>", kind="text/html"), Problem.UNREADABLE),
        (answer(b"data: {not json\n\n"), Problem.UNREADABLE),
        (answer(b'data: {"choices": []}\n\n'), Problem.UNREADABLE),
        (answer(b'data: {"error": {"message": "overloaded"}}\n\n'), Problem.FAILING),
        (answer(events("Bezorging duurt ongeveer twee dagen.")), Problem.UNREADABLE),
        (answer(events('{"known": true, "sentences": [{"text": "x", "source": "a9"}]}')), Problem.UNREADABLE),
        (answer(events('{"known": "yes", "sentences": []}')), Problem.UNREADABLE),
        (answer(events("[" * 5_000)), Problem.UNREADABLE),
        (answer(events(GOOD[:-4], reason=None, done=False)), Problem.CUT),
        (answer(events(GOOD, reason=None, done=False)), Problem.CUT),
        (answer(events(GOOD, reason="length")), Problem.TOO_LONG),
        (answer(events("x" * 9_000)), Problem.TOO_LONG),
        (answer(b": " + b"x" * 300_000 + b"\n"), Problem.TOO_LONG),
        (b"garbage\r\n\r\n", Problem.UNREACHABLE),
        (b"", Problem.UNREACHABLE),
        (b"HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nContent-Length: 99999\r\n\r\ndata: {", Problem.UNREACHABLE),
    ],
)
def test_what_is_no_whole_answer_is_none(body, problem):
    assert problem_of(body) is problem


def test_nobody_there():
    with socket.create_server(("127.0.0.1", 0)) as free:
        port = free.getsockname()[1]
    with pytest.raises(ModelFailed) as failure:
        composed_by(connection(port), 1, request())
    assert failure.value.problem is Problem.UNREACHABLE


@pytest.mark.parametrize("start", [b"", b"HTTP/1.1 200 OK\r\nX-Slow: ", answer(b"")], ids=["silence", "a header", "the body"])
def test_a_slow_one_ends_in_its_time_however_it_drips(start):
    stop = threading.Event()

    def drip(client):
        client.sendall(start)
        while not stop.wait(0.05):
            client.sendall(b":" if start.endswith(b"\n") else b"H" * bool(start))

    with site(drip) as slow:
        began = time.monotonic()
        with pytest.raises(ModelFailed) as failure:
            complete(connection(slow.port, seconds=0.5), messages=[], schema={}, most_tokens=1)
        stop.set()
    assert failure.value.problem is Problem.SLOW
    assert time.monotonic() - began < 4.5  # half a second, on a busy machine


@pytest.mark.parametrize(
    "url", ["http://169.254.169.254/v1", "http://[fd00:ec2::254]/v1", "http://[::ffff:127.0.0.1]/v1", "ftp://x/"]
)
def test_even_one_inside_never_stands_where_clouds_keep_their_secrets(url):
    with pytest.raises(ModelFailed) as failure:
        composed_by(connection(1, url=url), 1, request())
    assert failure.value.problem is Problem.UNREACHABLE


def test_one_inside_is_reached_only_when_someone_said_so():
    with site(answer(events(GOOD))) as endpoint, pytest.raises(ModelFailed):
        composed_by(connection(endpoint.port, reaches_inside=False), 1, request())
    assert endpoint.connects == 0
