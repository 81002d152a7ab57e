"""`ask`, in the shapes of the contract: one question, a batch, another day, a customer; and what is refused."""

import json

import pytest

from alvast.bots.models import Turn
from alvast.cli.__main__ import main
from alvast.timeline.actions import CloudEvent, record_business_event

pytestmark = [pytest.mark.once, pytest.mark.django_db]
ARTICLES = {
    "verzendkosten-2025": "valid_to: 2025-12-31\n---\nVerzenden kost € 3,95 per bestelling.",
    "verzendkosten-2026": "valid_from: 2026-01-01\n---\nVerzenden kost € 4,95 per bestelling.",
}


@pytest.fixture
def shop(tmp_path):
    for id_, rest in ARTICLES.items():
        head = f"---\nid: {id_}\nseries: verzendkosten\ntitle: Verzendkosten\nlanguage: nl\naudience: public\n"
        (tmp_path / f"{id_}.md").write_text(f"{head}topics: [bezorging]\n{rest}\n", encoding="utf-8")
    assert main(["knowledge", "import", str(tmp_path)]) == 0


def asked(capsys, *arguments):
    capsys.readouterr()
    code = main(["ask", *map(str, arguments)])
    return code, capsys.readouterr().out


def test_a_question_is_answered_in_the_shape_of_the_contract(shop, capsys):
    code, out = asked(capsys, "Wat kost verzenden?", "--at", "2026-11-22", "--json")
    document = json.loads(out)
    assert (code, document["outcome"], document["intent"]) == (0, "answered", "bezorging")
    assert {"outcome", "text", "sources", "intent", "decision"} <= document.keys()
    source = document["sources"][0]
    assert (source["article"], source["version"], source["quote"]) == (
        "verzendkosten-2026", 2, "Verzenden kost € 4,95 per bestelling.",
    )  # fmt: skip
    assert document["gate"]["state"] == "suggests"


def test_asked_as_of_another_day_the_text_of_that_day_answers(shop, capsys):
    _, out = asked(capsys, "Wat kost verzenden?", "--at", "2025-06-01", "--json")
    assert "€ 3,95" in json.loads(out)["text"]


def test_the_decision_is_kept_and_can_be_explained(shop, capsys):
    _, out = asked(capsys, "Wat kost verzenden?", "--at", "2026-11-22", "--json")
    decision = json.loads(out)["decision"]
    assert Turn.objects.get(decision=decision).conversation_id is None
    assert main(["decisions", "show", decision]) == 0
    assert "“Verzendkosten” (versie 2" in capsys.readouterr().out


def test_a_batch_prints_a_line_for_each_line_with_its_id(shop, capsys, tmp_path):
    lines = [
        {"id": "a", "question": "Wat kost verzenden?", "at": "2025-06-01"},
        {"id": 2, "question": "Wat kost verzenden?", "at": "2026-06-01"},
        {"id": "c", "question": "Verkopen jullie vliegtickets?"},
    ]
    file = tmp_path / "batch.jsonl"
    file.write_text("\n".join(map(json.dumps, lines)) + "\n", encoding="utf-8")
    code, out = asked(capsys, "--batch", file)
    told = [json.loads(line) for line in out.splitlines()]
    assert (code, [line["id"] for line in told]) == (0, ["a", 2, "c"])
    assert [line["outcome"] for line in told] == ["answered", "answered", "unknown"]
    assert len({line["decision"] for line in told}) == 3


def test_who_is_known_hears_of_an_own_order_and_who_is_not_is_asked_who_it_is(clock, capsys):
    customer = {"id": "c-17", "name": "Chidi", "email": "chidi@example.net"}
    placed = CloudEvent(id="e-1", source="shop", type="order.placed", subject="order/48213", time=clock.at,
                        data={"customer": customer})  # fmt: skip
    record_business_event(event=placed)
    clock.forward(minutes=1)
    _, known = asked(capsys, "Waar is mijn bestelling?", "--customer", "c-17", "--json")
    assert "Wij hebben uw bestelling 48213." in json.loads(known)["text"]
    _, unknown = asked(capsys, "Waar is mijn bestelling 48213?", "--json")
    assert json.loads(unknown)["outcome"] == "identify"


def test_an_empty_house_says_that_it_does_not_know(db, capsys):
    _, out = asked(capsys, "Wat kost verzenden?", "--json")
    assert json.loads(out)["outcome"] == "unknown"


def test_in_words_each_source_is_named_once_and_what_a_channel_would_do_is_told(shop, capsys):
    main(["ask", "Wat kost verzenden?"])
    told = capsys.readouterr()
    assert told.out == "Verzenden kost € 4,95 per bestelling.\n"
    assert told.err.count("verzendkosten-2026") == 1
    assert "Customers on webchat do not hear this but get a person: “bezorging” is suggests there (never_measured)." in told.err
    main(["ask", "Ik wil een medewerker spreken"])
    assert "[handover because of asked_for_person, general]" in capsys.readouterr().err


@pytest.mark.parametrize("question", ["", " \n "])
def test_an_empty_question_is_refused_in_one_sentence(question, capsys):
    assert main(["ask", question]) == 2
    assert capsys.readouterr().err.strip().endswith("the question is empty; write what a customer would ask, between quotes")


@pytest.mark.parametrize(
    "arguments",
    [
        [], ["vraag", "--batch", "x.jsonl"], ["--batch", "/nergens.jsonl"], ["vraag", "--at", "ooit"],
        ["vraag", "--customer", "c-999"],
    ],
)  # fmt: skip
def test_what_cannot_be_served_is_refused_in_one_sentence(db, capsys, arguments):
    assert main(["ask", *arguments]) == 2
    assert capsys.readouterr().err.startswith("alvast: ")


@pytest.mark.parametrize("line", ["{", "[]", '{"id": 1}', '{"question": 3}', '{"question": "x", "at": 5}', "[" * 99_999])
def test_a_line_that_cannot_be_read_is_named(db, capsys, tmp_path, line):
    file = tmp_path / "batch.jsonl"
    file.write_text('{"id": 0, "question": "x"}\n' + line, encoding="utf-8")
    assert main(["ask", "--batch", str(file)]) == 2
    assert "line 2" in capsys.readouterr().err
