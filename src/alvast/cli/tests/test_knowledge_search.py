"""`knowledge import` and `search`, in the shapes of the contract, in processes of their own."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from alvast.cli.__main__ import main
from alvast.cli.tests.running import alvast, own_database

pytestmark = pytest.mark.once

COSTS = "---\nid: kosten-{year}\ntitle: Verzendkosten\nlanguage: nl\naudience: public\nseries: kosten\n"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[str, str]]:
    folder = tmp_path_factory.mktemp("articles")
    _write(folder, 2026, "valid_to: 2026-12-31", "Verzenden kost 3 euro.")
    _write(folder, 2027, "valid_from: 2027-01-01", "Verzenden kost 4 euro.")
    inside = "---\nid: coulance\ntitle: Coulance\naudience: internal\n---\nTot 50 euro zonder overleg.\n"
    (folder / "coulance.md").write_text(inside)
    with own_database("alvast_knowledge_search") as environment:
        empty = alvast("knowledge", "search", "verzendkosten", "--json", **environment)
        assert (empty.returncode, json.loads(empty.stdout)) == (0, [])
        assert "no approved article yet" in empty.stderr
        done = alvast("knowledge", "import", str(folder), "--json", **environment)
        assert done.returncode == 0, done.stderr
        yield environment


def _write(folder: Path, year: int, validity: str, body: str) -> None:
    (folder / f"{year}.md").write_text(f"{COSTS.format(year=year)}{validity}\n---\n{body}\n")


def _search(shop: dict[str, str], *arguments: str) -> list[dict[str, object]]:
    done = alvast("knowledge", "search", *arguments, "--json", **shop)
    assert done.returncode == 0, done.stderr
    found: list[dict[str, object]] = json.loads(done.stdout)
    return found


def test_a_question_gets_passages_as_the_contract_has_them(shop: dict[str, str]) -> None:
    (hit,) = _search(shop, "wat kost opsturen", "--at", "2026-12-31")

    assert list(hit)[:5] == ["article", "version", "title", "passage", "score"]
    assert (hit["article"], hit["passage"]) == ("kosten-2026", "Verzenden kost 3 euro.")
    assert hit["valid_to"] == "2026-12-31T23:00:00Z"
    assert 0 < float(str(hit["score"])) <= 1


def test_another_day_has_another_answer(shop: dict[str, str]) -> None:
    found = _search(shop, "wat kost opsturen en coulance", "--at", "2027-01-01")

    assert [hit["article"] for hit in found] == ["kosten-2027"]


def test_internal_texts_are_for_who_asks_as_the_staff(shop: dict[str, str]) -> None:
    assert _search(shop, "coulance", "--audience", "internal", "--top", "1", "--at", "2027-01-01")[0]["article"] == "coulance"


@pytest.mark.parametrize("arguments", [("verzendkosten", "--at", "gisteren"), ("  ",), ("verzendkosten", "--top", "0")])
def test_what_cannot_be_asked_is_refused_in_one_sentence(
    capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...]
) -> None:  # fmt: skip
    assert main(["knowledge", "search", *arguments, "--json"]) == 2

    told = capsys.readouterr()
    assert told.out == ""
    assert len(told.err.strip().splitlines()) == 1
