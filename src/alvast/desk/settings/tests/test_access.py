"""Who may open which settings page; what is not yours is as absent as what never was."""

import pytest
from django.urls import reverse

from alvast.conversations import actions as conversations
from alvast.desk.settings.urls import urlpatterns
from alvast.kernel.ids import new_id

LEAD = {
    "overview", "teams", "team", "join_team", "leave_team", "replies", "add_reply", "reply", "archive_reply", "labels",
    "add_label", "label", "archive_label", "outcomes", "add_outcome", "archive_outcome", "watches", "watch",
}  # fmt: skip
PLAIN = ["inboxes", "teams", "people", "calendars", "replies", "labels", "outcomes", "tokens", "webhooks", "privacy", "health"]


def url_of(pattern):
    names = pattern.pattern.converters
    return reverse(f"settings:{pattern.name}", kwargs={name: 7 if name == "job" else new_id() for name in names})


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_an_agent_finds_no_settings_page_at_all(browse, house, pattern):
    if pattern.name == "overview":
        assert browse(house.ana).get("/settings/").url == "/me/"
        return
    for method in ("get", "post"):
        answer = getattr(browse(house.ana), method)(url_of(pattern))
        if answer.status_code != 405:
            assert (answer.status_code, answer.templates[0].name) == (404, "404.html")


@pytest.mark.parametrize("pattern", [p for p in urlpatterns if p.name not in LEAD], ids=lambda pattern: pattern.name)
def test_a_lead_finds_no_page_of_administrators(browse, house, pattern):
    for method in ("get", "post"):
        answer = getattr(browse(house.bo), method)(url_of(pattern))
        if answer.status_code != 405:
            assert (answer.status_code, answer.templates[0].name) == (404, "404.html")


@pytest.mark.parametrize("pattern", urlpatterns, ids=lambda pattern: pattern.name)
def test_nobody_is_sent_to_sign_in(browse, house, pattern):
    answer = browse(None).get(url_of(pattern))
    assert answer.status_code == 405 or answer.url.startswith("/accounts/login/?next=")


@pytest.mark.parametrize("name", PLAIN)
def test_an_administrator_opens_every_list(browse, house, name):
    assert browse(house.root).get(reverse(f"settings:{name}")).status_code == 200


def test_the_refusal_of_a_page_is_the_same_as_of_one_that_never_was(browse, house):
    client = browse(house.ana)
    hidden, missing = client.get("/settings/people/"), client.get(f"/settings/people/{new_id()}/")
    assert hidden.status_code == missing.status_code == 404
    assert hidden.templates[0].name == missing.templates[0].name == "404.html"


def test_a_lead_looks_after_the_members_of_the_own_team_only(browse, house):
    client = browse(house.bo)
    own, other = (reverse("settings:team", args=[team.id]) for team in (house.team, house.other_team))
    assert client.get(own).status_code == 200
    assert client.get(other).status_code == 404
    assert client.post(f"{own}join/", {"agent": str(house.dora.id)}).status_code == 303
    assert client.post(f"{other}join/", {"agent": str(house.ana.id)}).status_code == 404
    assert {agent.name for agent in house.team.agents.all()} == {"Ana", "Bo", "Dora"}
    assert {agent.name for agent in house.other_team.agents.all()} == {"Dora"}


def test_a_lead_cannot_rename_the_team(browse, house):
    browse(house.bo).post(reverse("settings:team", args=[house.team.id]), {"name": "Van mij", "calendar": ""})
    house.team.refresh_from_db()
    assert house.team.name == "Klantenservice"


def test_a_lead_changes_canned_replies_of_the_own_team_and_no_others(browse, house):
    root = house.as_(house.root)
    own = conversations.save_canned_reply(actor=root, name="Eigen", shortcut="eigen", text="Dag", team=house.team.id)
    everyone = conversations.save_canned_reply(actor=root, name="Allen", shortcut="allen", text="Dag")
    other = conversations.save_canned_reply(actor=root, name="Ander", shortcut="ander", text="Dag", team=house.other_team.id)
    client = browse(house.bo)
    asked = {"name": "Nieuw", "shortcut": "nieuw", "text": "Dag {klant}", "language": "nl", "team": str(house.team.id)}
    assert client.post(reverse("settings:reply", args=[own]), asked).status_code == 303
    assert client.post(reverse("settings:reply", args=[other]), asked).status_code == 404
    assert client.post(reverse("settings:reply", args=[everyone]), {**asked, "shortcut": "x"}).status_code == 422
    assert client.post(reverse("settings:add_reply"), {**asked, "team": ""}).status_code == 422
