"""The frame with a customer's own layout holds nothing that runs or loads; files keep their names as labels only."""

from typing import Any

from alvast.conversations.queries import conversation_view


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


def test_pictures_from_elsewhere_load_only_when_asked_for(house: Any, shop: Any, signed_in: Any) -> None:
    path, _message = body_of(house, shop)
    response = signed_in(house.ana).get(path + "?pictures=remote")
    assert ' src="https://pictures.example/pixel.png"' in response.content.decode()
    assert "img-src data: https: http:" in response["Content-Security-Policy"]


def test_a_file_is_a_download_and_only_a_plain_picture_may_be_shown(house: Any, shop: Any, signed_in: Any) -> None:
    client, (_path, message) = signed_in(house.ana), body_of(house, shop)
    picture, paper = message.attachments
    assert client.get(f"/attachments/{paper.id}/?inline=1")["Content-Disposition"].startswith("attachment")
    assert client.get(f"/attachments/{picture.id}/")["Content-Disposition"].startswith("attachment")
    shown = client.get(f"/attachments/{picture.id}/?inline=1")
    assert shown["Content-Disposition"].startswith("inline")
    assert shown["X-Content-Type-Options"] == "nosniff"
    assert "sandbox" in shown["Content-Security-Policy"]
