from alvast.channels.email.actions import InboxSettings, add_inbox, switch_inbox


def test_a_team_is_made_and_renamed(browse, house):
    client = browse(house.root)
    made = client.post("/settings/teams/add/", {"name": "Retouren", "calendar": ""})
    assert client.post(made.url, {"name": "Retour en ruil", "calendar": ""}).status_code == 303
    assert "Retour en ruil" in client.get("/settings/teams/").content.decode()


def test_a_name_in_use_is_said_at_the_field(browse, house):
    answer = browse(house.root).post("/settings/teams/add/", {"name": "klantenservice", "calendar": ""})
    assert answer.status_code == 422
    assert list(answer.context["page"].form.errors) == ["name"]


def test_a_team_that_still_gets_mail_is_not_archived(browse, house):
    root, client = house.as_(house.root), browse(house.root)
    inbox = add_inbox(actor=root, settings=InboxSettings(name="x", address="x@dewulp.example", team=house.other_team.id))
    url = f"/settings/teams/{house.other_team.id}/archive/"
    assert client.post(url).status_code == 409
    switch_inbox(actor=root, inbox=inbox, is_active=False)
    assert client.post(url).status_code == 303
    assert client.get(f"/settings/teams/{house.other_team.id}/").status_code == 404
