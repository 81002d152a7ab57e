"""What is not there and what is not yours look alike; what is refused loses no words."""

import re
from typing import Any

import pytest

from alvast.conversations.queries import conversation_view


def look(response: Any) -> tuple[int, str]:
    return response.status_code, re.sub(r'nonce="[^"]*"|X-CSRFToken[^}]*', "", response.content.decode())


def test_another_teams_conversation_looks_like_one_that_does_not_exist(house: Any, shop: Any, signed_in: Any) -> None:
    dora, number = signed_in(house.dora), shop.numbers["Chidi"]
    for path in ("/conversations/{}/", "/conversations/{}/choose-messages/", "/conversations/{}/canned/"):
        assert look(dora.get(path.format(number))) == look(dora.get(path.format(987654)))
    for verb in ("close", "reply", "take", "draft", "seen", "uploads", "snooze"):
        assert look(dora.post(f"/conversations/{number}/{verb}/")) == look(dora.post(f"/conversations/987654/{verb}/"))
    assert dora.get(f"/customers/{shop.customer}/").status_code == 404
    assert conversation_view(house.as_(house.ana), number).status == "open"


def test_files_and_frames_of_another_team_do_not_exist(house: Any, shop: Any, signed_in: Any) -> None:
    view = conversation_view(house.as_(house.ana), shop.ids["Marijke"])
    message, file = view.messages[0], view.messages[0].attachments[1]
    for path in (f"/messages/{message.id}/body/", f"/attachments/{file.id}/"):
        assert signed_in(house.ana).get(path).status_code == 200
        assert signed_in(house.dora).get(path).status_code == 404


def test_a_stranger_is_sent_to_the_sign_in_page(client: Any, house: Any, shop: Any) -> None:
    for path in (
        "/inbox/mine/",
        f"/conversations/{shop.numbers['Chidi']}/",
        "/conversations/987654/",
        f"/customers/{shop.customer}/",
    ):
        response = client.get(path)
        assert response.status_code == 302
        assert response["Location"].startswith("/accounts/login/?next=")


def test_a_refused_answer_keeps_every_word(house: Any, shop: Any, signed_in: Any) -> None:
    words = {"text": "Een lang antwoord", "to": "geen adres", "cc": "ook@example.nl"}
    response = signed_in(house.ana).post(f"/conversations/{shop.numbers['Tom']}/reply/", words)
    assert response.status_code == 400
    page = response.content.decode()
    assert "is geen mailadres" in page or "“geen adres”" in page
    assert ">Een lang antwoord</textarea>" in page
    assert 'value="ook@example.nl"' in page


@pytest.mark.parametrize("form", [{"owner": "x"}, {"until": "gisteren"}, {"priority": "9"}, {"label": "1"}])
def test_nonsense_in_a_form_is_refused_in_words(house: Any, shop: Any, signed_in: Any, form: dict[str, str]) -> None:
    verb = {"owner": "assign", "until": "snooze", "priority": "priority", "label": "label"}[next(iter(form))]
    response = signed_in(house.ana).post(f"/conversations/{shop.numbers['Tom']}/{verb}/", form)
    assert response.status_code == 400
    assert "<h1>" in response.content.decode()


@pytest.mark.parametrize("moment", ["9999-12-31T23:59:59.999999-23:59", "0001-01-01T00:00+23:59", "0001-01-01T00:00"])
def test_a_moment_at_the_end_of_time_is_refused_in_words(house: Any, shop: Any, signed_in: Any, moment: str) -> None:
    ana, number = signed_in(house.ana), shop.numbers["Tom"]
    assert ana.post(f"/conversations/{number}/seen/", {"read_up_to": moment}).status_code == 400
    assert ana.get(f"/customers/{shop.customer}/", {"geldig": moment}).status_code == 400


@pytest.mark.parametrize("key", ["a/b", "//evil.example/", ""])
def test_a_key_that_no_list_can_have_leads_back_to_ones_own(house: Any, shop: Any, signed_in: Any, key: str) -> None:
    chosen = {"action": "close", "id": str(shop.ids["Tom"]), "key": key}
    assert signed_in(house.ana).post("/inbox/bulk/", chosen)["Location"] == "/inbox/mine/"


@pytest.mark.parametrize(
    ("path", "broken", "home"),
    [
        ("/inbox/mine/", "alvast.desk.pages.showing.frame_of", "/"),
        ("/mijn/aanmelden/", "alvast.portal.pages.showing.shop_face", "/mijn/"),
        ("/hulp/", "alvast.portal.help.reader.shop_face", "/hulp/"),
    ],
)
def test_what_breaks_is_told_on_a_page_that_may_be_styled_and_leads_back_to_its_own_room(
    house: Any, shop: Any, signed_in: Any, monkeypatch: Any, path: str, broken: str, home: str
) -> None:
    client = signed_in(house.ana)
    client.raise_request_exception = False
    monkeypatch.setattr(broken, None)
    told = client.get(path)
    page = told.content.decode()
    nonce = re.search(r'<style nonce="([^"]+)">', page)
    assert told.status_code == 500
    assert nonce is not None
    assert f"style-src 'self' 'nonce-{nonce[1]}'" in told["Content-Security-Policy"]
    assert f'<a href="{home}">Naar de beginpagina</a>' in page
    assert not re.search(r"\b(je|jouw|u|uw)\b", re.sub(r"<style.*?</style>|<[^>]+>", " ", page, flags=re.DOTALL))
