"""`./alvast conversations`: the shapes that people script against."""

import argparse
import json
from contextlib import nullcontext

import pytest

from alvast.cli import conversations as command
from alvast.cli.start import Refused
from alvast.conversations.actions import take, write_note
from alvast.conversations.inbound import NewAttachment
from alvast.conversations.tests.people import receive


@pytest.fixture
def alvast(monkeypatch, db, capsys):
    """Runs the command on the test's own database."""
    monkeypatch.setattr(command, "database", lambda: nullcontext(""))

    def run(*words: str) -> tuple[int, str]:
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        return command.run(parser.parse_args(list(words))), capsys.readouterr().out

    return run


@pytest.fixture
def asked(house, clock):
    received = receive(house, attachments=(NewAttachment("a.txt", "text/plain", b"abc"),))
    take(actor=house.as_(house.ana), conversation=received.conversation)
    return received


def test_the_list_is_one_document(alvast, house, asked):
    receive(house, subject="Tweede", author_address="els@example.net", author_name="Els")
    code, out = alvast("list", "--json")
    rows = json.loads(out)
    assert code == 0
    by_number = {row["number"]: row for row in rows}
    first = by_number[asked.number]
    assert (first["id"], first["subject"], first["status"]) == (str(asked.conversation), "Waar is mijn boek?", "open")
    assert (first["customer"]["name"], first["channels"], first["messages"]) == ("Chidi Okafor", ["email"], 1)
    assert first["handler"] == {"id": str(house.ana.id), "name": "Ana"}
    assert first["waiting_since"] == "2026-05-18T09:12:00Z"
    assert [row["handler"] for row in rows if row["subject"] == "Tweede"] == [None]


def test_all_channels_of_a_conversation_are_named(alvast, house, asked):
    receive(house, conversation=asked.conversation, trust="token", channel="webchat")
    write_note(actor=house.as_(house.ana), conversation=asked.conversation, text="Belde ook")
    [listed] = json.loads(alvast("list", "--json")[1])
    shown = json.loads(alvast("show", str(asked.number), "--json")[1])
    assert listed["channels"] == shown["channels"] == ["email", "webchat"]


def test_the_list_can_be_limited(alvast, house, clock, asked):
    for _ in range(3):
        clock.forward(minutes=1)
        receive(house)
    assert len(json.loads(alvast("list", "--json", "--limit", "2")[1])) == 2
    assert json.loads(alvast("list", "--json", "--status", "closed")[1]) == []
    assert len(json.loads(alvast("list", "--json", "--search", f"#{asked.number}")[1])) == 1


@pytest.mark.parametrize("key", ["{0.number}", "#{0.number}", "{0.conversation}"])
def test_one_is_shown_by_number_or_id(alvast, house, asked, key):
    write_note(actor=house.as_(house.bo), conversation=asked.conversation, text="Bellen")
    code, out = alvast("show", key.format(asked), "--json")
    shown = json.loads(out)
    assert (code, shown["number"], shown["status"]) == (0, asked.number, "open")
    assert [(m["kind"], m["author"]["name"], m["text"][:6]) for m in shown["messages"]] == [
        ("inbound", "Chidi Okafor", "Goedem"), ("note", "Bo", "Bellen"),
    ]  # fmt: skip
    file = shown["messages"][0]["attachments"][0]
    assert (file["name"], file["type"], file["bytes"]) == ("a.txt", "text/plain", 3)


def test_people_can_read_it_too(alvast, asked):
    assert f"#{asked.number}" in alvast("list")[1]
    assert "Goedemiddag" in alvast("show", str(asked.number))[1]


def test_what_is_not_there_is_said_in_a_sentence(alvast, asked):
    with pytest.raises(Refused, match="there is no conversation 9"):
        alvast("show", "9")
