"""`events import` and `timeline`, in the shapes of the contract."""

import json
from dataclasses import dataclass

import pytest

from alvast.cli.__main__ import main

pytestmark = [pytest.mark.once, pytest.mark.django_db]


@dataclass
class Done:
    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def shop(capsys):
    """`./alvast …` in this process, on the database of this test."""

    def run(*arguments):
        capsys.readouterr()
        code = main(list(arguments))
        return Done(code, *capsys.readouterr())

    return run


def line(id_, type_, time, subject="order/48213", **data):
    return json.dumps(
        {"specversion": "1.0", "id": id_, "source": "shop", "type": type_, "subject": subject, "time": time, "data": data}
    )


CHIDI = {"id": "c-17", "name": "Chidi Obi", "email": "chidi@example.nl"}


def test_the_life_of_a_record_by_command(shop, tmp_path):
    file = tmp_path / "events.jsonl"
    file.write_text("\n".join([
        line("e-2", "order.paid", "2026-05-19T10:00:00Z"),
        line("e-1", "order.placed", "2026-05-18T09:12:00Z", customer=CHIDI, amount="49.95", currency="EUR"),
        "", "{", line("e-1", "order.placed", "2026-05-18T09:12:00Z"),
        line("e-3", "loyalty.earned", "2026-05-20T09:12:00Z", points=5), line("e-4", "order.paid", "yesterday"),
    ]))  # fmt: skip
    done = shop("events", "import", str(file), "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["accepted"], report["duplicates"]) == (3, 1)
    assert [(r["line"], r["code"]) for r in report["refused"]] == [(4, "not_json"), (7, "time_invalid")]
    assert report["unknown"] == [{"line": 6, "code": "unknown_type", "type": "loyalty.earned"}]
    assert json.loads(shop("events", "import", str(file), "--json").stdout)["accepted"] == 0

    then = shown(shop, "order/48213", "--valid-at", "2026-05-18T12:00:00Z")
    assert then["facts"]["status"] == {
        "value": "placed", "valid_from": "2026-05-18T09:12:00Z", "valid_to": "2026-05-19T10:00:00Z",
        "recorded_at": then["facts"]["status"]["recorded_at"], "source": "shop",
    }  # fmt: skip
    assert (then["subject"], then["valid_at"], then["promises"]) == ("order/48213", "2026-05-18T12:00:00Z", [])
    assert [e["id"] for e in shown(shop, "order/48213")["events"]] == ["e-3", "e-2", "e-1"]
    assert shown(shop, "order/48213", "--known-at", "2020-01-01T00:00:00Z")["facts"] == {}

    known = shown(shop, "customer/c-17")["facts"]["name"]["recorded_at"]
    assert shop("timeline", "record", "customer/chidi@example.nl", "name", "Chidi Okafor", "--from", "2026-05-18T09:12:00Z",
                "--correct").returncode == 0  # fmt: skip
    assert shown(shop, "customer/c-17")["facts"]["name"]["value"] == "Chidi Okafor"
    assert shown(shop, "customer/c-17", "--known-at", known)["facts"]["name"]["value"] == "Chidi Obi"

    export = shop("timeline", "export", "customer/c-17", "--readable", "nl").stdout
    assert "# Wat wij van u bewaren" in export
    assert "Chidi Okafor" in export

    assert shop("timeline", "erase", "customer/c-17", "--ground", "request").returncode == 0
    erased = shown(shop, "customer/c-17", "--known-at", known)["facts"]["name"]
    assert (erased["value"], erased["erased"]["ground"]) == (None, "request")
    assert shop("timeline", "erase", "customer/c-17", "--ground", "request").returncode == 2


def shown(shop, *arguments):
    done = shop("timeline", "show", *arguments, "--json")
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    "arguments",
    [("timeline", "show", "order/none"), ("timeline", "show", "nonsense"), ("events", "import", "/nowhere.jsonl"),
     ("timeline", "show", "order/48213", "--valid-at", "soon")],
)  # fmt: skip
def test_what_cannot_be_is_one_sentence_and_code_two(shop, arguments):
    done = shop(*arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("alvast: ")
    assert "Traceback" not in done.stderr


def test_the_text_for_people_says_the_same(shop, tmp_path):
    file = tmp_path / "events.jsonl"
    file.write_text(line("t-1", "order.placed", "2026-05-18T09:12:00Z", subject="order/7", amount="5.00"))
    assert "1 accepted" in shop("events", "import", str(file)).stdout
    assert '"5.00"' in shop("timeline", "show", "order/7").stdout
