"""Is a clause about the past? Finite verbs in a past form, or a perfect: auxiliary and participle."""

import re

from alvast.writing.terms.lexicon import listed
from alvast.writing.terms.words import Words

_PAST = frozenset(
    listed("""
    was waren had hadden kreeg kregen ging gingen kwam kwamen deed deden zei zeiden schreef schreven stond stonden bleek
    bleken gaf gaven nam namen zag zagen vroeg vroegen sprak spraken bracht brachten dacht dachten moest moesten kon
    konden wilde wilden wou mocht mochten werd werden lag lagen las lazen liet lieten ontving ontvingen bestelde bestelden
    belde belden mailde mailden stuurde stuurden verstuurde verstuurden verzond leverde leverden betaalde betaalden meldde
    meldden wachtte wachtten vertelde vertelden beloofde beloofden retourneerde retourneerden bezorgde bezorgden probeerde
    probeerden ontdekte reageerde reageerden antwoordde informeerde plaatste plaatsten kocht kochten zocht vond vonden
    hoorde hoorden haalde haalden zette zetten maakte maakten bood boden vertrok vertrokken bleef bleven hield hielden
    koos begon begonnen sloot vroegen verwachtte verwachtten dachten nam zond legde legden belandde arriveerde duurde
    wijzigde annuleerde boekte startte reserveerde opende controleerde gold verliep overleed verhuisde ordered called
    wrote sent received paid delivered was were had did said asked told shipped arrived placed returned promised bought
    contacted emailed spoke cancelled got came went""")
)
_FUTURE = frozenset(listed("wordt worden zal zullen gaat gaan ga will shall"))
_AUXILIARY = listed("heb hebt heeft hebben is zijn ben bent have has")
_PARTICIPLE = re.compile(
    r"^(?:(?:af|aan|op|terug|uit|in|door|mee|over|toe|klaar|vast|na|bij|binnen|voor|samen|weg|goed|rond|om|tegen|langs)?"
    r"ge\w{2,}(?:d|t|en|aan)"
    r"|(?:be|ver|ont|her|er)\w{2,}(?:d|t|en)|gedaan|geweest|\w{3,}eerd|overlegd|hersteld|sent|shipped|received|delivered|paid|called|been)$"
)
_NOT_PARTICIPLES = frozenset(
    listed("""
    geen gelden gegevens gebruiken geven gevens geld gesprek gereed gebied gezien gesprekken geluid gerust bereikbaar
    beschikbaar verzending verzenden bezorgen bestellen versturen betalen bestelling bezorging verwerken ontvangen
    verwacht verwachten bedrag bericht bent bevestigen herstellen verder verschil bezoekt bestaat bekend bedoeld bericht
    berichten geschikt gepland ingepland voorzien gegarandeerd verlengen bellen verwerkt betekent beslist best beleid bied
    bedienden genieten gelukkig vervoerder gemiddeld beantwoorden bekijken bespreken gewoon vrijdag ervoor gesloten
    geopend geldig open bereid begin geregeld erkent gaan geadresseerd geleden""")
)


def is_past(words: Words, first: int, last: int) -> bool:
    """Does the clause from word `first` up to word `last` tell what happened, or had been said?"""
    texts = [words.text(n) for n in range(first, last)]
    if any(text in _FUTURE for text in texts):
        return False
    if any(text in _PAST for text in texts):
        return True
    return any(text in _AUXILIARY for text in texts) and any(_is_participle(text) for text in texts)


def _is_participle(word: str) -> bool:
    return word not in _NOT_PARTICIPLES and _PARTICIPLE.match(word) is not None
