"""What is heard without a phrase for it: sentences nobody wrote a rule for, and where the numbers come from."""

import json
import subprocess
import sys
from hashlib import sha256

import pytest

from alvast.listening.learnt.judging import MADE_OF, learned, look
from alvast.listening.learnt.kinds import COLUMNS
from alvast.listening.queries import Turn, must_transfer, signals_in, wants_person
from alvast.listening.tests.labelled import HOME
from alvast.writing.meanings import WIDTH

pytestmark = pytest.mark.once
PROJECT = HOME.parents[1]
LEARNT = MADE_OF.parent
MEGABYTE = 1_000_000


def test_the_numbers_are_of_these_lessons_and_these_sources():
    """Else run `python -m tests.learning`."""
    corpus = [HOME / "listening", HOME / "listening" / "waves", HOME / "scope", HOME / "knowledge", HOME / "knowledge" / "trades"]
    corpus += [HOME / "teaching", HOME / "teaching" / "taught"]
    places = [*corpus, PROJECT / "tests" / "learning", LEARNT]
    for name, checksum in json.loads(MADE_OF.read_text())["made_of"].items():
        (file,) = [place / name for place in places if (place / name).exists()]
        assert sha256(file.read_bytes()).hexdigest() == checksum, f"{name} has changed"


def test_the_numbers_are_small_and_fit_what_is_told_apart():
    assert sum(file.stat().st_size for file in LEARNT.iterdir() if file.is_file()) < MEGABYTE
    both, words = (learned(with_meaning=with_meaning).network for with_meaning in (True, False))
    assert both.outward.shape[1] == words.outward.shape[1] == len(COLUMNS)
    assert both.inward.shape[0] - words.inward.shape[0] == WIDTH


def test_the_lessons_are_many():
    rows = [json.loads(line) for line in (HOME / "listening" / "lessons.jsonl").read_text().splitlines()]
    assert len(rows) >= 1_500
    assert sum(not row["labels"] for row in rows) >= len(rows) / 3


def test_the_sentence_that_tells_it_is_shown():
    text = "Goedemorgen. Er kringelt iets grijs uit de omvormer en het stinkt. Mijn klantnummer is 48213."
    (leaning,) = look(text).leanings
    assert text[leaning.start : leaning.end] == "Er kringelt iets grijs uit de omvormer en het stinkt."


def test_what_phrases_undid_stays_undone():
    assert must_transfer([Turn("customer", "Er is geen brand, het ruikt niet naar gas")]) is None


def test_a_phrase_is_doubted_only_where_every_sentence_was_read():
    named = "Ik zoek een boek over een weduwe die een rechtszaak begint."
    assert look(named).nearest
    assert look(named + " Het is blauw." * 9).nearest == {}
    assert look(f"> {named}\n\nWat vindt u daarvan?").nearest == {}


def test_what_was_quoted_from_a_mail_is_not_looked_at():
    assert look("> Er kringelt iets grijs uit de omvormer en het stinkt.\n\nBedankt.").leanings == ()


@pytest.mark.parametrize("text", ["", " ", "\n> \n", "?", "1" * 50_000, "a. " * 100_000, "\ud800 x", "é" * 5_000])
def test_any_text_is_looked_at(text):
    for leaning in look(text).leanings:
        assert 0 <= leaning.start < leaning.end <= len(text)


def test_words_alone_have_to_do_where_no_meanings_are_to_be_had(settings):
    settings.EMBEDDER = "none"
    assert wants_person("kan ik gewoon een mens spreken in plaats van dit ding")
    assert any(signal.type == "S14" for signal in signals_in("de accu rookt en er komen vonken uit de lader"))


def test_the_encoder_is_loaded_by_the_first_message_and_not_before():
    """A web process that nobody writes to does without its memory."""
    rooms = "alvast.listening.queries, alvast.bots.scope"
    code = f"import django; django.setup(); import {rooms}, sys; print('alvast.writing.encoding' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=PROJECT, check=True)
    assert done.stdout.strip() == "False"
