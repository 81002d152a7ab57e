"""`writing lint`, in the shapes of the contract."""

import io
import json
import sys

import pytest

from alvast.cli.__main__ import main

pytestmark = pytest.mark.once


@pytest.fixture
def lint(capsys):
    """`./alvast writing lint …` in this process: its exit code, what it printed, what it told people."""

    def run(*arguments):
        capsys.readouterr()
        try:
            code = main(["writing", "lint", *map(str, arguments)])
        except SystemExit as stopped:
            code = stopped.code
        told = capsys.readouterr()
        return code, told.out, told.err

    return run


def test_a_text_with_something_to_say_about_exits_with_one(lint, tmp_path):
    text = "Dag! 🙂 Uw pakket komt binnenkort."
    (tmp_path / "mail.txt").write_text(text)
    code, out, _ = lint(tmp_path / "mail.txt", "--json")
    (finding,) = json.loads(out)
    assert code == 1
    assert (finding["rule"], finding["quote"]) == ("W4", "binnenkort")
    assert text[finding["start"] : finding["end"]] == "binnenkort"
    assert finding["advice"].startswith("Noem de dag")
    assert set(finding) >= {"rule", "quote", "start", "end", "advice"}


def test_a_clean_text_exits_with_zero(lint, tmp_path):
    (tmp_path / "mail.txt").write_text("Uw pakket komt donderdag 21 mei.")
    assert lint(tmp_path / "mail.txt", "--json")[:2] == (0, "[]\n")


def test_a_text_can_come_from_standard_input_and_advice_in_english(lint, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Het komt binnenkort.")))
    code, out, _ = lint("-", "--language", "en")
    assert code == 1
    assert "Name the day" in out


def test_the_context_is_read_from_its_own_file(lint, tmp_path):
    (tmp_path / "mail.txt").write_text("Bekijk ook onze nieuwe collectie.")
    (tmp_path / "context.json").write_text(
        '{"problem_open": true, "customer_name": "Chidi", "u_or_je": "u", "question": "Waar is het?"}'
    )
    code, out, _ = lint(tmp_path / "mail.txt", "--context", tmp_path / "context.json", "--json")
    assert (code, [finding["rule"] for finding in json.loads(out)]) == (1, ["W16"])


def test_many_texts_come_back_a_line_each_with_their_id(lint, tmp_path):
    rows = [
        {"id": "a", "text": "Klik hier.", "context": {}},
        {"id": 2, "text": "Uw pakket komt donderdag 21 mei."},
        {"id": "c", "text": "Veel leesplezier!", "context": {"problem_open": True}},
        {"id": "d", "text": "\ud800 binnenkort"},
    ]
    (tmp_path / "rows.jsonl").write_text("\n".join(json.dumps(row) for row in rows) + "\n\n")
    code, out, _ = lint("--batch", tmp_path / "rows.jsonl")
    lines = [json.loads(line) for line in out.splitlines()]
    assert code == 1
    assert [(line["id"], [f["rule"] for f in line["findings"]]) for line in lines] == [
        ("a", ["W23"]),
        (2, []),
        ("c", ["W16"]),
        ("d", ["W4"]),
    ]


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        ('{"id": 1, "text": 5}', "line 1"),
        ("nonsense", "line 1 is no JSON"),
        ('{"id": 1, "text": "a", "context": {"mood": 1}}', "mood"),
        ('{"id": 1, "text": "a", "context": {"problem_open": "yes"}}', "problem_open"),
        ("[1]", "line 1 must be a JSON object"),
    ],
)
def test_a_row_that_cannot_be_read_is_named(lint, tmp_path, content, sentence):
    (tmp_path / "rows.jsonl").write_text(content)
    code, _, err = lint("--batch", tmp_path / "rows.jsonl")
    assert code == 2
    assert sentence in err


def test_what_cannot_be_read_exits_with_two_and_one_sentence(lint, tmp_path):
    (tmp_path / "binary").write_bytes(b"\xff\xfe\x00")
    assert lint(tmp_path / "absent.txt")[0] == 2
    assert lint(tmp_path / "binary")[0] == 2
    code, _, err = lint()
    assert (code, err.count("\n")) == (2, 1)


def test_without_a_file_it_reads_what_is_piped_in(lint, monkeypatch):
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(b"Uw pakket komt binnenkort.")))
    code, out, _ = lint()
    assert (code, out.startswith("W4")) == (1, True)


def test_without_a_file_and_a_pipe_it_says_what_is_needed(lint, monkeypatch):
    class Screen(io.TextIOWrapper):
        def isatty(self):
            return True

    monkeypatch.setattr(sys, "stdin", Screen(io.BytesIO()))
    code, _, told = lint()
    assert (code, "writing lint mail.txt" in told) == (2, True)
