"""Every example of docs/reference/api.md is run, in order, and answers what the page says."""

import json
import re
import shlex
from pathlib import Path
from typing import Any

import pytest

from alvast.api.errors import CursorInvalid
from alvast.api.rules.scopes import Scope
from alvast.api.rules.webhook_types import TYPES
from alvast.api.tests.conftest import Program, begin, inboxes, program  # noqa: F401 - fixtures

PAGE = (Path(__file__).resolve().parents[2] / "docs/reference/api.md").read_text()
EXAMPLES = re.findall(r"```sh\n(curl.*?)```\n```json\n(.*?)```", PAGE, re.DOTALL)


def run(program: Program, command: str) -> Any:  # noqa: F811
    """What curl would send, sent."""
    words = iter(shlex.split(command.replace("\\\n", " "))[1:])
    method, path, body, headers = "GET", "", b"", {}
    for word in words:
        if word == "-X":
            method = next(words)
        elif word == "-d":
            body = next(words).encode()
        elif word == "-H":
            name, value = next(words).split(": ", 1)
            headers[name.replace("-", "_")] = value
        else:
            path = word.removeprefix("$ALVAST")
    assert headers.pop("Authorization") == "Bearer $ALVAST_TOKEN"
    return program.ask(method, path, raw=body, **headers).json()


def holds(told: Any, answered: Any) -> bool:
    """Everything the page says is in the answer; objects may have more."""
    if isinstance(told, dict):
        return all(name in answered and holds(value, answered[name]) for name, value in told.items())
    if isinstance(told, list):
        return len(told) == len(answered) and all(map(holds, told, answered))
    return bool(told == answered)


def test_the_examples_answer_what_the_page_says(program, begin, house, clock, monkeypatch):  # noqa: F811
    clock.forward(days=2)
    shop, number = program(), str(begin(house.team).number)
    assert len(EXAMPLES) >= 7
    for command, told in EXAMPLES:
        answered = run(shop, command.replace("/conversations/1", f"/conversations/{number}"))
        assert holds(json.loads(told), answered), f"{command}\n{json.dumps(answered, indent=1, ensure_ascii=False)}"


@pytest.mark.parametrize("word", [*Scope, *TYPES.values()])
def test_every_scope_and_every_type_is_on_the_page(word):
    assert f"`{word}`" in PAGE


def test_every_code_of_the_door_is_on_the_page():
    import alvast.api.errors as errors

    codes = {e.code for e in vars(errors).values() if isinstance(e, type) and issubclass(e, errors.DomainRefusal)}
    about_settings = {
        "refused", "scope_unknown", "webhook_type_unknown", "name_missing", "expiry_not_in_the_future", "column_missing",
        "file_unreadable", "secret_too_short", "source_name_taken",
    }  # fmt: skip
    assert CursorInvalid.code in codes
    assert {code for code in codes - about_settings if f"`{code}`" not in PAGE} == set()
