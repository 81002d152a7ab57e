"""A question and a text read together: as it was learnt, and whatever the text is."""

import math
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from alvast.writing.meanings import Told, encoder

RECORDED = Path(__file__).parent / "recorded" / "reading.npz"  # by tests/learning/reading.py in 32 bits, with torch
KATER = "onze kater sproeit alles onder, wat kost het om hem te laten helpen"
VET = [
    Told("Katten enten wij elk jaar tegen niesziekte.", "Katten"),
    Told("Castreren van een kater: € 89.", "Katten"),
    Told("Een consult duurt een kwartier en kost € 47,50.", "Tarieven"),
]


def odds(question: str, text: list[Told], *, title: str = "Dierenarts", most: int = 200) -> list[float | None]:
    return encoder.answering(question, title, text, first=range(len(text)), most=most)


def test_it_reads_as_it_learnt_to() -> None:
    with np.load(RECORDED) as recorded:
        question, title, *lines = recorded["texts"].tolist()
        ours = odds(question, [Told(line, heading) for line, heading in zip(lines[::2], lines[1::2], strict=True)], title=title)
        assert ours == pytest.approx(recorded["odds"].tolist(), abs=0.02)


def test_the_line_that_answers_is_surer_than_all_others() -> None:
    sure = odds(KATER, VET)
    assert None not in sure
    assert max(range(3), key=lambda place: sure[place] or 0) == 1


def test_what_does_not_fit_is_not_read() -> None:
    first = encoder.answering(KATER, "Dierenarts", VET, first=[1, 0, 2], most=12)
    assert [one is None for one in first] == [True, False, True]


def test_the_first_is_read_however_long_it_is() -> None:
    assert None not in odds(KATER, [Told("Een hele lange zin. " * 90)], most=1)


@given(
    st.text(max_size=60),
    st.text(max_size=30),
    st.lists(st.builds(Told, st.text(max_size=60), st.text(max_size=20)), min_size=1, max_size=4),
)
@settings(max_examples=25, deadline=None)
def test_any_text_is_read(question: str, title: str, text: list[Told]) -> None:
    sure = odds(question, text, title=title)
    assert all(one is not None and math.isfinite(one) for one in sure)
