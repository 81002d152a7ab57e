import json

import pytest

from alvast.conversations.actions import receive_messages
from alvast.conversations.inbound import InboundMessage
from alvast.kernel.clock import now
from alvast.kernel.ids import new_id
from alvast.portal.actions import ask_erasure
from alvast.timeline.queries import customer_by_address


@pytest.fixture
def chidi(house):
    receive_messages(messages=[InboundMessage(
        channel="email", account=new_id(), team=house.team.id, raw=None, external_id="<a@example.net>",
        author_address=house.chidi_address,
        author_name="Chidi Okafor", occurred_at=now(), subject="Pakket",
        text="Waar blijft mijn kanariepakket?", quoted="", html="",
        recipients=(), attachments=(), automatic="", trust="known", conversation=None,
    )])  # fmt: skip
    return customer_by_address(house.chidi_address)


def test_what_is_held_is_given_out_for_machines_and_for_people(browse, house, chidi):
    client = browse(house.root)
    assert "Chidi Okafor" in client.get("/settings/privacy/?q=okafor").content.decode()
    export = json.loads(client.get(f"/settings/privacy/{chidi}/export.json").content)
    assert "kanariepakket" in json.dumps(export)
    text = client.get(f"/settings/privacy/{chidi}/export.md")
    assert "kanariepakket" in text.content.decode()
    assert text["Content-Disposition"].startswith("attachment; ")
    assert text["Cache-Control"] == "no-store, private"


def test_nobody_is_erased_without_a_ground_and_the_name_typed_over(browse, house, chidi):
    client, url = browse(house.root), f"/settings/privacy/{chidi}/"
    answer = client.post(url, {"ground": "", "typed": "Chidi"})
    assert sorted(answer.context["page"].form.errors) == ["ground", "typed"]
    assert "kanariepakket" in client.get(f"{url}export.md").content.decode()


def test_an_erased_customer_leaves_only_the_fact_that_it_happened(browse, house, chidi):
    client, url = browse(house.root), f"/settings/privacy/{chidi}/"
    assert client.post(url, {"ground": "request", "typed": "chidi  okafor"}).status_code == 303
    page = client.get(url)
    assert page.context["page"].form is None
    assert "kanariepakket" not in client.get(f"{url}export.md").content.decode()
    assert str(chidi)[-12:] in client.get("/settings/privacy/").content.decode()


def test_who_asked_on_the_portal_is_listed_with_the_day_to_answer_before(browse, house, chidi, clock):
    ask_erasure(customer=chidi)
    page = browse(house.root).get("/settings/privacy/").content.decode()
    assert "Chidi Okafor" in page
    assert "antwoord vóór 17 juni 2026" in page
