"""Canned replies, labels and outcomes."""

from alvast.conversations.queries import canned_replies, dispositions, labels

REPLY = {"name": "Retour", "shortcut": "/retour", "text": "Dag {klant},\n\nGroet, {agent}", "language": "nl", "team": ""}


def test_a_canned_reply_is_written_and_previewed_with_an_example(browse, house):
    client = browse(house.root)
    shown = client.post(
        "/settings/replies/add/", {**REPLY, "preview": "yes"}, headers={"HX-Request": "true", "HX-Target": "preview"}
    )
    assert "Dag Chidi Okafor" in shown.content.decode()
    assert not canned_replies(house.as_(house.root))
    assert client.post("/settings/replies/add/", REPLY).status_code == 303
    [line] = canned_replies(house.as_(house.root))
    assert (line.shortcut, line.text) == ("retour", REPLY["text"])


def test_an_unknown_variable_is_named_at_the_text_and_nothing_is_lost(browse, house):
    answer = browse(house.root).post("/settings/replies/add/", {**REPLY, "text": "Dag {klnat}"})
    form = answer.context["page"].form
    assert list(form.errors) == ["text"]
    assert "{klnat}" in form.errors["text"][0]
    assert form["text"].value() == "Dag {klnat}"


def test_a_label_is_made_recoloured_and_taken_out_of_use(browse, house):
    client = browse(house.bo)
    client.post("/settings/labels/add/", {"name": "Levering", "hue": "230"})
    [label] = labels()
    client.post(f"/settings/labels/{label.id}/", {"name": "Bezorging", "hue": "20"})
    [label] = labels()
    assert (label.name, label.hue) == ("Bezorging", 20)
    client.post(f"/settings/labels/{label.id}/archive/")
    assert labels() == ()


def test_the_code_of_an_outcome_is_made_from_its_name(browse, house):
    assert (
        browse(house.root).post("/settings/outcomes/add/", {"name": "Vraag beantwoord", "code": "", "team": ""}).status_code
        == 303
    )
    [line] = dispositions(house.as_(house.root))
    assert line.code == "vraag-beantwoord"
