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
    hoorde hoorden haalde haalden zette maakte maakten bood boden vertrok vertrokken bleef bleven hield hielden
    koos begon begonnen sloot vroegen verwachtte verwachtten dachten nam zond legde legden belandde arriveerde duurde
    wijzigde annuleerde boekte startte reserveerde opende controleerde gold verliep overleed verhuisde ordered called
    wrote sent received paid delivered was were had did said asked told shipped arrived placed returned promised bought
    contacted emailed spoke cancelled got came went""")
)
_PREFIXES = "af|aan|op|terug|uit|in|door|mee|over|toe|klaar|vast|na|bij|binnen|voor|samen|weg|goed|rond|om|tegen|langs|ver|mis"
_PARTICIPLE = re.compile(
    rf"^(?:(?:{_PREFIXES})?ge\w{{2,}}(?:d|t|en|aan)|(?:be|ver|ont|her|er)\w{{2,}}[dt]|\w{{3,}}eerd"
    r"|mislukt|misgegaan|verzonden|ontvangen|besproken|begrepen|vergeten|verschenen|verloren|beschreven|bekeken|overleden|verlopen|vertrokken"
    r"|gedaan|geweest|overlegd|sent|shipped|received|delivered|paid|called|been)$"
)
_COMPLETED = frozenset(
    listed("""
    opgelost hersteld gerepareerd geregeld verwerkt afgerond aangesloten gereed gemaakt verholpen vervangen ingericht
    voltooid geplaatst geinstalleerd bijgewerkt aangepast gewijzigd gefixt gerepareerd behandeld beantwoord fixed done
    completed repaired""")
)
_NOT_PARTICIPLES = frozenset(
    listed("""
    geen gelden gegevens gebruiken geven geld gesprek gebied gesprekken geluid gerust genoeg gemak gebruik gevolg geduld
    gevoel getal gebouw verwacht bedrag bericht bent verschil bezoekt bestaat bekend bedoeld geschikt gepland ingepland
    voorzien gegarandeerd betekent beslist best beleid bied genieten gemiddeld gesloten geopend geldig bereid begint beurt
    besluit bewijst bevat behoort herkent erkent verdriet ontbijt verband bestand verstand beseft gelukt geleden gaan
    bezocht herfst ervaart verdient betreft verzoekt gebeurd beschikt kent gereed geboden verstrekt""")
)
_FUTURE = frozenset(listed("wordt worden zal zullen gaat gaan ga will shall"))
_HAVE = frozenset(listed("heb hebt heeft hebben have has"))
_BE = frozenset(listed("is zijn ben bent"))
_ADVERBS_BEFORE_VROEG = frozenset(listed("morgen te heel zo ochtend erg"))


def is_past(words: Words, first: int, last: int) -> bool:
    """Does the clause from word `first` up to word `last` tell what happened, or had been said?

    "Vrijdag is het opgelost" tells of a state to come; "vrijdag is het verstuurd" of what was done.
    """
    texts = [words.text(n) for n in range(first, last)]
    if any(text in _FUTURE for text in texts):
        return False
    if any(_is_preterite(texts, n) for n in range(len(texts))):
        return True
    participles = [text for text in texts if text not in _NOT_PARTICIPLES and _PARTICIPLE.match(text)]
    if not participles:
        return False
    return any(text in _HAVE for text in texts) or (
        any(text in _BE for text in texts) and any(text not in _COMPLETED for text in participles)
    )


def _is_preterite(texts: list[str], n: int) -> bool:
    is_early = texts[n] == "vroeg" and n > 0 and texts[n - 1] in _ADVERBS_BEFORE_VROEG
    return texts[n] in _PAST and not is_early
