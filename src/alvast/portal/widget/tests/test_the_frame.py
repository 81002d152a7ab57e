import re

import pytest

from alvast.channels.webchat.actions import ChatSettings, add_chat
from alvast.channels.webchat.queries import chat_by_id
from alvast.kernel.actor import SYSTEM

SITE = "https://www.dewulp.example"
WORDS = {"nl": {"title": "De Wulp", "greeting": "Welkom <b>thuis</b>.", "starters": ["Waar is mijn bestelling?"]}}


@pytest.fixture
def chat(house):
    settings = ChatSettings(name="Winkel", team=house.team.id, origins=[SITE], colours={"accent": "#ffe066"}, texts=WORDS)
    return chat_by_id(add_chat(actor=SYSTEM, settings=settings)).chat


@pytest.fixture
def frame(client, chat):
    return lambda **more: client.get(f"/chat/{chat.key}/frame/", **more)


def words_of(answer):
    return re.sub(r"\s+", " ", answer.content.decode())


def test_only_named_sites_and_our_own_pages_may_hold_it(frame):
    policy = frame().headers["Content-Security-Policy"]
    assert policy.endswith(f"frame-ancestors 'self' {SITE}")
    assert "unsafe" not in policy
    assert "X-Frame-Options" not in frame().headers


def test_it_stands_on_pages_that_shut_out_what_does_not_say_so(frame):
    headers = frame().headers
    assert (headers["Cross-Origin-Resource-Policy"], headers["Cross-Origin-Embedder-Policy"]) == ("cross-origin", "require-corp")


def test_it_sets_no_cookie_and_holds_no_style_or_script_in_line(frame):
    answer = frame()
    assert answer.cookies == {}
    assert not re.search(r"<style|\sstyle=|<script(?![^>]* src=)(?![^>]*application/json)|\son\w+=", answer.content.decode())


def test_the_operators_words_are_text(frame):
    assert "Welkom &lt;b&gt;thuis&lt;/b&gt;." in words_of(frame())
    assert "Waar is mijn bestelling?" in words_of(frame())


@pytest.mark.parametrize(
    ("asked", "said"), [("nl", "Schrijf uw vraag"), ("en", "Write your question"), ("xx", "Schrijf uw vraag")]
)
def test_it_speaks_the_language_of_the_page(client, chat, asked, said):
    answer = client.get(f"/chat/{chat.key}/frame/?lang={asked}", HTTP_ACCEPT_LANGUAGE="nl")
    assert said in words_of(answer)


def test_who_answers_is_said_at_once_and_how_to_reach_a_person(frame, chat):
    from alvast.bots.actions import save_bot

    assert "U chat met medewerkers van De Wulp, niet met een computer." in words_of(frame())
    save_bot(key="wulp", name="Wulp AI", accounts=[chat.id])
    said = words_of(frame())
    assert "U chat met Wulp AI, een digitale assistent (AI). Liever een medewerker?" in said
    assert re.search(r"<button[^>]*data-part=\"person\"", said)


def test_a_bot_that_is_switched_off_is_not_named(house, client, frame, chat):
    from alvast.bots.actions import save_bot
    from alvast.bots.quality.actions import switch_off

    save_bot(key="wulp", name="Wulp AI", accounts=[chat.id])
    switch_off(actor=house.as_(house.bo))
    assert "U chat met medewerkers van De Wulp, niet met een computer." in words_of(frame())
    opened = client.post(f"/chat/{chat.key}/session", {"page": f"{SITE}/boeken"}, "application/json")
    assert opened.json()["bot"] == {"name": ""}


def test_no_words_in_the_script(frame):
    """All that people read is in the page, in their language."""
    from alvast.portal.widget.files import frame_files

    strings = re.findall(rb"\"([A-Z][a-z]+ [a-z ]+)\"", frame_files()["frame.js"].content)
    assert strings == []


def test_a_chat_that_never_was_is_not_there(client, db):
    assert client.get("/chat/nergens/frame/").status_code == 404


def test_an_old_version_of_a_file_gets_todays(client, db):
    from alvast.portal.widget.files import frame_files

    known = frame_files()["frame.js"].version
    for shown, kept in ((known, "immutable"), ("0123456789ab", "max-age=3600")):
        answer = client.get(f"/widget/{shown}/frame.js")
        assert kept in answer.headers["Cache-Control"]
        assert answer.content == frame_files()["frame.js"].content
    assert client.get("/widget/0123456789ab/other.js").status_code == 404


def test_the_preview_is_for_our_own_pages_and_knows_no_chat(client, db):
    answer = client.get("/widget/preview/?lang=nl&bot=Wulp%20AI<script>")
    assert answer.headers["Content-Security-Policy"].endswith("frame-ancestors 'self'")
    assert "<script>" not in answer.content.decode().replace('<script src="', "")
    assert "Wulp AI" in answer.content.decode()
