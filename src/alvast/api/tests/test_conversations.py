from datetime import timedelta
from uuid import uuid4

import pytest

from alvast.conversations import queries
from alvast.conversations.actions import add_label
from alvast.kernel.clock import now


def test_a_program_lists_and_reads_its_teams_conversations(shop, story):
    listed = shop.get("/conversations").json()
    assert [line["number"] for line in listed["items"]] == [story.number]
    assert listed["next"] is None
    for key in (story.number, story.conversation):
        shown = shop.get(f"/conversations/{key}").json()
        assert (shown["id"], shown["subject"], shown["customer"]) == (
            str(story.conversation), "Waar is mijn boek?", str(story.customer),
        )  # fmt: skip


def test_lists_go_on_where_they_stopped(shop, begin, house, clock):
    for number in range(5):
        clock.forward(minutes=1)
        begin(house.team, subject=f"Vraag {number}", author_address=f"c{number}@example.net")
    seen, after = [], ""
    while after is not None:
        page = shop.get(f"/conversations?limit=2{f'&after={after}' if after else ''}").json()
        seen += [line["subject"] for line in page["items"]]
        after = page["next"]
    assert seen == [f"Vraag {number}" for number in reversed(range(5))]


@pytest.mark.parametrize(
    "change", [lambda c: c + "x", lambda c: "x" + c, lambda c: c.split(".")[0], lambda _: "é.é", lambda _: "."]
)
def test_a_changed_cursor_is_refused(shop, begin, house, change):
    begin(house.team)
    begin(house.team, author_address="d@example.net")
    cursor = shop.get("/conversations?limit=1").json()["next"]
    answer = shop.get(f"/conversations?limit=1&after={change(cursor)}")
    assert (answer.status_code, answer.json()["code"]) == (400, "cursor_invalid")


def test_a_cursor_is_good_for_one_token_and_one_list(shop, program, begin, house):
    begin(house.team)
    begin(house.team, author_address="d@example.net")
    cursor = shop.get("/conversations?limit=1").json()["next"]
    assert shop.get(f"/conversations?limit=5&after={cursor}").status_code == 200
    assert shop.get(f"/conversations?limit=1&status=open&after={cursor}").json()["code"] == "cursor_invalid"
    assert shop.get(f"/customers?limit=1&after={cursor}").json()["code"] == "cursor_invalid"
    assert program(house.team).get(f"/conversations?limit=1&after={cursor}").json()["code"] == "cursor_invalid"


def test_lists_are_filtered(shop, begin, house):
    first, second = begin(house.team), begin(house.team, author_address="d@example.net", subject="Factuur kwijt")
    shop.ask("PATCH", f"/conversations/{first.number}", {"priority": 3})
    assert [c["number"] for c in shop.get("/conversations?priority=3").json()["items"]] == [first.number]
    assert [c["number"] for c in shop.get("/conversations?q=factuur").json()["items"]] == [second.number]
    assert shop.get("/conversations?status=closed").json()["items"] == []
    assert shop.get(f"/conversations?team={house.other_team.id}").json()["items"] == []
    assert shop.get("/conversations?status=broken").json()["code"] == "fields_invalid"


def test_several_things_change_at_once_or_not_at_all(shop, story, house):
    label = add_label(actor=house.as_(house.bo), name="Levering")
    wanted = {"status": "waiting", "priority": 2, "owner": str(house.ana.id), "labels": [str(label)]}
    changed = shop.ask("PATCH", f"/conversations/{story.number}", wanted).json()
    assert (changed["status"], changed["priority"], changed["owner"]) == ("waiting", 2, str(house.ana.id))
    assert [line["name"] for line in changed["labels"]] == ["Levering"]
    refused = shop.ask("PATCH", f"/conversations/{story.number}", {"priority": 0, "owner": str(house.dora.id)})
    assert (refused.status_code, refused.json()["code"]) == (409, "not_in_the_team")
    assert shop.get(f"/conversations/{story.number}").json()["priority"] == 2


def test_labels_and_owner_can_be_taken_away(shop, story, house):
    label = add_label(actor=house.as_(house.bo), name="Levering")
    shop.ask("PATCH", f"/conversations/{story.number}", {"owner": str(house.ana.id), "labels": [str(label)]})
    changed = shop.ask("PATCH", f"/conversations/{story.number}", {"owner": None, "labels": []}).json()
    assert (changed["owner"], changed["labels"]) == (None, [])


def test_a_snooze_needs_its_end(shop, story):
    refused = shop.ask("PATCH", f"/conversations/{story.number}", {"status": "snoozed"})
    assert (refused.status_code, refused.json()["code"]) == (422, "fields_invalid")
    until = (now() + timedelta(days=1)).isoformat()
    changed = shop.ask("PATCH", f"/conversations/{story.number}", {"status": "snoozed", "snoozed_until": until}).json()
    assert changed["status"] == "snoozed"


def test_a_conversation_handed_to_another_team_leaves_the_programs_sight(shop, stranger, story, house):
    given = {"team": str(house.other_team.id), "reason": "Gaat over inkoop"}
    assert shop.ask("PATCH", f"/conversations/{story.number}", given).status_code == 204
    assert shop.get(f"/conversations/{story.number}").status_code == 404
    assert stranger.get(f"/conversations/{story.number}").json()["team_name"] == "Inkoop"


def test_a_program_begins_a_conversation_and_says_the_first_words(shop, house, inboxes):
    begun = shop.post(
        "/conversations",
        {
            "team": str(house.team.id),
            "to": "Chidi@Example.net",
            "name": "Chidi",
            "subject": "Uw bestelling",
            "text": "Het is er.",
        },
    )
    assert begun.status_code == 201
    shown = queries.conversation_view(house.as_(house.ana), begun.json()["number"])
    assert [(m.text, m.author.kind, m.recipients[0].address) for m in shown.messages] == [
        ("Het is er.", "token", "chidi@example.net")
    ]
    assert shown.account == inboxes[house.team.id]


@pytest.mark.parametrize(
    ("change", "status", "code"),
    [
        ({"team": "other"}, 404, "not_found"),
        ({"team": str(uuid4())}, 404, "not_found"),
        ({"inbox": "other"}, 404, "not_found"),
        ({"to": "geen adres"}, 400, "unreadable_address"),
        ({"subject": ""}, 422, "fields_invalid"),
        ({"number": 7}, 422, "fields_invalid"),
        ({"owner": str(uuid4())}, 422, "fields_invalid"),
    ],
)
def test_what_cannot_be_begun_is_refused_and_nothing_is_left(shop, house, inboxes, change, status, code):
    others = {"team": str(house.other_team.id), "inbox": str(inboxes[house.other_team.id])}
    change = {name: others[name] if value == "other" else value for name, value in change.items()}
    asked = {"team": str(house.team.id), "to": "chidi@example.net", "subject": "Vraag", "text": "Hallo", **change}
    refused = shop.post("/conversations", asked)
    assert (refused.status_code, refused.json()["code"]) == (status, code)
    assert shop.get("/conversations").json()["items"] == []


def test_replies_and_notes_are_written_as_the_program(shop, story, house):
    reply = shop.post(f"/conversations/{story.number}/replies", {"text": "Morgen in huis.", "then": "closed"})
    note = shop.post(f"/conversations/{story.number}/notes", {"text": "Vervoerder gebeld."})
    assert (reply.status_code, note.status_code) == (201, 201)
    assert (reply.json()["delivery"], reply.json()["author"]["kind"]) == ("held", "token")
    listed = shop.get(f"/conversations/{story.number}/messages").json()["items"]
    assert [(m["kind"], m["text"]) for m in listed[1:]] == [("outbound", "Morgen in huis."), ("note", "Vervoerder gebeld.")]
    assert shop.get(f"/messages/{note.json()['id']}").json()["text"] == "Vervoerder gebeld."
    assert shop.get(f"/conversations/{story.number}").json()["status"] == "closed"


def test_messages_are_paged(shop, story):
    for number in range(3):
        shop.post(f"/conversations/{story.number}/notes", {"text": f"Notitie {number}"})
    first = shop.get(f"/conversations/{story.number}/messages?limit=3").json()
    rest = shop.get(f"/conversations/{story.number}/messages?limit=3&after={first['next']}").json()
    assert len(first["items"]) == 3
    assert [m["text"] for m in rest["items"]] == ["Notitie 2"]
    assert rest["next"] is None
