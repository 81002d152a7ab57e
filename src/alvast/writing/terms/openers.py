"""The words with which a term, or what only looks like one, can begin. Everything else in a text is passed by at once."""

from alvast.writing.terms.dates import MONTHS
from alvast.writing.terms.feasts import feasts
from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.numbers import CARDINALS, ORDINALS
from alvast.writing.terms.weekdays import PARTS, WEEKDAYS

_SMALL = listed("""
    ' a aan aankomend aankomende aanstaand aanstaande about afgelopen after al alle als an anderhalf anderhalve around as
    at autumn before begin between binnen by ca circa coming course daarnet dag dagelijks daily de deze dezelfde di
    diezelfde dinsdags direct dit do doordeweeks doorlooptijd duren during duurt each early eergisteren eerst eerste
    eerstkomende eerstvolgende eind einde elk elke en end ergens every fall fri from gedurende gister gisteravond gisteren
    gisterenavond gisterenmiddag gistermiddag gisternacht gisterochtend half halverwege heden herfst het hooguit how ieder
    iedere in is jongstleden komend komende kost kwart laatste langer last late later lente levertijd ma maandelijks
    maximaal medio met meteen mid middag midden middernacht midnight midway mon monday's morgen na naar najaar new next
    niet nieuwe no nog noon not nu oktober om omstreeks on op over overmorgen pas per precies q quarter reken rekening
    rond rondom ruim s sat sinds sometime spring start summer sun t take takes tegen ten the this three thu tijdens till
    today tomorrow tonight tot tue tussen tweede uiterlijk until up van vanaf vanavond vandaag vanmiddag vanmorgen
    vannacht vanochtend verderop verleden vlak volgend volgende voor voorjaar vorig vorige vr wed week weekeinde weekend
    weekly weeknr weeknummer wekelijks weken winter within wk wo wordt yesterday za zeker zo zojuist zomer zondag""")
_WORDS = frozenset(
    {*_SMALL, *MONTHS, *CARDINALS, *ORDINALS, *WEEKDAYS, *PARTS, *(name.split()[0].split("'")[0] for name in feasts(2026))}
)
_STEMS = (*WEEKDAYS, "morgen", "overmorgen")


def may_open(word: str) -> bool:
    """Can a term begin with this word?"""
    return word in _WORDS or word[:1].isdecimal() or word.startswith(_STEMS)
