"""`./alvast insight board`: one document for scripts, lines for people."""

import argparse
import json
from contextlib import nullcontext

import pytest

from alvast.cli import insight as command
from alvast.cli.start import Refused
from alvast.conversations.tests.people import receive


@pytest.fixture
def alvast(monkeypatch, db, capsys):
    """Runs the command on the test's own database."""
    monkeypatch.setattr(command, "database", lambda: nullcontext(""))

    def run(*words: str) -> str:
        parser = argparse.ArgumentParser()
        command.add_arguments(parser)
        assert command.run(parser.parse_args(list(words))) == 0
        return capsys.readouterr().out

    return run


def test_the_board_is_one_document(alvast, house, clock):
    receive(house)
    clock.forward(days=8)
    found = json.loads(alvast("board", "--from", "2026-05-18", "--to", "2026-05-18", "--json"))
    figures = {figure["code"]: figure["value"] for figure in found["figures"]}
    assert (found["from"], figures["contacts"]) == ("2026-05-17T22:00:00Z", 1)


def test_people_read_lines_and_no_percentage_of_few_cases(alvast, house, clock):
    receive(house)
    clock.forward(days=8)
    shown = alvast("board")
    assert "2026-02-26 – 2026-05-26" in shown
    assert "Herhaalcontacten                             0 / 1" in shown
    assert "%" not in shown


def test_days_that_are_no_period_are_refused_in_one_sentence(alvast, house):
    with pytest.raises(Refused, match="hoogstens twee jaar"):
        alvast("board", "--from", "2026-05-18", "--to", "2026-05-17")
