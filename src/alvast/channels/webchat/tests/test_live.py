"""What an open chat hears, through a real server and real sockets."""

import threading
import time
from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.db import connection

from alvast.channels.webchat.actions import Choice, end_session, guest_of, offer_choices
from alvast.channels.webchat.live import ChatStream
from alvast.channels.webchat.live import hub as chat_hub
from alvast.channels.webchat.queries import visitor_of
from alvast.channels.webchat.tests.conftest import Browser
from alvast.conversations.actions import give_to_bot, mark_seen, write_reply
from alvast.conversations.models import Conversation
from alvast.conversations.queries import conversation_view
from alvast.kernel.actor import SYSTEM
from alvast.kernel.live import hub as live_hub
from alvast.kernel.live.tests.serving import Page, Web, serving


@pytest.fixture
def web(transactional_db: None, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    monkeypatch.setattr(chat_hub, "LOOK_AROUND_EVERY", 0.05)
    connection.ensure_connection()
    with serving(ChatStream()) as running:
        yield running


def listen(web: Web, browser: Browser, **asked: Any) -> Page:
    return web.page(**{"path": f"/chat/{browser.chat.key}/live", "Authorization": f"Bearer {browser.secret}", **asked})


def heard(page: Page, *kinds: str) -> Any:
    """The next event of one of these kinds."""
    while (frame := page.next()) is not None:
        if frame.event in kinds:
            return frame
    return None


def answer(house, browser, text="Ik kijk even."):
    return write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text=text)


def test_an_answer_is_heard_as_soon_as_it_is_committed_with_its_words(web, browser, house):
    browser.say("Waar is mijn boek?")
    page = listen(web, browser)
    assert (page.status, page.headers["content-type"]) == (200, "text/event-stream; charset=utf-8")
    started = time.monotonic()
    answer(house, browser)
    frame = heard(page, "message")
    assert time.monotonic() - started < 2
    assert (frame.id, frame.data["n"], frame.data["text"], frame.data["from"]) == (2, 2, "Ik kijk even.", "agent")


def test_two_tabs_of_one_visitor_hear_the_same(web, browser, house):
    first, second = listen(web, browser), listen(web, browser)
    browser.say("Waar is mijn boek?")
    answer(house, browser)
    for page in (first, second):
        assert [heard(page, "message").data["text"] for _ in range(2)] == ["Waar is mijn boek?", "Ik kijk even."]


def test_another_visitor_hears_nothing_of_it(web, browser, chat, house):
    other = Browser(chat)
    other.open()
    page = listen(web, other)
    browser.say("Geheim van Chidi")
    answer(house, browser, "Antwoord voor Chidi")
    other.say("Van Ada")
    frame = heard(page, "message")
    assert (frame.data["text"], frame.id) == ("Van Ada", 1)


@pytest.mark.parametrize("told", ["query", "header"])
def test_a_page_that_was_away_resumes_after_the_last_line_it_has(web, browser, house, told):
    browser.say("Waar is mijn boek?")
    first, *_others = [answer(house, browser, text) for text in ("Een", "Twee", "Drie")]
    path = f"/chat/{browser.chat.key}/live"
    page = listen(web, browser, **({"path": f"{path}?after=2"} if told == "query" else {"Last_Event_ID": "2"}))
    answer(house, browser, "Vier")
    assert [heard(page, "message").data["text"] for _ in range(3)] == ["Twee", "Drie", "Vier"]
    assert visitor_of(browser.conversation).reached[first] == "delivered"


def test_an_agent_who_types_reads_or_takes_over_is_told(web, browser, house):
    browser.say("Waar is mijn boek?")
    give_to_bot(actor=SYSTEM, conversation=browser.conversation)
    page = listen(web, browser)
    assert heard(page, "handler").data["kind"] == "bot"
    ana = house.as_(house.ana)
    answer(house, browser)
    assert heard(page, "handler").data == {"kind": "agent", "name": "Ana", "closed": False}
    newest = conversation_view(ana, browser.conversation).messages[-1].at
    mark_seen(actor=ana, conversation=browser.conversation, typing=True, read_up_to=newest)
    found = {frame.event: frame.data for frame in (heard(page, "typing", "read"), heard(page, "typing", "read"))}
    assert found == {"typing": {"name": "Ana"}, "read": {"n": 1}}


def test_a_button_that_was_pressed_in_one_tab_is_pressed_in_the_other(web, browser, house):
    browser.say("Ik wil een mens")
    message = answer(house, browser, "Kies maar.")
    offer_choices(message=message, choices=[Choice("call", "Call me")])
    page = listen(web, browser)
    browser.send("choices", {"message": str(message), "code": "call"})
    frames = [heard(page, "message"), heard(page, "message")]
    changed = next(frame for frame in frames if frame.data["n"] == 2)
    assert (changed.id, changed.data["chosen"]) == (None, "call")


@pytest.mark.parametrize(
    ("asked", "status"),
    [
        ({"Authorization": "Bearer nope"}, 401), ({"Authorization": ""}, 401), ({"Origin": "https://evil.example"}, 403),
        ({"Sec_Fetch_Site": "cross-site"}, 403), ({"Origin": "null"}, 403), ({"method": "POST"}, 405),
        ({"path": "/chat/andere-chat/live"}, 401), ({"Origin": "http://desk.example", "Sec_Fetch_Site": "same-origin"}, 200),
    ],
)  # fmt: skip
def test_only_a_visitor_s_own_frame_may_listen(web, browser, asked, status):
    assert listen(web, browser, **asked).status == status


def test_the_end_of_a_session_ends_its_stream_within_five_seconds(web, browser, house):
    browser.say("Waar is mijn boek?")
    page = listen(web, browser)
    started = time.monotonic()
    end_session(session=guest_of(key=browser.chat.key, secret=browser.secret).session)
    assert heard(page, "none") is None
    assert time.monotonic() - started < 5


def test_while_a_page_listens_its_visitor_is_there(web, browser, clock, monkeypatch):
    monkeypatch.setattr(live_hub, "JUDGE_EVERY", 0.05)
    browser.say("Waar is mijn boek?")
    clock.forward(minutes=10)
    assert not visitor_of(browser.conversation).is_present
    listen(web, browser)
    deadline = time.monotonic() + 5
    while not visitor_of(browser.conversation).is_present:
        assert time.monotonic() < deadline


def test_nothing_is_missed_when_the_listening_connection_is_cut(web, browser, house):
    browser.say("Waar is mijn boek?")
    page = listen(web, browser)
    for number in range(3):
        with connection.cursor() as cursor:
            cursor.execute("SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name = 'alvast-live'")
        answer(house, browser, f"Antwoord {number}")
        assert heard(page, "message").data["text"] == f"Antwoord {number}"


def test_a_page_that_does_not_read_is_cut_and_others_go_on(web, browser, chat, house, monkeypatch):
    monkeypatch.setattr(live_hub, "JUDGE_EVERY", 0.1)
    monkeypatch.setattr(live_hub, "CUT_AFTER", 0.5)
    other = Browser(chat)
    other.open()
    for one in (browser, other):
        one.say("Hallo")
    listen(web, browser, receive_buffer=4096)
    quick = listen(web, other)
    for _ in range(60):
        answer(house, browser, "x" * 15_000)
    deadline = time.monotonic() + 20
    while web.listeners > 1 and time.monotonic() < deadline:
        time.sleep(0.05)
    assert web.listeners == 1
    answer(house, other, "Nog steeds hier")
    assert heard(quick, "message").data["text"] == "Nog steeds hier"


def test_the_same_message_from_two_tabs_at_once_is_one(web, browser, house):
    """Both press send on the same restored draft; the database decides."""
    browser.say("Hallo")
    id, answers = uuid4(), []

    def press():
        answers.append(Browser(browser.chat, secret=browser.secret).say("Waar is mijn boek?", id))
        connection.close()

    presses = [threading.Thread(target=press) for _ in range(6)]
    for one in presses:
        one.start()
    for one in presses:
        one.join()
    assert {answer.status_code for answer in answers} <= {200, 202}
    assert browser.texts() == [("visitor", "Hallo"), ("visitor", "Waar is mijn boek?")]


def test_first_words_from_two_tabs_at_once_are_one_conversation(web, browser, chat, house):
    def say(number):
        Browser(browser.chat, secret=browser.secret).say(f"Vraag {number}")
        connection.close()

    talking = [threading.Thread(target=say, args=(number,)) for number in range(4)]
    for one in talking:
        one.start()
    for one in talking:
        one.join()
    assert sorted(browser.texts()) == [("visitor", f"Vraag {number}") for number in range(4)]
    assert [line["n"] for line in browser.see()["messages"]] == [1, 2, 3, 4]
    assert Conversation.objects.count() == 1


def test_visitor_and_agent_who_write_at_once_never_wait_for_each_other_for_good(web, browser, house):
    browser.say("Hallo")
    failures = []

    def run(work):
        try:
            for number in range(8):
                work(number)
        except Exception as error:  # noqa: BLE001 - told by the assertion
            failures.append(error)
        finally:
            connection.close()

    sides = [
        threading.Thread(target=run, args=(lambda n: answer(house, browser, f"A{n}"),)),
        threading.Thread(target=run, args=(lambda n: Browser(browser.chat, secret=browser.secret).say(f"V{n}"),)),
    ]
    for side in sides:
        side.start()
    for side in sides:
        side.join()
    assert failures == []
    assert [line["n"] for line in browser.see()["messages"]] == list(range(1, 18))
