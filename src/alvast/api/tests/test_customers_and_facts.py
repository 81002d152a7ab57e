import json
from uuid import uuid4

import pytest

EVENT = {
    "specversion": "1.0", "id": "e-1", "source": "shop", "type": "order.placed", "subject": "order/48213",
    "time": "2026-05-18T09:12:00Z",
    "data": {
        "customer": {"id": "c-17", "name": "Chidi Okafor", "email": "chidi@example.net"}, "status": "placed",
        "amount": "49.95", "currency": "EUR",
    },
}  # fmt: skip


@pytest.fixture
def everyone(program):
    return program()


def test_an_event_is_recorded_once_and_becomes_facts(everyone):
    first, second = everyone.post("/events", EVENT), everyone.post("/events", EVENT)
    assert (first.status_code, first.json()) == (202, {"recorded": 1, "duplicates": 0, "refused": [], "unknown": []})
    assert second.json() == {"recorded": 0, "duplicates": 1, "refused": [], "unknown": []}
    facts = everyone.get("/facts?subject=order/48213").json()["facts"]
    assert (facts["status"]["value"], facts["status"]["valid_from"]) == ("placed", "2026-05-18T09:12:00Z")


@pytest.mark.parametrize("kind", ["application/json", "application/cloudevents-batch+json"])
def test_of_a_batch_each_event_has_its_own_fate(everyone, kind):
    batch = [EVENT, {**EVENT, "id": "e-2", "type": "order.sung_about"}, {**EVENT, "id": "e-3", "time": "yesterday"}, 7, EVENT,
             {**EVENT, "id": "e-4", "source": "alvast/conversations"}]  # fmt: skip
    outcome = everyone.post("/events", batch, Content_Type=kind, Accept_Language="en").json()
    assert (outcome["recorded"], outcome["duplicates"]) == (2, 1)
    assert outcome["unknown"] == [{"index": 1, "type": "order.sung_about"}]
    assert [(refused["index"], refused["code"]) for refused in outcome["refused"]] == [
        (2, "time_invalid"), (3, "not_an_object"), (5, "attribute_invalid"),
    ]  # fmt: skip


def test_customers_are_found_listed_and_shown(everyone, story):
    everyone.post("/events", EVENT)
    found = everyone.get("/customers?q=Okafr").json()["items"]
    assert [(c["name"], c["addresses"]) for c in found] == [("Chidi Okafor", ["chidi@example.net"])]
    listed = everyone.get("/customers").json()["items"]
    assert [c["id"] for c in listed] == [found[0]["id"]]
    shown = everyone.get(f"/customers/{found[0]['id']}").json()
    assert shown["contact_points"][0]["value"] == "chidi@example.net"
    assert [b["name"] for b in shown["belongings"]] == ["order/48213"]


def test_customers_are_paged(everyone, begin, house):
    for number in range(3):
        begin(house.team, author_address=f"c{number}@example.net", author_name=f"Klant {number}")
    first = everyone.get("/customers?limit=2").json()
    rest = everyone.get(f"/customers?limit=2&after={first['next']}").json()
    assert [c["name"] for c in first["items"] + rest["items"]] == ["Klant 0", "Klant 1", "Klant 2"]
    assert rest["next"] is None


def test_facts_are_stated_corrected_and_asked_as_of(everyone, clock):
    everyone.post("/events", EVENT)
    before = clock.forward(hours=1)
    clock.forward(hours=1)
    fact = {"subject": "order/48213", "attribute": "status", "value": "shipped", "valid_from": "2026-05-18T10:00:00Z"}
    assert everyone.post("/facts", fact).json()["facts"]["status"]["value"] == "shipped"
    clock.forward(hours=1)
    known = clock.at
    clock.forward(hours=1)
    assert everyone.post("/facts/corrections", {**fact, "value": "packed"}).status_code == 201

    def status(**at):
        asked = "&".join(f"{name}={value.isoformat().replace('+', '%2B')}" for name, value in at.items())
        return everyone.get(f"/facts?subject=order/48213&{asked}").json()["facts"]["status"]["value"]

    assert (status(), status(known_at=known), status(known_at=before)) == ("packed", "shipped", "placed")


def test_a_fact_needs_moments_with_their_zone(everyone):
    everyone.post("/events", EVENT)
    fact = {"subject": "order/48213", "attribute": "status", "value": "paid", "valid_from": "2026-05-18T10:00:00"}
    refused = everyone.post("/facts", fact)
    assert refused.status_code == 422
    assert refused.json()["fields"][0]["code"] == "timezone_aware"


def test_the_timeline_has_orders_and_messages(shop, everyone, story):
    everyone.post("/events", EVENT)
    happened = shop.get(f"/customers/{story.customer}/timeline").json()["items"]
    assert {line["type"] for line in happened} == {"message.received", "order.placed"}


def test_the_timeline_is_paged(everyone, story):
    for number in range(4):
        everyone.post("/events", {**EVENT, "id": f"e-{number}", "time": f"2026-05-18T0{number}:00:00Z"})
    seen, after = [], ""
    while after is not None:
        page = everyone.get(f"/customers/{story.customer}/timeline?limit=2{f'&after={after}' if after else ''}").json()
        seen += [line["event_id"] for line in page["items"]]
        after = page["next"]
    assert [event for event in seen if event.startswith("e-")] == ["e-3", "e-2", "e-1", "e-0"]
    assert len(seen) == len(set(seen)) == 5


def test_two_records_of_one_person_are_merged(shop, begin, house):
    first, second = begin(house.team), begin(house.team, author_address="chidi@work.example")
    merged = shop.post(f"/customers/{first.customer}/merges", {"absorbed": str(second.customer)})
    assert merged.status_code == 200
    assert shop.get(f"/customers/{second.customer}").json()["id"] == str(first.customer)
    again = shop.post(f"/customers/{first.customer}/merges", {"absorbed": str(second.customer)})
    assert (again.status_code, again.json()["code"]) == (409, "cannot_merge")


def test_a_customer_is_named_by_id_number_or_address(everyone, story):
    everyone.post("/events", EVENT)
    names = [f"customer/{story.customer}", "customer/c-17", "customer/chidi@example.net"]
    assert {everyone.get(f"/facts?subject={name}").json()["facts"]["name"]["value"] for name in names} == {"Chidi Okafor"}


def test_of_a_customer_of_two_teams_each_sees_its_own_conversations(shop, stranger, everyone, begin, house):
    ours, theirs = begin(house.team), begin(house.other_team)
    assert ours.customer == theirs.customer

    def told(program):
        lines = program.get(f"/customers/{ours.customer}/timeline").json()["items"]
        return {line["data"]["conversation"] for line in lines}

    assert told(shop) == {str(ours.conversation)}
    assert told(stranger) == {str(theirs.conversation)}
    assert told(everyone) == {str(ours.conversation), str(theirs.conversation)}


CANARY = "kanarie-7f3a"


def test_another_teams_program_never_sees_our_words(stranger, everyone, shop, story, begin, house):
    """The canary is in every field we can fill; a stranger asks every address for it."""
    ours = begin(
        house.team, author_address=f"{CANARY}@example.net", author_name=CANARY, subject=CANARY, text=CANARY,
        recipients=(), html=f"<p>{CANARY}</p>",
    )  # fmt: skip
    note = shop.post(f"/conversations/{ours.number}/notes", {"text": CANARY}).json()["id"]
    reply = shop.post(f"/conversations/{ours.number}/replies", {"text": CANARY}).json()["id"]
    event = json.loads(json.dumps(EVENT).replace("chidi@", f"{CANARY}@").replace("Chidi", CANARY).replace("48213", CANARY))
    assert everyone.post("/events", event).json()["recorded"] == 1
    begin(house.other_team, author_address="own@example.net", subject="Eigen vraag")
    paths = [
        "/conversations", f"/conversations?q={CANARY}", f"/conversations?team={house.team.id}", f"/conversations/{ours.number}",
        f"/conversations/{ours.conversation}", f"/conversations/{ours.number}/messages", f"/messages/{ours.message}",
        f"/messages/{note}", f"/messages/{reply}", "/customers", f"/customers?q={CANARY}", f"/customers/{ours.customer}",
        f"/customers/{ours.customer}/facts", f"/customers/{ours.customer}/timeline", f"/facts?subject=order/{CANARY}",
        f"/facts?subject=customer/{ours.customer}", "/facts?subject=customer/c-17",
    ]  # fmt: skip
    for path in paths:
        seen = stranger.get(path)
        assert CANARY not in seen.content.decode(), path
        assert seen.status_code in (200, 404), path
        assert CANARY in shop.get(path).content.decode() or path == f"/conversations?team={house.team.id}"
    assert [line["subject"] for line in stranger.get("/conversations").json()["items"]] == ["Eigen vraag"]


def test_another_teams_program_changes_nothing_of_ours(stranger, shop, story, house):
    missing = uuid4()
    attempts = [
        ("PATCH", "/conversations/{}", {"status": "closed"}, (story.number, 999_999)),
        ("POST", "/conversations/{}/replies", {"text": "x"}, (story.conversation, missing)),
        ("POST", "/conversations/{}/notes", {"text": "x"}, (story.conversation, missing)),
        ("POST", "/customers/{}/merges", {"absorbed": str(missing)}, (story.customer, missing)),
    ]
    for method, path, body, (ours, nobodys) in attempts:
        refused, absent = stranger.ask(method, path.format(ours), body), stranger.ask(method, path.format(nobodys), body)
        assert (refused.status_code, absent.status_code) == (404, 404)
        assert {**refused.json(), "trace_id": ""} == {**absent.json(), "trace_id": ""}
    fact = {"subject": f"customer/{story.customer}", "attribute": "name", "value": "X", "valid_from": "2026-05-18T10:00:00Z"}
    assert stranger.post("/facts", fact).status_code == 404
    shown = shop.get(f"/conversations/{story.number}").json()
    assert (shown["status"], len(shop.get(f"/conversations/{story.number}/messages").json()["items"])) == ("open", 1)
