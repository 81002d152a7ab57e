"""A part fetched alone is the same part as inside its page."""

import re
from typing import Any

import pytest

PARTS = {
    "/inbox/all/": ("list", "rows"),
    "/conversations/{number}/?in=all": ("pane", "thread", "conversation-head", "composer", "card"),
    "/search/?q=pakket": ("results",),
}


def element(html: str, id_: str) -> str:
    """The element with this id, tags balanced; what differs in every answer left out."""
    start = re.search(rf'<(\w+)[^>]*\bid="{id_}"', html)
    assert start, f"no element {id_}"
    tag, depth = start[1], 0
    for match in re.finditer(rf"<(/?){tag}\b", html[start.start() :]):
        depth += -1 if match[1] else 1
        if depth == 0:
            return plain(html[start.start() : start.start() + match.start()])
    raise AssertionError(id_)


def plain(html: str) -> str:
    html = re.sub(r'name="(csrfmiddlewaretoken|client_key)" value="[^"]*"', r'name="\1"', html)
    return re.sub(r"\s+", " ", html)


@pytest.mark.parametrize(("path", "part"), [(path, part) for path, parts in PARTS.items() for part in parts])
def test_a_part_alone_is_the_part_in_its_page(clock: Any, house: Any, shop: Any, signed_in: Any, path: str, part: str) -> None:
    client, url = signed_in(house.ana), path.format(number=shop.numbers["Chidi"])
    page = client.get(url).content.decode()
    alone = client.get(url, headers={"HX-Request": "true", "HX-Target": part}).content.decode()
    assert "<html" not in alone
    assert element(alone, part) == element(page, part)
