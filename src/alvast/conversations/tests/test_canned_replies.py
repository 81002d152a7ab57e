import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.conversations.actions import archive_canned_reply, save_canned_reply
from alvast.conversations.errors import InvalidInput, NotFound, ShortcutTaken, UnknownVariable
from alvast.conversations.queries import canned_replies, canned_reply_for, fill_canned
from alvast.conversations.rules.canned import filled, first_name, misread
from alvast.conversations.tests.people import receive
from alvast.staff.errors import NotAllowed

GREETING = "Beste {voornaam},\n\nUw vraag heeft nummer {nummer}.\n\nGroet, {agent} ({team})"


@pytest.fixture
def keep(house):
    def save(shortcut="groet", *, who=None, text=GREETING, everyone=False, **given):
        team = None if everyone else house.team.id
        fields = {"name": "Groet", "shortcut": shortcut, "text": text, "team": team}
        return save_canned_reply(actor=house.as_(who or house.bo), **(fields | given))

    return save


def shortcuts(house, who):
    return [line.shortcut for line in canned_replies(house.as_(who))]


def test_a_reply_is_filled_in_for_the_conversation_and_the_agent(house):
    received = receive(house)
    text = fill_canned(house.as_(house.ana), GREETING, received.conversation)
    assert text == f"Beste Chidi,\n\nUw vraag heeft nummer {received.number}.\n\nGroet, Ana (Klantenservice)"


@pytest.mark.parametrize(("language", "greeting"), [("nl", "Beste klant,"), ("en", "Beste customer,")])
def test_a_customer_without_a_name_still_gets_a_whole_greeting(language, greeting, house):
    received = receive(house, author_name="")
    assert fill_canned(house.as_(house.ana), "Beste {voornaam},", received.conversation, language=language) == greeting


def test_what_a_customer_is_called_is_never_read_as_a_variable(house):
    received = receive(house, author_name="{agent} {nummer}")
    assert fill_canned(house.as_(house.ana), "Beste {klant},", received.conversation) == "Beste {agent} {nummer},"


def test_another_team_s_agent_fills_nothing_in(house):
    received = receive(house)
    with pytest.raises(NotFound):
        fill_canned(house.as_(house.dora), GREETING, received.conversation)


def test_replies_are_the_team_s_or_everyone_s(house, keep):
    of_team = keep("team")
    keep("iedereen", who=house.root, everyone=True)
    assert set(shortcuts(house, house.ana)) == {"team", "iedereen"}
    assert shortcuts(house, house.dora) == ["iedereen"]
    assert canned_reply_for(house.as_(house.ana), of_team).text == GREETING
    with pytest.raises(NotFound):
        canned_reply_for(house.as_(house.dora), of_team)


def test_a_shortcut_is_used_once_in_its_circle_and_free_again_when_archived(house, keep):
    first = keep("/Groet")
    keep("groet", who=house.root, everyone=True)
    with pytest.raises(ShortcutTaken) as refusal:
        keep("GROET")
    assert str(refusal.value) == "De sneltekst “/groet” is al in gebruik."
    archive_canned_reply(actor=house.as_(house.bo), reply=first)
    keep("groet")
    assert shortcuts(house, house.ana) == ["groet", "groet"]


def test_a_reply_is_changed_in_place(house, keep):
    reply = keep("groet")
    assert keep("dag", text="Dag {klant}", reply=reply) == reply
    assert [(line.shortcut, line.text) for line in canned_replies(house.as_(house.ana))] == [("dag", "Dag {klant}")]


@pytest.mark.parametrize("who", ["ana", "dora"])
def test_only_a_lead_of_the_team_changes_its_replies(who, house, keep):
    reply, agent = keep("groet"), getattr(house, who)
    with pytest.raises((NotAllowed, NotFound)):
        keep("anders", who=agent)
    with pytest.raises((NotAllowed, NotFound)):
        archive_canned_reply(actor=house.as_(agent), reply=reply)
    with pytest.raises(NotAllowed):
        keep("iedereen", everyone=True)
    assert shortcuts(house, house.ana) == ["groet"]


@pytest.mark.parametrize(
    ("text", "variable"), [("{achternaam}", "{achternaam}"), ("Hallo {", "{"), ("a } b", "}"), ("{}", "{}"), ("{{klant}}", "{")]
)
def test_what_cannot_be_filled_in_is_refused_when_saved(text, variable, keep):
    with pytest.raises(UnknownVariable) as refusal:
        keep(text=text)
    assert refusal.value.fields == {"variable": variable}


@pytest.mark.parametrize(
    "given", [{"shortcut": "a b"}, {"shortcut": ""}, {"name": " "}, {"text": " "}, {"language": "xx"}, {"text": "x" * 20_001}]
)
def test_an_odd_reply_is_refused(given, keep):
    with pytest.raises(InvalidInput):
        keep(**given)


VALUES = {"customer": "A", "first_name": "B", "agent": "C", "number": "D", "team": "E"}


@given(st.text("{}klant agent nummer\n"))
def test_a_text_that_was_accepted_has_no_braces_left_when_filled(text):
    if not misread(text):
        assert not set("{}") & set(filled(text, VALUES))


@pytest.mark.parametrize(
    ("name", "first"),
    [("Chidi Okafor", "Chidi"), ("Jansen, Piet", "Piet"), ("", ""), ("a@example.com", ""), ("Jansen,", "Jansen")],
)
def test_a_first_name_is_read_from_a_name(name, first):
    assert first_name(name) == first
