"""Syllables of Dutch words, as readability counts them."""

import pytest

from alvast.writing.rules.measures import flesch_douma
from alvast.writing.rules.syllables import syllables
from alvast.writing.rules.text import Text

pytestmark = pytest.mark.once

WORDS = {
    1: (
        "ik wij u je boek dag week geld huis straat naam vraag klant brief mail team prijs trein fiets stoel lamp kast "
        "bon code oei nieuw"
    ),
    2: (
        "pakket bestel winkel morgen vandaag dinsdag betaal nummer adres lampen fietsen bezorgd bedankt sturen krijgen "
        "bellen werken later euro bureau zeeën huizen leeuwen geeuwen koeien bloeien nieuwe blauwe service geëist "
        "geboekt afspraak maandag uitleg postcode voordeel oorzaak schade kapot nieuwste misschien zonder tussen binnen "
        "buiten groeten mevrouw meneer beste vrijdag ochtend middag avond uren weken maanden jaren"
    ),
    3: (
        "bestelling rekening bezorger vanmiddag antwoorden geopend beantwoord garantie serieus ideeën vragenlijst "
        "betaling bestelde sociaal bezorgen bezorging leveren kwaliteit gebruiken vervoerder afspraken aanvragen "
        "wijzigen doorgeven meterstand telefoon zaterdag donderdag bijlage huisnummer vertraging beschadigd vervangen "
        "eigenlijk mogelijk allemaal iedereen uiterlijk geachte"
    ),
    4: (
        "terugsturen informatie situatie reparatie medewerker januari februari klantenservice beantwoorden beoordelen "
        "leverancier teruggeven herinnering vriendelijke hartelijke"
    ),
    5: "terugbetaling telefoonnummer openingstijden rekeningnummer",
    6: "bestelbevestiging",
}
CASES = [(word, n) for n, words in WORDS.items() for word in words.split()]


def test_the_counter_is_right_for_nearly_every_word():
    assert len(CASES) >= 130
    wrong = {word: (syllables(word), n) for word, n in CASES if syllables(word) != n}
    assert len(wrong) <= 0.03 * len(CASES), wrong


def test_easy_words_score_high_and_hard_ones_low():
    easy = Text("De man komt morgen. Hij belt aan. U bent thuis. Dat is goed.")
    hard = Text(
        "Gespecialiseerde schadebehandelaars beoordelen verzekeringsdocumentatie. Administratieve medewerkers informeren."
    )
    assert flesch_douma(easy) > 90
    assert flesch_douma(hard) < 0


def test_a_text_without_words_is_easy():
    assert flesch_douma(Text("12 34")) == 100
