"""`addresses import` and `lookup`, in the shapes of the contract."""

import json
from pathlib import Path

import pytest

from alvast.cli.__main__ import main
from alvast.cli.demo.shop import DATA

pytestmark = [pytest.mark.once, pytest.mark.django_db]
SAMPLE = DATA / "addresses.csv"


@pytest.fixture
def ask(capsys):
    """`./alvast addresses … --json` in this process: its exit code and its document."""

    def run(*arguments):
        capsys.readouterr()
        code = main(["addresses", *map(str, arguments), "--json"])
        return code, json.loads(capsys.readouterr().out or "null")

    return run


def test_a_file_is_imported_once(ask):
    code, first = ask("import", SAMPLE)
    assert (code, first["refused"], first["duplicates"]) == (0, [], 0)
    assert first["accepted"] == len(SAMPLE.read_text().splitlines()) - 1
    assert ask("import", SAMPLE)[1]["accepted"] == 0


def test_a_lookup_answers_in_the_shape_of_the_contract(ask):
    ask("import", SAMPLE)
    code, found = ask("lookup", "3571 AB", "12")
    assert code == 0
    assert found["addresses"] == [
        {
            "postcode": "3571AB",
            "huisnummer": 12,
            "huisletter": "",
            "toevoeging": "",
            "straat": "Lindelaan",
            "woonplaats": "Utrecht",
        }
    ]
    assert (found["verdict"], found["detail"]) == (
        "completed", "Filled in from postcode and house number: Lindelaan 12, 3571 AB Utrecht.",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("asked", "verdict", "code"),
    [
        (("3571AB", "12", "--straat", "Lindelaan", "--woonplaats", "utrecht"), "exact", 0),
        (("3812KL", "12"), "ambiguous", 1),
        (("3812KL", "12", "--toevoeging", "b"), "completed", 0),
        (("6811DJ", "14"), "ambiguous", 1),
        (("1012LG", "4"), "ambiguous", 1),
        (("3571AB", "12", "--straat", "Dorpsstraat"), "contradiction", 1),
        (("3571AB", "999"), "unknown", 1),
        (("0000AA", "1"), "invalid", 1),
    ],
)
def test_what_is_not_sure_ends_with_one(ask, asked, verdict, code):
    ask("import", SAMPLE)
    ended, found = ask("lookup", *asked)
    assert (found["verdict"], ended) == (verdict, code)
    assert found["detail"]


def test_a_file_of_something_else_ends_with_two(capsys, tmp_path: Path):
    wrong = tmp_path / "wrong.csv"
    wrong.write_text("naam,telefoon\nChidi,0612345678\n")
    assert main(["addresses", "import", str(wrong)]) == 2
    assert "missing: postcode" in capsys.readouterr().err
    assert main(["addresses", "import", str(tmp_path / "nothing.csv")]) == 2
