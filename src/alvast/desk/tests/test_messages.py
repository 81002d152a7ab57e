"""The frame with a customer's own layout holds nothing that runs or loads; files keep their names as labels only."""

import base64
import re
from html import escape
from threading import Event
from typing import Any

import pytest

from alvast.conversations.models import Message
from alvast.conversations.queries import conversation_view
from alvast.desk.pages.messages import remote_pictures
from alvast.kernel.tests.sites import site


def body_of(house: Any, shop: Any) -> tuple[str, Any]:
    message = conversation_view(house.as_(house.ana), shop.ids["Marijke"]).messages[0]
    return f"/messages/{message.id}/body/", message


def test_the_frame_has_its_own_policy_and_brings_its_pictures_along(house: Any, shop: Any, signed_in: Any) -> None:
    path, _message = body_of(house, shop)
    response = signed_in(house.ana).get(path)
    policy = response["Content-Security-Policy"]
    assert "default-src 'none'" in policy
    assert "sandbox allow-popups" in policy
    assert "allow-scripts" not in policy
    assert "img-src data:;" in policy
    html = response.content.decode()
    assert 'src="data:image/png;base64,' in html
    assert 'src="https://pictures.example' not in html.replace("data-remote-src", "later")


PIXEL = b"\x89PNG\r\n\x1a\n" + b"0" * 40


def answer(kind: str, content: bytes, more: str = "") -> bytes:
    return f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\nContent-Length: {len(content)}\r\n{more}\r\n".encode() + content


@pytest.fixture
def letter(house: Any, shop: Any, settings: Any) -> Any:
    """Marijke's message with these pictures in it; gives its address."""
    settings.OUTGOING_ALLOWED_HOSTS = ["127.0.0.1"]
    path, message = body_of(house, shop)

    def write(*urls: str) -> str:
        html = "".join(f'<img data-remote-src="{escape(url)}">' for url in urls)
        Message.objects.filter(id=message.id).update(html=html)
        return f"{path}?pictures=remote"

    return write


def test_pictures_from_elsewhere_are_fetched_by_us_after_a_click(house: Any, letter: Any, signed_in: Any) -> None:
    with site(answer("image/png", PIXEL)) as elsewhere:
        path = letter(f"http://127.0.0.1:{elsewhere.port}/a?x=1&y=2")
        client = signed_in(house.ana)
        assert "base64" not in client.get(path.partition("?")[0]).content.decode()
        assert elsewhere.connects == 0
        response = client.get(path)
    assert f'<img src="data:image/png;base64,{base64.b64encode(PIXEL).decode()}">' in response.content.decode()
    assert "img-src data:;" in response["Content-Security-Policy"]
    [asked] = elsewhere.requests
    assert asked.startswith(b"GET /a?x=1&y=2 HTTP/1.1")
    assert not re.search(rb"(?im)^(cookie|referer|origin|x-forwarded-for|authorization):", asked)


@pytest.mark.parametrize(
    ("kind", "content"),
    [("image/svg+xml", b"<svg onload='alert(1)'/>"), ("text/html", b"<script>"), ("", b"x"), ('image/png"><script>', b"x")],
)
def test_what_is_no_plain_picture_is_not_shown(house: Any, letter: Any, signed_in: Any, kind: str, content: bytes) -> None:
    with site(answer(kind, content)) as elsewhere:
        shown = signed_in(house.ana).get(letter(f"http://127.0.0.1:{elsewhere.port}/a")).content.decode()
    assert "data:" not in shown.replace("data-remote", "")
    assert "<script" not in shown


def test_pictures_do_not_lead_inside_and_trouble_of_one_hides_no_other(
    house: Any, letter: Any, signed_in: Any, settings: Any
) -> None:
    with site(answer("image/gif", b"GIF89a")) as elsewhere, site(b"rubbish\r\n\r\n") as broken, site() as inside:
        settings.OUTGOING_ALLOWED_HOSTS = [f"127.0.0.1:{elsewhere.port}", f"127.0.0.1:{broken.port}"]
        places = (broken.port, inside.port, elsewhere.port)
        path = letter("http://[::1", "ftp://x.example/", *(f"http://127.0.0.1:{port}/" for port in places))
        shown = signed_in(house.ana).get(path).content.decode()
    assert shown.count("data:image/gif") == 1
    assert inside.connects == 0


def test_a_picture_that_does_not_come_holds_up_the_page_for_seconds_only(
    house: Any, letter: Any, signed_in: Any, monkeypatch: Any
) -> None:
    monkeypatch.setattr(remote_pictures, "SECONDS", 0.3)
    goes_on = Event()
    with site(lambda client: goes_on.wait(20)) as slow:
        response = signed_in(house.ana).get(letter(f"http://127.0.0.1:{slow.port}/"))
        is_still_waiting = not goes_on.is_set()
        goes_on.set()
    assert is_still_waiting
    assert "data:image" not in response.content.decode()


def test_a_file_is_a_download_and_only_a_plain_picture_may_be_shown(house: Any, shop: Any, signed_in: Any) -> None:
    client, (_path, message) = signed_in(house.ana), body_of(house, shop)
    picture, paper = message.attachments
    assert client.get(f"/attachments/{paper.id}/?inline=1")["Content-Disposition"].startswith("attachment")
    assert client.get(f"/attachments/{picture.id}/")["Content-Disposition"].startswith("attachment")
    shown = client.get(f"/attachments/{picture.id}/?inline=1")
    assert shown["Content-Disposition"].startswith("inline")
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in shown["Content-Security-Policy"]
