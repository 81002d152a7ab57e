"""Pages and parts ask the database a fixed number of questions, however much they show."""

from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alvast.conversations.actions import receive_messages
from alvast.kernel.clock import now
from tests.browser.shop import letter

CEILINGS = (
    ("/inbox/mine/", "", 15),
    ("/inbox/all/", "", 15),
    ("/inbox/all/", "rows", 8),
    ("/conversations/{number}/?in=all", "", 35),
    ("/conversations/{number}/?in=all", "thread", 12),
    ("/conversations/{number}/?in=all", "composer", 13),
    ("/customers/{customer}/", "", 21),
    ("/search/?q=pakket", "", 18),
)


@pytest.fixture
def questions(shop: Any, house: Any, signed_in: Any) -> Any:
    client = signed_in(house.ana)

    def asked(path: str, part: str) -> list[str]:
        """What the second visit asks: the first one fills what is kept for the whole process."""
        address = path.format(number=shop.numbers["Chidi"], customer=shop.customer)
        headers = {"HX-Request": "true", "HX-Target": part} if part else {}
        client.get(address, headers=headers)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address, headers=headers).status_code == 200
        return [query["sql"] for query in captured]

    return asked


@pytest.mark.parametrize(("path", "part", "most"), CEILINGS)
def test_a_page_stays_under_its_ceiling(questions: Any, path: str, part: str, most: int) -> None:
    asked = questions(path, part)
    assert len(asked) <= most, "\n".join(sql[:160] for sql in asked)


@pytest.mark.parametrize(("path", "part", "most"), CEILINGS)
def test_a_page_that_shows_more_asks_no_more(questions: Any, house: Any, shop: Any, path: str, part: str, most: int) -> None:
    before, here = len(questions(path, part)), {"conversation": shop.ids["Chidi"]}
    letters = [
        letter(house, "Chidi", house.chidi_address, "Pakket", "Waar blijft het pakket?", now(), **more)
        for more in (here, here, {}, {}, {})
    ]
    receive_messages(messages=letters)
    assert len(questions(path, part)) <= before
