"""The customer's own page: the way back, what changed, and conversations as they stood."""

import re
from datetime import timedelta
from typing import Any

from alvast.conversations.actions import change_status, merge_conversations
from alvast.kernel.actor import SYSTEM
from alvast.timeline.actions import event_from, record_business_event


def shown(client: Any, address: str) -> str:
    """The page's words, one after the other."""
    html = client.get(address).content.decode()
    main = html[html.index("<main") : html.index("</main>")]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", main))


def looked_back(clock: Any, **ago: float) -> str:
    return f"geldig={(clock.at - timedelta(**ago)).isoformat().replace('+00:00', 'Z')}"


def test_it_leads_back_to_the_conversation_one_came_from(clock: Any, house: Any, shop: Any, signed_in: Any) -> None:
    client, number = signed_in(house.ana), shop.numbers["Chidi"]
    beside = client.get(f"/conversations/{number}/?in=all").content.decode()
    address = f"/customers/{shop.customer}/?van={number}"
    assert f'href="{address}"' in beside
    page = client.get(address).content.decode()
    assert f'href="/conversations/{number}/?in=all"' in page
    assert f"Terug naar #{number}" in page


def test_without_one_it_leads_back_to_all_of_them(house: Any, shop: Any, signed_in: Any) -> None:
    for asked in ("", "?van=", "?van=x", "?van=-1", "?van=99999999999999999999"):
        assert "Alle gesprekken" in shown(signed_in(house.ana), f"/customers/{shop.customer}/{asked}")


def test_the_time_control_waits_until_it_is_asked_for(clock: Any, house: Any, shop: Any, signed_in: Any) -> None:
    client, address = signed_in(house.ana), f"/customers/{shop.customer}/"
    assert "<details><summary>" in client.get(address).content.decode()
    past = client.get(f"{address}?{looked_back(clock, hours=1)}").content.decode()
    assert "<details open><summary>" in past
    assert "Je kijkt naar het verleden" in past


def test_a_past_view_shows_conversations_as_they_stood(clock: Any, house: Any, shop: Any, signed_in: Any) -> None:
    client, number = signed_in(house.ana), shop.numbers["Chidi"]
    clock.forward(days=2)
    change_status(actor=house.as_(house.ana), conversation=shop.ids["Chidi"], status="closed")
    clock.forward(days=1)
    address = f"/customers/{shop.customer}/"
    assert re.search(rf"#{number} [^#]*Gesloten", shown(client, address))
    then = shown(client, f"{address}?{looked_back(clock, days=2)}")
    assert re.search(rf"#{number} [^#]*Open", then)
    assert "Gesloten" not in then
    before_knowing = looked_back(clock, days=2).replace("geldig", "bekend")
    assert "Gesloten" not in shown(client, f"{address}?{before_knowing}")


def test_a_past_view_leaves_out_what_came_later(clock: Any, house: Any, shop: Any, signed_in: Any) -> None:
    past = shown(signed_in(house.ana), f"/customers/{shop.customer}/?{looked_back(clock, days=3)}")
    assert f"#{shop.numbers['Chidi']}" not in past
    assert "Geen gesprekken" in past


def test_a_past_view_still_has_what_was_merged_later(clock: Any, house: Any, shop: Any, signed_in: Any) -> None:
    from alvast.conversations.actions import receive_messages
    from tests.browser.shop import letter

    second = receive_messages(messages=[letter(house, "Chidi Okafor", house.chidi_address, "Tweede", "Nog iets", clock.at)])[0]
    clock.forward(days=1)
    merge_conversations(actor=house.as_(house.ana), into=shop.ids["Chidi"], sources=[second.conversation])
    clock.forward(days=1)
    client, address = signed_in(house.ana), f"/customers/{shop.customer}/"
    assert f"#{second.number}" not in shown(client, address)
    assert f"#{second.number}" in shown(client, f"{address}?{looked_back(clock, days=1, hours=12)}")


def test_the_timeline_says_what_an_order_became(clock: Any, house: Any, shop: Any, signed_in: Any) -> None:
    for kind, data in (
        ("order.status_changed", {"status": "payment_pending"}),
        ("order.address_corrected", {"delivery_address": {"street": "Lindelaan 14", "city": "Zutphen"}}),
        ("shipment.delayed", {"expected_on": "2026-05-21T10:00:00Z"}),
    ):
        record_business_event(event=event_from({
            "specversion": "1.0", "id": kind, "source": "shop", "type": kind, "subject": "order/48213",
            "time": clock.at.isoformat(), "data": data,
        }))  # fmt: skip
    page = shown(signed_in(house.ana), f"/customers/{shop.customer}/")
    assert "Bestelling gewijzigd Bestelling 48213 Wacht op betaling" in page
    assert re.search(r"Bezorgadres [a-z]+ Bestelling 48213 [^#]*Lindelaan 14", page)
    assert "donderdag 21 mei" in page


def test_the_rail_says_where_one_is(house: Any, signed_in: Any) -> None:
    client = signed_in(house.bo)
    for address, link in (("/settings/", "/settings/"), ("/me/", "/me/"), ("/search/", "/search/")):
        page = client.get(address, follow=True).content.decode()
        assert f'href="{link}" aria-current="page"' in page


def test_an_order_shows_its_state_the_day_that_comes_next_and_what_is_wrong(
    clock: Any, house: Any, shop: Any, signed_in: Any
) -> None:
    from alvast.proactive.actions import run_watches

    address = {"postcode": "", "huisnummer": 12, "straat": "", "woonplaats": "Utrecht", "land": "NL"}
    record_business_event(event=event_from({
        "specversion": "1.0", "id": "e-9", "source": "shop", "type": "order.paid", "subject": "order/48213",
        "time": clock.at.isoformat(), "data": {"expected_on": "2026-05-21", "delivery_address": address},
    }))  # fmt: skip
    run_watches()
    page = shown(signed_in(house.ana), f"/customers/{shop.customer}/")
    assert re.search(r"Bestelling 48213 Betaald Adres klopt niet Verwacht op donderdag 21 mei", page)
    past = shown(signed_in(house.ana), f"/customers/{shop.customer}/?{looked_back(clock, hours=0)}")
    assert "Adres klopt niet" not in past


def test_what_was_repaired_is_no_longer_marked_and_its_address_reads_as_on_an_envelope(
    clock: Any, house: Any, shop: Any, signed_in: Any
) -> None:
    from alvast.addresses.actions import import_addresses
    from alvast.proactive.actions import run_watches

    register = ["postcode,huisnummer,huisletter,toevoeging,straat,woonplaats", "3571AB,12,,,Lindelaan,Utrecht"]
    import_addresses(actor=SYSTEM, lines=register)
    address = {"postcode": "3571AB", "huisnummer": 12, "straat": "", "woonplaats": "Utrecht", "land": "NL"}
    record_business_event(event=event_from({
        "specversion": "1.0", "id": "e-9", "source": "shop", "type": "order.paid", "subject": "order/48213",
        "time": clock.at.isoformat(), "data": {"delivery_address": address},
    }))  # fmt: skip
    run_watches()
    page = shown(signed_in(house.ana), f"/customers/{shop.customer}/")
    assert "Lindelaan 12, 3571 AB Utrecht" in page
    assert "Adres klopt niet" not in page
