"""`./alvast promises`, and the promises in `timeline show`: the shapes that people script against."""

import argparse
import io
import json
from contextlib import nullcontext

import pytest

from alvast.cli import promises as command
from alvast.cli.start import Refused
from alvast.conversations.tests.people import receive
from alvast.promises.queries import promises_of_subject
from alvast.promises.tests.office import pass_time, promise


@pytest.fixture
def alvast(monkeypatch, db, capsys):
    """Runs the command on the test's own database."""
    monkeypatch.setattr(command, "database", lambda: nullcontext(""))

    def run(*words: str) -> tuple[int, str]:
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        return command.run(parser.parse_args(list(words))), capsys.readouterr().out

    return run


def test_the_list_is_one_document_with_the_keys_of_the_contract(alvast, house, clock):
    place = receive(house).conversation
    promise(house, clock, "Ik bel u morgen vóór 17.00 uur.", conversation=place)
    code, out = alvast("list", "--json")
    [row] = json.loads(out)
    assert code == 0
    assert {key: row[key] for key in ("conversation", "owner", "text", "due_at", "state")} == {
        "conversation": str(place), "owner": "Ana", "text": "Ik bel u morgen vóór 17.00 uur",
        "due_at": "2026-05-19T15:00:00Z", "state": "open",
    }  # fmt: skip


def test_the_list_says_how_promises_stand_at_a_moment_also_before_the_worker_saw_it(alvast, house, clock):
    promise(house, clock, "Ik bel u morgen vóór 17.00 uur.")
    assert [row["state"] for row in json.loads(alvast("list", "--json", "--at", "2026-05-20T12:00:00Z")[1])] == ["broken"]
    assert json.loads(alvast("list", "--json", "--state", "broken")[1]) == []


def test_a_text_is_read_from_a_file_or_from_what_comes_in(alvast, tmp_path, monkeypatch):
    text = "Uw pakket komt donderdag 21 mei tussen 17.00 en 21.00 uur."
    (tmp_path / "mail.txt").write_text(text)
    at = ("--json", "--at", "2026-05-18T09:00:00Z")
    [found] = json.loads(alvast("find", str(tmp_path / "mail.txt"), *at)[1])
    monkeypatch.setattr("sys.stdin", io.StringIO(text))
    assert json.loads(alvast("find", "-", *at)[1]) == [found]
    assert (found["quote"], found["due_at"]) == (text.rstrip("."), "2026-05-21T19:00:00Z")


def test_a_file_that_is_not_there_is_said_in_one_sentence(alvast):
    with pytest.raises(Refused, match="cannot be read"):
        alvast("find", "nowhere.txt")


def test_what_was_promised_is_shown_as_it_was_known(house, clock):
    received = receive(house)
    promise(house, clock, "Ik bel u morgen vóór 17.00 uur.", conversation=received.conversation)
    from alvast.conversations.queries import conversation_for

    customer = conversation_for(house.as_(house.ana), received.conversation).customer
    then = clock.now()
    pass_time(clock, days=3)
    assert [line.state for line in promises_of_subject(customer)] == ["broken"]
    assert [line.state for line in promises_of_subject(customer, known_at=then)] == ["open"]
    assert promises_of_subject(customer, known_at=then.replace(hour=1)) == ()
