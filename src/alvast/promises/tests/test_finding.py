"""What a message promises: every labelled sentence, and of those kept apart nearly every one."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as some

from alvast.promises.queries import FoundPromise, promises_in
from alvast.promises.rules.kinds import Kind

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
AT = datetime(2026, 5, 18, 11, 12, tzinfo=AMSTERDAM)
LATER = "# Written later"


@dataclass(frozen=True, slots=True)
class Sentence:
    text: str
    promises: int
    is_apart: bool


def sentences() -> list[Sentence]:
    first, _, later = (Path(__file__).parent / "sentences.tsv").read_text(encoding="utf-8").partition(LATER)
    return [_sentence(line, may_be_apart=True) for line in _lines(first)] + [_sentence(line) for line in _lines(later)]


def _lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if "\t" in line]


def _sentence(line: str, *, may_be_apart: bool = False) -> Sentence:
    count, _, text = line.partition("\t")
    is_apart = int(hashlib.sha256(text.encode()).hexdigest(), 16) % 3 == 0
    return Sentence(text, int(count), may_be_apart and is_apart)


def found(text: str) -> list[FoundPromise]:
    return promises_in(text, at=AT)


@pytest.mark.parametrize("sentence", [one for one in sentences() if not one.is_apart], ids=lambda one: one.text)
def test_a_sentence_promises_what_its_label_says(sentence: Sentence) -> None:
    assert len(found(sentence.text)) == sentence.promises


def test_sentences_kept_apart_are_judged_as_well() -> None:
    apart = [one for one in sentences() if one.is_apart]
    counts = [(one.promises, len(found(one.text))) for one in apart]
    right = sum(min(pair) for pair in counts)
    assert len(sentences()) >= 150
    assert len(apart) >= 50
    assert right / sum(got for _, got in counts) >= 0.95
    assert right / sum(wanted for wanted, _ in counts) >= 0.90


@given(some.text(max_size=300))
def test_whatever_is_written_a_promise_quotes_it(text: str) -> None:
    for one in found(text):
        assert text[one.start : one.end] == one.quote
        assert one.earliest <= one.due_at


def due(text: str) -> list[tuple[str, str]]:
    return [(one.kind.value, f"{one.due_at.astimezone(AMSTERDAM):%d-%m %H:%M}") for one in found(text)]


def test_a_repaired_order_promises_its_leaving_and_its_coming() -> None:
    text = (
        "U bestelde op maandag 18 mei twee boeken. Bij uw adres stond geen straatnaam. Met uw postcode en huisnummer "
        "hebben wij die aangevuld: Lindelaan 12, 3571 AB Utrecht. Uw bestelling gaat vandaag mee en komt donderdag 21 mei tussen "
        "17.00 en 21.00 uur. Klopt het adres niet? Wijzig het dan vóór vandaag 16.00 uur via deze pagina, of bel ons."
    )
    assert due(text) == [("ship", "18-05 23:59"), ("deliver", "21-05 21:00")]


def test_one_question_promises_nothing_until_it_is_answered() -> None:
    text = (
        "Uw bestelling 48213 ligt klaar, maar kan nog niet weg: bij 3571 AB 12 horen twee adressen. Welk adres is het? Kiest u "
        "vóór 16.00 uur, dan is het pakket er donderdag 21 mei. Anders vrijdag 22 mei. Wilt u de bestelling liever stoppen? Dat "
        "kan hier; u krijgt uw geld dan binnen 3 werkdagen terug."
    )
    assert due(text) == []


def test_an_answer_we_do_not_have_yet_is_promised() -> None:
    text = "Dat weet ik niet zeker. Ik vraag het een medewerker; u krijgt vandaag vóór 17.00 uur antwoord per mail. Is dat goed?"
    assert due(text) == [("answer", "18-05 17:00")]


def test_an_apology_promises_only_what_is_new() -> None:
    text = (
        "Wij zouden u gisteren vóór 17.00 uur bellen. Dat is niet gebeurd. Dat is onze fout en dat spijt mij. Ik bel u vandaag "
        "zelf om 13.30 uur. Volgens onze afspraak 'Wij bellen terug' krijgt u € 5. Dat staat vrijdag 22 mei op uw rekening; u "
        "hoeft niets te doen."
    )
    assert due(text) == [("call", "18-05 13:30"), ("refund", "22-05 23:59")]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Ik bel u morgen.", Kind.CALL), ("U hoort morgen van ons.", Kind.ANSWER), ("Wij mailen u morgen.", Kind.ANSWER),
        ("Wij sturen het morgen op.", Kind.SHIP), ("Uw pakket komt morgen.", Kind.DELIVER),
        ("U krijgt morgen uw geld terug.", Kind.REFUND), ("De monteur komt morgen.", Kind.VISIT),
        ("Wij lossen het morgen op.", Kind.OTHER),
    ],
)  # fmt: skip
def test_a_promise_has_the_kind_of_its_deed(text: str, kind: Kind) -> None:
    assert [one.kind for one in found(text)] == [kind]


def test_what_is_promised_is_told_without_its_term() -> None:
    [one] = found("Ik bel u vandaag zelf om 13.30 uur terug.")
    assert (one.what, one.who) == ("Ik bel u zelf terug", "agent")
