"""What people write is understood: labelled cases, and properties over anything that can be typed."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as some

from alvast.addresses.queries import GivenAddress, given_from
from alvast.addresses.rules.house_numbers import read_house_number
from alvast.addresses.rules.house_parts import loose_key
from alvast.addresses.rules.judging import Found, judge
from alvast.addresses.rules.names import is_slip, same_street, same_town, street_key, town_key
from alvast.addresses.rules.origins import origin
from alvast.addresses.rules.postcodes import postcode, shown_postcode
from alvast.addresses.rules.reading import read
from alvast.addresses.tests import labelled

WRITTEN = [written for written, _ in labelled.house_numbers()]
MARKS = [*"-/.,'", "bis", " hoog", "Laan ", "²", "½", "１", "é", "\u200b", "\n", "٣"]
SIGNS = some.sampled_from([*"0123456789", *"abhsIirdzw t", *MARKS])
texts = some.one_of(some.text(max_size=60), some.lists(SIGNS, max_size=14).map("".join), some.sampled_from(WRITTEN))


def test_the_set_is_large_enough_to_mean_something():
    names = (labelled.SAME_STREETS, labelled.OTHER_STREETS, labelled.SAME_TOWNS, labelled.OTHER_TOWNS)
    assert len(WRITTEN) >= 130
    assert len(WRITTEN) + len(labelled.NO_NUMBERS) + len(labelled.POSTCODES) + sum(map(len, names)) >= 200


@pytest.mark.parametrize(("written", "meant"), labelled.house_numbers())
def test_a_house_number_is_read_as_meant(written, meant):
    found = read_house_number(written)
    assert found is not None
    assert (found.number, found.letter, found.addition, found.street) == meant


@pytest.mark.parametrize("written", labelled.NO_NUMBERS)
def test_what_holds_no_number_is_none(written):
    assert read_house_number(written) is None


@pytest.mark.parametrize(("written", "kept"), labelled.POSTCODES.items())
def test_a_postcode_is_kept_in_one_form_or_is_none(written, kept):
    assert postcode(written) == kept
    assert postcode(shown_postcode(kept)) == kept


def test_ways_to_write_one_name_are_one_and_other_names_are_not():
    assert [pair for pair in labelled.SAME_STREETS if not same_street(*pair)] == []
    assert [pair for pair in labelled.OTHER_STREETS if same_street(*pair)] == []
    assert [pair for pair in labelled.SAME_TOWNS if not same_town(*pair, postcode="1000AA")] == []
    assert [pair for pair in labelled.OTHER_TOWNS if same_town(*pair, postcode="1000AA")] == []
    assert same_town("Zaandijk", "Koog aan de Zaan", postcode="1541LZ")


def test_one_wrong_letter_in_a_long_name_is_a_slip_and_nothing_else_is():
    assert [pair for pair in labelled.SLIPS if not is_slip(*pair)] == []
    assert [pair for pair in labelled.NO_SLIPS if is_slip(*pair)] == []


@pytest.mark.parametrize(
    ("one", "other"), [("II", "2"), ("2-hoog", "2"), ("hs", "H"), ("bisA", "BSA"), ("rood", "RD"), ("02", "2"), ("AII", "A2")]
)
def test_additions_that_doors_and_registers_write_apart_are_one(one, other):
    assert loose_key("", one) == loose_key("", other)


@given(texts)
@settings(max_examples=400, deadline=None, derandomize=True)
def test_the_normal_form_of_a_number_reads_as_itself(text):
    found = read_house_number(text)
    if found is not None:
        again = read_house_number(found.written)
        assert again is not None
        assert (again.number, again.letter, again.addition, again.street) == (found.number, found.letter, found.addition, "")


@given(texts)
@settings(max_examples=400, deadline=None, derandomize=True)
@example("12 A van der Heijdenlaan")
@example("12 é 3")
def test_no_digit_is_lost(text):
    """Words may be kept in another form (`II hoog` is `2-hoog`); of digits only noughts in front go."""
    if re.fullmatch(r"[0-9A-HJ-Za-hj-z /-]*", text) and (found := read_house_number(text)):
        kept = f"{found.number}{found.letter}{found.addition}{found.street}"
        assert sorted(re.sub(r"[^1-9]", "", kept)) == sorted(re.sub(r"[^1-9]", "", text))


@given(some.builds(GivenAddress, *[texts] * 7), some.booleans())
@settings(max_examples=300, deadline=None, derandomize=True)
def test_any_address_is_read_and_judged_without_a_word(given_, is_dutch):
    address = (
        given_ if not is_dutch else GivenAddress(given_.postcode, given_.number, given_.letter, given_.addition, given_.street)
    )
    reading = read(address)
    assert reading.given == address  # what was typed stays as it was typed
    assert judge(reading, Found()).detail


@given(texts)
@settings(max_examples=200, deadline=None, derandomize=True)
def test_keys_of_names_are_keys_of_themselves(text):
    assert street_key(street_key(text)) == street_key(text) or not text.isascii()
    assert town_key(text) == town_key(f" {text} ")


VALUES = some.one_of(some.none(), some.integers(), texts, some.booleans(), some.lists(some.integers()))


@given(some.dictionaries(some.sampled_from(["postcode", "huisnummer", "straat", "land", "x"]), VALUES))
@settings(max_examples=100, deadline=None, derandomize=True)
def test_an_address_of_an_event_may_hold_anything(value):
    assert read(given_from(value))


def test_parts_in_each_others_fields_are_put_right():
    everything = read(GivenAddress(postcode="3571AB Utrecht", number="", street="Lindelaan 12 A"))
    assert (everything.postcode, everything.number, everything.letter, everything.street, everything.town) == (
        "3571AB", 12, "A", "Lindelaan", "Utrecht",
    )  # fmt: skip
    twice = read(GivenAddress(postcode="3571AB", number="12", addition="a", street="Lindelaan 12a"))
    assert (twice.number, twice.letter, twice.addition, twice.street) == (12, "A", "", "Lindelaan")
    fields = read(GivenAddress(postcode="3571AB", number="12", letter="b", addition="2"))
    assert (fields.letter, fields.addition) == ("B", "2")


@pytest.mark.parametrize(
    ("written", "site"),
    [
        ("https://Shop.example", "https://shop.example"), ("https://shop.example/", "https://shop.example"),
        ("https://shop.example:443", "https://shop.example"), ("https://shop.example:8443", "https://shop.example:8443"),
        ("http://localhost:8000", "http://localhost:8000"), ("https://bücher.example", "https://xn--bcher-kva.example"),
        ("http://shop.example", ""), ("https://shop.example/kassa", ""), ("shop.example", ""), ("https://a@shop.example", ""),
        ("https://*", ""), ("javascript:alert(1)", ""), ("", ""), ("https://[::1", ""), ("https://shop.example:x", ""),
    ],
)  # fmt: skip
def test_a_site_is_named_as_browsers_name_it(written, site):
    assert origin(written) == site
