"""The worked example of docs/explanation/time.md, run as it stands there."""

import json
import re
import shlex
from pathlib import Path

import pytest

from alvast.cli.__main__ import main

HOME = Path(__file__).resolve().parents[2]
pytestmark = [pytest.mark.once, pytest.mark.django_db]


def test_every_command_gives_what_the_page_says(capsys, monkeypatch):
    monkeypatch.chdir(HOME)
    first_known = ""
    commands = re.findall(r"^    \./alvast (.+?)(?:\s+# (.+))?$", (HOME / "docs/explanation/time.md").read_text(), re.MULTILINE)
    assert len(commands) == 10
    for command, answer in commands:
        assert main(shlex.split(re.sub(r"\bT1\b", first_known, command))) == 0
        shown = capsys.readouterr().out
        assert not answer or f'"{answer}"' in shown, command
        if not first_known:
            assert main(["timeline", "show", "customer/c-17", "--json"]) == 0
            first_known = json.loads(capsys.readouterr().out)["facts"]["name"]["recorded_at"]


def test_the_scenarios_come_out_as_the_page_shows(capsys):
    shown = re.search(r"```\n(.+?)```", (HOME / "docs/explanation/time.md").read_text(), re.DOTALL)
    assert shown
    assert main(["timeline", "scenarios"]) == 0
    told = [line for line in capsys.readouterr().out.splitlines() if not line.startswith("    ")]
    assert shown[1].splitlines() == told
