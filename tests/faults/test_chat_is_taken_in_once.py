"""Chat while things break: every message a visitor sent is there once, in lines without a hole, and is answered once."""

import http.client
import json
import random
import socket
import threading
import time
from collections import Counter
from collections.abc import Iterator
from uuid import uuid4

import pytest
import uvicorn
from django.db import connection

from alvast.channels.webchat.actions import ChatSettings, Opening, add_chat, open_session
from alvast.channels.webchat.models import Line, Original, Visit
from alvast.channels.webchat.queries import chat_by_id
from alvast.conversations.models import Conversation, Message
from alvast.kernel.actor import SYSTEM
from alvast.kernel.live.server import StreamProtocol, WebServer

from .fault_proxy import Fault, running_proxy

pytestmark = pytest.mark.django_db(transaction=True)
VISITORS, MESSAGES = 10, 12


@pytest.fixture
def key(house) -> str:
    return chat_by_id(add_chat(actor=SYSTEM, settings=ChatSettings(name="De Wulp", team=house.team.id))).chat.key


@pytest.fixture
def web(nobody_left: None) -> Iterator[int]:
    """The whole product behind a real server; its port."""
    from alvast.config.asgi import application

    config = uvicorn.Config(application, lifespan="off", log_config=None, access_log=False, loop="uvloop", http=StreamProtocol)
    server, listening = WebServer(config), socket.create_server(("127.0.0.1", 0))
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    while not server.started:
        thread.join(0.01)
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join(10)
    listening.close()


def test_kills_while_visitors_send_lose_and_double_nothing(key, workers):
    for number in range(VISITORS):
        open_session(opening=Opening(key=key, place=f"place {number}"))
    chance = random.Random(19)
    for _ in range(12):
        worker = workers.start("talk")
        time.sleep(chance.uniform(0.05, 0.7))
        workers.kill(worker)
    survivor, started = workers.start("talk"), time.monotonic()
    while Original.objects.filter(state="done").count() < VISITORS * MESSAGES:
        assert time.monotonic() - started < 60, Counter(Original.objects.values_list("state", flat=True))
        time.sleep(0.2)
    workers.kill(survivor)
    assert Message.objects.count() == VISITORS * MESSAGES
    assert Conversation.objects.count() == VISITORS
    assert set(Counter(Message.objects.values_list("conversation", "text")).values()) == {1}
    for visit in Visit.objects.order_by("id"):
        assert list(Line.objects.filter(visit=visit).order_by("n").values_list("n", flat=True)) == list(range(1, MESSAGES + 1))


def test_an_answer_that_is_cut_off_costs_a_second_try_and_no_second_message(key, web):
    """From before the first byte of the answer to deep inside its words."""
    secret = open_session(opening=Opening(key=key)).secret
    cuts = 0
    with running_proxy(web) as proxy:
        for number in range(16):
            proxy.fault = Fault(cut_after=number * 55)
            cuts += not told(proxy.port, key, secret, client := str(uuid4()), number)
            proxy.fault = Fault()
            assert told(web, key, secret, client, number)
    assert cuts > 8
    assert Counter(Message.objects.values_list("text", flat=True)) == {f"Bericht {number}": 1 for number in range(16)}
    assert list(Line.objects.order_by("n").values_list("n", flat=True)) == list(range(1, 17))


def told(port: int, key: str, secret: str, client: str, number: int) -> bool:
    """Whether the page got an answer."""
    to = http.client.HTTPConnection("127.0.0.1", port, timeout=20)
    body = json.dumps({"id": client, "text": f"Bericht {number}"})
    headers = {"Authorization": f"Bearer {secret}", "Content-Type": "application/json"}
    try:
        to.request("POST", f"/chat/{key}/messages", body=body, headers=headers)
        answer = to.getresponse()
        return answer.status == 200 and bool(json.loads(answer.read()))
    except (OSError, http.client.HTTPException, ValueError):
        return False
    finally:
        to.close()
        connection.close()
