"""Too much, from the wrong place, or unreadable: a clear refusal in the visitor's language, and nothing lost or told."""

import json
from uuid import uuid4

import pytest
from django.test import Client

from alvast.channels.webchat.actions import (
    ChatSettings,
    Choice,
    add_chat,
    change_chat,
    count_bot_turn,
    offer_choices,
    switch_chat,
)
from alvast.channels.webchat.errors import NotFound, TooMuch, UnfitSetting, UnreadableKey, UnreadableOrigin
from alvast.channels.webchat.models import ChatInbox, Line
from alvast.channels.webchat.queries import chat_by_id
from alvast.channels.webchat.rules.limits import network_of
from alvast.channels.webchat.rules.origins import may_embed, read_origin
from alvast.channels.webchat.tests.conftest import SHOP, Browser
from alvast.conversations.actions import write_reply
from alvast.conversations.models import Message
from alvast.kernel.actor import SYSTEM

pytestmark = pytest.mark.django_db

PROBLEM = "application/problem+json"


def refused(answer, status, code):
    told = json.loads(answer.content)
    assert (answer.status_code, answer["Content-Type"], told["code"]) == (status, PROBLEM, code)
    assert told["detail"]
    return told


def test_twenty_messages_a_minute_are_enough_and_the_next_says_when(browser, clock):
    clock.forward(seconds=8)
    ids = [uuid4() for _ in range(21)]
    answers = [browser.say(f"Vraag {number}", id) for number, id in enumerate(ids)]
    assert [answer.status_code for answer in answers] == [200] * 20 + [429]
    told = refused(answers[-1], 429, "too_many")
    assert answers[-1]["Retry-After"] == "52"
    assert "52" in told["detail"]
    assert browser.say("Vraag 3", ids[3]).status_code == 200, "what was taken in already costs nothing"
    clock.forward(seconds=52)
    assert browser.say("Vraag 20", ids[20]).json()["n"] == 21


@pytest.mark.parametrize(
    ("place", "network"),
    [
        ("2001:db8:1:2:3:4:5:6", "2001:db8:1:2::/64"),
        ("2001:db8:1:2::9", "2001:db8:1:2::/64"),
        ("192.0.2.7", "192.0.2.7"),
        ("", ""),
    ],
)
def test_one_subscriber_is_one_place_on_the_network(place, network):
    assert network_of(place) == network


@pytest.mark.parametrize("origin", ["https://[::1", "https://a]b", "null", "https://evil.example", "testserver"])
def test_what_no_browser_calls_an_origin_is_another_site(browser, origin):
    refused(browser.send("session", {"page": SHOP}, Origin=origin), 403, "wrong_origin")


@pytest.mark.parametrize("secret", ["\ud800", "\x00", "é"])
def test_a_secret_that_cannot_be_one_opens_a_view_of_its_own(browser, secret):
    answer = browser.send("session", {"page": SHOP, "session": secret})
    assert answer.status_code == 200
    assert answer.json()["session"] not in {secret, ""}


def test_ten_files_an_hour(browser, clock):
    for number in range(10):
        clock.forward(seconds=10)
        assert browser.attach(f"{number}.png", b"\x89PNG").status_code == 200
    refused(browser.attach("10.png", b"\x89PNG"), 429, "too_many")
    clock.forward(hours=1)
    assert browser.attach("10.png", b"\x89PNG").status_code == 200


def test_a_bot_answers_one_visitor_thirty_times_an_hour(browser, clock):
    browser.say("Hallo")
    for _ in range(30):
        count_bot_turn(conversation=browser.conversation)
    with pytest.raises(TooMuch):
        count_bot_turn(conversation=browser.conversation)


def test_a_file_of_more_than_25_mb_is_refused_before_anything_is_kept(browser):
    refused(browser.attach("groot.png", b"x" * (25 * 1024 * 1024 + 1)), 413, "file_too_large")
    assert Message.objects.count() == 0


def test_a_program_is_taken_as_mail_takes_it_and_only_handed_out_to_be_saved(browser):
    """No kind of file is refused: what it is called or says it is proves nothing. It is never opened here, nor by a browser."""
    browser.attach("../../Windows\\factuur\u202efdp.exe", b"MZ\x90")
    [file] = browser.see()["messages"][0]["files"]
    assert file["name"] == "factuurfdp.exe"
    answer = browser.send(f"files/{file['id']}", method="get")
    assert (answer.content, answer["Content-Type"]) == (b"MZ\x90", "application/octet-stream")
    assert answer["Content-Disposition"] == 'attachment; filename="factuurfdp.exe"'
    assert (answer["X-Content-Type-Options"], "default-src 'none'" in answer["Content-Security-Policy"]) == ("nosniff", True)


def test_a_body_of_more_than_a_megabyte_is_refused(browser):
    refused(browser.say("a" * (1024 * 1024)), 413, "body_too_large")


def test_a_message_of_a_megabyte_is_told_how_long_it_may_be(browser):
    told = refused(browser.say("a" * 1_000_000), 413, "message_too_long")
    assert "20" in told["detail"]
    assert browser.say("a" * 20_000).status_code == 200


@pytest.mark.parametrize("text", ["", "  \n ", "\u202e\u0000", "\ufeff"])
def test_nothing_said_is_refused(browser, text):
    refused(browser.say(text), 400, "message_empty")


def test_hidden_characters_do_not_reach_anybody(browser):
    browser.say("voor\x00na \u202emlth.exe\u202c \x1b[31mrood\r\nnieuw \ud83d")
    assert Message.objects.get().text == "voorna mlth.exe [31mrood\nnieuw \ufffd"


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "https://evil.example"}, {"Origin": "null"}, {"Origin": "http://testserver.evil.example"},
        {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}, {"Origin": SHOP},
    ],
)  # fmt: skip
def test_only_our_own_frame_may_speak(browser, headers):
    refused(browser.send("messages", {"id": str(uuid4()), "text": "Hallo"}, **headers), 403, "wrong_origin")
    assert Message.objects.count() == 0
    assert not browser.send("messages", {}, **headers).has_header("Access-Control-Allow-Origin")


@pytest.mark.parametrize(
    "page",
    ["https://evil.example/", "http://www.dewulp.example/", "https://www.dewulp.example.evil.example", "javascript:1", "x"],
)
def test_a_page_that_may_not_hold_the_chat_cannot_open_it(chat, page):
    refused(Browser(chat).send("session", {"page": page, "language": "nl"}), 403, "wrong_origin")


def test_a_page_of_our_own_may_hold_it_and_its_query_is_not_kept(chat):
    browser = Browser(chat)
    browser.open(page="http://testserver/hulp/?q=mijn+naam")
    assert browser.visit.page == "http://testserver/hulp/"


@pytest.mark.parametrize("secret", ["", "x", "Bearer", "é", "a" * 300])
def test_without_a_session_nothing_is_told(chat, secret):
    answer = Browser(chat, secret=secret).send("messages", method="get")
    refused(answer, 401, "no_session")
    assert answer["WWW-Authenticate"].startswith("Bearer")


def test_no_cookie_is_set_or_read(browser):
    browser.say("Hallo")
    answer = browser.send("messages", method="get")
    assert not answer.cookies
    assert not browser.client.cookies
    assert answer["Cache-Control"] == "no-store"
    assert answer["Content-Security-Policy"] == "default-src 'none'; frame-ancestors 'none'"


def test_a_refusal_is_in_the_language_of_the_visit(chat):
    browser = Browser(chat)
    browser.open(language="en")
    assert "Write something first." in browser.say("").content.decode()
    browser.open(language="nl")
    assert "Write something first." not in browser.say("").content.decode()


def test_a_chat_that_is_off_takes_nothing_new_and_shows_what_was_said(browser):
    browser.say("Hallo")
    switch_chat(actor=SYSTEM, inbox=browser.chat.id, is_on=False)
    refused(browser.say("Is daar iemand?"), 503, "chat_off")
    refused(Browser(browser.chat).send("session", {"language": "nl"}), 503, "chat_off")
    assert browser.texts() == [("visitor", "Hallo")]


def test_a_chat_that_does_not_exist_looks_like_one_that_is_not_yours(chat):
    answer = Client().post("/chat/geen-chat/session", "{}", content_type="application/json")
    refused(answer, 401, "no_session")


@pytest.mark.parametrize(
    ("written", "origin"),
    [
        ("https://www.dewulp.example", SHOP), ("HTTPS://WWW.DeWulp.example:443/", SHOP),
        ("http://localhost:3000", "http://localhost:3000"),
        ("https://*.dewulp.example", ""), ("http://www.dewulp.example", ""), ("*", ""), ("https://", ""), ("null", ""),
        ("https://a.example/pad", ""), ("https://u:p@a.example", ""), ("https://a.example;script-src", ""),
        ("https://a.example:x", ""),
    ],
)  # fmt: skip
def test_an_origin_is_exact(written, origin):
    assert read_origin(written) == origin


def test_no_page_embeds_by_looking_like_another():
    for page in ("https://www.dewulp.example.evil.example/", "https://evil.example/?https://www.dewulp.example", "//", ""):
        assert not may_embed(page, origins=[SHOP], own="https://alvast.example")


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"origins": ["https://*.example"]}, UnreadableOrigin), ({"colours": {"accent": "red;}"}}, UnfitSetting),
        ({"colours": {"css": "x"}}, UnfitSetting), ({"texts": {"nl": {"title": "x" * 61}}}, UnfitSetting),
        ({"texts": {"de": {}}}, UnfitSetting), ({"texts": {"nl": {"starters": ["a"] * 5}}}, UnfitSetting),
        ({"texts": {"nl": {"html": "x"}}}, UnfitSetting), ({"language": "fr"}, UnfitSetting), ({"name": " "}, UnfitSetting),
        ({"public_key": "geen sleutel"}, UnreadableKey), ({"team": uuid4()}, NotFound),
    ],
)  # fmt: skip
def test_a_setting_that_cannot_be_used_is_refused(chat, house, given, error):
    before = ChatInbox.objects.values().get()
    with pytest.raises(error):
        change_chat(actor=SYSTEM, inbox=chat.id, settings=ChatSettings(**{"name": "De Wulp", "team": house.team.id, **given}))
    assert ChatInbox.objects.values().get() == before


def test_only_an_administrator_sets_a_chat_up(chat, house):
    settings = ChatSettings(name="De Wulp", team=house.team.id)
    for agent in (house.ana, house.bo, house.dora):
        with pytest.raises(NotFound):
            add_chat(actor=house.as_(agent), settings=settings)
        with pytest.raises(NotFound):
            switch_chat(actor=house.as_(agent), inbox=chat.id, is_on=False)
    assert chat_by_id(add_chat(actor=house.as_(house.root), settings=settings)).chat.name == "De Wulp"


def test_a_button_is_pressed_once_and_only_by_who_sees_it(browser, chat, house):
    browser.say("Ik wil een mens")
    answer = write_reply(actor=house.as_(house.ana), conversation=browser.conversation, text="Kies maar.")
    offered = [Choice("wait", "Wait for {name}", {"name": "Ana"}, "person"), Choice("call", "Call me")]
    assert offer_choices(message=answer, choices=offered)
    assert browser.see(1)["messages"][0]["buttons"][0] == {"code": "wait", "label": "Wait for Ana", "kind": "person"}
    stranger = Browser(chat)
    stranger.open()
    refused(stranger.send("choices", {"message": str(answer), "code": "wait"}), 404, "not_found")
    refused(browser.send("choices", {"message": str(answer), "code": "geen"}), 404, "not_found")
    assert browser.send("choices", {"message": str(answer), "code": "wait"}).json() == {"n": 3}
    assert browser.send("choices", {"message": str(answer), "code": "wait"}).json() == {"n": None}
    refused(browser.send("choices", {"message": str(answer), "code": "call"}), 409, "already_chosen")
    assert browser.see(2)["messages"][0]["text"] == "Wait for Ana"
    assert Line.objects.count() == 3
