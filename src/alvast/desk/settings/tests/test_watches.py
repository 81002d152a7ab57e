"""The pages of the watches: what is left alone to measure, and from when on."""

from typing import Any

from alvast.proactive.queries import watches


def words_of(client: Any, address: str) -> str:
    return client.get(address).content.decode()


def fields(**changed: Any) -> dict[str, Any]:
    """The form as a browser sends it, every field with what it shows."""
    shown = {"is_on": "on", "remedy": "notify", "counts": "clock", "cap": 3, "cap_days": 7, "quiet_from": "21:00",
             "quiet_to": "08:00", "limit_": 0}  # fmt: skip
    return {**shown, **changed}


def test_a_new_shop_sees_that_one_in_ten_will_be_left_alone_and_from_when_on(browse: Any, house: Any) -> None:
    listed = words_of(browse(house.bo), "/settings/watches/")
    assert listed.count("met rust gelaten") == 1
    for address in ("/settings/watches/", "/settings/watches/slot/"):
        assert "10% met rust gelaten zodra er 100 in 90 dagen gevonden zijn, nu 0" in words_of(browse(house.bo), address)


def test_a_lead_switches_it_off(browse: Any, house: Any) -> None:
    browse(house.bo).post("/settings/watches/slot/", fields(held_out=0))
    assert watches()["slot"].held_out == 0
    assert "met rust gelaten" not in words_of(browse(house.bo), "/settings/watches/")


def test_where_waiting_harms_there_is_nothing_to_set(browse: Any, house: Any) -> None:
    for code in ("address", "purpose", "refund"):
        assert 'name="held_out"' not in words_of(browse(house.bo), f"/settings/watches/{code}/")


def test_a_watch_that_leaves_work_to_people_says_nothing_of_a_draw(browse: Any, house: Any) -> None:
    browse(house.bo).post("/settings/watches/slot/", fields(remedy="human", held_out=10))
    assert watches()["slot"].remedy == "human"
    assert "met rust gelaten" not in words_of(browse(house.bo), "/settings/watches/")
