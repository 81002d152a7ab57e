"""Stems are asked of the database once."""

import pytest

from alvast.conversations.queries import stems
from alvast.conversations.queries.stems import stems_of, stems_to_index

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _nothing_kept(monkeypatch):
    monkeypatch.setattr(stems, "_kept", {})


def test_a_word_has_its_stems_in_both_languages_and_a_common_one_none_to_ask_for():
    assert stems_of(["bestellingen", "returns", "de", "the"]) == {
        "bestellingen": ("bestell", "bestellingen"), "returns": ("return",), "de": (), "the": ()
    }  # fmt: skip
    assert set(stems_to_index(["de"])["de"]) == {"de"}  # English knows it as a word


def test_a_word_that_was_asked_before_is_not_asked_again(django_assert_num_queries):
    with django_assert_num_queries(1):
        first = stems_to_index(["fietsen", "fiets"])
    with django_assert_num_queries(0):
        assert stems_to_index(["fiets", "fietsen"]) == first
    with django_assert_num_queries(0):
        assert stems_of([]) == {}


def test_the_memory_stays_small(monkeypatch):
    monkeypatch.setattr(stems, "MOST_KEPT", 10)
    words = [f"woord{'a' * n}" for n in range(30)]
    for word in words:
        assert set(stems_to_index([word])) == {word}
    assert len(stems._kept) <= 10
