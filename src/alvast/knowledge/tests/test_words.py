"""What a text is looked up by: the same words for the same thing, however they are written and whoever asks meanwhile."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from alvast.knowledge.retrieval.spelling import by_sound, mended
from alvast.knowledge.retrieval.words import folded_words, stem, terms_of


def _mended(word: str, known: set[str]) -> str:
    return mended(word, known, by_sound(known))


def _shared(one: str, other: str) -> set[str]:
    return set(terms_of(one).concepts) & set(terms_of(other).concepts)


@pytest.mark.parametrize(
    ("asked", "written"),
    [
        ("waar blijft mijn pakje", "uw zending volgen"),
        ("stuur ik hem gewoon terug", "een artikel retourneren"),
        ("ik wil mijn centen terug", "de terugbetaling van uw order"),
        ("refund", "geld terug"),
        ("mijn abbo opzeggen", "uw abonnement beëindigen"),
        ("ik heb een bonnetje nodig", "uw factuur"),
        ("verzendingskosten", "wij verzenden gratis"),
        ("mn fakturen", "facturen"),
    ],
)
def test_other_words_for_the_same_share_a_concept(asked: str, written: str) -> None:
    assert _shared(asked, written)


@pytest.mark.parametrize(
    ("one", "other"), [("mijn hond is ziek", "uw factuur"), ("het weer van morgen", "een wachtwoord kiezen")]
)
def test_what_has_nothing_to_do_with_each_other_shares_none(one: str, other: str) -> None:
    assert not _shared(one, other)


def test_words_lose_case_accents_and_apostrophes() -> None:
    assert folded_words("'s Avonds de FÖHN, m'n baby's") == ["s", "avonds", "de", "fohn", "mn", "babys"]


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("handleidng", "handleiding"),
        ("retuor", "retour"),
        ("faktuur", "factuur"),
        ("garrantie", "garantie"),
        ("pin", "pin"),
        ("06", "06"),
    ],
)
def test_one_typing_error_is_mended(word: str, meant: str) -> None:
    assert _mended(word, {"handleiding", "retour", "factuur", "garantie", "pint"}) == meant


@pytest.mark.parametrize(
    ("word", "meant"),
    [
        ("hoefeel", "hoeveel"),
        ("borch", "borg"),
        ("kinderviets", "kinderfiets"),
        ("batterei", "batterij"),
        ("bedrach", "bedrag"),
        ("retoer", "retour"),
    ],
)
def test_what_is_written_as_it_sounds_is_understood(word: str, meant: str) -> None:
    assert _mended(word, {"hoeveel", "borg", "kinderfiets", "batterij", "bedrag", "retour", "fietser"}) == meant


def test_a_known_word_and_a_far_one_stay_as_they_are() -> None:
    assert _mended("retour", {"retour", "detour"}) == "retour"
    assert _mended("zeppelin", {"retour"}) == "zeppelin"


def test_many_at_once_get_the_stems_of_their_own_words() -> None:
    words = [
        f"{beginning}{end}" for beginning in ("bestel", "lever", "betaal", "annuleer") for end in ("d", "t", "de", "ing", "en")
    ] * 50
    alone = [stem.__wrapped__(word) for word in words]
    with ThreadPoolExecutor(8) as threads:
        together = list(threads.map(stem.__wrapped__, words))

    assert together == alone
