"""The form of a chat: what is set is what visitors get, and the secret is shown once."""

import re
import subprocess
import sys

import jwt
import pytest

from alvast.channels.webchat.queries import chats, secret_of
from alvast.desk.settings.webchat.examples import examples


@pytest.fixture
def asked(house):
    return {
        "name": "Winkel", "team": str(house.team.id), "language": "nl", "origins": "https://www.dewulp.example\nhttps://dewulp.example",
        "accent": "#1F4D3A", "side": "left", "mail_after": "10", "nl_title": "De Wulp", "nl_greeting": "Goedemiddag.",
        "nl_starters": "Waar is mijn bestelling?\n\nHoe ruil ik een boek om?",
    }  # fmt: skip


def made(browse, house, asked):
    assert browse(house.root).post("/settings/chat/add/", asked).status_code == 303
    return chats()[0]


def test_what_is_filled_in_is_what_the_chat_becomes(browse, house, asked):
    chat = made(browse, house, asked)
    assert (chat.name, chat.origins) == ("Winkel", ("https://www.dewulp.example", "https://dewulp.example"))
    assert (chat.appearance.accent, chat.appearance.side) == ("#1f4d3a", "left")
    assert chat.appearance.texts_in("nl").starters == ("Waar is mijn bestelling?", "Hoe ruil ik een boek om?")


def test_saved_again_as_it_stands_nothing_changes(browse, house, asked):
    chat = made(browse, house, asked)
    client, url = browse(house.root), f"/settings/chat/{chat.id}/"
    form = client.get(url).context["page"].form
    kept = {field.html_name: field.value() for field in form if field.value() is not None}
    assert client.post(url, kept).status_code == 303
    assert chats() == (chat,)


@pytest.mark.parametrize(
    ("field", "value"),
    [("origins", "dewulp.example"), ("origins", "https://*.example"), ("accent", "groen"), ("public_key", "geen sleutel"),
     ("nl_starters", "een\ntwee\ndrie\nvier\nvijf"), ("mail_after", "0"), ("name", "")],
)  # fmt: skip
def test_what_cannot_be_is_said_beside_its_field(browse, house, asked, field, value):
    answer = browse(house.root).post("/settings/chat/add/", {**asked, field: value})
    assert answer.status_code == 422
    assert list(answer.context["page"].form.errors) == [field]
    assert chats() == ()


def test_the_line_for_the_pages_leads_to_this_chat(browse, house, asked):
    chat = made(browse, house, asked)
    page = browse(house.root).get(f"/settings/chat/{chat.id}/").content.decode()
    assert f"/chat/{chat.key}/widget.js&quot; async&gt;" in page


def test_a_new_secret_is_shown_once_and_replaces_the_one_before(browse, house, asked):
    chat = made(browse, house, asked)
    before, client = secret_of(chat.id), browse(house.root)
    page = client.post(f"/settings/chat/{chat.id}/secret/").content.decode()
    assert secret_of(chat.id) != before
    assert secret_of(chat.id) in page
    assert secret_of(chat.id) not in client.get(f"/settings/chat/{chat.id}/").content.decode()


def test_switched_off_no_page_shows_it_and_it_can_be_switched_on_again(browse, house, asked, client):
    chat, root = made(browse, house, asked), browse(house.root)
    assert client.get(f"/chat/{chat.key}/frame/").status_code == 200
    root.post(f"/settings/chat/{chat.id}/off/")
    assert client.get(f"/chat/{chat.key}/frame/").status_code == 404
    root.post(f"/settings/chat/{chat.id}/on/")
    assert client.get(f"/chat/{chat.key}/frame/").status_code == 200


def test_the_python_example_makes_a_token_that_proves_who_it_is():
    """Run as it stands, with a customer in front of it."""
    code = next(example.code for example in examples("sleutel") if example.name == "Python")
    customer = "from types import SimpleNamespace\ncustomer = SimpleNamespace(id=7, name='Chidi', email='c@example.net')\n"
    secret = "a secret that is long enough to sign with"
    run = [sys.executable, "-c", customer + code + "\nprint(token)"]
    token = subprocess.run(run, env={"ALVAST_CHAT_SECRET": secret}, capture_output=True, text=True, check=True).stdout.strip()
    held = jwt.decode(token, secret, algorithms=["HS256"], audience="sleutel")
    assert (held["sub"], held["name"], held["exp"] - held["iat"]) == ("7", "Chidi", 600)


def test_the_key_stands_in_every_example_and_a_secret_in_none():
    for example in examples("sleutel"):
        assert "sleutel" in example.code
        assert re.search("ALVAST_CHAT_SECRET", example.code)
