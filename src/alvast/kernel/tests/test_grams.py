import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from alvast.kernel.grams import alternatives, grams, nearly, words

LETTERS = st.text("abcdeijnsvz", min_size=4, max_size=14)


def test_accents_and_capitals_make_no_difference():
    assert grams("Çelik-Groß") == grams("celik gross")
    assert words("Anne-Fleur d'Été Østergård") == ["anne", "fleur", "d", "ete", "ostergard"]


def test_a_word_is_cut_in_overlapping_threes_with_its_ends_marked():
    assert grams("Jan") == ["  j", " ja", "an ", "jan"]


@pytest.mark.parametrize(
    ("typed", "word", "fit"),
    [
        ("jansen", "jansen", 3), ("jan", "jansen", 2), ("janssen", "jansen", 1), ("jamsen", "jansen", 1),
        ("jnasen", "jansen", 1), ("jansn", "jansen", 1), ("jonsan", "jansen", 0), ("jaspers", "jansen", 0), ("jap", "jan", 0),
    ],
)  # fmt: skip
def test_one_typing_error_is_forgiven_and_two_are_not(typed, word, fit):
    assert nearly(typed, word) == fit


@given(LETTERS, st.integers(0, 13), st.sampled_from("qx"), st.sampled_from(["wrong", "more", "less", "swapped"]))
def test_a_word_with_one_error_keeps_at_least_one_alternative_whole(word, at, letter, error):
    at %= len(word)
    typed = {
        "wrong": word[:at] + letter + word[at + 1 :],
        "more": word[:at] + letter + word[at:],
        "less": word[:at] + word[at + 1 :],
        "swapped": word[:at] + word[at : at + 2][::-1] + word[at + 2 :],
    }[error]
    held = set(grams(word))
    assume(len(typed) > (4 if error == "swapped" else 3))
    assert any(held.issuperset(wanted) for wanted in alternatives(typed))
    assert nearly(typed, word) > 0


@given(st.text())
def test_any_text_has_grams_of_exactly_three(text):
    assert all(len(gram) == 3 for gram in grams(text))
