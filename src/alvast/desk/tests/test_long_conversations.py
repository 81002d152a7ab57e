"""A conversation of two thousand messages opens as quickly as a short one; what is earlier comes when it is asked for."""

import re
from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from alvast.conversations import actions
from alvast.conversations.models import Message
from alvast.conversations.queries import conversation_view
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from tests.browser.shop import letter


def lengthen(conversation: Any, count: int) -> None:
    """Messages of long ago, before those that are there: like the first one, with a number as their words."""
    first = Message.objects.filter(conversation=conversation).order_by("recorded_at").first()
    assert first is not None
    began = first.recorded_at - timedelta(minutes=count)
    rows = []
    for place in range(count):
        row = (
            Message.objects.get(id=first.id)
            if not rows
            else type(first)(**{f.attname: getattr(first, f.attname) for f in first._meta.fields})
        )
        row.id, row.text, row.external_id, row.raw = new_id(), f"Bericht nummer {place}.", f"<{place}@long.example>", None
        row.recorded_at = row.occurred_at = began + timedelta(minutes=place)
        rows.append(row)
    Message.objects.bulk_create(rows)


@pytest.fixture
def long(house: Any, shop: Any) -> Any:
    lengthen(shop.ids["Tom"], 120)
    return shop


def thread(client: Any, address: str, part: str = "thread") -> str:
    return client.get(address, headers={"HX-Request": "true", "HX-Target": part}).content.decode()


def numbers(html: str) -> list[int]:
    return [int(number) for number in re.findall(r"Bericht nummer (\d+)\.", html)]


def test_it_shows_the_newest_and_how_many_are_earlier(house: Any, long: Any, signed_in: Any) -> None:
    shown = thread(signed_in(house.ana), f"/conversations/{long.numbers['Tom']}/?in=all")
    assert numbers(shown) == list(range(71, 120))
    assert "Dubbel betaald" in shown or "Er is twee keer" in shown
    assert "Eerdere berichten tonen (71)" in shown


def test_earlier_ones_come_in_pages_until_all_are_there(house: Any, long: Any, signed_in: Any) -> None:
    client, address = signed_in(house.ana), f"/conversations/{long.numbers['Tom']}/?in=all"
    for first in (71, 21, 0):
        shown = thread(client, address)
        assert numbers(shown) == list(range(first, 120))
        assert ('id="earlier"' in shown) is (first > 0)
        if first:
            address = re.findall(r'id="earlier".*?href="([^"]+)"', shown)[0].replace("&amp;", "&")
    assert 'data-live-url="' + address.replace("&", "&amp;") in shown


def test_what_is_shown_stays_when_more_arrives(clock: Any, house: Any, long: Any, signed_in: Any) -> None:
    client, address = signed_in(house.ana), f"/conversations/{long.numbers['Tom']}/?in=all"
    live = re.findall(r'data-live-url="([^"]+)"', thread(client, address))[0].replace("&amp;", "&")
    more = letter(house, "Tom Jansen", "tom@example.nl", "Dubbel betaald", "Nog iets.", now(), conversation=long.ids["Tom"])
    actions.receive_messages(messages=[more])
    shown = thread(client, live)
    assert numbers(shown) == list(range(71, 120))
    assert "Nog iets." in shown


def test_its_length_costs_no_question_more(house: Any, shop: Any, signed_in: Any) -> None:
    client, address = signed_in(house.ana), f"/conversations/{shop.numbers['Tom']}/?in=all"

    def asked() -> int:
        client.get(address)
        with CaptureQueriesContext(connection) as captured:
            assert client.get(address).status_code == 200
        return len(captured)

    before = asked()
    lengthen(shop.ids["Tom"], 2_000)
    assert asked() <= before
    assert len(client.get(address).content) < 400_000


def test_the_answer_goes_where_the_customer_last_wrote_from_however_long_ago(house: Any, long: Any) -> None:
    bo = house.as_(house.bo)
    for _ in range(3):
        actions.write_note(actor=bo, conversation=long.ids["Tom"], text="Even kijken", mentions=[])
    assert conversation_view(bo, long.ids["Tom"], latest=2).reply_to == ("tom@example.nl",)


def test_an_early_message_can_be_forwarded(house: Any, long: Any, signed_in: Any) -> None:
    early = Message.objects.get(text="Bericht nummer 3.")
    address = f"/conversations/{long.numbers['Tom']}/?in=all&write=forward&message={early.id}"
    shown = thread(signed_in(house.ana), address, "composer")
    assert "Bericht nummer 3." in shown
    assert f'name="message" value="{early.id}"' in shown


def test_an_early_message_of_another_team_is_not_shown(house: Any, long: Any, signed_in: Any) -> None:
    from alvast.conversations.actions import transfer

    early = Message.objects.get(text="Bericht nummer 3.")
    transfer(actor=house.as_(house.ana), conversation=long.ids["Tom"], team=house.other_team.id, reason="Hoort daar")
    address = f"/conversations/{long.numbers['Saskia']}/?in=all&write=forward&message={early.id}"
    answer = signed_in(house.ana).get(address, headers={"HX-Request": "true", "HX-Target": "composer"})
    assert answer.status_code == 404
    assert "nummer 3" not in answer.content.decode()


def test_all_of_it_can_be_split(house: Any, long: Any, signed_in: Any) -> None:
    lengthen(long.ids["Tom"], 150)
    client, address = signed_in(house.ana), f"/conversations/{long.numbers['Tom']}/choose-messages/"
    assert client.get(address).content.decode().count('name="message"') == 200
    assert client.get(f"{address}?all").content.decode().count('name="message"') == 271
