"""How a text is read: sentences, what is cited, and that nothing a person types can break it."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alvast.writing.queries import Context, blocking, findings
from alvast.writing.rules.text import Text
from alvast.writing.tests.labelled import lines

pytestmark = pytest.mark.once


def sentences(raw: str) -> list[str]:
    text = Text(raw)
    return [text.quote(s.first, s.last) for s in text.sentences]


@pytest.mark.parametrize(
    ("raw", "wanted"),
    [
        ("Dhr. Jansen belt om 17.00 uur. Mw. De Wit komt ook.", ["Dhr. Jansen belt om 17.00 uur.", "Mw. De Wit komt ook."]),
        ("Dat kost € 12,50. U betaalt o.a. met iDEAL.", ["Dat kost € 12,50.", "U betaalt o.a. met iDEAL."]),
        ("U hoort z.s.m. van ons. Dag!", ["U hoort z.s.m. van ons.", "Dag!"]),
        ("M.J. van der Berg heeft betaald.", ["M.J. van der Berg heeft betaald."]),
        ("Neem mee:\n- de bon\n- het label", ["Neem mee:", "- de bon", "- het label"]),
        ("1. De kast komt dinsdag.\n2. Dat kost € 25.", ["1. De kast komt dinsdag.", "2. Dat kost € 25."]),
        ("Beste Chidi,\nUw pakket is er.", ["Beste Chidi,", "Uw pakket is er."]),
        ("De kast staat\nnog bij ons.", ["De kast staat\nnog bij ons."]),
        ('Hij zei: "Kom maar." Ik kwam.', ['Hij zei: "Kom maar."', "Ik kwam."]),
        ("Echt?! Ja… Nee.", ["Echt?!", "Ja…", "Nee."]),
        ("Ga naar shop.example/retour. Kies uw bestelling.", ["Ga naar shop.example/retour.", "Kies uw bestelling."]),
    ],
)
def test_a_sentence_ends_where_a_reader_ends_it(raw, wanted):
    assert sentences(raw) == wanted


def test_greeting_closing_and_subject_are_not_the_message():
    text = Text("Onderwerp: Uw pakket\n\nBeste Chidi,\n\nHet komt vandaag.\n\nMet vriendelijke groet,\nAna")
    assert [text.quote(s.first, s.last) for s in text.body] == ["Het komt vandaag."]


@pytest.mark.parametrize(
    "raw",
    [
        "> U hoort zo snel mogelijk van ons.\n\nUw pakket komt morgen.",
        "Zie hieronder.\n\n-----Oorspronkelijk bericht-----\nWij komen binnenkort.",
        "Zie hieronder.\n\nVan: Chidi\nVerzonden: maandag\nAan: ons\n\nIk wil binnenkort antwoord.",
        "Het boek “Binnenkort thuis” ligt klaar.",
        "Kies 'Binnenkort verwacht' in het menu.",
        "Mail naar binnenkort@shop.example of kijk op binnenkort.example.",
    ],
)
def test_the_words_of_others_are_not_judged(raw):
    assert blocking(raw) == ()


def test_a_text_in_quotation_marks_as_a_whole_is_judged():
    assert [finding.rule for finding in blocking('"Uw pakket komt binnenkort."')] == ["W4"]


def test_an_apostrophe_opens_no_citation():
    assert blocking("'s Avonds zo'n foto's maken, en binnenkort ook 's morgens.") != ()


any_text = st.text(max_size=300) | st.lists(
    st.sampled_from([w for line in lines() for w in line.text.split(" ")]), max_size=60
).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(any_text, st.sampled_from([None, True, False]), any_text)
def test_any_text_gets_an_answer_and_every_finding_quotes_it(raw, problem_open, question):
    context = Context(problem_open=problem_open, question=question, customer_name=raw[:20], is_ai_draft=True, is_sent_by_ai=True)
    for finding in findings(raw, context):
        assert 0 <= finding.start <= finding.end <= len(raw)
        assert raw[finding.start : finding.end] == finding.quote
        assert finding.advice


@settings(max_examples=100, deadline=None)
@given(any_text, st.sampled_from(["", "İ", "😀", "ǅ ", "\u0130\u0130 ", "e\u0301 "]))
def test_offsets_are_code_points_whatever_stands_before(raw, before):
    text = f"{before}{raw}\n\nUw pakket komt binnenkort."
    last = [finding for finding in blocking(text) if finding.rule == "W4"][-1]
    assert text[last.start : last.end] == "binnenkort"


@settings(max_examples=100, deadline=None)
@given(any_text)
def test_what_blocks_is_among_what_is_found(raw):
    assert set(blocking(raw)) == {finding for finding in findings(raw) if finding.is_blocking}


@pytest.mark.parametrize(
    "word", ["zo snel mogelijk ", "a.", "'a ", "[", "{{", "12-", "klik op ", "begrijp dat ", "@a", "\n", "http://", "als u "]
)
def test_a_million_signs_cost_bounded_time(word):
    hostile = (word * (1_000_000 // len(word) + 1))[:1_000_000]
    started = time.thread_time()
    findings(hostile, Context(problem_open=True))
    assert time.thread_time() - started < 1


def test_a_kilobyte_is_judged_while_one_types():
    mail = ("Beste Chidi,\n\nUw kast komt donderdag 21 mei tussen 17.00 en 21.00 uur. Ik heb het magazijn gebeld. " * 12)[:1000]
    context, costs = Context(question="Waar is mijn kast?", problem_open=True, customer_name="Chidi"), []
    for _ in range(20):
        started = time.thread_time()
        findings(mail, context)
        costs.append(time.thread_time() - started)
    assert min(costs) < 0.005
