import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from alvast.conversations.rules.index_text import LONGEST_BODY, address_parts, codes_of, findable, words_of
from alvast.conversations.rules.snippets import finder, marked, snippet


@pytest.mark.parametrize(
    ("text", "codes"),
    [
        ("order BW-2026/0481", ["bw20260481"]),
        ("1012 AB Amsterdam", ["1012ab"]),
        ("NL91 ABNA 0417 1643 00", ["nl91abna0417164300"]),
        ("bel 06-12345678 of +31 6 12345678", ["0612345678"]),
        ("track&trace 3S.ABC.123", ["3sabc123"]),
        ("en/of na-apen", []),
        ("chidi.okafor1@example.net", []),
    ],
)
def test_codes_are_read_as_one_word(text, codes):
    assert codes_of(text)[: len(codes) + 1] == codes


def test_an_address_is_found_by_its_parts_but_not_by_its_top_level_domain():
    assert address_parts("piet.jansen+shop@mail.de-wulp.nl") == ["piet", "jansen", "shop", "mail", "de", "wulp"]


@given(st.text())
def test_reading_what_was_read_finds_the_same_words(text):
    words = words_of(text)
    assert words_of(" ".join(words)) == words


@pytest.mark.parametrize("piece", ["a.", "1 ", "a", "12-", "ab12 cd", "é", "06 "])
def test_hostile_text_is_read_in_bounded_time(piece):
    hostile, name = piece * 100_000, piece * 50
    start = time.thread_time()
    found = findable(number=1, subject=name, texts=[hostile], names=[name] * 500, addresses=[name] * 500)
    assert time.thread_time() - start < 1
    assert len(found.body) <= LONGEST_BODY


@given(st.text(max_size=200), st.lists(st.text("abcé ", min_size=1, max_size=4), max_size=3))
def test_marking_loses_no_letter(text, words):
    hits = finder([word for line in words for word in words_of(line)])
    assert "".join(part.text for part in marked(text, hits)) == text


def test_a_snippet_prefers_the_text_with_most_of_the_words():
    hits = finder(["kapot", "scherm"])
    parts = snippet(["Het scherm", "Een kapot scherm dus", "niets"], hits)
    assert [part.text for part in parts if part.hit] == ["kapot", "scherm"]


def test_words_that_only_contain_the_letters_are_not_marked():
    assert [part.hit for part in marked("handboek boeken", finder(["boek"]))] == [False, True]
