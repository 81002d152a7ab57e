"""Before it is believed that a text answers, it is read together with the question."""

from dataclasses import replace

import pytest

from alvast.bots.composers import Source
from alvast.bots.pipeline.reading import read_first

CAMPING = Source(
    "a1", "", ("Honden zijn welkom op de velden A en B.", "Een hond kost € 4,50 per nacht.", "Katten blijven in de tent."),
    title="Kamperen met huisdieren", score=0.6,
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "is_told"),
    [
        ("wat betaal ik voor m'n hond", True),
        ("our dog is coming too, how much is that", True),
        ("verkopen jullie hondenvoer", False),
        ("mijn hond is ziek, kan ik annuleren", False),
    ],
)
def test_the_same_subject_is_not_yet_an_answer(question: str, is_told: bool) -> None:
    (read,) = read_first([CAMPING], question)
    assert (read.score > CAMPING.score) is is_told


def test_what_is_far_or_sure_is_not_read() -> None:
    for score in (0.02, 0.99):
        far = replace(CAMPING, score=score)
        assert read_first([far], "mijn hond is ziek, kan ik annuleren") == [far]


def test_the_likeliest_goes_before_once_it_was_read() -> None:
    other = replace(CAMPING, id="a2", title="Zwembad", sentences=("Het zwembad is open van 10 tot 20 uur.",), score=0.55)
    assert [source.id for source in read_first([CAMPING, other], "mijn hond is ziek, kan ik annuleren")] == ["a2", "a1"]


def test_nothing_found_is_nothing_read() -> None:
    assert read_first([], "wat betaal ik voor m'n hond") == []
